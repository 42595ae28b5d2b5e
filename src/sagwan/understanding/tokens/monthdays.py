"""m.d, which is a date only with a sign that it is one: a closing dot, a tilde, a weekday, 기준 or
현재, parentheses of its own. Everything else is a decimal.
"""

import re

from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.calendar import Point
from sagwan.understanding.tokens.claims import CLOCK_MASK
from sagwan.understanding.tokens.points import Found, is_counted

_M, _D = signs.MONTH, signs.DAY
MONTH_DAY = re.compile(rf"(?P<m>{_M})\.(?P<gap>\s?)(?P<d>{_D})(?!\d)(?P<dot>\s?\.(?!\d))?")
_SLASHED = re.compile(rf"(?P<m>{_M})/(?P<d>{_D})(?!\d)(?={signs.WEEKDAY}|\s?~\s?{_M}/{_D}(?!\d))")
_MONTH_DOT = re.compile(rf"(?<={signs.LETTER}\()(?P<m>{_M})\.(?=\))")
_PLAIN_SLASHED = re.compile(rf"(?P<m>{_M})/(?P<d>{_D})(?!\d)")
_DAY_WORD = re.compile(
    rf"{signs.WEEKDAY}|\s?(?:限|기준|현재|이후|이전|까지|부터|자(?=\s|로)|일자)|\s?{CLOCK_MASK}"
)
_TO_DAY = re.compile(rf"{signs.WEEKDAY}?\s?[~\-]\s?(?=\d)")
_TO_OPEN = re.compile(rf"{signs.WEEKDAY}?\s?~(?!\s?\d)")
_END_DAY = re.compile(rf"{_D}(?!\d|[.,]\d)")
_DECIMAL_NOUN = re.compile(
    r"(?:점수|평점|만족도|배율|비율|[율률]|지수|평균|규모|[온습농]도|지진|버전|계수|순위|등급|배점|B/C)\s?[(:=]?\s?\Z"
)
_CLOSING = re.compile(rf"\s?[),]|\s{signs.LETTER}")
_LABELS = re.compile(rf"(?:{signs.LETTER}|[ ·.])+,")


def read_month_day(text: str, at: int) -> Found | None:
    """Read m.d where something says that it is a date."""
    parted = text[at + 1 : at + 3]
    if "." not in parted and "/" not in parted:
        return None
    if slashed := _SLASHED.match(text, at):
        return _found(slashed, slashed.end("d"))
    if monthly := _MONTH_DOT.match(text, at):
        return Found(Point(None, int(monthly["m"])), monthly.end())
    match = MONTH_DAY.match(text, at)
    return _found(match, match.end()) if match and _is_day(text, at, match) else None


def read_plain_month_day(text: str, at: int) -> Found | None:
    """Read m.d where a date is expected: at the end of a stretch, in a list of days."""
    match = MONTH_DAY.match(text, at) or _PLAIN_SLASHED.match(text, at)
    return None if match is None or is_counted(text, match.end()) else _found(match, match.end())


def _found(match: re.Match[str], end: int) -> Found:
    return Found(Point(None, int(match["m"]), int(match["d"])), end)


def _is_day(text: str, at: int, match: re.Match[str]) -> bool:
    end = match.end()
    if is_counted(text, end) or _DECIMAL_NOUN.search(text, max(0, at - 8), at):
        return False
    if _DAY_WORD.match(text, end) or _goes_on(text, end):
        return True
    if _is_section_number(text, at, match):
        return False
    is_padded = match["m"][0] == "0" and len(match["d"]) == 2
    if match["dot"] or is_padded:
        return True
    return not match["gap"] and _is_in_parentheses(text, at, end)


def _is_section_number(text: str, at: int, match: re.Match[str]) -> bool:
    """A line that opens with 1.1. and a title."""
    return at < 6 and not text[:at].strip() and len(match["m"]) == 1 and len(match["d"]) == 1


def _goes_on(text: str, end: int) -> bool:
    if _TO_OPEN.match(text, end):
        return True
    to = _TO_DAY.match(text, end)
    if to is None:
        return False
    ending = MONTH_DAY.match(text, to.end()) or _END_DAY.match(text, to.end())
    return ending is not None and not is_counted(text, ending.end())


def _is_in_parentheses(text: str, at: int, end: int) -> bool:
    """(3.11), (도쿄, 5.6), (3.30 회의): first or after labels in parentheses behind a word."""
    opened = text.rfind("(", max(0, at - 30), at)
    if opened < 0 or text.find(")", opened, at) >= 0:
        return False
    inside = text[opened + 1 : at].strip()
    if inside and _LABELS.fullmatch(inside) is None:
        return False
    before = text[opened - 1 : opened]
    if before.isdigit() or before == "%":
        return False
    return _CLOSING.match(text, end) is not None
