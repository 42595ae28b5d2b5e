"""Workbooks without measure, with hidden and foreign parts, with formulas and odd numbers (34 and
67 to 72 of the list of bad inputs): what is shown is read, the rest is named, in bounded time."""

import time
import zipfile
from io import BytesIO

import pytest

from sagwan.reading import ReadingError, read

SECONDS = 20
WORD = '<c t="inlineStr"><is><t>{}</t></is></c>'


def reasons(document):
    return " / ".join(stretch.reason for stretch in document.unread)


def rows(*texts):
    inner = "".join(f"<row>{WORD.format(text)}</row>" for text in texts)
    return f"<sheetData>{inner}</sheetData>"


# 67: sheets without measure (more cells than a report has: test_xlsx)


def test_67_all_columns_of_a_row_are_read(raw, lines):
    cells = "".join(f"<c><v>{number}</v></c>" for number in range(16_384))
    (line,) = lines(raw(f"<sheetData><row>{cells}</row></sheetData>"))
    assert line.split("\t")[-1] == "16383"


@pytest.mark.parametrize("place", ["A0", "ZZZ99999999", "XFE1", "A1048577", "x", "-5"])
def test_67_a_place_outside_of_the_sheet_is_the_next_place(raw, lines, place):
    row = f'<row r="{place}"><c r="{place}"><v>1</v></c><c r="{place}"><v>2</v></c></row>'
    assert "".join(lines(raw(f"<sheetData>{row}</sheetData>"))).split() == ["1", "2"]


def test_67_merges_without_number_end(raw, lines):
    merges = "".join(f'<mergeCell ref="A{n}:XFD{n + 1000}"/>' for n in range(1, 2000))
    start = time.process_time()
    document = raw(rows("정원", "현원") + f"<mergeCells>{merges}</mergeCells>")
    assert "".join(lines(document))
    assert time.process_time() - start < SECONDS


# 68: what does not show


def test_68_cells_of_hidden_rows_and_columns_are_told(raw, lines):
    first, second = WORD.format("보임"), WORD.format("숨은 열")
    document = raw(
        '<cols><col min="2" max="3" hidden="1"/></cols><sheetData>'
        f'<row>{first}{second}</row><row hidden="1">{WORD.format("숨은 줄")}</row></sheetData>'
    )
    assert "숨은 줄" in "".join(lines(document))
    assert "숨긴 행·열의 칸 2개" in reasons(document)
    assert "2 cells of hidden rows and columns" in reasons(document)


@pytest.mark.parametrize(
    ("part", "ko", "en"),
    [
        ("xl/pivotCache/pivotCacheRecords1.xml", "피벗 표에 남은 원본", "behind pivot tables"),
        ("xl/externalLinks/externalLink1.xml", "다른 파일을 가리키는 연결", "other workbooks"),
        ("xl/model/item.data", "데이터 모델", "data model"),
        ("xl/embeddings/oleObject1.bin", "끼워 넣은 개체", "embedded objects"),
        ("xl/vbaProject.bin", "매크로는 실행하지 않음", "macros, not run"),
    ],
)
def test_68_what_stands_behind_the_sheets_is_named(raw, lines, part, ko, en):
    document = raw(rows("정원 22명"), more=[(part, b"secret 880101")])
    assert "secret" not in "".join(lines(document))
    assert ko in reasons(document)
    assert en in reasons(document)


# 69: formulas are text or their stored result, never worked out


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋"])
def test_69_a_text_that_looks_like_a_formula_stays_text(raw, lines, sign):
    assert lines(raw(rows(f"{sign}1+1"))) == [f"{sign}1+1"]


@pytest.mark.parametrize(
    "formula",
    ['HYPERLINK("http://a.invalid","누름")', "cmd|'/c calc'!A1", 'WEBSERVICE("http://a.invalid")'],
)
def test_69_a_formula_gives_its_stored_result_only(raw, lines, formula):
    cell = f'<c t="str"><f>{formula}</f><v>누름</v></c>'
    assert lines(raw(f"<sheetData><row>{cell}</row></sheetData>")) == ["누름"]


# 71: numbers as people and programs write them


@pytest.mark.parametrize("text", ["△1,234", "-1,234,000원", "1234567890123456789012", "+82-2"])
def test_71_numbers_written_as_text_stay_as_they_are(raw, lines, text):
    assert lines(raw(rows(text))) == [text]


@pytest.mark.parametrize(
    ("value", "shown"),
    [("1234567890123456", "1234567890123460"), ("0.1", "0.1"), ("1E+300", "1E+300"), ("x", "x")],
)
def test_71_numbers_keep_the_digits_that_a_workbook_keeps(raw, lines, value, shown):
    assert lines(raw(f"<sheetData><row><c><v>{value}</v></c></row></sheetData>")) == [shown]


@pytest.mark.parametrize("code", ["0" * 100_000, "#,##0." + "0" * 50_000, ";" * 5000, "[h]:mm"])
@pytest.mark.parametrize("value", ["1.5", "-1", "1e300", "99999999999", "nan", "Infinity"])
def test_71_formats_and_numbers_without_measure_end(raw, code, value):
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    styles = (
        f'<styleSheet xmlns="{main}"><numFmts><numFmt numFmtId="200" formatCode="{code}"/>'
        '</numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>'
    )
    inner = f'<sheetData><row><c s="0"><v>{value}</v></c></row></sheetData>'
    assert len(raw(inner, more=[("xl/styles.xml", styles)]).lines[0].text) < 300


# 72: a workbook under another name


@pytest.mark.parametrize("name", ["자료.xlsx", "자료.xlsm", "자료.txt", "자료"])
def test_72_macros_are_told_whatever_the_name_says(name):
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        archive.writestr("xl/vbaProject.bin", b"x")
    assert "매크로는 실행하지 않음" in reasons(read(data.getvalue(), name))


def test_72_a_binary_workbook_under_another_name_is_read_as_one():
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("xl/workbook.bin", b"x")
    with pytest.raises(ReadingError) as caught:
        read(data.getvalue(), "자료.xlsx")
    assert "손상" in caught.value.message.ko
