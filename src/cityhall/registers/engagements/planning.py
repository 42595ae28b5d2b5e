"""Where the city has not been for long: districts and themes, by the days since, and what is next.

A kind may be chosen; what was called off counts neither as done nor as planned.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Max, Min, Q, QuerySet
from django.utils.timezone import localdate

from cityhall.ground.organisation.models import Kind as Unitkind
from cityhall.registers.engagements.clashes import OFF
from cityhall.registers.engagements.counting import HELD
from cityhall.registers.engagements.models import Concern, Engagement
from cityhall.registers.engagements.queries import start_of

LONG = 90  # days without one after which a place counts as left out


@dataclass(frozen=True, slots=True)
class Gap:
    """A district or theme: when there was one last, when there is one next."""

    key: str
    name: str
    last: date | None
    next: date | None
    since: int | None  # days since the last

    def is_long(self, days: int) -> bool:
        """Tell whether it has been left out for so many days."""
        return self.since is None or self.since >= days


def list_gaps(by: str, names: list[tuple[str, str]], kind: str, on: date) -> tuple[Gap, ...]:
    """List districts or themes, those left out longest first."""
    rows = choose_rows(by, kind)
    label = "unit__key" if by == "district" else "theme"
    field = "engagement__" if by == "district" else ""
    tomorrow = start_of(on + timedelta(days=1))
    past = Q(**{f"{field}starts__lt": tomorrow, f"{field}case__stage__in": HELD})
    ahead = Q(**{f"{field}starts__gte": start_of(on)}) & ~past
    ahead &= ~Q(**{f"{field}case__stage": OFF})
    counted = rows.values_list(label).annotate(
        last=Max(f"{field}starts", filter=past), next=Min(f"{field}starts", filter=ahead)
    )
    known = {key: (last, coming) for key, last, coming in counted}
    gaps = [make_gap(key, name, known.get(key, (None, None)), on) for key, name in names]
    return tuple(sorted(gaps, key=lambda one: (one.since is not None, -(one.since or 0))))


def make_gap(key: str, name: str, spot: tuple[datetime | None, datetime | None], on: date) -> Gap:
    """Make the gap of a district or theme."""
    last, coming = (localdate(one) if one else None for one in spot)
    return Gap(key, name, last, coming, (on - last).days if last else None)


def choose_rows(by: str, kind: str) -> QuerySet[Concern] | QuerySet[Engagement]:
    """Choose what is looked at: concerns of districts, or engagements."""
    if by == "district":
        rows = Concern.objects.filter(unit__kind=Unitkind.DISTRICT).order_by()
        return rows.filter(engagement__kind=kind) if kind else rows
    held = Engagement.objects.order_by()
    return held.filter(kind=kind) if kind else held
