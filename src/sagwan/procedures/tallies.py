"""Tallies of cases by years, from which the tables of any period follow without asking each case.

What a case counts changes only where a period begins or ends past one of its days. Its tally says
by how much, for each two years of these days; summed over all cases, they are few.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from sagwan.procedures.declaration import Procedure, Statistic
from sagwan.procedures.expressions import Call, Constant, Expression, Name, list_operations
from sagwan.procedures.run import Run
from sagwan.procedures.statistics import ONE, Period, Rows, add_counts, see, weigh

FOREVER = 9999
Years = tuple[int, int]  # periods that begin in the first or earlier, and end in the second or on
Parts = dict[str, Rows]  # by statistic
Tallies = dict[Years, Parts]
DAYS_OF_A_CASE = {"opened", "ended"}


def list_tallied(procedure: Procedure) -> tuple[Statistic, ...]:
    """List the statistics that tallies can tell: by no months, and by days of the case alone."""
    return tuple(one for one in procedure.statistics if is_tallied(one))


def is_tallied(statistic: Statistic) -> bool:
    """Tell whether a statistic looks at no days but those on which a case was moved."""
    asked = [statistic.when]
    for column in statistic.columns:
        asked += [column.counts, column.sums]
    looked = [
        call.arguments[0]
        for one in asked
        if one is not None
        for call in list_operations(one)
        if isinstance(call, Call) and call.name == "within"
    ]
    return statistic.rows != "month" and all(map(_is_of_the_case, looked))


def _is_of_the_case(day: Expression) -> bool:
    if isinstance(day, Name):
        return day.name in DAYS_OF_A_CASE
    return isinstance(day, Constant) or (isinstance(day, Call) and day.name == "on")


def spread(run: Run, statistics: Iterable[Statistic]) -> Tallies:
    """Spread what a case counts over the years of its days."""
    chosen = tuple(statistics)
    years = sorted({run.opened.year, *(one.on.year for one in run.taken)})
    begins = [*years, FOREVER]
    tallies: Tallies = {}
    for last, until in enumerate(years):
        for first, since in enumerate(begins[: last + 2]):
            parts = weigh_all(run, chosen, _whole(since, until, years))
            _lay(tallies, parts, begins, years, first, last)
    return {key: kept for key, parts in tallies.items() if (kept := _drop_noughts(parts))}


def _whole(since: int, until: int, years: list[int]) -> Period:
    """Give a period that begins after the year before `since`, and ends with `until`."""
    before = max((one for one in years if one < since), default=since - 1)
    return Period(date(before + 1, 1, 1), date(until, 12, 31))


def _lay(
    tallies: Tallies, parts: Parts, begins: list[int], ends: list[int], first: int, last: int
) -> None:
    """Lay what a case counts in one kind of period so that sums over years give it back.

    A period that begins past what its end has seen counts as the one that begins right past it.
    """
    reaches = [first] if first <= last else list(range(first, len(begins)))
    for begin in reaches:
        for back_begin in (0, 1):
            for on_end in (0, 1):
                at, end = begin - back_begin, last + on_end
                if at >= 0 and end < len(ends):
                    times = ONE if back_begin == on_end else -ONE
                    add_parts(tallies.setdefault((begins[at], ends[end]), {}), parts, times)


def weigh_all(run: Run, statistics: Iterable[Statistic], period: Period) -> Parts:
    """Weigh a case for several statistics in a period."""
    if run.opened > period.until:
        return {}
    seen = see(run, period)
    weighed = {one.key: weigh(one, seen) for one in statistics}
    return {key: {row: counts} for key, (row, counts) in weighed.items()}


def add_parts(to: Parts, more: Parts, times: Decimal = ONE) -> None:
    """Add counts of statistics to others; -1 times takes them off."""
    for statistic, rows in more.items():
        own = to.setdefault(statistic, {})
        for row, counts in rows.items():
            add_counts(own.setdefault(row, {}), counts, times)


def add_tallies(to: Tallies, more: Mapping[Years, Parts], times: Decimal = ONE) -> None:
    """Add the tallies of a case to others; -1 times takes them off."""
    for years, parts in more.items():
        add_parts(to.setdefault(years, {}), parts, times)


def tell_change(before: Tallies, after: Tallies) -> Tallies:
    """Tell by how much tallies change where a case was moved; nothing where it counts as before."""
    change: Tallies = {}
    add_tallies(change, after)
    add_tallies(change, before, -ONE)
    return {years: kept for years, parts in change.items() if (kept := _drop_noughts(parts))}


def gather(tallies: Mapping[Years, Parts], statistic: str, since: int, until: int) -> Rows:
    """Gather what all cases count in whole years, from a first to a last."""
    rows: Rows = {}
    for (begin, end), parts in tallies.items():
        if begin >= since and end <= until:
            for row, counts in parts.get(statistic, {}).items():
                add_counts(rows.setdefault(row, {}), counts)
    return rows


def _drop_noughts(parts: Parts) -> Parts:
    found: Parts = {}
    for statistic, rows in parts.items():
        for row, counts in rows.items():
            if kept := {key: value for key, value in counts.items() if value}:
                found.setdefault(statistic, {})[row] = kept
    return found
