"""What people type: a correction or a new value; what cannot be read is said in a sentence."""

from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation

from django.http import QueryDict

from cityhall.ground.look.dates import read_day
from cityhall.registers.figures.cells import write_cell
from cityhall.registers.figures.checks import Fault, UnfitError
from cityhall.registers.figures.measures import Measure, load_catalogue
from cityhall.registers.figures.models import Value
from cityhall.registers.figures.records import Entry, read_entry

GROUPING = str.maketrans({",": None, "\u00a0": None, " ": None, "−": "-", "△": "-", "▲": "-"})
LONGEST = 40


def read_number(text: str) -> Decimal | None:
    """Read a number as people write it: 1,234.5 or △12; None where it is none."""
    plain = text.strip().translate(GROUPING)
    if not plain or len(plain) > LONGEST or not set(plain) <= set("0123456789.-"):
        return None
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def need_number(text: str) -> Decimal:
    """Read a number, or say that it is none."""
    number = read_number(text)
    if number is None:
        fault = Fault(
            0, "값을 숫자로 적어 주세요. 예: 1,234.5", "Please write a number, like 1,234.5."
        )
        raise UnfitError([fault])
    return number


def need_date(text: str) -> date:
    """Read a date, or say that it is none."""
    day = read_day(text)
    if day is None:
        fault = Fault(
            0, "날짜를 2026-01-31처럼 적어 주세요.", "Please write a date like 2026-01-31."
        )
        raise UnfitError([fault])
    return day


def tidy(text: str, most: int = 300) -> str:
    """Put a line of text in order."""
    return " ".join(text.split())[:most]


def read_correction(given: QueryDict, value: Value) -> tuple[Entry, str]:
    """Read what is to stand in the place of a value, and why."""
    entry = replace(
        read_entry(value),
        value=need_number(given.get("value", "")),
        unit=tidy(given.get("unit", ""), 40) or value.unit,
        source=tidy(given.get("source", ""), 200),
        text="",
    )
    why = tidy(given.get("why", ""))
    if given.get("misprint") and not value.printed:
        entry = replace(entry, printed=value.number, reason=why)
    return entry, why


def read_new(given: QueryDict, measure: Measure) -> Entry:
    """Read a value of a measure that is to be entered."""
    as_of = need_date(given.get("as_of", ""))
    since = None
    if measure.time == "flow":
        since = need_date(given.get("since", ""))
    elif measure.time == "running":
        since = as_of.replace(month=1, day=1)
    dimensions = load_catalogue().families[measure.family].dimensions
    members = {
        key: member
        for key in measure.dimensions
        if (member := given.get(f"dimension-{key}", "")) in dimensions[key].by_key
    }
    return Entry(
        measure.key,
        given.get("unit_key", ""),
        as_of,
        need_number(given.get("value", "")),
        tidy(given.get("unit", ""), 40) or measure.unit,
        since,
        write_cell(members),
        source=tidy(given.get("source", ""), 200),
    )
