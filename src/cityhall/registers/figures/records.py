"""Rows of the register as plain values, and back: what is entered, what stands, what is claimed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import CharField
from django.db.models.functions import Cast

from cityhall.registers.figures.measures import Measure
from cityhall.registers.figures.models import Claim, Value
from cityhall.registers.figures.units import write_plain


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody wants to enter: a value of a cell, or what a report claims for one."""

    measure: str
    subject: str
    as_of: date
    value: Decimal
    unit: str
    since: date | None = None
    dimensions: str = ""
    printed: Decimal | None = None
    reason: str = ""
    source: str = ""
    text: str = ""

    @property
    def cell(self) -> tuple[str, str, date | None, date, str]:
        """What names its cell."""
        return (self.measure, self.subject, self.since, self.as_of, self.dimensions)


class Stood(NamedTuple):
    """A value that stands in the register, as sums and series take it; there are many of them."""

    number: int
    measure: str
    subject: str
    since: date | None
    as_of: date
    dimensions: str
    value: Decimal
    unit: str
    day: date
    source: str = ""
    printed: Decimal | None = None
    reason: str = ""
    text: str = ""


# Days are read as text: a register holds few of them, each on a great many rows.
COLUMNS: tuple[str | Cast, ...] = (
    "id",
    "measure",
    "subject__key",
    Cast("since", CharField()),
    Cast("as_of", CharField()),
    "dimensions",
    "value",
    "unit",
    Cast("day", CharField()),
    *("source", "printed", "reason", "text"),
)


@lru_cache(maxsize=4096)
def read_day(text: str) -> date:
    """Read a day as the database writes it."""
    return date.fromisoformat(text)


def read_stood(row: tuple[Any, ...]) -> Stood:
    """Make a value from the columns of its row."""
    number, measure, subject, since, as_of, cell, value, unit, day, source, printed, *rest = row
    return Stood(
        number,
        measure,
        subject,
        read_day(since) if since else None,
        read_day(as_of),
        cell,
        Decimal(value),
        unit,
        read_day(day),
        source,
        Decimal(printed) if printed else None,
        *rest,
    )


def day_of(measure: Measure, since: date | None, as_of: date) -> date:
    """Give the day from which a value counts: a flow's first day, else the date it stands on."""
    return since if measure.time == "flow" and since else as_of


def make_value(entry: Entry, measure: Measure, unit_id: int, *, is_sample: bool = False) -> Value:
    """Make the row of a value."""
    return Value(
        measure=entry.measure,
        subject_id=unit_id,
        since=entry.since,
        as_of=entry.as_of,
        day=day_of(measure, entry.since, entry.as_of),
        dimensions=entry.dimensions,
        value=write_plain(entry.value),
        unit=entry.unit,
        text=entry.text,
        printed="" if entry.printed is None else write_plain(entry.printed),
        reason=entry.reason,
        source=entry.source,
        is_sample=is_sample,
    )


def make_claim(entry: Entry, unit_id: int, *, is_sample: bool = False) -> Claim:
    """Make the row of a claim: its value is what stands in print, right or wrong."""
    printed = entry.value if entry.printed is None else entry.printed
    return Claim(
        measure=entry.measure,
        subject_id=unit_id,
        since=entry.since,
        as_of=entry.as_of,
        dimensions=entry.dimensions,
        value=write_plain(printed),
        unit=entry.unit,
        text=entry.text,
        reason=entry.reason,
        source=entry.source,
        is_sample=is_sample,
    )


def read_entry(row: Value | Claim) -> Entry:
    """Give a row as what would be entered to make it."""
    return Entry(
        measure=row.measure,
        subject=row.subject.key,
        as_of=row.as_of,
        value=row.number,
        unit=row.unit,
        since=row.since,
        dimensions=row.dimensions,
        printed=Decimal(row.printed) if row.printed else None,
        reason=row.reason,
        source=row.source,
        text=row.text,
    )
