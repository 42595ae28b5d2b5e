"""Readings as plain values: what is entered, what stands, and between which moments it holds."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NamedTuple

from django.utils.timezone import localtime, make_aware

from cityhall.registers.epidemics.models import Reading
from cityhall.registers.epidemics.shapes import CHANGE, LEVEL, Epidemic, Series
from cityhall.registers.figures.forms import read_number

DAY = timedelta(days=1)
HOURS = 24  # the end of a day


class Spot(NamedTuple):
    """What is counted, where, and which part of it."""

    series: str
    place: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A number that somebody wants to enter."""

    spot: Spot
    what: str
    since: datetime
    at: datetime
    value: Decimal
    printed: Decimal | None = None
    reason: str = ""
    source: str = ""

    @property
    def cell(self) -> tuple[Spot, str, datetime, datetime]:
        """What names its cell."""
        return (self.spot, self.what, self.since, self.at)


class Stood(NamedTuple):
    """A number that stands in the register, or would."""

    number: int
    spot: Spot
    what: str
    since: datetime
    at: datetime
    value: Decimal
    printed: str = ""
    reason: str = ""
    source: str = ""

    @property
    def days(self) -> int:
        """How many days a change is of."""
        return max((self.at - self.since).days, 1)


COLUMNS = ("id", "series", "place", "part", "what", "since", "at", "value")
TOLD = ("printed", "reason", "source")


def read_stood(row: tuple[object, ...]) -> Stood:
    """Make a value from the columns of its row."""
    number, series, place, part, what, since, at, value, *rest = row
    assert isinstance(since, datetime), "a column of moments"
    assert isinstance(at, datetime), "a column of moments"
    told = [str(one) for one in rest]
    spot = Spot(str(series), str(place), str(part))
    return Stood(int(str(number)), spot, str(what), since, at, Decimal(str(value)), *told)


def as_stood(entry: Entry) -> Stood:
    """Give an entry as it would stand."""
    printed = "" if entry.printed is None else f"{entry.printed:f}"
    return Stood(
        0,
        entry.spot,
        entry.what,
        entry.since,
        entry.at,
        entry.value,
        printed,
        entry.reason,
        entry.source,
    )


def make_reading(entry: Entry, epidemic: str, *, is_sample: bool = False) -> Reading:
    """Make the row of an entry."""
    return Reading(
        epidemic=epidemic,
        series=entry.spot.series,
        place=entry.spot.place,
        part=entry.spot.part,
        what=entry.what,
        since=entry.since,
        at=entry.at,
        value=f"{entry.value:f}",
        printed="" if entry.printed is None else f"{entry.printed:f}",
        reason=entry.reason,
        source=entry.source,
        is_sample=is_sample,
    )


def read_entry(row: Reading) -> Entry:
    """Give a row as what would be entered to make it."""
    return Entry(
        Spot(row.series, row.place, row.part),
        row.what,
        row.since,
        row.at,
        row.number,
        Decimal(row.printed) if row.printed else None,
        row.reason,
        row.source,
    )


def read_count(text: str) -> Decimal | None:
    """Read a number as people write it, a change also with its plus; None where it is none."""
    return read_number(text.strip().removeprefix("+"))


def moment(day: date, hour: int = 0) -> datetime:
    """Give an hour of a day where the city is; the hour 24 is the day's end."""
    days, left = divmod(hour, HOURS)
    return make_aware(datetime.combine(day + days * DAY, time(left)))


def hour_of(epidemic: Epidemic, series: Series, place: str) -> int:
    """Tell at which hour a number stands where none is given: a flow's at the end of the day."""
    found = epidemic.find_place(place)
    return HOURS if series.time != LEVEL else found.hour if found else 0


def span(day: date, hour: int, since: date | None) -> tuple[datetime, datetime]:
    """Give the time that a change is of: one day up to the hour, or from a first day on."""
    at = moment(day, hour)
    if since is None:
        return at - DAY, at
    return (moment(since) if hour == HOURS else moment(since, hour)), at


def first_day(one: Stood) -> date:
    """Give the first day that a change is of."""
    return localtime(one.since).date()


def last_day(one: Stood) -> date:
    """Give the last day that a number tells of: one at nought hours tells of the day before."""
    at = localtime(one.at)
    return (at - DAY).date() if one.what == CHANGE and at.time() == time() else at.date()
