"""PDF: pages of letters and rules become paragraphs and tables.

Two libraries read each page; where they disagree on figures, both readings are named.
"""

import logging
from collections.abc import Iterator

from sagwan.facts import Document
from sagwan.reading.drawing import Ledger
from sagwan.reading.original import Original
from sagwan.reading.pdf.dangers import find_dangers
from sagwan.reading.pdf.elements import Element, covers, elements_of
from sagwan.reading.pdf.errors import BrokenPdfError
from sagwan.reading.pdf.flow import lay_out
from sagwan.reading.pdf.laying import Layer
from sagwan.reading.pdf.opening import Opened, open_pdf
from sagwan.reading.pdf.running import Running, take_running
from sagwan.reading.pdf.surveying import Surveyed, survey_page
from sagwan.reading.pdf.tagged import TagLayer
from sagwan.reading.pdf.tags import read_tags
from sagwan.reading.rendering import Row, print_rows

logging.getLogger("pdfminer").setLevel(logging.ERROR)

_REPAIRED = "깨진 PDF를 고쳐서 읽음: 빠진 내용이 있을 수 있음 · damaged, repaired to be read"
_HEAD = "본문이 아닌 머리말·꼬리말 “{}”({}쪽에 {}번) · running head, not body text"
_NUMBERS = "쪽 번호 “{}” 등 {}쪽: 본문이 아님 · page numbers, not body text"
_CROWDED = "선이 너무 많은 쪽: 표를 찾지 않고 글만 읽음 · too many rules on the page, read without its tables"
_TAGS = "쪽에 보이는 모습이 아니라 파일의 구조 태그대로 제목·문단·표를 나눔 · {}"
_STYLES = "이 도구로 쓴 파일: 문단 양식과 표 설명이 밝힌 대로 제목·문단·표를 나눔 · {}"
_PARTED = "headings, paragraphs and tables as the tags of the file part them"
_SHOWN = 60


def read_pdf(original: Original) -> Document:
    """Read a PDF."""
    with open_pdf(original.data) as opened:
        surveyed = list(_survey_pages(original, opened))
        remarks = find_dangers(opened)
        tags = read_tags(opened.plumber) if opened.plumber is not None else []
        elements = list(elements_of(tags))
        if opened.repaired:
            remarks.append(_REPAIRED)
    if all(page.is_lost for page in surveyed):
        raise BrokenPdfError
    if covers(elements, [page.sheet for page in surveyed]):
        return _compose_tagged(original, surveyed, remarks, elements)
    return compose(original, surveyed, remarks)


def _survey_pages(original: Original, opened: Opened) -> Iterator[Surveyed]:
    count = opened.count_pages()
    for index in range(count):
        original.note_page(index + 1, count)
        yield _survey(opened, index)


def _survey(opened: Opened, index: int) -> Surveyed:
    first = opened.plumber.pages[index] if opened.plumber is not None else None
    second = opened.load_page(index)
    try:
        return survey_page(index + 1, first, second)
    finally:
        if second is not None:
            second.close()


def compose(original: Original, surveyed: list[Surveyed], remarks: list[str]) -> Document:
    """Make a document of pages that were surveyed; `remarks` concern the file as a whole."""
    leaves = [lay_out(page.sheet) for page in surveyed]
    running = take_running(leaves)
    ledger = Ledger()
    layer = Layer(leaves, ledger)
    for leaf, page in zip(leaves, surveyed, strict=True):
        layer.lay(leaf)
        reasons = [*page.reasons, _CROWDED] if page.sheet.crowded else page.reasons
        layer.rows.extend(Row([], page.sheet.number, reason) for reason in reasons)
    layer.titles.settle()
    layer.rows.extend(Row([], None, reason) for reason in [*map(_name_running, running), *remarks])
    return print_rows(original, "pdf", layer.rows, layer.drafts, ledger)


def _compose_tagged(
    original: Original, surveyed: list[Surveyed], remarks: list[str], elements: list[Element]
) -> Document:
    """Make a document of pages whose tags say what is what."""
    ledger = Ledger()
    layer = TagLayer([page.sheet for page in surveyed], ledger)
    layer.lay(elements)
    rows: list[Row] = []
    for page in surveyed:
        number = page.sheet.number
        rows.extend(row for row in layer.rows if row.page == number)
        rows.extend(Row([], number, reason) for reason in page.reasons)
    source = _STYLES if layer.is_told else _TAGS
    rows.extend(Row([], None, reason) for reason in [*remarks, source.format(_PARTED)])
    return print_rows(original, "pdf", rows, layer.drafts, ledger)


def _name_running(running: Running) -> str:
    text = running.text[:_SHOWN]
    if running.is_number:
        return _NUMBERS.format(text, len(running.pages))
    return _HEAD.format(text, running.pages[0], len(running.pages))
