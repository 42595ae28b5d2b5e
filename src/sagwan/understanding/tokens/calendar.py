"""Points of time as written, and the stretch of days that they mean once the year is known."""

from calendar import monthrange
from datetime import date
from typing import NamedTuple

from sagwan.facts import Period


class Point(NamedTuple):
    """A date as written; what was not written is None. `part` is 말, 초, 상반기, 3분기 …"""

    year: int | None
    month: int | None = None
    day: int | None = None
    part: str = ""

    @property
    def precision(self) -> str:
        """Tell how exactly the date was written."""
        if self.day is not None:
            return "day"
        return "year" if self.month is None and not self.part else "month"

    def is_real(self) -> bool:
        """Tell whether the calendar has this day (29 February in any year)."""
        if self.month is None or self.day is None:
            return True
        return self.day <= monthrange(self.year or 2000, self.month)[1]


_HALVES = {"상": (1, 6), "전": (1, 6), "하": (7, 12), "후": (7, 12)}
_DECADES = {
    "초": (1, 10),
    "상순": (1, 10),
    "초순": (1, 10),
    "중순": (11, 20),
    "하순": (21, 31),
    "말": (21, 31),
}


def first_day(point: Point, year: int) -> date | None:
    """Give the first day that a point of time means."""
    return _day(point, year, last=False)


def last_day(point: Point, year: int) -> date | None:
    """Give the last day that a point of time means."""
    return _day(point, year, last=True)


def _day(point: Point, year: int, *, last: bool) -> date | None:
    month = point.month
    if month is None:
        month = months_of(point.part)[last]
    length = monthrange(year, month)[1]
    if point.day is not None:
        return date(year, month, point.day) if point.day <= length else None
    if point.month is None:
        return date(year, month, length if last else 1)
    within = _DECADES.get(point.part, (1, 31))[last]
    return date(year, month, min(within, length))


def months_of(part: str) -> tuple[int, int]:
    """Give the first and last month of a half, quarter, or end or beginning of a year."""
    if part[:1].isdigit():
        quarter = int(part[0])
        return 3 * quarter - 2, 3 * quarter
    if part in {"말", "연말"}:
        return 12, 12
    if part in {"초", "연초"}:
        return 1, 1
    return _HALVES.get(part[:1], (1, 12))


def stretch(first: Point | None, last: Point | None, year: int | None) -> Period | None:
    """Give the days from one point to another; None for a side that is open."""
    opening = first if first is not None else last
    if opening is None:
        return None
    start = opening.year or year
    if start is None:
        return None
    one = first_day(first, start) if first is not None else None
    other = _other_end(first, last, start)
    if (first is not None and one is None) or (last is not None and other is None):
        return None
    precision = min(
        (point.precision for point in (first, last) if point is not None),
        key=("day", "month", "year").index,
    )
    if one is not None and other is not None and other < one:
        return None
    return Period(one, other, precision)


def _other_end(first: Point | None, last: Point | None, year: int) -> date | None:
    if last is None:
        return None
    end = last.year or year
    found = last_day(last, end)
    if found is None or last.year is not None or first is None:
        return found
    start = first_day(first, year)
    if start is not None and found < start:
        return last_day(last, end + 1)
    return found
