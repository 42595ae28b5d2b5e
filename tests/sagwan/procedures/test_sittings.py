"""The days of a year and the cases that wait follow from the declaration."""

import pytest

from sagwan.law import Holidays
from sagwan.procedures import (
    Panel,
    find_naming_step,
    find_waiting_stages,
    list_sitting_steps,
    load_declared,
    plan_days,
)

WORKING = Holidays().is_working


def declared(key):
    return next(one for one in load_declared() if one.key == key)


@pytest.mark.parametrize(
    ("key", "number", "months"),
    [
        ("appeal", 24, set(range(1, 13))),
        ("investment-review", 4, {3, 5, 7, 9}),
        ("entrustment-review", 8, {1, 2, 4, 5, 7, 8, 10, 11}),
        ("research-review", 12, set(range(1, 13))),
        ("entrustment-inspection", 0, set()),
    ],
)
def test_a_year_has_as_many_sittings_as_the_rule_says(key, number, months):
    for year in range(2020, 2031):
        days = plan_days(declared(key).panel, year, WORKING)
        assert len(set(days)) == number
        assert {day.month for day in days} == months
        assert all(map(WORKING, days))


def test_a_day_stays_in_its_month_where_the_rest_of_it_is_no_working_day():
    [day] = plan_days(Panel("x", 1, 0, months=(2,)), 2026, lambda day: day.day == 3)
    assert (day.month, day.day) == (2, 3)


def test_cases_wait_where_most_decisions_of_a_sitting_begin():
    assert find_waiting_stages(declared("appeal")) == {"preparing", "examined"}
    assert find_waiting_stages(declared("research-review")) == {"listed"}
    assert find_waiting_stages(declared("lawsuit")) == frozenset()


def test_the_step_that_names_examiners_is_found_by_what_it_needs():
    step = find_naming_step(declared("appeal"))
    assert step is not None
    assert step.key == "name-examiners"
    assert find_naming_step(declared("research-review")) is None


def test_a_sitting_moves_cases_by_the_steps_that_need_one():
    keys = [one.key for one in list_sitting_steps(declared("appeal"))]
    assert keys == ["uphold", "uphold-partly", "dismiss", "reject"]
