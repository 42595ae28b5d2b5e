"""Meetings with the mayor: the calendar as it is fixed a month ahead, who asked, why it takes long.

What is in the calendar is told to members as far as it is public; of the rest only that it is.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import F, QuerySet

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF, Role
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Post
from cityhall.ground.organisation.queries import on_day
from cityhall.registers.cases.actions import open_case
from cityhall.registers.cases.models import Case, StepTaken
from cityhall.registers.cases.procedures import tell
from cityhall.registers.cases.shown import name_people, procedure_of
from cityhall.registers.engagements.models import Engagement
from cityhall.registers.engagements.pages import show_day, show_hours
from cityhall.registers.engagements.queries import between
from cityhall.registers.engagements.rules import only_readable
from sagwan.law import Holidays

FIXED, SHOWN = timedelta(days=30), timedelta(days=60)
SAID = ("delay", "progress", "decline")  # steps whose reason is told to who asked
MOST = 60


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the mayor's calendar as somebody may see it."""

    name: str
    iso: str
    busy: list[str]
    is_fixed: bool


def ask_mayor(text: str, wanted: str, *, by: Actor, on: date) -> Case:
    """Ask for a meeting with the mayor; raises IllegalStepError where something is missing."""
    values = {"kind": "mayor", "text": text, "wanted": wanted, "member": by.key}
    return open_case("meeting", values, on=on, by=by, asker=by.key)


def lay_calendar(actor: Actor, on: date) -> list[Day]:
    """Lay out two months of working days: what the mayor has, as far as it may be seen."""
    units = Post.objects.filter(on_day(on), role=Role.CHIEF_OF_STAFF).values("unit__key")
    rows = Engagement.objects.filter(between(on, on + SHOWN), case__units__key__in=units)
    rows = rows.exclude(case__stage="cancelled").select_related("case").distinct()
    open_to = set(only_readable(rows, actor).values_list("pk", flat=True))
    busy: defaultdict[date, list[str]] = defaultdict(list)
    for one in rows:
        what = one.case.title if one.pk in open_to else say("다른 일정", "engaged")
        busy[one.on].append(f"{show_hours(one)} {what}")
    for day, title in list_fixed(on, actor):
        busy[day].append(title)
    holidays = Holidays()
    days = (on + timedelta(days=n) for n in range(1, SHOWN.days + 1))
    return [
        Day(show_day(day), day.isoformat(), busy[day], day <= on + FIXED)
        for day in days
        if holidays.is_working(day) or busy[day]
    ]


def list_fixed(on: date, actor: Actor) -> list[tuple[date, str]]:
    """List meetings with the mayor that were fixed; whose they are is told to staff and to them."""
    rows = Case.objects.filter(procedure="meeting", stage="fixed", values__kind="mayor")
    found = []
    for one in rows:
        day = date.fromisoformat(one.values["planned"])
        is_open = actor.has(*STAFF) or one.asker == actor.key
        told = one.title if is_open else say("다른 면담", "another meeting")
        if on < day <= on + SHOWN:
            found.append((day, told))
    return found


def list_requests(actor: Actor) -> list[dict[str, Any]]:
    """List requests for meetings, with every reason that was told: one's own; all to staff."""
    rows = Case.objects.filter(procedure="meeting").exclude(asker="")
    if not actor.has(*STAFF):
        rows = rows.filter(asker=actor.key or "-")
    cases = list(order(rows)[:MOST])
    names = name_people(one.asker for one in cases)
    reasons: defaultdict[int, list[StepTaken]] = defaultdict(list)
    for step in StepTaken.objects.filter(case__in=cases, step__in=SAID).order_by("place"):
        reasons[step.case_id].append(step)
    return [
        {
            "case": one,
            "asker": names.get(one.asker, one.asker),
            "stage": tell(procedure_of(one).stage_by_key[one.stage].name),
            "wanted": one.values.get("wanted", ""),
            "planned": one.values.get("planned", ""),
            "reasons": reasons[one.pk],
        }
        for one in cases
    ]


def order(rows: QuerySet[Case]) -> QuerySet[Case]:
    """Put what runs first, the oldest of it on top; then what ended, the latest on top."""
    return rows.order_by(F("ended").desc(nulls_first=True), "opened")
