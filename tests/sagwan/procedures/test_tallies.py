"""Tallies of months tell what asking every case tells, for any cases and any whole months."""

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
    first_day,
    gather,
    gather_months,
    is_tallied,
    last_day,
    list_tallied,
    spread,
    sum_years,
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


def tally_walks(procedure, chance, statistics):
    """Cases on their courses, and tallies that each of their steps altered by its change."""
    tallies: dict[Any, Any] = {}
    runs = []
    for _ in range(20):
        before: dict[Any, Any] = {}
        for run in (course := walk(procedure, chance, (0, 3, 40, 400))):
            after = spread(run, statistics)
            add_tallies(tallies, tell_change(before, after))
            before = after
        runs.append(course[-1])
    return tallies, runs


@each
def test_whole_months_and_years_are_told_as_by_asking_every_case(procedure):
    chance, statistics = random.Random(procedure.key), list_tallied(procedure)
    tallies, runs = tally_walks(procedure, chance, statistics)
    years = sum_years(tallies)
    for statistic in statistics:
        for since, until in draw_spans(chance):
            period = Period(first_day(since), last_day(until))
            asked = without_noughts(add_up(statistic, runs, period))
            cut = {since // 100, until // 100}
            months = {two: of for two, of in tallies.items() if cut & {one // 100 for one in two}}
            told = gather_months(years, months, statistic.key, (since, until))
            assert without_noughts(told) == asked, (statistic.key, since, until)


def draw_spans(chance):
    """Whole years, and months by lot; some begin after they end, as short periods do."""
    for _ in range(10):
        yield chance.randint(2019, 2021) * 100 + 1, chance.randint(2021, 2024) * 100 + 12
    for _ in range(25):
        since, until = (chance.randint(2019, 2024) * 100 + chance.randint(1, 12) for _ in "se")
        yield since, until


def test_nearly_every_declared_statistic_is_told_by_tallies():
    others = {one.key for one in DECLARED for two in one.statistics if not is_tallied(two)}
    assert others <= {"engagement"}  # counts by the day for which something is planned


def test_a_case_that_counts_as_before_changes_no_tally():
    lawsuit = next(one for one in DECLARED if one.key == "lawsuit")
    run = walk(lawsuit, random.Random(1), (0,))[-1]
    tallies = spread(run, list_tallied(lawsuit))
    assert tell_change(tallies, tallies) == {}
    told = gather(sum_years(tallies), "yearly", 2020, 2030)[""]
    assert sum(abs(one) for one in told.values()) >= Decimal(1)


def test_what_looks_at_other_days_than_those_of_the_case_is_not_tallied(altered):
    planned = altered(('counts = "true"', 'counts = "within(due)"')).statistics[0]
    months = altered(('rows = "kind"', 'rows = "month"')).statistics[0]
    taken = altered(('counts = "true"', "counts = \"within(on('assign'))\"")).statistics[0]
    assert [is_tallied(one) for one in (planned, months, taken)] == [False, True, True]
