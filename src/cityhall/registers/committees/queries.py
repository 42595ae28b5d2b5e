"""Reads of the register of committees, by name."""

from collections import Counter
from datetime import date

from django.db.models import Count, Q, QuerySet

from cityhall.ground.organisation.models import Member, Membership
from cityhall.ground.organisation.queries import on_day
from cityhall.registers.committees.models import Committee, Conflict, Item, Place, Seat, Sitting
from sagwan.procedures import Held

HELD = (Sitting.State.OPEN, Sitting.State.CLOSED)
RUNNING = (Sitting.State.PLANNED, Sitting.State.OPEN)


def list_committees() -> list[Committee]:
    """List the committees."""
    return list(Committee.objects.select_related("unit"))


def find_committee(key: str) -> Committee | None:
    """Find a committee by its key."""
    return Committee.objects.select_related("unit").filter(key=key).first()


def find_committee_of(panel: str) -> Committee | None:
    """Find the committee that is the panel of a procedure."""
    return Committee.objects.select_related("unit").filter(panel=panel).first()


def list_seats(committee: Committee, on: date) -> list[Seat]:
    """List who belongs to a committee on a day: those who lead it first, then by name."""
    held = committee.held.select_related("membership__member").filter(
        membership__in=Membership.objects.filter(on_day(on))
    )
    order = Membership.Part.values.index
    return sorted(held, key=lambda one: (order(one.membership.part), str(one.membership.member)))


def list_conflicts(members: list[Member], on: date) -> list[Conflict]:
    """List what members declared that stands on a day."""
    found = Conflict.objects.filter(on_day(on), member__in=members)
    return list(found.select_related("member"))


def find_sitting(key: str) -> Sitting | None:
    """Find a sitting by its key."""
    return Sitting.objects.select_related("committee__unit").filter(key=key).first()


def list_sittings(committee: Committee, year: int | None = None) -> QuerySet[Sitting]:
    """List the sittings of a committee, the latest first, with what they had before them."""
    found = committee.sittings.all() if year is None else committee.sittings.filter(on__year=year)
    counted = found.annotate(
        before=Count("items", filter=~Q(items__state=Item.State.OFF), distinct=True),
        decided=Count("items", filter=Q(items__state=Item.State.DECIDED), distinct=True),
    )
    return counted.order_by("-on", "-id")


def list_years(committee: Committee) -> list[int]:
    """List the years in which a committee sits, the latest first."""
    days = committee.sittings.order_by().dates("on", "year", order="DESC")
    return [day.year for day in days]


def list_open(procedure: str) -> list[Sitting]:
    """List the sittings of a procedure that are open now."""
    return list(Sitting.objects.filter(procedure=procedure, state=Sitting.State.OPEN))


def list_held(procedure: str) -> tuple[Held, ...]:
    """List the sittings of a procedure that were held, the first first."""
    rows = Sitting.objects.filter(procedure=procedure, state__in=HELD)
    return tuple(Held(key, on) for key, on in rows.order_by("on", "key").values_list("key", "on"))


def list_places(sitting: Sitting) -> list[Place]:
    """List everybody who was drawn for a sitting, those replaced too."""
    return list(sitting.places.select_related("member__person", "instead_of__member"))


def list_items(sitting: Sitting) -> list[Item]:
    """List what is on the agenda of a sitting, and below it what was taken off."""
    rows = sitting.items.select_related("lead", "second")
    return sorted(rows, key=lambda one: (one.state == Item.State.OFF, one.order, one.pk))


def list_agenda(sitting: Sitting) -> list[Item]:
    """List what stands or stood on the agenda of a sitting, in its order."""
    return [one for one in list_items(sitting) if one.state != Item.State.OFF]


def list_engaged(keys: list[str]) -> set[str]:
    """Name those of some cases that stand on the agenda of a sitting that still runs."""
    rows = Item.objects.filter(
        case__in=keys,
        state__in=(Item.State.STANDING, Item.State.DECIDED),
        sitting__state__in=RUNNING,
    )
    return set(rows.values_list("case", flat=True))


def list_rested(sitting: Sitting) -> frozenset[str]:
    """Name who sat in the sitting before this one."""
    earlier = Sitting.objects.filter(
        committee=sitting.committee, procedure=sitting.procedure, on__lt=sitting.on
    ).exclude(state=Sitting.State.CANCELLED)
    last = earlier.order_by("-on").first()
    if last is None:
        return frozenset()
    rows = last.places.filter(is_out=False)
    return frozenset(rows.values_list("member__key", flat=True))


def count_sat(sitting: Sitting) -> dict[str, int]:
    """Count how often each member was drawn in the year before a sitting."""
    since = date(sitting.on.year - 1, sitting.on.month, 1)
    rows = Place.objects.filter(
        sitting__committee=sitting.committee,
        sitting__on__gte=since,
        sitting__on__lt=sitting.on,
        is_out=False,
    ).exclude(sitting__state=Sitting.State.CANCELLED)
    return dict(Counter(rows.values_list("member__key", flat=True)))


def list_mine(person: str, on: date) -> list[Sitting]:
    """List the sittings from a day on for which somebody was drawn."""
    mine = Place.objects.filter(member__person__key=person, is_out=False).values("sitting")
    coming = Sitting.objects.filter(pk__in=mine, on__gte=on)
    return list(coming.exclude(state=Sitting.State.CANCELLED).select_related("committee__unit"))


def list_coming(on: date) -> list[Sitting]:
    """List the sittings that are planned from a day on, or that still are open."""
    running = Q(state=Sitting.State.OPEN) | Q(state=Sitting.State.PLANNED, on__gte=on)
    return list(Sitting.objects.filter(running).select_related("committee__unit"))
