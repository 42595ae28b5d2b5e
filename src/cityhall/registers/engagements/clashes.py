"""What overlaps: the same person or office at the same hours, or two major engagements.

A clash is a warning, shown where engagements are planned and in the calendar; it stops nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, Q

from cityhall.registers.engagements.models import Engagement

MOMENT = timedelta(minutes=1)  # how long it takes where no end is given
OFF = "cancelled"
SAME_PERSON = ("같은 사람", "same person")
SAME_OFFICE = ("같은 부서", "same office")
BOTH_MAJOR = ("중요 일정끼리", "both major")
Reason = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Slot:
    """The hours of an engagement, its offices and people, and whether it is major."""

    key: str
    title: str
    starts: datetime
    ends: datetime
    offices: frozenset[str]
    is_major: bool
    people: frozenset[tuple[str, str]] = frozenset()

    @property
    def over(self) -> datetime:
        """When it is over at the earliest."""
        return max(self.ends, self.starts + MOMENT)


@dataclass(frozen=True, slots=True)
class Clash:
    """Another engagement at the same hours, and why that matters."""

    other: Slot
    reasons: tuple[Reason, ...]


def make_slot(one: Engagement) -> Slot:
    """Give the slot of an engagement."""
    offices = frozenset(unit.key for unit in one.case.units.all())
    people = frozenset((each.name, each.body) for each in one.participants.all())
    return Slot(one.key, one.case.title, one.starts, one.ends, offices, one.is_major, people)


def compare(one: Slot, other: Slot) -> tuple[Reason, ...]:
    """Tell why two engagements are in each other's way, if they are."""
    if one.key == other.key or one.starts >= other.over or other.starts >= one.over:
        return ()
    reasons = []
    if one.people & other.people:
        reasons.append(SAME_PERSON)
    if one.offices & other.offices:
        reasons.append(SAME_OFFICE)
    if one.is_major and other.is_major:
        reasons.append(BOTH_MAJOR)
    return tuple(reasons)


def find_clashes(one: Slot) -> list[Clash]:
    """Find the engagements with which one clashes; what was called off is in nobody's way."""
    lasts = Q(ends__gt=one.starts) | Q(ends=F("starts"), starts__gt=one.starts - MOMENT)
    rows = Engagement.objects.filter(lasts, starts__lt=one.over)
    rows = (
        rows.exclude(case__stage=OFF)
        .select_related("case")
        .prefetch_related("case__units", "participants")
    )
    slots = map(make_slot, rows)
    return [Clash(other, reasons) for other in slots if (reasons := compare(one, other))]


def find_among(many: Iterable[Engagement]) -> set[str]:
    """Find the keys of those that clash with another of the same list."""
    slots = [make_slot(one) for one in many if one.case.stage != OFF]
    found: set[str] = set()
    running: list[Slot] = []
    for one in sorted(slots, key=lambda slot: slot.starts):
        running = [other for other in running if other.over > one.starts]
        for other in running:
            if compare(one, other):
                found |= {one.key, other.key}
        running.append(one)
    return found
