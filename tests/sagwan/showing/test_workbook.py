"""The list of findings as a workbook that an office sorts and ticks off."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from sagwan import check, read, understand
from sagwan.showing.checked import Checked
from sagwan.showing.workbook import write_workbook

TEXT = """1. 예산 집행현황 (단위: 백만원)
구분\t예산액\t집행액\t잔액
계\t9,000\t3,500\t6,500
=HYPERLINK("x")\t4,000\t1,500\t2,500
행사비\t5,000\t2,000\t3,000
○ 설명회 약 120명 참여
"""


@pytest.fixture
def checked():
    report = understand(read(TEXT.encode(), "예산.txt"))
    return Checked("예산.txt", report, check(report))


def rows(data, name):
    return [list(row) for row in load_workbook(BytesIO(data))[name].iter_rows(values_only=True)]


def test_each_finding_is_a_row_with_place_value_and_arithmetic(checked):
    head, first, *_ = rows(write_workbook([checked], "ko"), "점검 결과")
    assert head[:4] == ["번호", "파일", "정도", "규칙"]
    found = dict(zip(head, first, strict=True))
    assert found["정도"] == "오류"
    assert found["줄"] == 3
    assert found["적힌 값"] == "6,500"
    assert found["맞는 값·제안"] == "5,500"
    assert found["제목"].startswith("예산 집행현황")


def test_what_could_not_be_tested_is_counted_with_the_reason(checked):
    _, first, *_ = rows(write_workbook([checked], "ko"), "검증 범위")
    assert first[:3] == [
        "예산.txt",
        checked.result.coverage.figures,
        checked.result.coverage.tested,
    ]
    assert first[3]


def test_it_is_there_in_english_too(checked):
    book = load_workbook(BytesIO(write_workbook([checked], "en")))
    assert book.sheetnames == ["Findings", "Coverage"]
    assert book["Findings"]["C2"].value == "error"


def test_text_of_a_report_never_becomes_a_formula(checked):
    book = load_workbook(BytesIO(write_workbook([checked], "ko")))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert not any(cell.hyperlink for sheet in book for row in sheet.iter_rows() for cell in row)


def test_the_same_findings_give_the_same_bytes(checked):
    assert write_workbook([checked], "ko") == write_workbook([checked], "ko")


def test_a_clean_report_gives_an_empty_list():
    report = understand(read("○ 정원 3명\n".encode(), "짧은.txt"))
    book = write_workbook([Checked("짧은.txt", report, check(report))], "ko")
    assert len(rows(book, "점검 결과")) == 1
