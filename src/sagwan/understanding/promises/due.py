"""When a promise falls due: the words after the colon, in the last parentheses or in the text.

A date without a year is of the report's year; in a plan, a month long gone is next year's.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sagwan.facts import Due, Period
from sagwan.facts.patterns import KOREAN, Late, count_hangul
from sagwan.understanding.promises.stretch import Dated, Stretch

_TAIL = re.compile(r"\s*:[\s:]*(?P<tail>[^:]{1,40})$")
_HEAD = re.compile(r"(?P<head>['(\d상하연매][^:]{1,24}?)\)?\s*:\s*(?=[^\d\s'])")
_PARENTHESES = re.compile(r"\((?P<inside>[^()]*)\)")
_LAST = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]\s*(?:등)?\s*\.?$")
_RECURRING = re.compile(
    r"연\s?중|상시|수시|계속|지속|매월|매년|매주|매일|매\s?분기|매\s?반기|분기별|반기별|격월|정례|월\s?\d+회|분기\s?\d+회"
)
_WHEN = re.compile(
    rf"{_RECURRING.pattern}|이후|이전|이내|까지|(?:종료|완료|통과|확정|개정|제정)\s?(?:시|후)|종식|즉시|조속|상반기|하반기|분기"
    r"|(?:[상중하]순|[초말])$|미정|추후|별도"
)
_LONGEST_TIME = 80  # letters at the end of a promise among which its time stands
_AROUND = re.compile(r"까지|부터|예정|추진|실시|시행|개최|준공|완료|중|限|경|내")
_LETTERS = 6  # beside a time: 행사장 복구 이후
_LETTERS_MORE = 12  # in parentheses that end a point: (5개 분야, 8월限)
_LISTED = re.compile(r"\((?P<inside>[^()]*)\)\s?(?:,|[→⇒➡➜➔⇨▶►▸]|->)")
_BOUNDS = re.compile(rf"\s?(?:까지|부터|중(?!{KOREAN})|限|이?내(?!{KOREAN})|이후|경|말|초|\s?\))")
_NAME_AFTER = Late(r"\s?[가-힣A-Za-z「『‘'\"]")
_END_OF_YEAR = Late(
    r"(?<![가-힣])(?:(?P<next>내년|익년)\s?(?:도\s?)?(?:말|내)|(?:금년|올해|연)\s?(?:말|내)(?!실))"
    r"(?P<bound>\s?까지|\s?(?:준공|완료|개최|개통|착공|확정|수립))?",
    "말 내",
    "내년 익년 금년 올해 연",
)
_LONG_AGO = 2  # months behind the report after which a month in a plan is next year's
_PLANNED_END = re.compile(r"(?:추진|실시|시행|예정|계획|개최|하겠음)\s*\.?$")


class Calendar(NamedTuple):
    """The month that a report is of, seen from which a date is coming or gone."""

    month: date | None

    def is_coming(self, period: Period) -> bool:
        """Tell whether a period begins after the report's month."""
        if self.month is None or period.first is None or period.precision == "year":
            return False
        length = monthrange(self.month.year, self.month.month)[1]
        within = period.first.year - self.month.year < 3
        return within and period.first > self.month.replace(day=length)

    def is_current(self, period: Period) -> bool:
        """Tell whether a period begins in the report's own month."""
        if self.month is None or period.first is None or period.precision == "year":
            return False
        return (period.first.year, period.first.month) == (self.month.year, self.month.month)

    def is_open(self, period: Period) -> bool:
        """Tell whether a period is not over when the report is written."""
        return self.month is None or period.last is None or period.last >= self.month

    def is_to_come(self, stretch: Stretch) -> bool:
        """Tell whether a time that stands for itself has a date to come."""
        return any(self.is_coming(dated.period) for dated in stretch.dates)

    def is_planned(self, stretch: Stretch) -> bool:
        """Tell whether a note is a plan of its own: it has a time to come or ends in a deed."""
        coming = any(self.is_open(dated.period) for dated in stretch.dates if dated.has_year)
        return coming or bool(_PLANNED_END.search(stretch.plain))

    def next_time(self, dated: Dated) -> Period:
        """Give the period of a date in a plan, next year's where its month is long gone."""
        period = dated.period
        last = period.last or period.first
        if dated.has_year or self.month is None or last is None or period.last is None:
            return period
        behind = (self.month.year - last.year) * 12 + self.month.month - last.month
        if behind <= _LONG_AGO:
            return period
        return period._replace(first=_moved(period.first, 1), last=_moved(period.last, 1))

    def own_year(self, dated: Dated) -> Dated:
        """Give a date that took the year of a name (2025년 공모사업 신청 : 3월) the report's."""
        first = dated.period.first or dated.period.last
        if self.month is None or first is None:
            return dated
        years = self.month.year - first.year
        moved = dated.period._replace(
            first=_moved(dated.period.first, years),
            last=_moved(dated.period.last, years),
        )
        return dated._replace(period=moved, has_year=False)

    def end_of_year(self, text: str) -> Period | None:
        """Give the December that 연말, 연내 or 내년 말 mean."""
        found = _END_OF_YEAR.search(text)
        if found is None or self.month is None:
            return None
        year = self.month.year + (found["next"] is not None)
        return Period(date(year, 12, 1), date(year, 12, 31), "month")


