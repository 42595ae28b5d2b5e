"""Deadlines that are nearly over, over, or long over are told: to the officer, the head, the
planning office. Each is told once at each level of a deadline; one that was put off begins anew.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cityhall.ground.access.actors import SITE
from cityhall.ground.access.roles import Role
from cityhall.ground.notices.actions import tell
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.cases.actions import RUNNING, list_units
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.records import load_runs
from cityhall.registers.cases.telling import climb_units, list_holders
from sagwan.law import Holidays
from sagwan.procedures import Clock, Run, read_clocks

LONG_OVER = 10  # working days
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Level:
    """How far a deadline is over, and who is told of it."""

    key: str
    roles: tuple[Role, ...]
    is_of_units: bool  # only those of the units in charge
    ko: str
    en: str


SOON = Level("soon", (Role.OFFICER,), True, "임박", "is nearly over")
OVER = Level("over", (Role.DIVISION_HEAD, Role.CHIEF_OF_STAFF), True, "지남", "is over")
LONG = Level("long", (Role.PLANNING_OFFICER,), False, "오래 지남", "has long been over")


def escalate(moment: datetime) -> None:
    """Tell of every deadline of running cases that reached another level."""
    today, holidays = moment.date(), Holidays()
    for case, run in list_running(today):
        for clock in read_clocks(run, today, holidays):
            level = find_level(clock, today, holidays)
            if level:
                tell_level(case, run, clock, level, today)


def list_running(today: date) -> Iterator[tuple[Case, Run]]:
    """List the cases that run with a deadline not far off, some at a time; not the sample's."""
    horizon, last = today + timedelta(days=40), 0
    known = Case.objects.filter(ended=None, due__lte=horizon, is_sample=False).order_by("pk")
    while cases := list(known.filter(pk__gt=last)[:AT_ONCE]):
        yield from zip(cases, load_runs(cases), strict=True)
        last = cases[-1].pk


def find_level(clock: Clock, today: date, holidays: Holidays) -> Level | None:
    """Find how far a deadline is over; None where it has time, was met or does not run."""
    if clock.due is None or clock.standing not in RUNNING:
        return None
    if today > clock.due:
        return LONG if days_between(clock.due, today, holidays) > LONG_OVER else OVER
    left = days_between(today, clock.due, holidays)
    return SOON if left <= clock.term.warn else None


def days_between(first: date, last: date, holidays: Holidays) -> int:
    """Count the working days after a day up to another."""
    days = (first + timedelta(days=n) for n in range(1, min((last - first).days, 60) + 1))
    return sum(holidays.is_working(day) for day in days)


def tell_level(case: Case, run: Run, clock: Clock, level: Level, today: date) -> int:
    """Tell whom a level concerns; gives how many were told now."""
    units = climb_units(load_tree(today), list_units(run))
    within = units if level.is_of_units else None
    people = {one for role in level.roles for one in list_holders(role, today, within)}
    if not people or clock.due is None:
        return 0
    name, due = clock.term.name, f"{clock.due:%Y-%m-%d}"
    ko = f"{case.number} {name.ko} {level.ko} ({due}): {case.title}"
    en = f"{case.number} {name.en} {level.en} ({due}): {case.title}"
    return tell(
        people,
        (ko[:300], en[:300]),
        of=("case", case.key),
        link=f"/cases/{case.key}/",
        key=f"case.{case.key}.{clock.term.key}.{due}.{level.key}",
        by=SITE,
        on=today,
    )
