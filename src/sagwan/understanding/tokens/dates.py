"""Dates, the largest single source of false figures: points of time joined to stretches and lists,
each with the days that it means. A missing year is that of the line, the section, the report.
"""

import re
from collections.abc import Iterator

from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.calendar import Point, stretch
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.monthdays import read_month_day, read_plain_month_day
from sagwan.understanding.tokens.points import (
    Found,
    is_counted,
    read_by_year,
    read_half,
    read_months,
    read_short_year,
)
from sagwan.understanding.tokens.years import century

_A = signs.APOSTROPHE
_START = re.compile(rf"{_A}\s?\d\d(?!\d)|\d|[상하]\s?[/·,]?\s?(?:하\s?)?반기")
_REST_OF_NUMBER = re.compile(r"\d*(?:[.,]\d+)*")
_TO = re.compile(rf"{signs.WEEKDAY}?\s?(?:~|-(?=\s?{_A}?\d)|부터\s(?={_A}?\d))\s?")
_LOST_TO = re.compile(rf"\s(?={signs.MONTH}\.?\s?\))")
_OPEN = re.compile(rf"{signs.WEEKDAY}?\s?~(?!\s?\d)")
_AND = re.compile(rf"\s?(?:[,·/]|및|와|과)\s?(?={_A}?\d)")
_UNTIL = re.compile(r"(?<![\d.월일년)~\ufdd3])~\s?\Z")
_END_DAY = re.compile(rf"(?P<d>{signs.DAY})(?!\d|[.,]\d)(?:\s?일|\s?\.(?!\d))?")
_NEXT_DAY = re.compile(rf"(?P<d>{signs.DAY})\s?일(?![간차])")
_END_MONTH = re.compile(
    rf"(?P<m>{signs.MONTH})(?!\d|[.,]\d)(?:\s?월(?:\s?(?P<part>말|초|중순|하순|상순|초순))?|\s?\.(?!\d))?"
)
_END_YEAR = re.compile(rf"{_A}?(?P<short>\d\d)(?!\d|[.,]\d)\s?년?도?")
_NEXT_MONTH = re.compile(rf"(?P<m>{signs.MONTH})(?=(?:\s?[,·]\s?{signs.MONTH}){{0,11}}\s?월)월?")
_GLUED = re.compile(r"[^\W\d_]|[)\]\-]")
_WORD_BEFORE = re.compile(
    r"(매년|매월|매분기|작년|전년도?|지난해|내년|익년|차년도|다음\s?연도)\s?\Z"
)
_SHIFTS = {"작": -1, "전": -1, "지": -1, "내": 1, "익": 1, "차": 1, "다": 1}
_DAY_CELL = re.compile(rf"\s*({signs.DAY})\s*")
_MONTH_CELL = re.compile(rf"\s*({signs.MONTH})월\s*")


def read_dates(text: str, context: Context) -> Iterator[Claim]:
    """Claim dates and stretches of time, each with the days that it means."""
    if below := _day_below_month(text, context):
        yield below
        return
    at, year = 0, None
    while match := _START.search(text, at):
        found = _point_at(text, match.start(), context)
        if found is None:
            rest = _REST_OF_NUMBER.match(text, match.end())
            at = rest.end() if rest else match.end()
            continue
        for claim in _joined(text, match.start(), found, year, context):
            yield claim
            year = _year_of(claim) or year
            at = claim.end


def _day_below_month(text: str, context: Context) -> Claim | None:
    """Read the lone day of a header cell whose month stands in the line above (3월 / 12)."""
    if len(text) > 20 or context.is_cell:
        return None
    day, month = _DAY_CELL.fullmatch(text), _MONTH_CELL.fullmatch(context.before[:20])
    if day is None or month is None:
        return None
    point = Point(None, int(month[1]), int(day[1]))
    year = context.section_year or context.year
    period = stretch(point, point, year)
    return Claim(day.start(1), day.end(1), "date", "date:year-of-report", period=period)


def _year_of(claim: Claim) -> int | None:
    if claim.why != "date" or claim.period is None:
        return None
    day = claim.period.first or claim.period.last
    return day.year if day else None


