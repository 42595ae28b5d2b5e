"""Stretches of clock times with the duration that is printed beside them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sagwan.checking.wording.text import ReportText
from sagwan.facts import DateMention

_POINT = re.compile(
    r"(?P<hour>\d{1,2})(?::(?P<minute>\d\d)|\s?시(?:\s?(?P<words>\d{1,2})분|\s?(?P<half>반))?)?"
)
_TOLD = re.compile(
    r"(?:까지)?(?: ?,)? ?\( ?(?:총|소요시간|소요)? ?:? ?"
    r"(?P<told>(?:(?P<hours>\d{1,2}(?:\.5)?)시간(?: ?(?P<rest>\d{1,2})분| ?(?P<half>반))?"
    r"|(?P<minutes>\d{1,3})(?:분|'|min))간?)(?: ?(?:소요|예정|진행))? ?\)"
)


class TimedStretch(NamedTuple):
    """A stretch of time in minutes of the day and the minutes that it is said to last; `start`
    and `end` enclose both, `told` says where the duration stands."""

    start: int
    end: int
    told: tuple[int, int]
    first: int
    last: int
    said: int

    @property
    def minutes(self) -> int:
        """Give how long it lasts; an end before its start lies past midnight."""
        return self.last - self.first + (24 * 60 if self.last < self.first else 0)


def find_timed_stretches(
    text: ReportText, dates: tuple[DateMention, ...]
) -> Iterator[TimedStretch]:
    """Find every stretch of time with its duration in parentheses (23:15 ~ 24:25 (70'))."""
    for mention in dates:
        if mention.period is not None:
            continue
        times = read_times(mention.text)
        end = text.offset(mention.place) + len(mention.text)
        told = _TOLD.match(text.plain, end) if len(times) == 2 else None
        if told is not None:
            start, (first, last) = text.offset(mention.place), times
            yield TimedStretch(
                start, told.end(), told.span("told"), first, last, _minutes_said(told)
            )


def read_times(text: str) -> list[int]:
    """Read the clock times of a mention as minutes of the day."""
    hours = "시" in text or ":" in text
    return [_minutes(match) for match in _POINT.finditer(text)] if hours else []


def _minutes(match: re.Match[str]) -> int:
    minute = 30 if match["half"] else int(match["minute"] or match["words"] or 0)
    return int(match["hour"]) * 60 + minute


def _minutes_said(match: re.Match[str]) -> int:
    if match["minutes"]:
        return int(match["minutes"])
    whole, _, half = match["hours"].partition(".")
    return int(whole) * 60 + int(match["rest"] or 0) + (30 if match["half"] or half else 0)
