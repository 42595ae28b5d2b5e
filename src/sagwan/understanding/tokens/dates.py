"""Dates, the largest single source of false figures: years with and without apostrophe, months,
m.d with a sign that it is one, halves and quarters, and the lists and stretches of all these.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.calendar import Point, stretch
from sagwan.understanding.tokens.claims import CLOCK_MASK, Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.units import find_counter
from sagwan.understanding.tokens.years import century

_A = signs.APOSTROPHE
_M = r"(?:1[0-2]|0?[1-9])"
_D = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = rf"(?:{_A}\s?(?P<short>\d\d)|(?P<full>(?:19|20)\d\d))(?!\d)"
_PART = r"(?P<part>말|초순|초(?!\s?[·등중])|중순|하순|상순)"
_WEEKDAY = r"(?:\s?\(\s?[월화수목금토일](?:요일)?\s?\))"
_HALF = r"(?:상반기|하반기|전반기|후반기|[1-4]\s?(?:/\s?4\s?)?분기)"

_START = re.compile(rf"{_A}\s?\d\d(?!\d)|\d|[상하]반기")
_FULL = re.compile(
    rf"{_YEAR}(?:\s?\.\s?(?P<m1>{_M})\s?[./]\s?(?P<d1>{_D})(?!\d)(?:\s?\.(?!\d)|일)?"
    rf"|\s?년도?\s?(?P<m2>{_M})\s?월\s?(?P<d2>{_D})\s?일"
    rf"|\s?\.\s?(?P<m3>{_M})\s?월\s?(?P<d3>{_D})\s?일"
    rf"|(?P<s>[-/])(?P<m4>{_M})(?P=s)(?P<d4>{_D})(?!\d))"
)
_MONTH = re.compile(
    rf"{_YEAR}(?:\s?\.\s?(?P<m1>{_M})(?!\d)(?:\s?월|\s?\.(?!\d))?|\s?년도?\s?(?P<m2>{_M})\s?월|\s?년\.\s?(?P<m4>{_M})(?!\d)\s?[월.]?"
    rf"|\s(?P<m3>{_M})\s?월)(?:\s?{_PART})?"
)
_HALF_YEAR = re.compile(
    rf"{_YEAR}\s?(?:년도?|\.)?\s?(?P<part>{_HALF}|(?:연|년\s?)?[말초](?![가-힣])|말(?=까지|부터|기준|현재))"
)
_YEAR_ONLY = re.compile(rf"{_YEAR}(?:\s?년도?(?!\s?간)|\.(?!\s?\d))?")
_BARE_MONTH = re.compile(rf"(?P<m>{_M})\s?월(?:\s?(?P<d>{_D})\s?일|\s?{_PART})?")
_MONTH_DAY = re.compile(rf"(?P<m>{_M})\.(?P<gap>\s?)(?P<d>{_D})(?!\d)(?P<dot>\s?\.(?!\d))?")
_SLASH_DAY = re.compile(rf"(?P<m>{_M})/(?P<d>{_D})(?!\d){_WEEKDAY}")
_HALF_ONLY = re.compile(rf"(?P<part>{_HALF})")
_SHORT_YEAR = re.compile(r"(?P<short>\d\d)년(?P<mark>도|말|초|\s?말|\s?[상하]반기|\s?\d{1,2}월)?")

_TO = re.compile(rf"{_WEEKDAY}?\s?(?:{signs.TILDE}|[-－–—](?=\s?{_A}?\d)|부터\s(?={_A}?\d))\s?")
_OPEN_TO = re.compile(rf"{_WEEKDAY}?\s?{signs.TILDE}(?=\s*(?:[)\],:;/·]|\Z|[^\d\s]|\s))")
_AND = re.compile(rf"\s?(?:[,·ㆍ・‧․∙･]|및|와|과)\s?(?={_A}?\d)")
_UNTIL = re.compile(rf"(?<![\d.월일년)]){signs.TILDE}\s?\Z")
_END_DAY = re.compile(rf"(?P<d>{_D})(?!\d|[.,]\d)(?:\s?일|\s?\.(?!\d))?")
_END_MONTH = re.compile(rf"(?P<m>{_M})(?!\d|[.,]\d)(?:\s?월(?:\s?{_PART})?|\s?\.(?!\d))?")
_END_YEAR = re.compile(rf"{_A}?(?P<short>\d\d)(?!\d|[.,]\d)\s?년?도?")

_DAY_WORD = re.compile(
    rf"{_WEEKDAY}|\s?(?:限|기준|현재|이후|이전|까지|부터|자(?=\s|로)|일자)|\s?{CLOCK_MASK}"
)
_LIST_OF_MONTHS = re.compile(
    rf"{_M}(?:월?\s?(?:[,·ㆍ・‧․∙･]|{signs.TILDE}|-)\s?{_M}){{1,11}}\s?월(?!\s?[가-힣]{{0}}\d)"
)
_DECIMAL_NOUN = re.compile(
    r"(?:점수|평점|만족도|배율|비율|[율률]|지수|평균|규모|[온습]도|지진|버전)\s?\(?\s?\Z"
)
_YEAR_WORD = re.compile(
    r"\s?(?:기준|현재|예산|결산|본예산|추경|상반기|하반기|실적|계획\b|까지|부터|이후|이전|최종|말\b|대비|회계연도|학년도|목표|추진실적)|\s?[)\]~∼,/:]|\s*\Z|\s?→"
)


class Found(NamedTuple):
    """A point of time and where its writing ends."""

    point: Point
    end: int


def read_dates(text: str, context: Context) -> Iterator[Claim]:
    """Claim dates and stretches of time, each with the days that it means."""
    at, year = 0, None
    while match := _START.search(text, at):
        start = match.start()
        found = _date_at(text, start, context)
        if found is None:
            at = _skip(text, match.end())
            continue
        claims = list(_claims_from(text, start, found, year, context))
        year = _year_after(claims, year)
        yield from claims
        at = claims[-1].end


def _skip(text: str, at: int) -> int:
    while at < len(text) and (
        text[at].isdigit() or (text[at] in ".," and text[at + 1 : at + 2].isdigit())
    ):
        at += 1
    return at


def _year_after(claims: list[Claim], year: int | None) -> int | None:
    for claim in claims:
        if claim.period is not None and claim.why == "date":
            day = claim.period.first or claim.period.last
            year = day.year if day else year
    return year


def _claims_from(
    text: str, start: int, found: Found, year: int | None, context: Context
) -> Iterator[Claim]:
    """Claim a date with what continues it: the end of a stretch, the rest of a list."""
    while True:
        claim = _stretch_from(text, start, found, year, context)
        yield claim
        if claim.why == "date" and claim.period is not None:
            day = claim.period.first or claim.period.last
            year = day.year if day else year
        listed = _AND.match(text, claim.end)
        if listed is None:
            return
        start = listed.end()
        member = _member_of_list(text, start, found.point, context)
        if member is None:
            return
        found = member


def _stretch_from(text: str, start: int, found: Found, year: int | None, context: Context) -> Claim:
    first: Point | None = found.point
    last: Point | None = found.point
    end = found.end
    if to := _TO.match(text, end):
        other = _end_of_stretch(text, to.end(), found.point, context)
        if other is not None:
            last, end = other
    if last is found.point:
        if opened := _OPEN_TO.match(text, end):
            last, end = None, opened.end()
        elif until := _UNTIL.search(text, max(0, start - 3), start):
            first, start = None, until.start()
    if (
        found.point.year is None
        and last is not None
        and last.year is not None
        and last is not found.point
    ):
        year = last.year
        known = True
    else:
        known = found.point.year is not None
    why = "date" if known else "date:year-of-line" if year else "date:year-of-report"
    period = stretch(first, last, year or context.year)
    return Claim(start, end, "date", why, period=period)


def _date_at(text: str, at: int, context: Context) -> Found | None:
    before = text[at - 1 : at]
    if text[at].isdigit() and (
        before.isdigit() or (before in ".,-/:" and before and _in_number(text, at))
    ):
        return None
    for read in (_dated_by_year, _months, _month_days, _short_year, _half):
        if read is _dated_by_year and text[at].isdigit() and _is_glued(text, at):
            continue
        found = read(text, at, context)
        if found is not None and found.point.is_real():
            return found
    return None


def _in_number(text: str, at: int) -> bool:
    return at >= 2 and text[at - 2].isdigit()


def _dated_by_year(text: str, at: int, context: Context) -> Found | None:
    if not text.startswith(("19", "20", "'", "’", "‘", "′", "`", "´", "＇"), at):
        return None
    for pattern in (_FULL, _MONTH, _HALF_YEAR):
        match = pattern.match(text, at)
        if match and not _counts(text, match.end()):
            return Found(_point(match), match.end())
    match = _YEAR_ONLY.match(text, at)
    if match is None or _counts(text, match.end()) or not _is_year(text, match, context):
        return None
    return Found(_point(match), match.end())


def _is_glued(text: str, at: int) -> bool:
    return re.match(r"[A-Za-z가-힣)\]-]", text[at - 1 : at]) is not None and not text.startswith(
        "년", at + 4
    )


def _point(match: re.Match[str]) -> Point:
    named = match.groupdict()
    year = int(named["full"]) if named.get("full") else century(int(named["short"]))
    month = next((named[key] for key in ("m1", "m2", "m3", "m4") if named.get(key)), None)
    day = next((named[key] for key in ("d1", "d2", "d3", "d4") if named.get(key)), None)
    return Point(
        year, month and int(month), day and int(day), re.sub(r"\s", "", named.get("part") or "")
    )


def _is_year(text: str, match: re.Match[str], context: Context) -> bool:
    """A year alone needs a sign: 년, a dot, or for four digits what stands around it."""
    end = match.end()
    written = match[0]
    if written.endswith(("년", "도")):
        return True
    if match["short"]:
        return (
            re.match(r"\s?[.~∼～,)·/\-→:;]|\s|\Z", text[end : end + 2]) is not None
            and not text[end : end + 1].isdigit()
        )
    if written.endswith("."):
        return True
    if _TO.match(text, end) and _END_YEAR_FULL.match(text, _TO.match(text, end).end()):
        return True
    del context
    return _YEAR_WORD.match(text, end) is not None


_END_YEAR_FULL = re.compile(r"(?:19|20)\d\d(?!\d|[,.]\d)")


def _counts(text: str, end: int) -> bool:
    """Tell whether a counter or more digits cancel the reading as a date."""
    if text[end - 1] in "년월일도말초.기순":
        return text[end : end + 1] == "%"
    if re.match(r",\d{3}(?!\d)|\.\d|\d", text[end : end + 5]):
        return True
    counter = find_counter(text, end)
    return counter is not None and counter not in {"년", "월", "일"}


def _months(text: str, at: int, context: Context) -> Found | None:
    del context
    if listed := _LIST_OF_MONTHS.match(text, at):
        month = re.match(rf"({_M})월?", listed[0])
        if month is not None:
            return Found(Point(None, int(month[1])), at + month.end())
    match = _BARE_MONTH.match(text, at)
    if match is None:
        return None
    day = match["d"]
    return Found(Point(None, int(match["m"]), day and int(day), match["part"] or ""), match.end())


def _month_days(text: str, at: int, context: Context) -> Found | None:
    if slashed := _SLASH_DAY.match(text, at):
        return Found(Point(None, int(slashed["m"]), int(slashed["d"])), slashed.end("d"))
    match = _MONTH_DAY.match(text, at)
    if match is None or not _is_month_day(text, at, match, context):
        return None
    return Found(Point(None, int(match["m"]), int(match["d"])), match.end())


def _is_month_day(text: str, at: int, match: re.Match[str], context: Context) -> bool:
    end = match.end()
    if _counts(text, end) or _DECIMAL_NOUN.search(text, max(0, at - 8), at):
        return False
    if _is_section_number(text, at, match):
        return False
    if _DAY_WORD.match(text, end) or (match["dot"] and not text[end : end + 1].isdigit()):
        return True
    if _to_a_day(text, end):
        return True
    if match["gap"]:
        return False
    return _in_parentheses(text, at, end)


def _is_section_number(text: str, at: int, match: re.Match[str]) -> bool:
    if at and text[:at].strip() if at < 8 else True:
        return False
    plain = len(match["m"]) == 1 and len(match["d"]) == 1
    return plain and _DAY_WORD.match(text, match.end()) is None and not _to_a_day(text, match.end())


def _to_a_day(text: str, end: int) -> bool:
    to = _TO.match(text, end)
    if to is None or signs.TILDE[1:-1].find(text[to.end() - 1 : to.end()].strip() or "~") < 0:
        return _OPEN_TO.match(text, end) is not None
    if text[to.end() : to.end() + 1].isdigit():
        ending = _MONTH_DAY.match(text, to.end()) or _END_DAY.match(text, to.end())
        return ending is not None and not _counts(text, ending.end())
    return True


def _in_parentheses(text: str, at: int, end: int) -> bool:
    """(3.11), (이스라엘, 5.6), (3.30 회의): alone or last in parentheses that follow no number."""
    opened = text.rfind("(", max(0, at - 30), at)
    if opened < 0 or text.find(")", opened, at) >= 0:
        return False
    inside = text[opened + 1 : at].strip()
    if inside and not re.fullmatch(r"[가-힣A-Za-z ·.]+,", inside):
        return False
    if text[opened - 1 : opened].isdigit() or text[opened - 1 : opened] == "%":
        return False
    after = text[end : end + 4]
    return re.match(r"\s?[),]|\s[가-힣]", after) is not None


def _short_year(text: str, at: int, context: Context) -> Found | None:
    """20년 without apostrophe is a year beside the report's own, when a word says so."""
    match = _SHORT_YEAR.match(text, at)
    if match is None or context.year is None or text[at - 1 : at] in "'’‘′":
        return None
    year = century(int(match["short"]))
    near = abs(year - context.year) <= 3
    opening = not text[:at].strip("「『｢‘“'\"(<[ □○-·") if at < 12 else text[at - 1] in "「『｢‘“(["
    if near and (
        match["mark"]
        or (opening and re.match(r"\s[가-힣]|\s*\Z|\s?\)", text[match.end() : match.end() + 3]))
    ):
        end = at + 3 + (match["mark"] == "도")
        if match["mark"] and match["mark"] != "도":
            longer = re.match(rf"\s?(?P<part>말|초|{_HALF})", text[end : end + 12])
            month = _BARE_MONTH.match(text, end + (text[end : end + 1] == " "))
            if month is not None:
                return Found(
                    Point(
                        year, int(month["m"]), month["d"] and int(month["d"]), month["part"] or ""
                    ),
                    month.end(),
                )
            if longer is not None:
                return Found(Point(year, part=longer["part"]), end + longer.end())
        return Found(Point(year), end)
    return None


