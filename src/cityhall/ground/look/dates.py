"""Dates as pages and forms send them: 2026-01-31, months 2026-01; what is none is None.

People read 2026. 1. 31. in Korean and 31 Jan 2026 in English: `write_day`, in templates `date`.
"""

from collections.abc import Iterable
from datetime import date

from django.http import HttpRequest
from django.utils.timezone import localdate

from cityhall.ground.look.languages import is_korean

FIRST, LAST = 1900, 2199  # years that a city's papers tell of; days beyond cannot be reckoned with
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def read_day(text: str) -> date | None:
    """Read a day; None where it is none, or of a year that no paper tells of."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return day if FIRST <= day.year <= LAST else None


def read_month(text: str) -> date | None:
    """Read a month as its first day; None where it is none."""
    return read_day(f"{text.strip()}-01")


def asked_day(request: HttpRequest) -> date:
    """The day that a page is asked for; today where none is given or it is none."""
    return read_day(request.GET.get("on", "")) or localdate()


def asked_year(request: HttpRequest, years: Iterable[int]) -> int:
    """The year that a page is asked for; the latest of some, or this one, where none is given."""
    asked = request.GET.get("year", "")
    if asked.isascii() and asked.isdecimal() and len(asked) == len("2020"):
        return min(max(int(asked), FIRST), LAST)
    return max(years, default=localdate().year)


def write_day(day: date) -> str:
    """Write a day in the language of the page."""
    if is_korean():
        return f"{day.year}. {day.month}. {day.day}."
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def write_short_day(day: date) -> str:
    """Write a day without its year in the language of the page."""
    return f"{day.month}. {day.day}." if is_korean() else f"{day.day} {MONTHS[day.month - 1]}"


def write_month(day: date) -> str:
    """Write the month of a day in the language of the page."""
    if is_korean():
        return f"{day.year}. {day.month}."
    return f"{MONTHS[day.month - 1]} {day.year}"
