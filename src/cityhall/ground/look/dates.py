"""Dates as pages and forms send them: 2026-01-31, months 2026-01; what is none is None."""

from collections.abc import Iterable
from datetime import date

from django.http import HttpRequest
from django.utils.timezone import localdate

FIRST, LAST = 1900, 2199  # years that a city's papers tell of; days beyond cannot be reckoned with


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
