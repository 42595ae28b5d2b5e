"""What forms of expected questions say."""

from datetime import date

from django.http import QueryDict

from cityhall.ground.look.dates import read_month
from cityhall.ground.organisation.models import Unit
from cityhall.ground.organisation.queries import find_unit


def read_asked(given: QueryDict) -> tuple[Unit, date, str] | None:
    """Read for which office and session questions are asked; None where one is missing."""
    office, month = find_unit(given.get("office", "")), read_month(given.get("month", ""))
    return (office, month, given.get("session", "")[:100]) if office and month else None


def read_number(given: QueryDict, name: str) -> int:
    """Read a number of a form; 0 where there is none."""
    text = given.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 10 else 0
