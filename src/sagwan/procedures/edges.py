"""The ends of a period that cuts months: whole months, and the days that they have amiss.

Of each month that is cut the fewer days are asked: those within the period, or those without.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from sagwan.procedures.statistics import Rows
from sagwan.procedures.tallies import (
    A_DAY,
    A_MONTH,
    FOREVER,
    Parts,
    Span,
    add_rows,
    first_day,
    last_day,
    name_day,
    name_month,
)


class Edge(NamedTuple):
    """The end of a period: a whole month, and the days by which that is too short or too long."""

    month: int
    days: Span | None = None  # the first and the last of them
    times: int = 0  # 1: they come on top; -1: they are too many


def gather_edges(days: Mapping[Span, Parts], statistic: str, since: Edge, until: Edge) -> Rows:
    """Gather what the days at both ends of a period add to its whole months, or take off.

    `days` are tallies between days and months, and between the days of both ends.
    """
    rows: Rows = {}
    whole = (since.month, FOREVER // A_MONTH, 1), (0, until.month, 1)
    for begins, ends in (
        (_days_of(since), whole[1]),
        (whole[0], _days_of(until)),
        (_days_of(since), _days_of(until)),
    ):
        if begins and ends:
            for (begin, end), parts in days.items():
                if begins[0] <= begin <= begins[1] and ends[0] <= end <= ends[1]:
                    add_rows(rows, parts.get(statistic, {}), Decimal(begins[2] * ends[2]))
    return rows


def _days_of(edge: Edge) -> tuple[int, int, int] | None:
    return (*edge.days, edge.times) if edge.days else None


def cut_first(day: date) -> Edge:
    """Cut a first day into a whole month and the fewest days that it has too many or too few."""
    month, first, last = _month_of(day)
    if day == first:
        return Edge(month)
    if day - first <= last - day:
        return Edge(month, (name_day(first), name_day(day - A_DAY)), -1)
    return Edge(name_month(last + A_DAY), (name_day(day), name_day(last)), 1)


def cut_last(day: date) -> Edge:
    """Cut a last day into a whole month and the fewest days that it has too many or too few."""
    month, first, last = _month_of(day)
    if day == last:
        return Edge(month)
    if last - day < day - first:
        return Edge(month, (name_day(day + A_DAY), name_day(last)), -1)
    return Edge(name_month(first - A_DAY), (name_day(first), name_day(day)), 1)


def _month_of(day: date) -> tuple[int, date, date]:
    month = name_month(day)
    return month, first_day(month), last_day(month)
