"""One point of time at a place in the text: by its year (’20. 3. 31., 2020년 4월, '21.上), by its
month (10월초, 3월 5일), a half or quarter, a two-digit year near the report's own (24년).
"""

import re
from typing import NamedTuple

from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.calendar import Point
from sagwan.understanding.tokens.claims import DATE_MASK
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.units import find_counter
from sagwan.understanding.tokens.years import century

_M, _D = signs.MONTH, signs.DAY
_YEAR = rf"(?:{signs.APOSTROPHE}\s?(?P<short>\d\d)|(?P<full>(?:19|20)\d\d))(?!\d)"
_PART = r"(?P<part>말|초순|중순|하순|상순|초(?![·등중]))"

_DAY = re.compile(
    rf"{_YEAR}(?:\s?\.(?P<gap1>\s?)(?P<m1>{_M})\s?\.(?P<gap2>\s?)(?P<d1>{_D})(?!\d)"
    r"(?P<tail>\s?\.(?!\d)|\s?일)?"
    rf"|\s?[년年]도?\s?(?P<m2>{_M})\s?[월月]\s?(?P<d2>{_D})\s?[일日]"
    rf"|\s?\.\s?(?P<m3>{_M})\s?월\s?(?P<d3>{_D})\s?일"
    rf"|(?P<sign>[-/])(?P<m4>{_M})(?P=sign)(?P<d4>{_D})(?!\d))"
)
_MONTH = re.compile(
    rf"{_YEAR}(?:\s?\.\s?(?P<m1>{_M})(?!\d|\s?분기|/4)(?:\s?[월月]|\s?\.(?!\d))?"
    rf"|\s?[년年]도?\.?\s?(?P<m2>{_M})\s?[월月]"
    rf"|\s?년\.\s?(?P<m3>{_M})(?!\d)\.?|\s(?P<m4>{_M})\s?[월月])(?:\s?{_PART})?"
)
_HALF_YEAR = re.compile(
    rf"{_YEAR}\s?(?:년도?|\.)?\s?(?P<part>{signs.HALF}|(?:연|년\s?)?[말초](?=\s|까지|부터|기준|현재|\W|\Z))"
)
_YEAR_ONLY = re.compile(rf"{_YEAR}(?:\s?[년年]도?(?!\s?간|생)|\.(?!\s?\d))?")
_SPAN = re.compile(r"\s?(?:간|후(?!반)|뒤|동안|만에|연속|이상|이내|미만)")
_MONTH_ONLY = re.compile(rf"(?P<m>{_M})\s?[월月](?:\s?(?P<d>{_D})\s?일(?!간)|\s?{_PART})?")
_MONTHS = re.compile(rf"(?P<m>{_M})(?:월?\s?[,·~\-]\s?{_M}){{1,11}}\s?[월月]")
_HALF = re.compile(rf"(?P<part>{signs.HALF})")
_SHORT_YEAR = re.compile(
    rf"(?P<short>\d\d)년(?P<more>도(?!{signs.LETTER})|도\s?|(?=\s?(?:말|초|{signs.HALF}|{_M}월)))?"
)
_SHORT_DAY = re.compile(rf"(?P<short>\d\d)\.\s?(?P<m>{_M})\.\s?(?P<d>{_D})(?!\d)\.?(?!\d)")
_SHORT_MONTH = re.compile(
    rf"(?P<short>\d\d)\.\s?(?P<m>{_M})(?!\d)(?:\.(?=\))|\.?(?=\s?(?:기준|현재|말\s)))"
)
_LASTING = re.compile(
    r"\s?(?:간|이상|이하|이내|미만|초과|동안|연속|만에|만기|차|째|마다|넘|된|경과|단위|주기|주년|노후|정도"
    r"|내외|여|전[^체국]|후|이\s|의|짜리|씩|거치|임대)"
)
_SHORT_WORD = re.compile(r"\s?(?:까지|부터|현재|기준|대비|예산|본예산|추경|결산|실적)")
_AFTER_SHORT = re.compile(
    r"[.~,)·/\-→:;\]\s]|\Z|(?:회계|학년|예산|본예산|추경|결산|준공|완공|착공|기준|현재|실적|계획|국감|행정)"
)
_FULL_YEAR = re.compile(r"(?:19|20)\d\d(?!\d|[,.]\d)")
_AFTER_FULL = re.compile(
    rf"\s?(?:기준|현재|예산|결산|본예산|추경|[상하]반기|실적|까지|부터|이후|이전|최종|말(?!{signs.LETTER})|대비|회계연도|학년도|목표"
    r"|추진실적)|\s?[)\]~,/:]|\s*\Z|\s?→"
)
_AFTER_OPENING = re.compile(rf"\s{signs.LETTER}|\s*\Z|\s?\)")
_AFTER_DAY = re.compile(r"\s?\(|\s?(?:기준|현재)")
_MORE_DIGITS = re.compile(r",\d{3}(?!\d)|\.\d|\d|,\d\d%")
_NEAR = 3
_LONGEST_MONTHS = 80  # letters that the longest list of months may take
_LONGEST_HALF = 12
_ENDED = "년월일도말초.기순年月日"


class Found(NamedTuple):
    """A point of time and where its writing ends."""

    point: Point
    end: int


def is_counted(text: str, end: int) -> bool:
    """Tell whether a counter or more digits cancel the reading as a date."""
    if _MORE_DIGITS.match(text, end):
        return True
    if text[end - 1] in _ENDED:
        return text[end : end + 1] == "%"
    counter = find_counter(text, end)
    return counter is not None and counter not in {"년", "월", "일", "초"}


