"""The organisation under Popolo's names: units as organizations, members of the council and of
committees as persons with their memberships. Nothing of a member goes out but seat and name."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from cityhall.ground.organisation.models import Kind, Member, Membership, Standing
from cityhall.outside.publishing.gate import Offered
from cityhall.outside.publishing.offers.naming import load_names

PARTS = {
    "speaker": ("의장", "Speaker"),
    "vice-speaker": ("부의장", "Vice speaker"),
    "floor-leader": ("원내대표", "Floor leader"),
    "chair": ("위원장", "Chair"),
    "vice-chair": ("부위원장", "Vice chair"),
    "secretary": ("간사", "Secretary"),
    "member": ("위원", "Member"),
}
ELECTED = (Kind.COUNCIL, Kind.COUNCIL_COMMITTEE)  # whose seats are public offices


def offer_organizations(on: date) -> Iterator[Offered]:
    """Offer each unit: what it is and was called, of what it is a part, from when to when."""
    rows = Standing.objects.filter(since__lte=on).select_related("unit", "parent")
    standings: defaultdict[str, list[Standing]] = defaultdict(list)
    for row in rows.order_by("unit_id", "since"):
        standings[row.unit.key].append(row)
    for key, own in sorted(standings.items()):
        last = own[-1]
        yield Offered(
            "organizations",
            key,
            tell_unit(key, own),
            f"organisation/{key}",
            facet=last.unit.kind,
            rank=key,
            is_sample=last.unit.is_sample,
        )


def tell_unit(key: str, own: list[Standing]) -> dict[str, Any]:
    """Tell a unit under the names that Popolo gives its parts."""
    last = own[-1]
    older = {(one.name_ko, one.name_en) for one in own} - {(last.name_ko, last.name_en)}
    return {
        "id": key,
        "name": [last.name_ko, last.name_en],
        "other_names": [{"name": list(names)} for names in sorted(older)],
        "classification": last.unit.kind,
        "parent_id": last.parent.key if last.parent else "",
        "founding_date": own[0].since.isoformat(),
        "dissolution_date": last.until.isoformat() if last.until else "",
    }


def offer_people(on: date) -> Iterator[Offered]:
    """Offer the members of the council, each with the bodies to which they belong."""
    rows = Membership.objects.filter(since__lte=on, unit__kind__in=ELECTED).exclude(member=None)
    seats: defaultdict[int, list[Membership]] = defaultdict(list)
    for row in rows.select_related("unit", "district").order_by("since", "id"):
        seats[row.member_id or 0].append(row)
    units = load_names()
    for member in Member.objects.filter(pk__in=seats).order_by("key"):
        yield Offered(
            "people",
            member.key,
            {
                "id": member.key,
                "name": [member.name_ko, member.name_en],
                "memberships": [tell_seat(one, units.tell) for one in seats[member.pk]],
            },
            f"organisation/members/{member.key}",
            rank=member.name_ko[:20],
            is_sample=member.is_sample,
        )


def tell_seat(seat: Membership, name: Callable[[str], list[str]]) -> dict[str, Any]:
    """Tell a seat under the names that Popolo gives its parts."""
    return {
        "organization_id": seat.unit.key,
        "organization": name(seat.unit.key),
        "role": list(PARTS.get(seat.part, (seat.part, seat.part))),
        "area": name(seat.district.key) if seat.district else ["", ""],
        "start_date": seat.since.isoformat(),
        "end_date": seat.until.isoformat() if seat.until else "",
    }
