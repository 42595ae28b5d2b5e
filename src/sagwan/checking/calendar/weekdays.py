"""Days that are written with their weekday: ’20. 4. 9.(목), 4. 9.(목) ~ 12.(일), 4월 9일 목요일."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sagwan.checking.wording.text import ReportText
from sagwan.facts import DateMention
from sagwan.facts.patterns import Late
from sagwan.understanding.tokens.years import century

WEEKDAYS = "월화수목금토일"

# A bracket and the word 요일 are looked for apart: a literal is found far faster than a set.
_BRACKET = re.compile(r"\( ?(?P<weekday>[월화수목금토일])(?:요일)? ?[),·]")
_WORD = re.compile(r"(?<=(?P<weekday>[월화수목금토일]))요일")
_DAY = re.compile(
    r"(?<![\d.,])(?:(?P<sign>['ˊ]?) ?(?P<year>\d{4}|\d\d) ?(?:[./-]|년) ?)??"
    r"(?P<month>\d{1,2}) ?(?P<gap>[./-]|월) ?(?P<day>\d{1,2}) ?(?P<tail>[.일]?)\Z"
)
_DAY_ONLY = re.compile(r"[~,·-] ?(?P<day>\d{1,2}) ?(?P<tail>[.일]?)\Z")
_CHAIN = Late(r"[\d .~,·일월-]*")
_LONGEST = 24


class WeekdayMention(NamedTuple):
    """A day with its weekday as written. `year` is None where nothing tells it; `sure` is true
    where the year is written, beside the day or at the other end of its stretch."""

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: str
    sure: bool
    plain: bool

    def in_year(self, year: int) -> date | None:
        """Give the day in a year, None where the calendar has none."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


class Mentions:
    """The dates of a report by their place, to look up the year that understanding gave them."""

    def __init__(self, text: ReportText, dates: Sequence[DateMention]) -> None:
        """Sort the dates by their place."""
        self._mentions = sorted(dates, key=lambda mention: text.offset(mention.place))
        self._starts = [text.offset(mention.place) for mention in self._mentions]

    def year_at(self, start: int) -> int | None:
        """Give the year of the date that covers an offset."""
        at = bisect_right(self._starts, start) - 1
        mention = self._mentions[at] if at >= 0 else None
        if mention is None or mention.period is None:
            return None
        inside = start - self._starts[at]
        if inside >= len(mention.text):
            return None
        day = mention.period.first if inside < 2 else mention.period.last
        return (day or mention.period.first or mention.period.last or date.max).year


def find_weekdays(text: ReportText, dates: Sequence[DateMention]) -> Iterator[WeekdayMention]:
    """Find every day that is written with its weekday, in reading order."""
    mentions = Mentions(text, dates)
    last: WeekdayMention | None = None
    for start, end, weekday in sorted(_marks(text)):
        found = _day_before(text, (start, end), weekday, mentions, last)
        if found is not None:
            last = found
            yield found


def _marks(text: ReportText) -> Iterator[tuple[int, int, str]]:
    for mark in text.find(_BRACKET):
        yield mark.start(), mark.end(), mark["weekday"]
    for mark in text.find(_WORD):
        if text.plain[mark.start() - 2] != "(":
            yield mark.start() - 1, mark.end(), mark["weekday"]


def _day_before(
    text: ReportText,
    mark: tuple[int, int],
    weekday: str,
    mentions: Mentions,
    last: WeekdayMention | None,
) -> WeekdayMention | None:
    before = text.before(mark[0], _LONGEST)
    offset, before = mark[0] - len(before), before.rstrip(" ,")
    near = last if last is not None and _is_chained(text, last.end, mark[0]) else None
    match = _DAY.search(before)
    if match is None:
        only = _DAY_ONLY.search(before)
        if only is None or near is None:
            return None
        start = offset + only.start("day")
        return near._replace(start=start, end=mark[1], day=int(only["day"]), weekday=weekday)
    start = offset + match.start()
    year, sure = _year(match, mentions.year_at(start), near)
    plain = bool(match["tail"]) or sure or match["gap"] == "월"
    month, day = int(match["month"]), int(match["day"])
    return WeekdayMention(start, mark[1], year, month, day, weekday, sure, plain)


def _year(
    match: re.Match[str], guessed: int | None, near: WeekdayMention | None
) -> tuple[int | None, bool]:
    """Read the year as written, else take it from the other end of the stretch."""
    written = match["year"]
    if written and (len(written) == 4 or match["sign"]):
        return (int(written) if len(written) == 4 else century(int(written))), True
    if written and guessed == century(int(written)):
        return guessed, True
    if near is not None and near.sure and near.year is not None:
        return near.year + (int(match["month"]) < near.month), True
    return guessed, False


def _is_chained(text: ReportText, end: int, start: int) -> bool:
    """Tell whether only signs of a stretch or a list stand between two days."""
    return start - end <= _LONGEST and _CHAIN.compiled.fullmatch(text.plain, end, start) is not None
