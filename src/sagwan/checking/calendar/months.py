"""The month that a report is of, and how far dates lie from it."""

import re
from datetime import date

from sagwan.facts import Report

_MONTH = re.compile(r"(\d{4})-(\d{2})")


def month_of(report: Report) -> date | None:
    """Give the first day of the month that a report is of, None where only a year is known."""
    match = _MONTH.match(report.period or "")
    return date(int(match[1]), int(match[2]), 1) if match else None


def year_of(report: Report) -> int | None:
    """Give the year that a report is of."""
    return int(report.period[:4]) if report.period else None


def months_between(earlier: date, later: date) -> int:
    """Count the months from one date to another, days aside."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month
