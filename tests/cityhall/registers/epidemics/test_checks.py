"""Levels and changes of the invented epidemic, held against each other."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from cityhall.registers.epidemics.checks import check_all
from cityhall.registers.epidemics.ledger import Ledger
from cityhall.registers.epidemics.records import Spot, Stood, moment
from cityhall.registers.epidemics.shapes import CHANGE, LEVEL

DAY = timedelta(days=1)


def at(day):
    return moment(date(2030, 6, day), 9)


def level(series, day, value, **told):
    return Stood(0, Spot(series, "town"), LEVEL, at(day), at(day), Decimal(value), **told)


def change(series, day, value, days=1):
    since = at(day) - days * DAY
    return Stood(0, Spot(series, "town"), CHANGE, since, at(day), Decimal(value))


@pytest.fixture
def said(fever):
    def find(*readings):
        return [
            f"{one.kind}: {one.working} {one.right}" for one in check_all(Ledger(fever, readings))
        ]

    return find


def test_a_total_is_its_parts(said):
    parts = [level("ill", 2, 7), level("well", 2, 3)]
    assert said(level("sick", 2, 10), *parts) == []
    assert said(level("sick", 2, 12), *parts) == ["total: 7 + 3 = 10 12"]


def test_a_change_of_a_total_is_that_of_its_parts(said):
    parts = [change("ill", 2, -2), change("well", 2, 3)]
    assert said(change("sick", 2, 2), *parts) == ["total: −2 + 3 = 1 2"]


def test_a_level_is_the_one_before_and_what_came_since(said):
    assert said(level("ill", 1, 9), change("ill", 2, -2), level("ill", 2, 7)) == []
    wrong = said(level("ill", 1, 9), change("ill", 2, -2), level("ill", 2, 8))
    assert wrong == ["step: 9 − 2 = 7 8"]


def test_days_between_two_levels_are_carried_over(said):
    days = [change("ill", day, 5) for day in (2, 3, 4)]
    assert said(level("ill", 1, 10), *days, level("ill", 4, 25)) == []
    assert said(level("ill", 1, 10), *days, level("ill", 4, 26)) == ["step: 20 + 5 = 25 26"]


def test_what_only_grows_never_falls(said):
    assert said(level("sick", 1, 10), level("sick", 9, 8)) == ["fall: 8 10"]


def test_nothing_is_below_nought(said):
    assert said(level("ill", 1, -1)) == ["below: -1 0"]
    assert said(change("dipped", 1, -1)) == ["below: -1 0"]


def test_where_a_part_was_not_told_there_is_nothing_to_check(said):
    assert said(level("sick", 2, 12), level("ill", 2, 7)) == []


def test_a_discrepancy_is_kept_by_a_reason_but_not_by_that_of_a_misprint(fever):
    def reason(**told):
        parts = [level("ill", 2, 7), level("well", 2, 3)]
        [found] = check_all(Ledger(fever, [level("sick", 2, 12, **told), *parts]))
        return found.reason

    assert reason(reason="두 명은 조사 중") == "두 명은 조사 중"
    assert reason(reason="인쇄 잘못", printed="13") == ""


def test_levels_follow_from_changes_both_ways_and_from_parts(fever):
    ledger = Ledger(
        fever,
        [change("ill", 2, -2), level("ill", 3, 7), change("ill", 3, 1), level("well", 3, 3)],
    )
    told = {day: ledger.level(Spot("ill", "town"), at(day)) for day in (1, 2, 3)}
    assert [one.value for one in told.values() if one] == [8, 6, 7]
    assert told[1]
    assert told[1].told is None
    sick = ledger.level(Spot("sick", "town"))
    assert sick is not None
    assert sick.value == 10
    assert sick.told is None
    assert [one.value for one in ledger.list_changes(Spot("ill", "town"))] == [-2, 1]


def test_a_sum_between_two_days_is_known_only_where_all_of_it_is(fever):
    spot = Spot("dipped", "town")
    ledger = Ledger(fever, [change("dipped", 3, 4, days=2), change("dipped", 4, 5)])
    assert ledger.sum_between(spot, at(1), at(4)) == 9
    assert ledger.sum_between(spot, at(2), at(4)) is None
    assert ledger.sum_between(spot, at(1), at(5)) is None
    assert ledger.sum_all(Spot("sick", "town")) is None
