"""Daily numbers as a table: out, in again, and each fault by its line."""

import pytest

from cityhall.registers.epidemics.declaring import load_epidemics
from cityhall.registers.epidemics.models import Reading
from cityhall.registers.epidemics.queries import list_readings, read_rows
from cityhall.registers.epidemics.sheet import bring_in, make_table, read_sheet
from cityhall.registers.figures.incoming import FaultySheetError
from cityhall.registers.sheets.handing import write_tables

HEAD = "day,hour,place,series,part,level,change,since,printed,reason,source\n"


def lines(*rows):
    return (HEAD + "\n".join(rows)).encode()


def test_what_goes_out_comes_in_again_and_changes_nothing(planner):
    epidemic = load_epidemics()["covid-19"]
    rows = read_rows(list_readings("covid-19"))
    content = write_tables([make_table(epidemic, rows)], "csv")
    outcome = bring_in(epidemic, read_sheet(epidemic, content), by=planner, why="그대로")
    assert (outcome.added, outcome.corrected, outcome.unchanged) == (0, 0, len(rows))


def test_a_line_that_cannot_be_read_is_told_by_its_number(fever, planner):
    content = lines(
        "2030-06-02,,town,ill,,seven,,,,,",
        "2030-6-2,,town,ill,,7,,,,,",
        "2030-06-02,25,town,ill,,7,,,,,",
        "2030-06-02,,town,ill,,,,,,,",
        "2030-06-02,,,ill,,7,,,,,",
    )
    with pytest.raises(FaultySheetError) as error:
        read_sheet(fever, content)
    assert [(one.line, one.column) for one in error.value.faults] == [
        (2, "현재 수"),
        (3, "기준일"),
        (4, "시"),
        (5, "현재 수"),
        (6, "곳"),
    ]


def test_a_line_that_does_not_hold_is_told_by_its_number_and_nothing_is_entered(fever, planner):
    content = lines(
        "2030-06-02,9,town,ill,,7,,,,,",
        "2030-06-02,9,town,well,,3,,,,,",
        "2030-06-02,9,town,sick,,12,,,,,",
        "2030-06-02,9,town,cold,,12,,,,,",
    )
    with pytest.raises(FaultySheetError, match="'cold'") as error:
        bring_in(fever, read_sheet(fever, content), by=planner, why="")
    assert [one.line for one in error.value.faults] == [5]
    with pytest.raises(FaultySheetError, match="7 \\+ 3 = 10 ≠ 12"):
        bring_in(fever, read_sheet(fever, content[: content.rindex(b"\n")]), by=planner, why="")
    assert not Reading.objects.filter(epidemic="river-fever").exists()


def test_a_line_may_hold_a_level_and_its_change(fever, planner):
    content = lines(
        "2030-06-02,,town,sick,,12,+2,,,,보고", "2030-06-03,24,town,dipped,north,,40,2030-06-01,,,"
    )
    assert bring_in(fever, read_sheet(fever, content), by=planner, why="").added == 3
    flow = Reading.objects.get(epidemic="river-fever", series="dipped")
    assert (flow.at - flow.since).days == 3