def read_due(
    stretch: Stretch, calendar: Calendar, *, planned: bool
) -> tuple[Due, tuple[int, int] | None]:
    """Read when a promise falls due, and which stretch of the text says only that."""
    head = _HEAD.match(stretch.plain)
    if head is not None and _tells_when(stretch, *head.span("head")):
        return _due(stretch, calendar, [head.span("head")]), head.span()
    tail = _TAIL.search(stretch.plain, max(0, len(stretch.plain) - _LONGEST_TIME))
    if tail is not None and _tells_when(stretch, *tail.span("tail")):
        return _due(stretch, calendar, [tail.span("tail")]), tail.span()
    last = _LAST.search(stretch.plain, max(0, len(stretch.plain) - _LONGEST_TIME))
    if last is not None and _tells_when(stretch, *last.span("inside"), letters=_LETTERS_MORE):
        listed = [
            found.span("inside") for found in _LISTED.finditer(stretch.plain, 0, last.start())
        ]
        spans = [*(span for span in listed if _tells_when(stretch, *span)), last.span("inside")]
        whole = len(spans) == 1 and _tells_when(stretch, *spans[0], letters=0)
        return _due(stretch, calendar, spans), last.span() if whole else None
    lead = stretch.dates[0] if stretch.dates else None
    if planned and lead is not None and _leads(lead):
        return _due(stretch, calendar, [(0, lead.end)]), (0, lead.end)
    return _due_in_text(stretch, calendar, planned=planned), None


def _due_in_text(stretch: Stretch, calendar: Calendar, *, planned: bool) -> Due:
    dates = _dates_in_text(stretch, calendar, planned=planned)
    if dates:
        text = ", ".join(stretch.written[dated.start : dated.end] for dated in dates)
        return Due(text, _union([dated.period for dated in dates]))
    ending = _END_OF_YEAR.search(stretch.plain)
    if ending is not None and planned and ending["bound"]:
        return Due(ending[0].strip(), calendar.end_of_year(ending[0]))
    always = re.search(r"연중", stretch.plain)
    return Due(always[0] if always else "", None, always is not None)


def says_when(stretch: Stretch) -> bool:
    """Tell whether a text says only when something is due."""
    return _tells_when(stretch, 0, len(stretch.plain))


def read_time(stretch: Stretch, calendar: Calendar) -> Due:
    """Read the time of a promise where it stands apart from it, as in the column of a table."""
    return _due(stretch, calendar, [(0, len(stretch.plain))])


def _leads(dated: Dated) -> bool:
    """Tell whether a date stands before its point as in a timetable (’24. 7. ~ 9. 사업자 공모)."""
    closed = dated.text.rstrip().endswith((".", "~", "월"))
    return dated.start == 0 and closed and dated.period.precision != "year"


def _tells_when(stretch: Stretch, start: int, end: int, letters: int = _LETTERS) -> bool:
    """Tell whether a part of a text says when, with few letters beside the time itself."""
    inside = list(stretch.plain[start:end])
    dated = False
    for found in stretch.dates:
        if start <= found.start < end:
            dated = True
            inside[found.start - start : found.end - start] = [" "] * (found.end - found.start)
    rest = "".join(inside)
    timed = dated or bool(_WHEN.search(rest) or _END_OF_YEAR.search(rest))
    rest = _END_OF_YEAR.sub("", rest)
    rest = _WHEN.sub("", _AROUND.sub("", rest))
    return timed and count_hangul(rest) <= letters


def _due(stretch: Stretch, calendar: Calendar, spans: Sequence[tuple[int, int]]) -> Due:
    text = ", ".join(stretch.written[start:end].strip() for start, end in spans)
    inside = [
        dated for dated in stretch.dates for start, end in spans if start <= dated.start < end
    ]
    exact = [dated for dated in inside if dated.period.precision != "year"] or inside
    named = _is_named_after_a_year(stretch, spans)
    periods = [
        calendar.next_time(calendar.own_year(dated) if named and dated.borrows else dated)
        for dated in exact
    ]
    period = _union(periods) if periods else calendar.end_of_year(text)
    return Due(text, period, bool(_RECURRING.search(text)))


def _is_named_after_a_year(stretch: Stretch, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether the only years of a text belong to names before its time."""
    written = [dated for dated in stretch.dates if dated.has_year and not dated.borrows]
    return all(
        dated.period.precision == "year"
        and dated.end <= spans[0][0]
        and _NAME_AFTER.match(stretch.plain, dated.end) is not None
        and _BOUNDS.match(stretch.plain, dated.end) is None
        for dated in written
    )


def _dates_in_text(stretch: Stretch, calendar: Calendar, *, planned: bool) -> list[Dated]:
    spans = [found.span() for found in _PARENTHESES.finditer(stretch.plain)]
    dates = []
    for dated in stretch.dates:
        bound = _BOUNDS.match(stretch.plain, dated.end) is not None
        inside = any(start < dated.start < end for start, end in spans)
        if dated.period.precision == "year" and not (bound and not inside):
            continue
        dates.append(dated)
    if planned:
        return [dated for dated in dates if calendar.is_open(dated.period)]
    coming = [dated for dated in dates if calendar.is_coming(dated.period)]
    return coming or [dated for dated in dates if calendar.is_current(dated.period)]


def _union(periods: Sequence[Period]) -> Period:
    if len(periods) == 1:
        return periods[0]
    firsts = [period.first for period in periods]
    lasts = [period.last for period in periods]
    first = None if None in firsts else min(day for day in firsts if day is not None)
    last = None if None in lasts else max(day for day in lasts if day is not None)
    precision = min((period.precision for period in periods), key=("day", "month", "year").index)
    return Period(first, last, precision)


def _moved(day: date | None, years: int) -> date | None:
    if day is None:
        return None
    year = day.year + years
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))
