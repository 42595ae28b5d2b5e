"""Whom an engagement must be told beforehand, and why each: as the council sat on its day.

The members of its districts; the committee in charge of its offices; for press releases and what
is major also speaker, vice speakers, the chair of the steering committee and floor leaders.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Kind as Unitkind
from cityhall.ground.organisation.models import Member, Membership, Oversight
from cityhall.ground.organisation.queries import (
    Tree,
    list_memberships,
    load_tree,
    on_day,
    rank,
)
from cityhall.registers.engagements.kinds import TOLD_KINDS
from cityhall.registers.engagements.models import Engagement, Kind

COUNCIL = (Unitkind.COUNCIL, Unitkind.COUNCIL_COMMITTEE)
STEERING = "운영위원회"  # how every council calls the committee that runs it
Part = Membership.Part
LEADERS = {
    Part.SPEAKER: ("의장", "Speaker of the council"),
    Part.VICE_SPEAKER: ("부의장", "Vice speaker"),
    Part.FLOOR_LEADER: ("대표의원", "Floor leader"),
}
SEATS = {
    Part.CHAIR: ("{u} 위원장", "Chair, {u}"),
    Part.VICE_CHAIR: ("{u} 부위원장", "Vice chair, {u}"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a member is told: a district, a committee in charge, or a part in leading the council."""

    ko: str
    en: str

    def __str__(self) -> str:
        return say(self.ko, self.en)


@dataclass(frozen=True, slots=True)
class Recipient:
    """A member who must be told, with every reason."""

    member: Member
    reasons: tuple[Reason, ...]


def derive_recipients(engagement: Engagement) -> list[Recipient]:
    """Derive whom an engagement must be told, by the council as it sat on its day."""
    if engagement.kind not in TOLD_KINDS:
        return []
    concerned = list(engagement.concerned.values_list("key", "kind"))
    return derive(
        on=engagement.on,
        districts={key for key, kind in concerned if kind == Unitkind.DISTRICT},
        committees={key for key, kind in concerned if kind == Unitkind.COUNCIL_COMMITTEE},
        offices=set(engagement.case.units.values_list("key", flat=True)),
        leaders=engagement.is_major or engagement.kind == Kind.PRESS,
    )


def derive(
    *,
    on: date,
    districts: Collection[str],
    committees: Collection[str],
    offices: Collection[str],
    leaders: bool,
) -> list[Recipient]:
    """Derive who must be told of what concerns these, on a day; those with most reasons first."""
    tree = load_tree(on)
    charged = {*committees, *list_in_charge(tree, offices)}
    reasons: dict[Member, list[Reason]] = {}
    for seat in list_memberships(on, COUNCIL):
        for reason in find_reasons(seat, tree, districts, charged, leaders):
            if seat.member:
                reasons.setdefault(seat.member, []).append(reason)
    found = [Recipient(member, tuple(told)) for member, told in reasons.items()]
    return sorted(found, key=lambda one: (-len(one.reasons), one.member.name_ko))


def list_in_charge(tree: Tree, offices: Iterable[str]) -> set[str]:
    """Name the committees to which offices answer, or those above them."""
    climbed = {node.key for office in offices for node in tree.climb(office)}
    rows = Oversight.objects.filter(on_day(tree.on), office__key__in=climbed)
    return set(rows.values_list("committee__key", flat=True))


def find_reasons(
    seat: Membership,
    tree: Tree,
    districts: Collection[str],
    committees: Collection[str],
    leaders: bool,
) -> Iterator[Reason]:
    """Find why a seat in the council or in a committee has somebody told."""
    if seat.unit.kind == Unitkind.COUNCIL:
        if seat.district and seat.district.key in districts:
            yield name_elected(tree, seat.district.key)
        if leaders and Part(seat.part) in LEADERS:
            yield Reason(*LEADERS[Part(seat.part)])
        return
    ko, en = tree.names(seat.unit.key)
    steers = leaders and seat.part == Part.CHAIR and ko.endswith(STEERING)
    if seat.unit.key in committees or steers:
        told = SEATS.get(Part(seat.part), ("{u} 위원", "Member, {u}"))
        yield Reason(told[0].format(u=ko), told[1].format(u=en))


def name_elected(tree: Tree, district: str) -> Reason:
    """Say that a member was elected in a district."""
    ko, en = tree.names(district)
    return Reason(f"{ko} 지역 의원", f"Elected in {en}")


def list_seats_of(member: Member, on: date) -> list[Membership]:
    """List where a member sat on a day."""
    seats = Membership.objects.filter(on_day(on), member=member)
    return sorted(seats.select_related("unit", "district", "member", "sender"), key=rank)
