"""Workbooks: every sheet under its name, its tables as grids, its numbers as cells show them."""

import zipfile
from io import BytesIO

import pytest

from sagwan.reading import TooLargeError, read
from sagwan.reading.package_errors import BrokenPackageError
from sagwan.understanding import understand


def reasons(document):
    return " ".join(stretch.reason for stretch in document.unread)


def drawn(document, number=0):
    return [(c.row, c.column, c.rowspan, c.colspan) for c in document.grids[number].cells]


def test_a_table_is_read_with_its_title_unit_and_note(sheet, lines):
    def fill(book, first):
        border = book.add_format({"border": 1})
        number = book.add_format({"border": 1, "num_format": "#,##0"})
        first.write("A1", "부서별 예산")
        first.write("C2", "(단위: 백만원)")
        first.write_row("A3", ["구분", "예산", "집행"], border)
        first.write_row("A4", ["가과"], border)
        first.write_row("B4", [12345, 678], number)
        first.write("A5", "※ 잠정치")

    document = sheet(fill)
    assert lines(document) == [
        "현황",
        "부서별 예산",
        "(단위: 백만원)",
        "구분\t예산\t집행",
        "가과\t12,345\t678",
        "※ 잠정치",
    ]
    table = understand(document).tables[0]
    assert (table.unit, [row.label for row in table.rows]) == ("백만원", [("가과",)])


def test_merged_cells_span(sheet, lines):
    def fill(book, first):
        border = book.add_format({"border": 1})
        first.merge_range("A1:A2", "구분", border)
        first.merge_range("B1:C1", "예산", border)
        first.write_row("B2", ["본예산", "추경"], border)
        first.write_row("A3", ["계", 1, 2], border)

    document = sheet(fill)
    assert lines(document)[1:] == ["구분\t예산", "본예산\t추경", "계\t1\t2"]
    assert drawn(document)[:3] == [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1)]


def test_blank_rows_and_columns_part_tables(table, lines):
    document = table(["가", "나", None, "다", "라"], [1, 2, None, 3, 4], [], ["마", "바"], [5, 6])
    assert lines(document) == ["가\t나", "1\t2", "다\t라", "3\t4", "마\t바", "5\t6"]
    assert len(document.grids) == 3


def test_text_that_only_uses_cells_is_text(table, lines):
    document = table(["□ 개요"], [None, "○ 인구 1,200명"], [None, None, "- 세부"])
    assert lines(document) == ["□ 개요", "○ 인구 1,200명", "- 세부"]
    assert document.grids == ()
    assert [segment.indent for segment in document.segments] == [0, 2, 4]


def test_sheets_stand_under_their_names(sheet, lines):
    def fill(book, first):
        first.write("A1", "하나")
        book.add_worksheet("둘째 표").write("A1", "둘")

    document = sheet(fill)
    assert lines(document) == ["현황", "하나", "둘째 표", "둘"]
    assert [segment.heading for segment in document.segments] == [1, 0, 1, 0]


def test_a_lone_sheet_without_a_name_of_its_own_has_no_heading(table, lines):
    assert lines(table(["하나"])) == ["하나"]


@pytest.mark.parametrize("state", ["hide", "very_hidden"])
def test_hidden_sheets_are_named_and_not_read(sheet, lines, state):
    def fill(book, first):
        first.write("A1", "보임")
        hidden = book.add_worksheet("뒷장")
        hidden.write("A1", "비밀")
        getattr(hidden, state)()

    document = sheet(fill)
    assert "비밀" not in " ".join(lines(document))
    assert "숨긴 시트 「뒷장」(글이 있는 칸 1개)" in reasons(document)


def test_numbers_keep_their_digits_without_a_format(table, lines):
    assert lines(table([0.1, 1234567, 1.0, 12.345, -3]))[0] == "0.1\t1234567\t1\t12.345\t-3"


def test_stored_results_of_formulas_are_read(sheet, lines):
    def fill(_book, first):
        first.write_row("A1", [1, 2])
        first.write_formula("C1", "=A1+B1", None, 3)

    assert lines(sheet(fill))[1] == "1\t2\t3"


def test_a_formula_without_a_result_is_named(raw):
    document = raw(
        '<sheetData><row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><v>2</v></c></row></sheetData>'
    )
    assert "계산 결과가 저장되지 않은 수식 1칸" in reasons(document)


def test_text_that_looks_like_a_formula_is_text(sheet, lines):
    def fill(_book, first):
        first.write_string("A1", "=1+1")
        first.write_string("B1", "@SUM(A1)")

    assert lines(sheet(fill))[1] == "=1+1\t@SUM(A1)"


def test_cells_without_an_address_follow_the_one_before(raw, lines):
    cells = '<c t="inlineStr"><is><t>가</t></is></c><c t="inlineStr"><is><t>나</t></is></c>'
    assert (
        lines(raw(f"<sheetData><row>{cells}</row><row>{cells}</row></sheetData>")) == ["가\t나"] * 2
    )


def test_readings_of_chinese_signs_are_left_out(raw, lines):
    text = "<is><r><t>市</t></r><rPh><t>시</t></rPh></is>"
    assert lines(raw(f'<sheetData><row><c t="inlineStr">{text}</c></row></sheetData>')) == ["市"]


def test_one_cell_in_the_last_corner_costs_nothing(table, sheet, lines):
    def fill(_book, first):
        first.write("A1", "처음")
        first.write("XFD1048576", "끝")
        first.merge_range("C3:XFD4", "")

    assert lines(sheet(fill))[1:] == ["처음", "끝"]


def test_a_dimension_that_lies_is_not_believed(raw, lines):
    document = raw(
        '<dimension ref="A1:XFD1048576"/><sheetData><row><c><v>7</v></c></row></sheetData>'
    )
    assert lines(document) == ["7"]


def test_a_merge_over_the_whole_sheet_is_refused_or_cut(raw):
    inner = (
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    )
    with pytest.raises(TooLargeError):
        raw(inner)


@pytest.mark.long
def test_more_cells_than_a_report_has_are_refused(raw):
    cells = "".join(f"<c><v>{number * 7919 % 99991}</v></c>" for number in range(1000))
    with pytest.raises(TooLargeError):
        raw(f"<sheetData>{f'<row>{cells}</row>' * 501}</sheetData>")


def test_macros_memos_shapes_and_charts_are_named(sheet, lines):
    def fill(book, first):
        first.write_row("A1", ["가", 1])
        first.write_comment("A1", "다시 확인")
        first.insert_textbox("D5", "도형 안의 글")
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=현황!$B$1:$B$1"})
        first.insert_chart("D9", chart)

    document = sheet(fill)
    assert "도형 안의 글" in lines(document)
    assert "다시 확인" in reasons(document)
    assert "차트" in reasons(document)


def test_a_workbook_with_macros_under_another_name_says_so(raw):
    document = raw(
        "<sheetData><row><c><v>1</v></c></row></sheetData>", more=[("xl/vbaProject.bin", b"x")]
    )
    assert "매크로" in reasons(document)


def test_rows_that_each_page_repeats_name_columns(sheet):
    def fill(_book, first):
        first.write_row("A1", ["2020", "2021"])
        first.write_row("A2", [1, 2])
        first.repeat_rows(0)

    assert [c.header for c in sheet(fill).grids[0].cells] == [True, True, False, False]


def test_a_workbook_that_is_missing_is_named():
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("xl/styles.xml", "<x/>")
    with pytest.raises(BrokenPackageError) as caught:
        read(data.getvalue(), "a.xlsx")
    assert "xl/workbook.xml" in caught.value.message.ko