def _half(text: str, at: int, context: Context) -> Found | None:
    del context
    match = _HALF_ONLY.match(text, at)
    if match is None:
        return None
    return Found(Point(None, part=re.sub(r"\s", "", match["part"])), match.end())


def _end_of_stretch(text: str, at: int, first: Point, context: Context) -> Found | None:
    for read in (_dated_by_year, _months):
        found = read(text, at, context)
        if found is not None and found.point.is_real():
            return found
    if first.precision == "day":
        return _bare_day(text, at, first)
    if first.precision == "month":
        if first.part and (half := _half(text, at, context)):
            return half
        return _bare_end(
            text, at, _END_MONTH, lambda m: Point(None, int(m["m"]), None, m["part"] or "")
        )
    return _bare_end(text, at, _END_YEAR, lambda m: Point(century(int(m["short"]))))


def _bare_day(text: str, at: int, first: Point) -> Found | None:
    match = _MONTH_DAY.match(text, at)
    if match and not _counts(text, match.end()):
        return Found(Point(None, int(match["m"]), int(match["d"])), match.end())
    return _bare_end(text, at, _END_DAY, lambda m: Point(first.year, first.month, int(m["d"])))


def _bare_end(text, at, pattern, point):
    match = pattern.match(text, at)
    if match is None or _counts(text, match.end()):
        return None
    return Found(point(match), match.end())


def _member_of_list(text: str, at: int, first: Point, context: Context) -> Found | None:
    found = _dated_by_year(text, at, context) or _months(text, at, context)
    if found is not None and found.point.is_real():
        return found
    if first.precision == "day":
        match = _MONTH_DAY.match(text, at)
        if match and not _counts(text, match.end()):
            return Found(Point(None, int(match["m"]), int(match["d"])), match.end())
        return None
    if first.precision == "month" and not first.part:
        listed = re.compile(rf"(?P<m>{_M})(?=(?:\s?[,·]\s?{_M})*\s?월)").match(text, at)
        if listed:
            return Found(Point(None, int(listed["m"])), listed.end())
    return None
