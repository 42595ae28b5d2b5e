"""How the figures of a text stand to their registers, and what loose ones may be bound to."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.cityhall import people
from tests.cityhall.work.messages.conftest import DAY

from cityhall.registers.figures.actions import correct_value
from cityhall.registers.figures.models import Value
from cityhall.registers.figures.records import read_entry
from cityhall.work.messages.calling import find_known
from cityhall.work.messages.numbers import agrees, asked_on, list_offers, tell_figures
from cityhall.work.messages.queries import find_last_version


@pytest.mark.parametrize(
    ("written", "value", "unit", "holds"),
    [
        ("7조 4,737억원", "74737", "억원", True),
        ("7조 4천억원", "74000", "억원", True),
        ("155명", "155", "명", True),
        ("약 150명", "151", "명", True),
        ("150명", "151", "명", False),
        ("47.8%", "47.82", "%", True),
        ("47.8%", "47.9", "%", False),
        ("72개", "71", "개", False),
        ("71명", "71", "개", False),
        ("많은 도시", "71", "개", False),
    ],
)
def test_a_number_as_written_stands_for_a_value_within_its_last_digit(written, value, unit, holds):
    assert agrees(written, Decimal(value), unit) is holds


def correct_spent(value):
    """Correct what was spent in the first quarter."""
    row = Value.objects.get(measure="rapid.spent", as_of=date(2020, 3, 31), is_current=True)
    entry = replace(read_entry(row), value=value)
    correct_value(row, entry, by=people.actor("maru"), why="결산에서 고침")


def standings(one):
    """How the figures of a message stand now, and what its register says."""
    told = tell_figures(one.text, find_last_version(one), DAY)
    return [(str(each.standing), each.now) for each in told]


def test_a_figure_holds_until_its_register_moves(begin):
    one = begin()
    assert standings(one) == [("holds", "7조 4,737억원")]
    correct_spent(Decimal(74800))
    assert standings(one) == [("moved", "7조 4,800억원")]


def test_a_figure_that_never_said_what_its_register_did_is_off(begin):
    one = begin("{9조원 = rapid.goal@city} 가운데 {7명 = organisation.seats@city}")
    assert standings(one) == [("off", "15조 6,397억원"), ("unknown", "")]


def test_a_register_answers_in_the_unit_of_the_text(begin):
    one = begin("{3,271억원 = budget.appropriation@city item=emergency-living}")
    assert standings(one) == [("holds", "3,271억원")]


def test_numbers_of_dockets_and_epidemics_are_told_too(begin):
    text = "{619명 = epidemics.covid-19.confirmed place=seoul}"
    assert standings(begin(text)) == [("off", "621명")]


def test_a_message_tells_figures_of_its_day_and_of_today_until_then():
    assert asked_on(date(2020, 4, 20), date(2026, 11, 22)) == date(2020, 4, 20)
    assert asked_on(date(2027, 1, 1), date(2026, 11, 22)) == date(2026, 11, 22)


@pytest.mark.usefixtures("sample_city")
def test_a_loose_figure_is_offered_what_says_the_same():
    text = "자매도시는 71개이고 대형사업은 155개, 알 수 없는 것은 9,999개입니다."
    offers = list_offers(text, DAY)
    assert [one.loose.figure.text for one in offers] == ["71개", "155개"]
    assert [one.ways[0].measure for one in offers] == ["agreements.cities", "rapid.large_projects"]
    assert str(offers[0].bind(0)) == "{71개 = agreements.cities@city}"


@pytest.mark.usefixtures("sample_city")
def test_known_figures_are_found_by_their_names_in_both_languages():
    tokens = [one.token for one in find_known("자매", DAY)]
    assert "{71개 = agreements.cities@city}" in tokens
    assert find_known("no figure is called so", DAY) == find_known("", DAY) == []
