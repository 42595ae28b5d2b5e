"""The register goes out and comes in by sheets: exact, harmless, with a sentence for each line."""

import csv
import json
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from cityhall.ground.access.actors import SITE
from cityhall.registers.figures.actions import enter_values
from cityhall.registers.figures.incoming import UnreadableSheetError, read_rows, read_sheet
from cityhall.registers.figures.models import Value
from cityhall.registers.figures.queries import list_claims, list_values
from cityhall.registers.figures.records import read_entry
from cityhall.registers.figures.sheet_child import write_cell as write_read_cell
from cityhall.registers.figures.sheets import (
    COLUMNS,
    defuse,
    restore,
    write_csv,
    write_json,
    write_xlsx,
)

HEAD = ["measure", "subject", "as_of", "value", "unit"]
LINE = ["staffing.women", "planning-office/legal", "2022-04-30", "15", "명"]


def faults(*rows):
    with pytest.raises(UnreadableSheetError) as caught:
        read_rows(rows)
    return [(fault.line, fault.en) for fault in caught.value.faults]


@pytest.mark.usefixtures("sample_city")
@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_what_goes_out_comes_in_as_it_was(write):
    rows = list_values().order_by("id")
    incoming = read_sheet(write(rows))
    assert list(incoming.entries) == [read_entry(row) for row in rows]
    assert incoming.lines[0] == 2
    again = enter_values(incoming.entries, by=SITE)
    assert (again.added, again.corrected, again.unchanged) == (0, 0, len(incoming.entries))


@pytest.mark.usefixtures("sample_city")
def test_json_holds_measures_values_and_claims_with_exact_numbers():
    document = json.loads(write_json(list_values("rapid"), list_claims(["rapid.grants_share"])))
    assert document["format"] == "sagwan-figures"
    assert {one["value"] for one in document["values"]} >= {"240610", "174849"}
    [claim] = document["claims"]
    assert (claim["value"], claim["source"]) == ("61.1", "004:666")
    assert any(one["key"] == "rapid.rate" for one in document["measures"])


@pytest.mark.usefixtures("sample_city")
def test_no_text_is_ever_a_formula():
    value = Value.objects.filter(is_current=True)[0]
    value.source, value.reason = "=1+1", "@SUM(A1)"
    lines = list(csv.reader(StringIO(write_csv([value]).decode("utf-8-sig"))))
    cells = dict(zip(COLUMNS, lines[1], strict=True))
    assert (cells["source"], cells["reason"]) == ("'=1+1", "'@SUM(A1)")
    sheet = load_workbook(BytesIO(write_xlsx([value])))["figures"]
    assert {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row} <= {"s", "n"}
    [entry] = read_sheet(write_csv([value])).entries
    assert entry.source == "=1+1"


@given(st.text(max_size=40))
def test_a_text_made_harmless_is_restored_whole(text):
    safe = defuse(text)
    assert restore(safe) == text
    assert not safe.startswith(("=", "+", "@", "\t", "\r"))


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
    )
)
def test_a_number_of_a_workbook_is_read_exactly(number):
    assert Decimal(write_read_cell(float(number))) == number


def test_a_workbook_that_somebody_typed_is_read_in_a_process_of_its_own():
    book, out = Workbook(), BytesIO()
    sheet = book.create_sheet("first", 0)
    for line in (HEAD, [*LINE[:3], 15, "명"], [None] * 5, [*LINE[:3], 2.5, "명"]):
        sheet.append(line)
    book.save(out)
    incoming = read_sheet(out.getvalue())
    assert [entry.value for entry in incoming.entries] == [15, Decimal("2.5")]
    assert incoming.lines == (2, 4)


def test_each_line_that_cannot_be_read_says_why():
    told = faults(
        HEAD,
        LINE,
        [*LINE[:3], "fifteen", "명"],
        [*LINE[:2], "30/4/2022", "15", "명"],
        ["", *LINE[1:]],
    )
    assert [line for line, _ in told] == [3, 4, 5]
    assert "no number: fifteen" in told[0][1]
    assert "like 2026-01-31" in told[1][1]
    assert "'measure' is empty" in told[2][1]


def test_a_head_without_its_columns_says_which():
    assert faults(["measure", "value"]) == [
        (1, "The first line lacks columns: subject, as_of, unit")
    ]


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04 no workbook", b"\xff\xfe\x00\x81", b'measure,"subject\n', b"x" * 9_000_000],
)
def test_what_is_no_sheet_is_refused_with_a_sentence(content):
    with pytest.raises(UnreadableSheetError):
        read_sheet(content)


def test_numbers_are_read_as_people_write_them():
    [entry] = read_rows([HEAD, [*LINE[:3], "△1,234.5", "명"]]).entries
    assert entry.value == Decimal("-1234.5")
