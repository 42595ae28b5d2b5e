"""Reports of several offices of one month: the same thing told differently."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from sagwan.checking.settings import Settings
from sagwan.comparing.laid import lay_sides
from sagwan.comparing.offices.catalogue import catalogue
from sagwan.comparing.offices.planned_and_done import find_planned_and_done
from sagwan.comparing.offices.telling import tellings_of, told_twice
from sagwan.comparing.offices.two_dates import find_two_dates
from sagwan.comparing.offices.two_names import find_two_names
from sagwan.comparing.offices.two_values import find_two_values
from sagwan.comparing.side import Side
from sagwan.comparing.words import Wording
from sagwan.facts import Discrepancy, Report

__all__ = ["catalogue", "compare_offices"]

_MONTHS_APART = 2  # reports farther apart tell of another time, not of another opinion
_LEAST = 0.5


def compare_offices(
    reports: Sequence[Report], settings: Settings | None = None
) -> list[Discrepancy]:
    """Find what reports of several offices tell differently of the same thing."""
    chosen = settings or Settings()
    names = Wording(chosen.same_names)
    found = [
        discrepancy
        for one, two in combinations(map(Side, reports), 2)
        if are_of_one_time(one.report, two.report)
        for discrepancy in _between(one, two, names)
    ]
    return [one for one in found if one.rule not in chosen.silenced]


def are_of_one_time(one: Report, two: Report) -> bool:
    """Tell whether two reports are of two offices and of about one month."""
    if one.organisation is not None and one.organisation == two.organisation:
        return False
    months = _month_number(one), _month_number(two)
    return None in months or abs((months[0] or 0) - (months[1] or 0)) <= _MONTHS_APART


def _month_number(report: Report) -> int | None:
    year, _, month = (report.period or "").partition("-")
    return int(year) * 12 + int(month) if year.isdigit() and month.isdigit() else None


def _between(one: Side, two: Side, names: Wording) -> Iterator[Discrepancy]:
    laid = lay_sides(one, two, names)
    told = tellings_of(laid, laid.old), tellings_of(laid, laid.new)
    twice = told_twice(laid, *told, _LEAST)
    plans = list(find_planned_and_done(*told))
    planned = {place for found, places in plans for place in places}
    yield from find_two_values(laid, twice)
    dates = find_two_dates(laid, twice)
    yield from (found for found in dates if (found.file, found.place) not in planned)
    yield from (found for found, _ in plans)
    yield from find_two_names(laid, twice)
