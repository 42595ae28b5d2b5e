"""Findings printed in a PDF: each under what it is about, marked there with its number."""

import re
from io import BytesIO

import pypdfium2
import pytest

from sagwan import check, read, understand
from sagwan.showing.annotated import write_annotated
from sagwan.showing.checked import Checked
from sagwan.writing import write
from sagwan.writing.draft import draft_of
from sagwan.writing.flow import flow_of
from sagwan.writing.pdf.data import data_of
from sagwan.writing.pdf.fonts import FOLDER
from sagwan.writing.remarks import Remark, place_remarks

TEXT = """시민소통실 업무보고
2024. 5.

Ⅰ. 일반현황
○ 정원은 12명
□ 예산 집행현황 (단위: 백만원)
구분\t예산액\t집행액\t잔액
계\t9,000\t3,500\t6,500
행사비\t9,000\t3,500\t5,500
○ 설명회 개최 : 2024. 6. 7.(목)
"""


@pytest.fixture(autouse=True)
def _fonts():
    if not (FOLDER / "manifest.json").exists():
        pytest.skip("fonts were not fetched (make setup)")


@pytest.fixture
def report():
    return understand(read(TEXT.encode(), "보고.txt"))


def printed(data):
    pages = pypdfium2.PdfDocument(BytesIO(data))
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def remarks_on(report, *wanted):
    """Remarks on each block whose text holds a word."""
    blocks = [block for word in wanted for block in report.blocks if word in block.text]
    pairs = [
        (block.place, Remark(number, "warning", "주의 NAM001", f"지적 {number}\n셈 {number}"))
        for number, block in enumerate(blocks, 1)
    ]
    return place_remarks(report.blocks, pairs)


def test_each_finding_stands_right_under_what_it_is_about(report):
    one = Checked("보고.txt", report, check(report))
    text = printed(write_annotated(one, "pdf", "ko"))
    assert re.search(r"행사비 9,000 3,500 5,500 1 오류 DIF001 .*6,500 → 5,500", text)
    assert "셈: 6,500 ≠ 9,000 − 3,500 = 5,500" in text
    assert text.index("2024. 6. 7.(목)") < text.index("2 오류 DAT")


def test_the_cell_that_a_finding_is_about_is_marked_with_its_number(report):
    one = Checked("보고.txt", report, check(report))
    text = printed(write_annotated(one, "pdf", "ko"))
    assert re.search(r"계 9,000 3,500 (1 6,500|6,500 1) ", text)


def test_a_finding_on_the_cover_is_printed_there(report):
    remarks = remarks_on(report, "업무보고")
    assert remarks
    first = pypdfium2.PdfDocument(BytesIO(write(report, "pdf", remarks)))[0]
    assert "지적 1" in first.get_textpage().get_text_range()


def test_many_findings_on_one_line_are_all_printed(report):
    block = next(block for block in report.blocks if "정원은" in block.text)
    many = tuple(Remark(n, "error", "오류 SUM001", f"지적{n}번 " * 30) for n in range(1, 41))
    text = printed(write(report, "pdf", {block.id: many}))
    assert all(f"지적{number}번" in text for number in range(1, 41))


def test_a_finding_on_a_heading_stands_under_it(report):
    text = printed(write(report, "pdf", remarks_on(report, "일반현황")))
    assert re.search(r"일반현황 1 주의 NAM001 지적 1 셈 1 ", text)


def test_an_annotated_pdf_is_tagged_and_always_the_same_bytes(report):
    remarks = remarks_on(report, "정원은", "설명회")
    data = write(report, "pdf", remarks)
    assert b"/StructTreeRoot" in data or b"pdfuaid" in data
    assert data == write(report, "pdf", remarks)


def test_without_findings_nothing_is_marked(report):
    data = data_of(flow_of(draft_of(report)))
    tables = [item for item in data["items"] if item["kind"] == "drawn"]
    assert not any(cell["marks"] for table in tables for cell in table["cells"])
    assert not any(item["remarks"] for item in data["items"])