def read_by_year(text: str, at: int, *, is_list: bool = False) -> Found | None:
    """Read a date that begins with its year."""
    if not text.startswith(("19", "20", "'", "ˊ"), at):
        return None
    for pattern in (_DAY, _MONTH, _HALF_YEAR):
        match = pattern.match(text, at)
        if match and not is_counted(text, match.end()) and _is_even(match, text):
            return Found(_point_of(match), match.end())
    match = _YEAR_ONLY.match(text, at)
    if match is None or is_counted(text, match.end()) or not (is_list or _is_year(text, match)):
        return None
    return Found(_point_of(match), match.end())


def _is_even(match: re.Match[str], text: str) -> bool:
    """A day set off from "2020.4." by a blank is a cell of its own unless it ends like a date."""
    named = match.groupdict()
    if not named.get("gap2") or named.get("gap1") or named.get("tail"):
        return True
    return _AFTER_DAY.match(text, match.end()) is not None


def _point_of(match: re.Match[str]) -> Point:
    named = match.groupdict()
    year = int(named["full"]) if named["full"] else century(int(named["short"]))
    month = _first_number(named, ("m1", "m2", "m3", "m4"))
    day = _first_number(named, ("d1", "d2", "d3", "d4"))
    return Point(year, month, day, re.sub(r"[\s.]", "", named.get("part") or ""))


def _first_number(named: dict[str, str | None], keys: tuple[str, ...]) -> int | None:
    return next((int(found) for key in keys if (found := named.get(key))), None)


def _is_year(text: str, match: re.Match[str]) -> bool:
    """A year alone needs a sign: 년, a dot, an apostrophe, or what stands around four digits."""
    end = match.end()
    if text[end - 1] in "년年도.":
        return not (match["short"] and _SPAN.match(text, end))
    if match["short"]:
        return _AFTER_SHORT.match(text, end) is not None and text[match.start() + 1] != " "
    if text[end : end + 1] in "~-" and _FULL_YEAR.match(text, end + 1):
        return True
    before = text[max(0, match.start() - 2) : match.start()].rstrip()
    companion = before[-1:] == "(" and before[:1].isdigit()  # 31633(1928)
    return not (before[-1:].isdigit() or companion) and _AFTER_FULL.match(text, end) is not None


def read_months(text: str, at: int) -> Found | None:
    """Read a month, a day of a month, or the first of several months (3,5,7월)."""
    near = text[at : at + _LONGEST_MONTHS]
    if "월" not in near and "月" not in near:
        return None
    if listed := _MONTHS.match(text, at):
        end = listed.end("m")
        return Found(Point(None, int(listed["m"])), end + (text[end] in "월月"))
    match = _MONTH_ONLY.match(text, at)
    if match is None:
        return None
    day = int(match["d"]) if match["d"] else None
    return Found(Point(None, int(match["m"]), day, match["part"] or ""), match.end())


def read_half(text: str, at: int) -> Found | None:
    """Read a half or quarter of a year."""
    near = text[at : at + _LONGEST_HALF]
    if near[:1].isdigit() and "분기" not in near:
        return None
    match = _HALF.match(text, at)
    if match is None or text[at] in ".上下":
        return None
    return Found(Point(None, part=re.sub(r"\s", "", match["part"])), match.end())


def read_short_year(text: str, at: int, context: Context) -> Found | None:
    """Read 24년 or 06.1.18 without apostrophe, where the year is near the report's own."""
    if context.year is None or text[at + 2 : at + 3] not in {".", "년"}:
        return None
    if dotted := _SHORT_DAY.match(text, at):
        year = century(int(dotted["short"]))
        if -30 <= year - context.year <= 10:
            return Found(Point(year, int(dotted["m"]), int(dotted["d"])), dotted.end())
    if monthly := _SHORT_MONTH.match(text, at):
        year = century(int(monthly["short"]))
        if abs(year - context.year) <= _NEAR:
            return Found(Point(year, int(monthly["m"])), monthly.end())
    match = _SHORT_YEAR.match(text, at)
    if match is None or abs(century(int(match["short"])) - context.year) > _NEAR:
        return None
    if not _is_short_year(text, at, match):
        return None
    return _rest_of_short_year(text, match)


def _is_short_year(text: str, at: int, match: re.Match[str]) -> bool:
    if match["more"] is not None:
        return True
    if _LASTING.match(text, match.end()):
        return False
    if _SHORT_WORD.match(text, match.end()):
        return True
    if int(match["short"]) % 10 and text[match.end() : match.end() + 1] in {" ", ")", ""}:
        return True
    before = text[max(0, at - 3) : at].strip()
    opening = before[-1:] in set("「『'\"(<[□○") or not text[max(0, at - 8) : at].strip()
    return opening and _AFTER_OPENING.match(text, match.end()) is not None


def _rest_of_short_year(text: str, match: re.Match[str]) -> Found:
    year = century(int(match["short"]))
    end = match.end()
    rest = end + (text[end : end + 1] == " ")
    if (month := read_months(text, rest)) is not None:
        return Found(month.point._replace(year=year), month.end)
    if (half := read_half(text, rest)) is not None:
        return Found(half.point._replace(year=year), half.end)
    if text[rest : rest + 1] in {"말", "초"} and match["more"] == "":
        return Found(Point(year, part=text[rest]), rest + 1)
    return Found(
        Point(year), match.end("more") if (match["more"] or "").strip() else match.end("short") + 1
    )


def is_after_date(text: str, at: int) -> bool:
    """Tell whether a date was claimed just before a place."""
    return text[max(0, at - 2) : at].rstrip().endswith(DATE_MASK)
