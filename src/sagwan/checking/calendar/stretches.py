"""Stretches of days that run backwards, as they are written."""

import re
from datetime import timedelta

from sagwan.facts import DateMention
from sagwan.understanding.tokens.years import century

_POINT = re.compile(
    r"\s*(?:(?:['ˊ]\s?(?P<short>\d\d)|(?P<full>\d{4}))(?!\d)\s?[.년/-]?\s?)?"
    r"(?:(?P<month>\d{1,2})\s?[.월/-]?\s?(?:(?P<day>\d{1,2})\s?[.일]?)?)?\s*\Z"
)
_WRAPPED = timedelta(days=240)  # 12월~2월 crosses the year, 5월~4월 hardly does

Written = tuple[int, ...]


def runs_backwards(mention: DateMention) -> bool:
    """Tell whether a stretch of months or days, both with their years, ends before it starts."""
    ends = _ends(mention)
    if ends is None:
        return False
    first, last = (_written(end) for end in ends)
    return len(first) == len(last) > 1 and last < first


def wraps_far(mention: DateMention) -> bool:
    """Tell whether a stretch only makes sense if it ends most of a year later."""
    ends, period = _ends(mention), mention.period
    if ends is None or period is None or period.first is None or period.last is None:
        return False
    last = _POINT.match(ends[1])
    if last is None or last["short"] or last["full"] or period.precision == "year":
        return False
    crosses = period.last.year > period.first.year
    return crosses and period.last - period.first > _WRAPPED


def _ends(mention: DateMention) -> tuple[str, str] | None:
    parts = re.sub(r"\([월화수목금토일]\)", "", mention.text).split("~")
    return (parts[0], parts[1]) if len(parts) == 2 and parts[1].strip() else None


def _written(text: str) -> Written:
    match = _POINT.match(text)
    year = match and (match["full"] or match["short"])
    if match is None or not year:
        return ()
    full = int(year) if len(year) == 4 else century(int(year))
    return (full, *(int(part) for part in (match["month"], match["day"]) if part))
