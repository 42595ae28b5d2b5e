"""What is due of a service, and when: rules that a file declares, worked out for any day."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from django.conf import settings

from cityhall.registers.entrustments.services import Service
from sagwan.procedures import Name

OWN = "entrustment-calendar.toml"  # of a city, under CITYHALL_VAR
SOON = timedelta(days=30)
A_DAY = timedelta(days=1)
A_YEAR_END = (12, 31)


class Standing(StrEnum):
    """Where a duty stands on a day."""

    DONE = "done"  # for this year or contract
    RUNNING = "running"  # a case of it runs
    LATE = "late"
    SOON = "soon"
    AHEAD = "ahead"
    NONE = "none"  # nothing is due of this service


@dataclass(frozen=True, slots=True)
class Duty:
    """What has to be done about services, by which docket, and by when."""

    key: str
    name: Name
    procedure: str
    met: frozenset[str]
    yearly: tuple[int, int] | None = None  # month and day
    before_end: int | None = None  # days
    past_year: bool = False
    least_budget: Decimal = Decimal(0)
    told: str = ""
    assumed: Name | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """A case about a service: when it was opened, when it met its duty, whether it still runs."""

    key: str
    number: str
    procedure: str
    opened: date
    met: date | None
    ended: date | None


@dataclass(frozen=True, slots=True)
class Due:
    """When a duty of a service is due next, where it stands, and what was done about it last."""

    duty: Duty
    standing: Standing
    due: date | None = None
    last: Done | None = None
    running: Done | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """What is due of services, and the body in which all sides meet."""

    duties: tuple[Duty, ...]
    body: str = ""


def load_rules() -> Rules:
    """Give the rules of the calendar: a city's own, where it laid some down."""
    own = Path(settings.VAR) / OWN
    return read_rules(own.read_text(encoding="utf-8")) if own.exists() else load_declared()


@cache
def load_declared() -> Rules:
    """Give the rules that come with the site."""
    file = files("cityhall.registers.entrustments") / "calendar.toml"
    return read_rules(file.read_text(encoding="utf-8"))


def read_rules(text: str) -> Rules:
    """Read rules from TOML."""
    told = tomllib.loads(text)
    duties = tuple(make_duty(one) for one in told["duty"])
    return Rules(duties, told.get("governance", {}).get("body", ""))


def make_duty(told: dict[str, Any]) -> Duty:
    """Make a duty of what a file says of it."""
    month, _, day = told.get("yearly", "").partition("-")
    assumed = told.get("assumed")
    return Duty(
        key=told["key"],
        name=Name(told["name"]["ko"], told["name"]["en"]),
        procedure=told["procedure"],
        met=frozenset(told["met"]),
        yearly=(int(month), int(day)) if month else None,
        before_end=told.get("before_end"),
        past_year=told.get("past_year", False),
        least_budget=Decimal(told.get("least_budget", 0)),
        told=told.get("told", ""),
        assumed=Name(assumed["ko"], assumed["en"]) if assumed else None,
    )


def find_due(duty: Duty, service: Service, done: Iterable[Done], on: date) -> Due:
    """Find when a duty of a service is due, as it was known on a day."""
    own = [one for one in done if one.procedure == duty.procedure and one.opened <= on]
    met = [one for one in own if one.met and one.met <= on]
    last = max(met, key=lambda one: one.met or on, default=None)
    if not service.stands or service.budget < duty.least_budget:
        return Due(duty, Standing.NONE, last=last)
    due = day_of(duty, service, last.met if last else None, on)
    if due is None:
        return Due(duty, Standing.DONE if last else Standing.NONE, last=last)
    open_now = [one for one in own if one not in met and (one.ended is None or one.ended > on)]
    running = max(open_now, key=lambda one: one.opened, default=None)
    return Due(duty, stand(due, running, on), due, last, running)


def stand(due: date, running: Done | None, on: date) -> Standing:
    """Tell where a duty stands that is due on a day."""
    if due < on:
        return Standing.LATE
    if running:
        return Standing.RUNNING
    return Standing.SOON if due - on <= SOON else Standing.AHEAD


def day_of(duty: Duty, service: Service, last: date | None, on: date) -> date | None:
    """Give the day by which a duty is due next; None where nothing is to come."""
    if duty.yearly:
        return day_of_year(duty, service, last, on)
    if duty.before_end is None or service.until is None:
        return None
    if last and service.since and last >= service.since:
        return None  # done for this contract
    return service.until - timedelta(days=duty.before_end)


def day_of_year(duty: Duty, service: Service, last: date | None, on: date) -> date:
    """Give the day of a yearly duty: this year's, or the next where that is done or not owed."""
    month, day = duty.yearly or A_YEAR_END
    year = on.year + (last is not None and last.year >= on.year)
    began = service.since.year if service.since else year
    first = began + 1 if duty.past_year else began
    return date(max(year, first), month, day)
