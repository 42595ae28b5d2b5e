"""DAT001: a weekday that does not fit its date."""

from collections.abc import Iterator
from datetime import date, timedelta

from sagwan.checking.calendar.months import year_of
from sagwan.checking.calendar.weekdays import WEEKDAYS, WeekdayMention, find_weekdays
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message

TITLE = Message("날짜와 맞지 않는 요일", "A weekday that does not fit its date")

_PLAUSIBLE_YEARS = 5
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every day that is written with its weekday."""
    named = _years_named(evidence)
    for mention in find_weekdays(evidence.text, evidence.report.dates):
        day = None if mention.year is None else mention.in_year(mention.year)
        if day is not None:
            yield _tested(evidence, mention, day, named)


def _years_named(evidence: Evidence) -> set[int]:
    """The years that a day without year may belong to: the report's own, those beside it, and
    every year that the report names."""
    own = year_of(evidence.report)
    years = {m.period.first.year for m in evidence.report.dates if m.period and m.period.first}
    return years | ({own - 1, own, own + 1} if own else set())


def _tested(evidence: Evidence, mention: WeekdayMention, day: date, named: set[int]) -> Finding:
    place = evidence.text.place(mention.start, mention.end)
    written = evidence.text.written[mention.start : mention.end].rstrip(",·")
    right = WEEKDAYS[day.weekday()]
    fits = right == mention.weekday
    elsewhere = [] if mention.sure else _years_that_fit(mention, named)
    severity, certainty = (None, None)
    if not mention.sure and (elsewhere or not mention.plain):
        severity, certainty = "warning", "likely"
    return Finding(
        "date",
        place,
        fits,
        _message(written, day, mention.weekday, elsewhere),
        found=mention.weekday,
        expected=right,
        relation=f"{day.isoformat()} = {mention.weekday}",
        severity=severity,
        certainty=certainty,
    )


def _years_that_fit(mention: WeekdayMention, named: set[int]) -> list[int]:
    """List the years, other than the one taken, in which day and weekday agree."""
    own = mention.year or 0
    near = sorted(year for year in named if 0 < abs(year - own) <= _PLAUSIBLE_YEARS)
    days = {year: mention.in_year(year) for year in near}
    return [
        year for year, day in days.items() if day and WEEKDAYS[day.weekday()] == mention.weekday
    ]


def _message(written: str, day: date, weekday: str, elsewhere: list[int]) -> Message:
    right = WEEKDAYS[day.weekday()]
    near = _nearest(day, weekday)
    years = "·".join(f"{year}년" for year in elsewhere)
    ko_years = f" {years}이라면 요일이 맞으므로 연도를 함께 확인하십시오." if elsewhere else ""
    en_years = f" It would fit in {', '.join(map(str, elsewhere))}." if elsewhere else ""
    return Message(
        f"‘{written}’: {day.year}년 {day.month}월 {day.day}일은 {right}요일입니다. 요일을 고치거나, "
        f"{weekday}요일이 맞다면 날짜({near.month}월 {near.day}일 등)를 고치십시오.{ko_years}",
        f"“{written}”: {day.isoformat()} is a {_ENGLISH[day.weekday()]}. Mend the weekday or, if "
        f"it is a {_ENGLISH[near.weekday()]}, the date (such as {near.isoformat()}).{en_years}",
    )


def _nearest(day: date, weekday: str) -> date:
    """The nearest day with that weekday: a digit is more often off by one than by many."""
    gap = (WEEKDAYS.index(weekday) - day.weekday() + 3) % 7 - 3
    return day + timedelta(days=gap)


RULE = Rule(
    code="DAT001",
    severity="error",
    title=TITLE,
    reason=Message(
        "날짜가 정해지면 요일도 정해지므로, 둘이 다르면 하나는 틀린 것입니다.",
        "A date has one weekday; where the two disagree, one of them is wrong.",
    ),
    example=Message(
        "개시 : '20. 4. 9.(금) → 2020년 4월 9일은 목요일",
        "Opening: '20. 4. 9.(금) → 9 April 2020 is a Thursday (목)",
    ),
    find=find,
    group="dates",
)
