"""The date for which a figure holds, read from a word of a table or from the words around it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from sagwan.understanding.tokens.token import Token

_YEAR = re.compile(r"(?:^|[^\d.])'?((?:19|20)\d\d)(?!\d)\s*(?:년|$|[^\d,%])")
_SHORT_YEAR = re.compile(r"(?:^|[^\d])'(\d\d)(?!\d)")
_DATE = re.compile(r"'?((?:19|20)?\d\d)\s*[.년]\s*(\d{1,2})(?:\s*[.월]\s*(\d{1,2}))?")
_MONTH_DAY = re.compile(r"^\s*(\d{1,2})\s*[./월]\s*(\d{1,2})\s*일?\.?(?:\D|$)")
_AS_OF = re.compile(
    r"\s*(?:\(\s*[월화수목금토일]\s*\)\s*)?(?:말|현재|기준|까지|\d{1,2}시|0시|일|말일|\s)*(?:기준|현재)"
)
_HALF = re.compile(r"(상반기|하반기)")


@lru_cache(maxsize=1024)
def as_of_in(word: str, year: int | None) -> str | None:
    """Read the date out of a head or label: 2019년, '20.3월, 2020(4.6.기준), 4.13."""
    word = re.sub("[’‘′`´]", "'", word)
    match = _DATE.search(word)
    if match and 1 <= int(match.group(2)) <= 12:
        full = match.group(1) if len(match.group(1)) == 4 else f"20{match.group(1)}"
        day = match.group(3)
        text = f"{full}-{int(match.group(2)):02d}"
        return f"{text}-{int(day):02d}" if day and 1 <= int(day) <= 31 else text
    match = _YEAR.search(word)
    if match:
        return match.group(1)
    match = _SHORT_YEAR.search(word)
    if match:
        return f"20{match.group(1)}"
    match = _MONTH_DAY.match(word)
    if match and year and 1 <= int(match.group(1)) <= 12 and 1 <= int(match.group(2)) <= 31:
        return f"{year}-{int(match.group(1)):02d}-{int(match.group(2)):02d}"
    return None


def as_of_around(text: str, offset: int, token: Token, dates: Sequence[Token]) -> str | None:
    """Find the date that the words around a figure give it: in brackets after it, before it in
    the same brackets, or near it on the line with 기준 or 현재; `dates` are those near it."""
    after = text[token.end - offset : token.end - offset + 3].lstrip()
    for date in dates:
        if (
            after.startswith("(")
            and 0 <= date.start - token.end <= 3
            and _is_closed(text, date.end - offset)
        ):
            return date.period.as_text() if date.period else None
    for date in reversed(dates):
        same_bracket = date.group == token.group and token.group
        if date.end <= token.start and same_bracket and not _is_open(text, date, offset):
            return date.period.as_text() if date.period else None
    for date in dates:
        if _AS_OF.match(text, date.end - offset):
            return date.period.as_text() if date.period else None
    before = [d for d in dates if d.end <= token.start and d.group == 0]
    if before and not _is_open(text, before[-1], offset) and token.group == 0:
        period = before[-1].period
        return period.as_text() if period else None
    return None


def _is_closed(text: str, end: int) -> bool:
    return text[end : end + 1] == ")"


def _is_open(text: str, date: Token, offset: int) -> bool:
    """A date that runs on (~) is a plan, not the day of a count."""
    if date.period is not None and date.period.last is None:
        return True
    return text[date.end - offset : date.end - offset + 2].lstrip().startswith(("~", "-"))
