"""Tallies tell what asking every case tells, for any cases and any period."""

import random
from datetime import date, timedelta
from decimal import Decimal

import pytest
from tests.sagwan.procedures.test_declared import attempt, begin, numbers_of

from sagwan.procedures import Period, find_refusals, load_declared
from sagwan.procedures.edges import cut_first, cut_last, gather_edges
from sagwan.procedures.spreading import Spreading
from sagwan.procedures.statistics import add_up
from sagwan.procedures.tallies import (
    A_MONTH,
    A_YEAR,
    Tallies,
    add_rows,
    add_tallies,
    first_day,
    gather,
    gather_months,
    is_tallied,
    last_day,
    list_tallied,
    spread,
    sum_spans,
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
    """Cases on their courses, and tallies of days that each of their steps altered."""
    added, runs = Spreading(statistics), []
    for _ in range(20):
        course = walk(procedure, chance, (0, 3, 40, 400))
        for run in course:
            added.add(run)
        for run in course[:-1]:
            added.add(run, -1)
        runs.append(course[-1])
    return added.sum(), runs


def sum_all(days):
    """Tallies of years, of months, and those of days that cut months are told by."""
    months = sum_spans(days, A_MONTH, A_MONTH)
    between = sum_spans(days, A_MONTH, 1) | sum_spans(days, 1, A_MONTH)
    return sum_spans(months, A_YEAR, A_YEAR), months, between | days


def gather_all(tallies, statistic, since, until):
    """What tallies of years, months and days tell of a period."""
    years, months, days = tallies
    span = since.month, until.month
    cut = {one // A_YEAR for one in span}
    left = {two: of for two, of in months.items() if cut & {one // A_YEAR for one in two}}
    rows = gather_months(years, left, statistic.key, span)
    add_rows(rows, gather_edges(days, statistic.key, since, until))
    return without_noughts(rows)


@each
def test_any_period_is_told_as_by_asking_every_case(procedure):
    chance, statistics = random.Random(procedure.key), list_tallied(procedure)
    tallies, runs = tally_walks(procedure, chance, statistics)
    summed = sum_all(tallies)
    for since, until in draw_periods(chance, runs):
        asked = cut_first(since), cut_last(until)
        for statistic in statistics:
            told = gather_all(summed, statistic, *asked)
            wanted = without_noughts(add_up(statistic, runs, Period(since, until)))
            assert told == wanted, (statistic.key, since, until)


def draw_periods(chance, runs):
    """Whole years and months, and days by lot and of cases; some begin after they end."""
    for _ in range(8):
        first, last = chance.randint(2019, 2021), chance.randint(2021, 2024)
        yield date(first, 1, 1), date(last, 12, 31)
    for _ in range(8):
        since, until = (chance.randint(2019, 2024) * 100 + chance.randint(1, 12) for _ in "se")
        yield first_day(since), last_day(until)
    days = sorted({one.on for run in runs for one in run.taken} | {run.opened for run in runs})
    for _ in range(20):
        since = chance.choice(days) + timedelta(chance.choice((-1, 0, 0, 1)))
        yield since, chance.choice((since + timedelta(chance.randint(0, 70)), chance.choice(days)))


@each
def test_cases_that_ran_alike_are_added_up_as_one_by_one(procedure):
    chance, statistics = random.Random(procedure.key), list_tallied(procedure)
    added, one_by_one = Spreading(statistics), Tallies()
    for run in (walk(procedure, chance, (0, 3))[-1] for _ in range(60)):
        added.add(run)
        add_tallies(one_by_one, spread(run, statistics))
    assert added.sum() == sum_spans(one_by_one, 1, 1)


def test_nearly_every_declared_statistic_is_told_by_tallies():
    others = {one.key for one in DECLARED for two in one.statistics if not is_tallied(two)}
    assert others <= {"engagement"}  # counts by the day for which something is planned


def test_a_case_that_counts_as_before_changes_no_tally():
    lawsuit = next(one for one in DECLARED if one.key == "lawsuit")
    run = walk(lawsuit, random.Random(1), (0,))[-1]
    added = Spreading(list_tallied(lawsuit))
    added.add(run)
    added.add(run, -1)
    assert added.sum() == {}
    years = sum_all(spread(run, added.statistics))[0]
    told = gather(years, "yearly", 2020, 2030)[""]
    assert sum(abs(one) for one in told.values()) >= Decimal(1)


def test_what_looks_at_other_days_than_those_of_the_case_is_not_tallied(altered):
    planned = altered(('counts = "true"', 'counts = "within(due)"')).statistics[0]
    months = altered(('rows = "kind"', 'rows = "month"')).statistics[0]
    taken = altered(('counts = "true"', "counts = \"within(on('assign'))\"")).statistics[0]
    assert [is_tallied(one) for one in (planned, months, taken)] == [False, True, True]
