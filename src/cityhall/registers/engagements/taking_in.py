"""The door by which a calendar file comes in: shown first, then planned; twice changes nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from cityhall.ground.access.actors import Actor
from cityhall.registers.engagements.actions import Plan, check_plan, plan
from cityhall.registers.engagements.calendars import OWN, Entry, Unread, read_calendar
from cityhall.registers.engagements.errors import UnfitPlanError
from cityhall.registers.engagements.kinds import COURSES
from cityhall.registers.engagements.models import Engagement
from cityhall.registers.engagements.rules import check_planner

LARGEST = 512 * 1024  # of a file
KINDS = tuple(kind for kind, course in COURSES.items() if not course.notice)
NEW, KNOWN, OTHERWISE, OURS, UNFIT = "new", "known", "otherwise", "ours", "unfit"


@dataclass(frozen=True, slots=True)
class Row:
    """An event of a file, what becomes of it, and what is to be said of it."""

    title: str
    state: str
    entry: Entry | None = None
    known: Engagement | None = None
    why: tuple[str, str] = ("", "")


def look_through(text: str) -> list[Row]:
    """Tell of each event of a file whether it is new, known, or cannot be read."""
    read = read_calendar(text)
    uids = {one.uid for one in read if isinstance(one, Entry)}
    rows = Engagement.objects.select_related("case").filter(uid__in=uids)
    known = {one.uid: one for one in rows}
    seen: set[str] = set()
    return [judge(one, known, seen) for one in read]


def judge(one: Entry | Unread, known: dict[str, Engagement], seen: set[str]) -> Row:
    """Tell what becomes of an event."""
    if isinstance(one, Unread):
        return Row(one.title, UNFIT, why=one.why)
    if one.uid in seen:
        return Row(
            one.title, UNFIT, one, why=("파일에 두 번 있습니다.", "It is in the file twice.")
        )
    seen.add(one.uid)
    if one.uid.endswith(OWN):
        return Row(one.title, OURS, one)
    held = known.get(one.uid)
    if held is None:
        return Row(one.title, NEW, one)
    same = (held.starts, held.ends) == (one.starts, one.ends)
    return Row(one.title, KNOWN if same else OTHERWISE, one, held)


def plan_all(rows: Iterable[Row], shape: Plan, *, by: Actor, on: date) -> int:
    """Plan what is new as the shape says: its kind, theme and office; gives how many."""
    if shape.kind not in KINDS:
        raise UnfitPlanError(
            "미리 알려야 하는 일정은 하나씩 세웁니다.",
            "What must be told beforehand is planned one by one.",
        )
    wanted = [fill_in(shape, row.entry) for row in rows if row.state == NEW and row.entry]
    check_plan(shape)
    check_planner(by, shape.offices[0], on)
    with transaction.atomic():
        for one in wanted:
            plan(one, by=by, on=on)
    return len(wanted)


def fill_in(shape: Plan, entry: Entry) -> Plan:
    """Give the plan of an event."""
    return replace(
        shape,
        title=entry.title,
        text=entry.text or entry.title,
        starts=entry.starts,
        ends=entry.ends,
        place=entry.place,
        people=entry.people,
        uid=entry.uid,
    )
