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


_MONTHS = {"상": (1, 6), "전": (1, 6), "上": (1, 6), "하": (7, 12), "후": (7, 12), "下": (7, 12)}
_ENDS = {"말": (12, 12), "연말": (12, 12), "년말": (12, 12), "초": (1, 1), "연초": (1, 1)}
_DECADES = {
    "초": (1, 10),
    "상순": (1, 10),
    "초순": (1, 10),
    "중순": (11, 20),
    "하순": (21, 31),
    "말": (21, 31),
}


def stretch(first: Point | None, last: Point | None, year: int | None) -> Period | None:
    """Give the days from one point to another, None for a side that is open."""
    opening = first or last
    start = (opening and opening.year) or year
    if opening is None or start is None:
        return None
    one = _day(first, start, last=False)
    other = _last_day(first, last, start)
    if (first and one is None) or (last and other is None):
        return None
    if one is not None and other is not None and other < one:
        earlier = first is not None and first.year is None and last is not None and last.year
        return stretch(first._replace(year=start - 1), last, year) if first and earlier else None
    return Period(one, other, _coarser(first, last))


def _coarser(first: Point | None, last: Point | None) -> str:
    written = [point.precision for point in (first, last) if point is not None]
    return min(written, key=("day", "month", "year").index)


def _last_day(first: Point | None, last: Point | None, year: int) -> date | None:
    if last is None:
        return None
    found = _day(last, last.year or year, last=True)
    start = _day(first, year, last=False)
    if last.year is None and found is not None and start is not None and found < start:
        return _day(last, year + 1, last=True)
    return found


def _day(point: Point | None, year: int, *, last: bool) -> date | None:
    if point is None:
        return None
    month = point.month or _months_of(point.part)[last]
    length = monthrange(year, month)[1]
    if point.day is not None:
        return date(year, month, point.day) if point.day <= length else None
    within = _DECADES.get(point.part, (1, 31)) if point.month else (1, 31)
    return date(year, month, min(within[last], length))


def _months_of(part: str) -> tuple[int, int]:
    if part[:1].isdigit():
        quarters = [int(sign) for sign in part.partition("/")[0] if sign.isdigit()]
        return 3 * quarters[0] - 2, 3 * quarters[-1]
    if "상" in part and "하" in part:
        return 1, 12
    return _ENDS.get(part) or _MONTHS.get(part.lstrip(".")[:1], (1, 12))
