"""A draft holds the tables of an epidemic as bound figures, to the digit of the reports."""

from datetime import date

import pytest

from cityhall.ground.access.actors import SITE
from cityhall.registers.epidemics.actions import correct_reading
from cityhall.registers.epidemics.declaring import load_epidemics
from cityhall.registers.epidemics.models import Reading
from cityhall.registers.epidemics.records import read_entry
from cityhall.work.drafts.bindings import BindingError, find_bindings
from cityhall.work.drafts.composing.outbreaks import Outbreaks
from cityhall.work.drafts.queries import compose_draft

PLANNING = "planning-office"


def sheet_of(composed, key):
    return next(one.sheet for one in composed.items if one.key == f"{key}/table")


def table_of(composed, key):
    return {row.label: [cell.text for cell in row.cells] for row in sheet_of(composed, key).rows}


def test_the_tables_of_april_stand_to_the_digit(begin):
    composed = compose_draft(
        begin("2020-04-01", "2020-04-17", "epidemic-report-covid-19", PLANNING)
    )
    assert table_of(composed, "situation") == {
        "전국": "10,635(+22) 2,576(△51) 7,829(+72) 230(+1) 535,910 14,268 521,642".split(),
        "서울시": "621(+2) 351(△16) 268(+18) 2(-) 98,561 5,368 93,193".split(),
    }
    assert table_of(composed, "world")["이란"] == (
        "1,657(117) 1,617(111) 1,574(98) 1,512(94) 76,389(4,777)".split()
    )
    bound = sheet_of(composed, "situation").bounds[1]
    assert (bound.measure, bound.cell) == ("epidemics.covid-19.isolated", "place=korea")
    assert bound.href == "/epidemics/covid-19/series/isolated/?place=korea"


def test_the_tables_of_november_stand_to_the_digit(begin):
    composed = compose_draft(
        begin("2021-11-01", "2021-11-01", "epidemic-report-covid-19", PLANNING)
    )
    assert table_of(composed, "vaccination")["1차 접종"] == (
        "7,691,201(80.9%) 590 6,786 10,066 9,889 12,513 8,093 7,643,264".split()
    )
    assert table_of(composed, "self-tests") == {
        "콜센터": ["113,515", "5", "4"],
        "물류센터": ["83,496", "0", ""],
        "기숙학교": ["64,232", "0", ""],
    }
    assert table_of(composed, "inspected") == {"특수판매업체": ["6,319"], "공유오피스": ["59"]}


def test_a_number_that_is_corrected_changes_the_draft(begin):
    draft = begin("2020-04-01", "2020-04-17", "epidemic-report-covid-19", PLANNING)
    row = Reading.objects.get(series="countries")
    outbreaks = Outbreaks(date(2020, 4, 17))
    named = ("epidemics.covid-19.countries", "place=world")
    bound, _ = outbreaks.bind(*named)
    assert bound
    assert (bound.text, bound.unit) == ("216", "개국")
    entry = read_entry(row)
    fresh = type(entry)(entry.spot, entry.what, entry.since, entry.at, entry.value - 1)
    correct_reading(load_epidemics()["covid-19"], row, fresh, by=SITE, why="다시 셈")
    bound, _ = Outbreaks(date(2020, 4, 17)).bind(*named)
    assert bound
    assert bound.text == "215"
    assert compose_draft(draft).items


def test_a_text_names_numbers_of_an_epidemic():
    text = "확진 {epidemics.covid-19.confirmed place=seoul} ({epidemics.covid-19.dead what=change})"
    assert [str(one) for one in find_bindings(text)] == [
        "{epidemics.covid-19.confirmed place=seoul}",
        "{epidemics.covid-19.dead place=seoul;what=change}",
    ]


@pytest.mark.parametrize(
    "named",
    [
        "epidemics.covid-19.no-such",
        "epidemics.no-such.dead",
        "epidemics.covid-19.dead place=moon",
        "epidemics.covid-19.dead what=else",
        "epidemics.covid-19.dead part=one",
        "epidemics.covid-19.dead sort=one",
    ],
)
def test_what_no_epidemic_declares_is_not_named(named):
    with pytest.raises(BindingError):
        find_bindings(f"{{{named}}}")
