"""What the dockets of the sample city published of the weeks that its cases tell of."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from django.utils.timezone import get_current_timezone

from cityhall.registers.cases.publishing import publish_week
from cityhall.work.sample.cases import LAST_DAY

A_WEEK = timedelta(days=7)
WEEKS = 8  # up to the last day that the reports of that spring tell of
APPEALS = tuple(date(2020, *day) for day in ((5, 18), (6, 1), (6, 15)))  # twice a month, from May
SESSIONS = tuple(  # the Mondays after the results of the sessions of 2021 were published
    date(2021, *day) for day in ((3, 22), (3, 29), (5, 17), (5, 24), (7, 12), (7, 19), (9, 27))
)


def publish_sample_weeks() -> int:
    """Publish the weeks of the sample, the first first; gives how many were looked at."""
    mondays = [*list_mondays(), *APPEALS, *SESSIONS]
    for day in mondays:
        publish_week(datetime.combine(day, time(9), get_current_timezone()))
    return len(mondays)


def list_mondays() -> Iterator[date]:
    """List the Mondays up to the last day of the sample."""
    last = LAST_DAY - timedelta(days=LAST_DAY.weekday())
    for n in reversed(range(WEEKS)):
        yield last - n * A_WEEK
