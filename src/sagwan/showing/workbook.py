"""Findings as a workbook: a list that an office sorts, divides among its people and ticks off."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sagwan.facts import Discrepancy, Message, Report
from sagwan.showing.arithmetic import relation_of, write_like
from sagwan.showing.checked import Checked
from sagwan.showing.cures import Change, count_mended, cures_of
from sagwan.showing.wording import level_of, name_level, split_reason, tell

_FONT = "맑은 고딕"
_FIXED_DATE = datetime(1980, 1, 1)  # noqa: DTZ001  the same input gives the same bytes
_FILLS = {"error": "#FDE8E8", "warning": "#FFF3DB", "question": "#FFF3DB", "note": "#E8F1FD"}
_PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}

# each column: its name in both languages, and its width in characters
_COLUMNS = (
    (Message("번호", "No."), 6),
    (Message("파일", "File"), 26),
    (Message("정도", "Level"), 8),
    (Message("규칙", "Rule"), 9),
    (Message("쪽", "Page"), 6),
    (Message("줄", "Line"), 7),
    (Message("제목", "Section"), 28),
    (Message("적힌 값", "Written"), 14),
    (Message("맞는 값·제안", "Expected or suggested"), 14),
    (Message("설명", "What is wrong"), 60),
    (Message("셈", "Arithmetic"), 40),
    (Message("달리 고칠 수 있는 칸", "Cells that may be wrong instead"), 36),
    (Message("조치", "Done"), 16),
)
_FINDINGS = Message("점검 결과", "Findings")
_COVERAGE = Message("검증 범위", "Coverage")


def write_workbook(checked: Sequence[Checked], language: str) -> bytes:
    """Write all findings as a list, and on a second sheet what could not be tested and why."""
    file = BytesIO()
    book = Workbook(file, _PLAIN)
    book.set_properties({"created": _FIXED_DATE, "title": tell(_FINDINGS, language)})
    styles = _Styles(book)
    _list_findings(book.add_worksheet(tell(_FINDINGS, language)), checked, language, styles)
    _list_untested(book.add_worksheet(tell(_COVERAGE, language)), checked, language, styles)
    book.close()
    return file.getvalue()


class _Styles:
    def __init__(self, book: Workbook) -> None:
        body = {"font_name": _FONT, "font_size": 10, "valign": "top", "text_wrap": True}
        edged = {**body, "border": 1, "border_color": "#C6CDD8"}
        self.head = book.add_format({**edged, "bold": True, "bg_color": "#E9EDF3"})
        self.cell = book.add_format(edged)
        self.levels: dict[str, Format] = {
            level: book.add_format({**edged, "bold": True, "bg_color": fill})
            for level, fill in _FILLS.items()
        }


def _list_findings(
    sheet: Worksheet, checked: Sequence[Checked], language: str, styles: _Styles
) -> None:
    for column, (name, width) in enumerate(_COLUMNS):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, tell(name, language), styles.head)
    row = 0
    for one in checked:
        mended = count_mended(one.result)
        for found in one.result.discrepancies:
            row += 1
            for column, value in enumerate(_values(row, one, found, mended, language)):
                style = styles.levels[level_of(found)] if column == 2 else styles.cell
                _write(sheet, row, column, value, style)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(row, 1), len(_COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _values(
    number: int, one: Checked, found: Discrepancy, mended: Mapping[Change, int], language: str
) -> Iterator[int | str]:
    place = found.place
    yield number
    yield one.name
    yield tell(name_level(found), language)
    yield found.rule
    yield one.report.document.page_of(place.line) or ""
    yield place.line
    yield _section_at(one.report, place.line)
    yield found.found or ""
    yield write_like(found.expected, found.found)
    yield tell(found.message, language)
    yield relation_of(found)
    yield "\n".join(_others(one, found, mended))
    yield ""


def _others(one: Checked, found: Discrepancy, mended: Mapping[Change, int]) -> Iterator[str]:
    for cure in cures_of(found, one.report, mended):
        name = " › ".join(cure.figure.subject)
        yield f"{name} {cure.figure.text} → {write_like(cure.value, cure.figure.text)}".strip()


def _section_at(report: Report, line: int) -> str:
    """Give the heading under which a line stands."""
    above = [section for section in report.sections if section.place.line <= line]
    return above[-1].title if above else ""


def _list_untested(
    sheet: Worksheet, checked: Sequence[Checked], language: str, styles: _Styles
) -> None:
    heads = (
        Message("파일", "File"),
        Message("수치", "Figures"),
        Message("검산함", "Tested"),
        Message("검산하지 못한 까닭", "Why not tested"),
        Message("개수", "Count"),
    )
    for column, (head, width) in enumerate(zip(heads, (26, 9, 9, 60, 9), strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, tell(head, language), styles.head)
    row = 0
    for one in checked:
        coverage = one.result.coverage
        reasons = Counter(untested.reason for untested in coverage.untested)
        for reason, count in reasons.most_common() or [("", 0)]:
            row += 1
            told = tell(split_reason(reason), language)
            values: tuple[int | str, ...] = (
                one.name,
                coverage.figures,
                coverage.tested,
                told,
                count,
            )
            for column, value in enumerate(values):
                _write(sheet, row, column, value, styles.cell)


def _write(sheet: Worksheet, row: int, column: int, value: int | str, style: Format) -> None:
    if isinstance(value, int):
        sheet.write_number(row, column, value, style)
    else:
        sheet.write_string(row, column, value, style)
