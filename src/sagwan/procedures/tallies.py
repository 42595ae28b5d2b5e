"""Tallies of cases, from which the tables of any period follow without asking each case.

What a case counts changes only where a period begins or ends past one of its days. Its tally says
by how much, for each two of these days; summed by months and years they are few. A name of eight
digits is a day (20200309), of six a month, of four a year.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal

from sagwan.procedures.declaration import Procedure, Statistic
from sagwan.procedures.expressions import Call, Constant, Expression, Name, list_operations
from sagwan.procedures.run import Run
from sagwan.procedures.statistics import ONE, Period, Rows, add_counts, see, weigh

A_MONTH, A_YEAR = 100, 100  # days that a month could name, months that a year could
JANUARY, DECEMBER = 1, 12
FOREVER = 99991231
A_DAY = timedelta(days=1)
Span = tuple[int, int]  # periods that begin in the first or earlier, and end in the second or on
Parts = dict[str, Rows]  # by statistic
Tallies = dict[Span, Parts]
DAYS_OF_A_CASE = {"opened", "ended"}


def list_tallied(procedure: Procedure) -> tuple[Statistic, ...]:
    """List the statistics that tallies can tell: those that look at days of the case alone."""
    return tuple(one for one in procedure.statistics if is_tallied(one))


def is_tallied(statistic: Statistic) -> bool:
    """Tell whether a statistic looks at no days but those on which a case was moved."""
    looked = [
        call.arguments[0]
        for one in list_expressions(statistic)
        for call in list_operations(one)
        if isinstance(call, Call) and call.name == "within"
    ]
    return all(map(_is_of_the_case, looked))


def list_expressions(statistic: Statistic) -> list[Expression]:
    """List the expressions by which a statistic counts cases."""
    asked = [statistic.when]
    for column in statistic.columns:
        asked += [column.counts, column.sums]
    return [one for one in asked if one is not None]


def _is_of_the_case(day: Expression) -> bool:
    if isinstance(day, Name):
        return day.name in DAYS_OF_A_CASE
    return isinstance(day, Constant) or (isinstance(day, Call) and day.name == "on")


def name_day(day: date) -> int:
    """Name a day as tallies do."""
    return name_month(day) * A_MONTH + day.day


def name_month(day: date) -> int:
    """Name the month of a day as tallies do."""
    return day.year * A_YEAR + day.month


def first_day(month: int) -> date:
    """Give the first day of a month."""
    return date(month // A_YEAR, month % A_YEAR, 1)


def last_day(month: int) -> date:
    """Give the last day of a month."""
    year, number = divmod(month, A_YEAR)
    return date(year, number, monthrange(year, number)[1])


def spread(run: Run, statistics: Iterable[Statistic]) -> Tallies:
    """Spread what a case counts over its days."""
    chosen = tuple(statistics)
    days = sorted({run.opened, *(one.on for one in run.taken)})
    begins = [days[0], *(one + A_DAY for one in days)]
    names = [*map(name_day, days), FOREVER]
    tallies: Tallies = {}
    for last, until in enumerate(days):
        then = run.as_of(until)
        for first, since in enumerate(begins[: last + 2]):
            parts = weigh_all(then, chosen, Period(since, until))
            _lay(tallies, parts, names, first, last)
    return drop_noughts(tallies)


def sum_spans(tallies: Mapping[Span, Parts], since: int, until: int) -> Tallies:
    """Sum tallies whose first and second day lie in one span so long: A_MONTH makes months."""
    summed: Tallies = {}
    for (begin, end), parts in tallies.items():
        add_parts(summed.setdefault((begin // since, end // until), {}), parts)
    return drop_noughts(summed)


def _lay(tallies: Tallies, parts: Parts, names: list[int], first: int, last: int) -> None:
    """Lay what a case counts in one kind of period so that sums over days give it back.

    A period that begins past what its end has seen counts as the one that begins right past it.
    """
    reaches = [first] if first <= last else list(range(first, len(names)))
    for begin in reaches:
        for back_begin in (0, 1):
            for on_end in (0, 1):
                at, end = begin - back_begin, last + on_end
                if at >= 0 and end < len(names) - 1:
                    times = ONE if back_begin == on_end else -ONE
                    add_parts(tallies.setdefault((names[at], names[end]), {}), parts, times)


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


def add_tallies(to: Tallies, more: Mapping[Span, Parts], times: Decimal = ONE) -> None:
    """Add the tallies of a case to others; -1 times takes them off."""
    for span, parts in more.items():
        add_parts(to.setdefault(span, {}), parts, times)


def gather(tallies: Mapping[Span, Parts], statistic: str, since: int, until: int) -> Rows:
    """Gather what all cases count in whole months, or years, from a first to a last."""
    rows: Rows = {}
    for (begin, end), parts in tallies.items():
        if begin >= since and end <= until:
            add_rows(rows, parts.get(statistic, {}))
    return rows


def gather_months(
    years: Mapping[Span, Parts], months: Mapping[Span, Parts], statistic: str, span: Span
) -> Rows:
    """Gather what all cases count from a first month to a last: by years, and by what they leave.

    Of months, those matter that begin in the year of the first or end in the year of the last.
    """
    since, until = span
    first, last = find_years(span)
    rows = gather(years, statistic, first, last)
    for (begin, end), parts in months.items():
        is_left = begin // A_YEAR < first or end // A_YEAR > last
        if is_left and begin >= since and end <= until:
            add_rows(rows, parts.get(statistic, {}))
    return rows


def find_years(span: Span) -> Span:
    """Find the years that lie wholly within months, from a first to a last."""
    (since, begin), (until, end) = (divmod(one, A_YEAR) for one in span)
    return since + (begin > JANUARY), until - (end < DECEMBER)


def add_rows(to: Rows, more: Rows, times: Decimal = ONE) -> None:
    """Add the rows of a table to others."""
    for row, counts in more.items():
        add_counts(to.setdefault(row, {}), counts, times)


def drop_noughts(tallies: Mapping[Span, Parts]) -> Tallies:
    """Leave out what counts nothing."""
    return {span: kept for span, parts in tallies.items() if (kept := _keep_counts(parts))}


def _keep_counts(parts: Parts) -> Parts:
    found: Parts = {}
    for statistic, rows in parts.items():
        for row, counts in rows.items():
            if kept := {key: value for key, value in counts.items() if value}:
                found.setdefault(statistic, {})[row] = kept
    return found
