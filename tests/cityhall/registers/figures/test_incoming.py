"""The register goes out and comes in by sheets: exact, harmless, with a sentence for each line."""

import csv
import json
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from openpyxl import Workbook, load_workbook

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.models import Entry
from cityhall.registers.figures.incoming import FaultySheetError, bring_in, read_sheet
from cityhall.registers.figures.models import Claim, Value
from cityhall.registers.figures.outgoing import list_tables
from cityhall.registers.figures.queries import list_claims, list_values
from cityhall.registers.figures.records import read_entry
from cityhall.registers.sheets.handing import write_tables
from cityhall.registers.sheets.tables import UnreadableError

HEAD = ["measure", "subject", "as_of", "value", "unit"]
LINE = ["staffing.women", "planning-office/legal", "2022-04-30", "15", "명"]


def write(*rows):
    out = StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def faults(*rows):
    with pytest.raises(FaultySheetError) as caught:
        read_sheet(write(*rows))
    return [(fault.line, fault.column, fault.en) for fault in caught.value.faults]


@pytest.mark.usefixtures("sample_city")
@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_what_goes_out_comes_in_as_it_was_values_and_claims(form):
    rows, claims = list_values().order_by("id"), list_claims()
    incoming = read_sheet(write_tables(list_tables(rows, claims), form))
    assert incoming.values.entries == [read_entry(row) for row in rows]
    assert incoming.claims.entries == [read_entry(row) for row in claims]
    again = bring_in(incoming, by=SITE, why="")
    assert (again.added, again.corrected, again.claimed) == (0, 0, 0)
    assert again.unchanged == len(rows) + len(claims)


@pytest.mark.usefixtures("sample_city")
def test_json_holds_measures_and_figures_with_exact_numbers():
    claims = list_claims(["rapid.grants_share"])
    document = json.loads(write_tables(list_tables(list_values("rapid"), claims, "rapid"), "json"))
    figures = document["figures"]
    assert {one["value"] for one in figures if one["kind"] == "value"} >= {"240610", "174849"}
    [claim] = [one for one in figures if one["kind"] == "claim"]
    assert (claim["value"], claim["source"]) == ("61.1", "004:666")
    assert {one["key"].partition(".")[0] for one in document["measures"]} == {"rapid"}


@pytest.mark.usefixtures("sample_city")
def test_no_text_is_ever_a_formula_and_a_number_is_one():
    value = Value.objects.filter(is_current=True, unit="명")[0]
    value.source, value.reason = "=1+1", "@SUM(A1)"
    tables = list_tables([value], [])
    [entry] = read_sheet(write_tables(tables, "csv")).values.entries
    assert (entry.source, entry.reason) == ("=1+1", "@SUM(A1)")
    sheet = load_workbook(BytesIO(write_tables(tables, "xlsx"))).worksheets[0]
    kinds = {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row}
    assert kinds <= {"s", "n"}
    assert sheet["F2"].value == int(value.value)


def test_a_workbook_that_somebody_typed_is_read():
    book, out = Workbook(), BytesIO()
    sheet = book.create_sheet("first", 0)
    heads = ["지표", "부서", "기준일", "값", "단위"]
    for line in (heads, [*LINE[:3], 15, "명"], [None] * 5, [*LINE[:3], 2.5, "명"]):
        sheet.append(line)
    book.save(out)
    values = read_sheet(out.getvalue()).values
    assert [entry.value for entry in values.entries] == [15, Decimal("2.5")]
    assert values.lines == [2, 4]


def test_each_line_that_cannot_be_read_says_why():
    told = faults(
        [*HEAD, "kind"],
        LINE,
        [*LINE[:3], "fifteen", "명"],
        [*LINE[:2], "30/4/2022", "15", "명"],
        ["", *LINE[1:]],
        [*LINE, "rumour"],
    )
    assert [(line, column) for line, column, _ in told] == [
        (3, "값"),
        (4, "기준일"),
        (5, "지표"),
        (6, "값·대조"),
    ]
    assert "no number: fifteen" in told[0][2]
    assert "like 2026-01-31" in told[1][2]


def test_a_head_without_its_columns_says_which():
    with pytest.raises(UnreadableError, match="subject, as_of, unit"):
        read_sheet(write(["measure", "value"]))


def test_numbers_are_read_as_people_write_them():
    [entry] = read_sheet(write(HEAD, [*LINE[:3], "△1,234.5", "명"])).values.entries
    assert entry.value == Decimal("-1234.5")


@pytest.mark.usefixtures("sample_city")
def test_a_printed_total_comes_in_beside_values_and_is_held_against_them():
    lines = [
        [*HEAD, "kind", "source"],
        ["budget.appropriation", "planning-office/legal", "2022-03-31", "100", "천원"],
        ["budget.appropriation", "planning-office", "2022-03-31", "101", "천원", "대조", "새 보고"],
    ]
    outcome = bring_in(read_sheet(write(*lines)), by=SITE, why="총괄표")
    assert (outcome.added, outcome.claimed) == (1, 1)
    assert Claim.objects.get(source="새 보고").value == "101"
    last = Entry.objects.order_by("-seq")[:2]
    assert {(one.action, one.why) for one in last} == {
        ("figures.enter_values", "총괄표"),
        ("figures.take_claims", "총괄표"),
    }
    again = bring_in(read_sheet(write(*lines)), by=SITE, why="총괄표")
    assert (again.added, again.claimed, again.unchanged) == (0, 0, 2)


@pytest.mark.usefixtures("sample_city")
def test_a_claim_at_fault_keeps_the_values_of_its_sheet_out_and_says_its_line():
    lines = [
        [*HEAD, "kind"],
        LINE,
        ["staffing.mood", "planning-office", "2022-04-30", "1", "명", "claim"],
    ]
    with pytest.raises(FaultySheetError) as caught:
        bring_in(read_sheet(write(*lines)), by=SITE, why="")
    [fault] = caught.value.faults
    assert fault.line == 3
    assert not Value.objects.filter(as_of="2022-04-30").exists()