def _point_at(text: str, at: int, context: Context) -> Found | None:
    first, before = text[at], text[at - 1 : at] if at else ""
    if not first.isdigit():
        return read_by_year(text, at) or read_half(text, at)
    if before.isdigit() or (
        before in {".", ",", "-", "/", ":"} and text[max(0, at - 2) : at - 1].isdigit()
    ):
        return None
    found = None
    if not _GLUED.match(before) or text[at + 4 : at + 5] in {"년", ".", "-"}:
        found = read_by_year(text, at)
    found = (
        found
        or read_months(text, at)
        or read_month_day(text, at)
        or read_short_year(text, at, context)
        or read_half(text, at)
    )
    return found if found and found.point.is_real() else None


def _joined(
    text: str, start: int, found: Found, year: int | None, context: Context
) -> Iterator[Claim]:
    """Claim a date and the members of a list that it opens."""
    member: Found | None = found
    while member is not None:
        claim = _stretched(text, start, member, year, context)
        yield claim
        year = _year_of(claim) or year
        listed = _AND.match(text, claim.end)
        if listed is None:
            return
        start = listed.end()
        member = _member(text, start, member.point)


def _stretched(text: str, start: int, found: Found, year: int | None, context: Context) -> Claim:
    """Claim a date with the other end of its stretch, if it has one."""
    first: Point | None = found.point
    last: Point | None = found.point
    end = found.end
    if other := _other_end(text, found):
        last, end = other
    elif opened := _OPEN.match(text, end):
        last, end = None, opened.end()
    elif until := _UNTIL.search(text, max(0, start - 3), start):
        first, start = None, until.start()
    known = found.point.year or (last.year if last else None)
    guess = known or year or context.section_year or context.year
    why = "date" if known else _guessed(year, context)
    before = _WORD_BEFORE.search(text, max(0, start - 8), start)
    if before is None or known or guess is None:
        return Claim(start, end, "date", why, period=stretch(first, last, guess))
    period = stretch(first, last, guess + _SHIFTS.get(before[1][0], 0))
    if period is not None and before[1][0] == "매":
        period = period._replace(recurring=True)
    return Claim(start, end, "date", why, period=period)


def _guessed(year: int | None, context: Context) -> str:
    if year:
        return "date:year-of-line"
    return "date:year-of-section" if context.section_year else "date:year-of-report"


def _other_end(text: str, found: Found) -> Found | None:
    to = _TO.match(text, found.end)
    if to is None and found.point.year and found.point.precision == "month":
        to = _LOST_TO.match(text, found.end)
    if to is None:
        return None
    at, point = to.end(), found.point
    ending = read_by_year(text, at, is_list=point.precision == "year") or read_months(text, at)
    if ending is None or not ending.point.is_real():
        ending = _short_end(text, at, point)
    return ending


def _short_end(text: str, at: int, first: Point) -> Found | None:
    if first.precision == "day":
        ending = read_plain_month_day(text, at) or _end(text, at, _END_DAY, first)
    elif first.part:
        ending = read_half(text, at)
    elif first.precision == "month":
        ending = _end(text, at, _END_MONTH, first)
    else:
        ending = _end(text, at, _END_YEAR, first)
    return ending if ending and ending.point.is_real() else None


def _end(text: str, at: int, pattern: re.Pattern[str], first: Point) -> Found | None:
    match = pattern.match(text, at)
    if match is None or is_counted(text, match.end()):
        return None
    named = match.groupdict()
    if named.get("d"):
        point = Point(first.year, first.month, int(match["d"]))
    elif named.get("m"):
        point = Point(None, int(match["m"]), None, named.get("part") or "")
    else:
        point = Point(century(int(match["short"])))
    return Found(point, match.end())


def _member(text: str, at: int, first: Point) -> Found | None:
    """Read the next member of a list of dates (’19.9, ’20.1 / 11. 5., 11. 14. / 3,5,7월)."""
    found = read_by_year(text, at) or read_months(text, at)
    if found is None and first.precision == "day":
        found = read_plain_month_day(text, at) or _end(text, at, _NEXT_DAY, first)
    elif found is None and first.precision == "month" and not first.part:
        found = _end(text, at, _NEXT_MONTH, first)
    return found if found and found.point.is_real() else None
