"""Tallies by years tell what asking every case tells, for any cases and any whole years."""

import random
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from tests.sagwan.procedures.test_declared import attempt, begin, numbers_of

from sagwan.procedures import Period, find_refusals, load_declared
from sagwan.procedures.statistics import add_up
from sagwan.procedures.tallies import (
    add_tallies,
    gather,
    is_tallied,
    list_tallied,
    spread,
    tell_change,
)

DECLARED = load_declared()
FIRST = date(2020, 3, 1)
each = pytest.mark.parametrize("procedure", DECLARED, ids=lambda one: one.key)


def walk(procedure, chance, days):
    """A case on a random course over years, as it stood after each step."""
    numbers = numbers_of(procedure)
    runs = [begin(procedure, FIRST + timedelta(chance.randint(0, 900)), chance, numbers)]
    for _ in range(30):
        run = runs[-1]
        ways = procedure.steps_from(run.stage)
        if not ways:
            break
        on = run.last_on + timedelta(chance.choice(days))
        tried = attempt(run, chance.choice(ways), on, chance, numbers)
        if not find_refusals(run, tried):
            runs.append(run.advance(tried.taken))
    return runs


def without_noughts(rows):
    kept = {row: {key: one for key, one in counts.items() if one} for row, counts in rows.items()}
    return {row: counts for row, counts in kept.items() if counts}


@each
def test_whole_years_are_told_as_by_asking_every_case(procedure):
    chance = random.Random(procedure.key)
    statistics = list_tallied(procedure)
    tallies: dict[Any, Any] = {}
    runs = []
    for _ in range(25):
        course = walk(procedure, chance, (0, 3, 40, 400))
        before: dict[Any, Any] = {}
        for run in course:  # each step alters the tallies by its change
            after = spread(run, statistics)
            add_tallies(tallies, tell_change(before, after))
            before = after
        runs.append(course[-1])
    for statistic in statistics:
        for since in range(2019, 2026):
            for until in range(since, 2026):
                period = Period(date(since, 1, 1), date(until, 12, 31))
                asked = without_noughts(add_up(statistic, runs, period))
                told = without_noughts(gather(tallies, statistic.key, since, until))
                assert told == asked, (statistic.key, since, until)


def test_nearly_every_declared_statistic_is_told_by_tallies():
    others = {one.key for one in DECLARED for two in one.statistics if not is_tallied(two)}
    assert others <= {"engagement"}  # counts by the day for which something is planned


def test_a_case_that_counts_as_before_changes_no_tally():
    lawsuit = next(one for one in DECLARED if one.key == "lawsuit")
    run = walk(lawsuit, random.Random(1), (0,))[-1]
    tallies = spread(run, list_tallied(lawsuit))
    assert tell_change(tallies, tallies) == {}
    assert sum(abs(one) for one in gather(tallies, "yearly", 2020, 2030)[""].values()) >= Decimal(1)


def test_what_looks_at_other_days_than_those_of_the_case_is_not_tallied(altered):
    planned = altered(('counts = "true"', 'counts = "within(due)"')).statistics[0]
    months = altered(('rows = "kind"', 'rows = "month"')).statistics[0]
    taken = altered(('counts = "true"', "counts = \"within(on('assign'))\"")).statistics[0]
    assert [is_tallied(one) for one in (planned, months, taken)] == [False, False, True]
