"""Tables go out as XLSX, CSV and JSON and come back as they were; faults are told by line."""

import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from cityhall.registers.sheets.child import write_cell
from cityhall.registers.sheets.guarding import guard, unguard
from cityhall.registers.sheets.handing import UnknownFormError, write_tables
from cityhall.registers.sheets.tables import Column, Table, UnreadableError
from cityhall.registers.sheets.taking import take_table

COLUMNS = (
    Column("key", "식별자", "key", is_needed=True),
    Column("text", "내용", "text"),
    Column("sum", "합", "sum", is_only_shown=True),
)
ROWS = [
    {"key": "a", "text": "=1+1", "sum": "3"},
    {"key": "b", "text": "-51", "sum": "4"},
    {"key": "c", "text": "첫 줄\n둘째 줄, “따옴표”", "sum": ""},
    {"key": "d", "text": "-abc", "sum": ""},
]
TABLE = Table("things", "것", "Things", COLUMNS, ROWS)


@pytest.mark.parametrize("form", ["xlsx", "csv", "json"])
def test_what_goes_out_comes_back_but_for_what_is_computed(form):
    taken = take_table(write_tables([TABLE], form), COLUMNS, "things")
    assert taken.faults == []
    assert [line.values for line in taken.lines] == [
        {"key": row["key"], "text": row["text"]} for row in ROWS
    ]


def test_no_text_is_taken_for_a_formula():
    text = write_tables([TABLE], "csv").decode("utf-8-sig")
    assert "'=1+1" in text
    assert "'-abc" in text
    assert ",-51," in text
    sheet = load_workbook(io.BytesIO(write_tables([TABLE], "xlsx"))).worksheets[0]
    assert (sheet["B2"].value, sheet["B2"].data_type) == ("=1+1", "s")


def test_a_head_in_either_language_or_by_key_is_known():
    for head in ("식별자,내용", "key,text", "text,식별자,메모"):
        [line] = take_table(f"{head}\n가,나,다\n".encode(), COLUMNS).lines
        assert set(line.values) == {"key", "text"}


def test_lines_keep_their_number_over_empty_lines_and_breaks():
    taken = take_table('key,text\n\na,"둘\n줄"\n,빈 열쇠\n'.encode(), COLUMNS)
    assert [line.number for line in taken.lines] == [4, 5]
    [fault] = taken.faults
    assert (fault.line, fault.column) == (5, "식별자")


def test_spreadsheets_of_old_are_read():
    [line] = take_table("key,text\na,가나다\n".encode("cp949"), COLUMNS).lines
    assert line.values["text"] == "가나다"


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00", b"PK\x03\x04 scrap", b"{", b"[1]", b"text\nx\n", b"key,key\na,b\n"],
)
def test_what_is_no_table_is_refused_with_a_reason(content):
    with pytest.raises(UnreadableError) as refused:
        take_table(content, COLUMNS)
    assert all(refused.value.words)


def test_a_form_that_there_is_not_is_refused():
    with pytest.raises(UnknownFormError):
        write_tables([TABLE], "pdf")


@given(st.text(max_size=40))
def test_a_text_made_harmless_is_restored_whole(text):
    safe = guard(text)
    assert unguard(safe) == text
    assert not safe.startswith(("=", "+", "@", "\t", "\r"))


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
    )
)
def test_a_number_of_a_workbook_is_read_exactly(number):
    assert Decimal(write_cell(float(number))) == number


def test_a_spreadsheet_reckons_with_numbers_and_keeps_all_of_their_digits():
    column = Column("n", "수", "number", is_number=True)
    long = "12345678901234567890.5"
    rows = [{"n": "-51.5"}, {"n": long}, {"n": "△3"}, {"n": "65.0"}]
    sheet = load_workbook(
        io.BytesIO(write_tables([Table("n", "수", "n", (column,), rows)], "xlsx"))
    ).worksheets[0]
    assert [cell.value for cell in sheet["A"][1:]] == [-51.5, long, "△3", "65.0"]


def test_a_name_that_a_spreadsheet_refuses_is_written_as_far_as_it_takes_it():
    table = Table("x", "'도시 교류: 글/말'", "x" * 40, COLUMNS, ROWS)
    book = load_workbook(io.BytesIO(write_tables([table], "xlsx")))
    assert book.sheetnames == ["도시 교류 글 말"]
