"""How values went over time, as lines; only days that speak of the same units are joined."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from django.utils.safestring import SafeString

from cityhall.ground.look.charts import Series, draw_lines
from cityhall.ground.look.dates import MONTHS
from cityhall.ground.look.languages import is_korean, say
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.figures.shown import Teller


def write_day(day: date) -> str:
    """Write a day as reports do, in little room."""
    if is_korean():
        return f"’{day:%y}.{day.month}.{day.day}."
    return f"{day.day} {MONTHS[day.month - 1]} ’{day:%y}"


def draw_over_time(
    title: str,
    teller: Teller,
    key: str,
    names: Mapping[str, str],
    days: Sequence[date],
    cell: str = "",
    *,
    small: bool = False,
) -> list[SafeString]:
    """Draw measures of a unit over days; nothing where fewer than two days can be compared."""
    first = next(iter(names))
    days = comparable(teller, first, key, days, cell)
    if len(days) < 2:
        return []
    series = []
    for measure, name in names.items():
        shown = [teller.tell(measure, key, cell, on=day) for day in days]
        points = tuple((one.value, one.text) for one in shown)
        series.append(Series(name, points, find_beginnings(measure, days)))
    labels = [write_day(day) for day in days]
    return [draw_lines(title, labels, series, say("기준일", "As of"), small=small)]


def find_beginnings(measure: str, days: Sequence[date]) -> frozenset[int]:
    """Find the points at which a sum that runs through the year begins anew."""
    catalogue = load_catalogue()
    typed = catalogue.typed_parts([measure])
    if not any(catalogue.measure(key).time == "running" for key in typed):
        return frozenset()
    return frozenset(at for at, (one, two) in enumerate(pairwise(days), 1) if one.year != two.year)


def comparable(
    teller: Teller, measure: str, key: str, points: Sequence[date], cell: str = ""
) -> list[date]:
    """Choose the days, in their order, on which the same units speak as on the last of them."""
    told = [(day, teller.tell(measure, key, cell, on=day)) for day in sorted(points)]
    there = [
        (day, {row.subject for row in shown.found.rows})
        for day, shown in told
        if shown.found is not None and shown.is_there and shown.as_of is None
    ]
    return [day for day, subjects in there if subjects == there[-1][1]]
