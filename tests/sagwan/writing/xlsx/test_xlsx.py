"""Workbooks hold numbers and formulas that show what was printed, and no text that runs."""

from io import BytesIO

import openpyxl
import pytest

from sagwan import read, understand
from sagwan.writing import write
from sagwan.writing.errors import DraftTooLargeError
from sagwan.writing.remarks import Remark

TEXT = """Ⅰ. 일반현황
□ 예산 집행현황 (단위: 백만원)
구분\t예산액\t집행액\t잔액\t집행률
계\t9,000\t4,200\t4,800\t46.7%
행사비\t5,000\t3,500\t1,500\t70.0%
홍보비\t4,000\t700\t3,300\t17.5%
○ 설명회 3회
"""


def report_of(text=TEXT):
    return understand(read(text.encode(), "보고.txt"))


def book_of(report, **options):
    return openpyxl.load_workbook(BytesIO(write(report, "xlsx")), **options)


def test_totals_and_rates_that_agree_are_formulas():
    sheet = book_of(report_of()).worksheets[1]
    assert [cell.value for cell in sheet[4]][1:] == [
        *("=SUM(B5:B6)", "=SUM(C5:C6)", "=B4-C4", "=ROUND(C4/B4,3)")
    ]
    assert sheet["D5"].value == "=B5-C5"


def test_formulas_carry_the_printed_value():
    sheet = book_of(report_of(), data_only=True).worksheets[1]
    assert [cell.value for cell in sheet[4]][1:] == [9000, 4200, 4800, 0.467]
    assert sheet["B4"].number_format == "#,##0"
    assert sheet["E4"].number_format == "#,##0.0%"


def test_a_total_that_disagrees_keeps_its_number():
    sheet = book_of(report_of(TEXT.replace("계\t9,000", "계\t9,100"))).worksheets[1]
    assert sheet["B4"].value == 9100


def test_the_text_stands_in_reading_order():
    sheet = book_of(report_of()).worksheets[0]
    rows = [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=2)]
    assert rows[0] == ("제목 1", "Ⅰ.\u00a0일반현황")
    assert ("표 1", "표 1. 예산 집행현황") in rows
    assert rows[-1] == ("항목 1", "○\u00a0설명회 3회")


def test_heads_stay_in_view():
    assert book_of(report_of()).worksheets[1].freeze_panes == "B4"


@pytest.mark.parametrize("text", ["=1+1", "+cmd|calc", "-2+3", "@SUM(A1)", "=HYPERLINK(1)"])
def test_text_is_never_a_formula(text):
    draft = report_of().as_dict()
    draft["blocks"][-1].update(text=text, sign=None, mark=None, kind="paragraph", level=0)
    draft["tables"][0]["rows"][1]["cells"][0].update(text=text, figures=[])
    book = book_of(draft)
    told = [book.worksheets[0].cell(book.worksheets[0].max_row, 2), book.worksheets[1]["B5"]]
    assert [(cell.value, cell.data_type, cell.quotePrefix) for cell in told] == [(text, "s", 1)] * 2


def test_a_text_too_long_for_a_cell_is_refused_by_name():
    draft = report_of().as_dict()
    draft["blocks"][-1]["text"] = "가" * 40_000
    with pytest.raises(DraftTooLargeError):
        write(draft, "xlsx")


def test_one_report_is_always_the_same_bytes():
    assert write(report_of(), "xlsx") == write(report_of(), "xlsx")


def test_remarks_are_notes_of_cells():
    report = report_of()
    remarks = {block.id: (Remark(1, "error", "오류", "확인"),) for block in report.blocks}
    data = write(report, "xlsx", remarks=remarks)
    book = openpyxl.load_workbook(BytesIO(data))
    assert "확인" in book.worksheets[0]["B2"].comment.text
    assert "확인" in book.worksheets[1]["A1"].comment.text
    back = understand(read(data, "보고.xlsx"))
    assert [block.text for block in back.blocks] == [block.text for block in report.blocks]


def test_rows_put_in_above_a_table_do_not_lose_it():
    report = report_of()
    book = book_of(report)
    sheet = book.worksheets[1]
    sheet.insert_rows(1)
    name = book.defined_names["업무보고_표_1"]
    name.attr_text = name.attr_text.replace("$3", "$4").replace("$6", "$7")
    out = BytesIO()
    book.save(out)
    back = understand(read(out.getvalue(), "보고.xlsx"))
    assert back.tables[0].columns == report.tables[0].columns


def test_a_table_whose_sheet_is_gone_is_named():
    book = book_of(report_of())
    book.remove(book.worksheets[1])
    out = BytesIO()
    book.save(out)
    document = read(out.getvalue(), "보고.xlsx")
    assert any("표 1" in unread.reason for unread in document.unread)


def test_a_remark_about_a_cell_stands_at_the_cell():
    report = report_of()
    place = report.tables[0].rows[1].cells[2].place
    block = next(block for block in report.blocks if block.table)
    remarks = {block.id: (Remark(1, "error", "오류", "확인", place),)}
    book = openpyxl.load_workbook(BytesIO(write(report, "xlsx", remarks=remarks)))
    assert "확인" in book.worksheets[1]["D5"].comment.text
