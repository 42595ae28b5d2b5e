"""Who sits where and what was decided there, and who may find it: members, meetings of bodies,
sittings of committees with their agenda and minutes. Drafted for the index, told in the results.
"""

from collections.abc import Collection, Iterator
from datetime import date
from functools import cache

from django.db.models import CharField, Q, Value
from django.db.models.functions import Concat
from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF
from cityhall.ground.look.dates import write_day
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Charter, Meeting, Member, Membership, Standing
from cityhall.ground.organisation.models import Kind as Body
from cityhall.registers.committees.models import Committee, Correction, Item, Place, Sitting
from cityhall.registers.committees.offers import Ruled, find_ruled
from cityhall.registers.committees.pages import STATES
from cityhall.work.desk.finding import drafts as index
from cityhall.work.desk.finding.things import Thing, Things, last_standings
from cityhall.work.desk.models import Kind

WITHIN = "staff"  # holds what the staff alone may find; no unit has a key without an office
SITTING = "sitting/"  # holds what the staff and whoever sits in a sitting may find
COUNCIL = (Body.COUNCIL, Body.COUNCIL_COMMITTEE)
CHARTER, MEETING = "c", "m"  # stand before the number of a row in what a passage is about
HEAD, AGENDA, MINUTES = 0, 1, 2  # parts of a sitting
ANCHORS = ("", "agenda", "minutes")


@cache
def rule_of(procedure: str, on: date) -> Ruled | None:
    """Find how sittings of a procedure are put together on a day, as declared."""
    return find_ruled(procedure, on)


def is_open(sitting: Sitting) -> bool:
    """Tell whether everybody may know of a sitting."""
    ruled = rule_of(sitting.procedure, sitting.on)
    return ruled is not None and "dates" in ruled.panel.public


def closed_to(by: Actor) -> Q:
    """Choose the members and sittings that somebody may not find."""
    if by.has(*STAFF):
        return Q(pk__in=[])
    own = Place.objects.filter(member__person__key=by.key or "-", is_out=False)
    named = Concat(Value(SITTING), "sitting__key", output_field=CharField())
    sits = own.values_list(named, flat=True)
    return (Q(kind=Kind.MEMBER) & ~Q(holder="")) | (
        Q(kind=Kind.SITTING) & ~Q(holder="") & ~Q(holder__in=sits)
    )


def draft_members(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft members: by their names; those of the council for all who read."""
    council = Membership.objects.filter(member_id__in=keys, unit__kind__in=COUNCIL)
    known = set(council.values_list("member_id", flat=True))
    for one in Member.objects.filter(pk__in=keys):
        text = index.both((one.name_ko, one.name_en))
        yield index.Draft(str(one.pk), text, holder="" if one.pk in known else WITHIN)


def tell_members(keys: Collection[str]) -> Things:
    """Tell members, with the bodies to which they belong or belonged last."""
    seats = Membership.objects.filter(member_id__in=keys).order_by("-since", "id")
    held: dict[int | None, list[int]] = {}
    for member, unit in seats.values_list("member_id", "unit_id"):
        held.setdefault(member, []).append(unit)
    names = last_standings({one for units in held.values() for one in units})
    return {
        str(one.pk): Thing(
            str(one),
            reverse("organisation:member", args=[one.key]),
            " · ".join(dict.fromkeys(names[n].name for n in held.get(one.pk, ()) if n in names)),
        )
        for one in Member.objects.filter(pk__in=keys)
    }


def draft_meetings(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft what bodies are there for and what they met about."""
    for sign, rows in load_rows(keys):
        for one in rows:
            text = index.both((one.text_ko, one.text_en))
            if text:
                day = index.number_of(one.since)
                yield index.Draft(f"{sign}{one.pk}", text, recency=day)


def tell_meetings(keys: Collection[str]) -> Things:
    """Tell meetings by their body."""
    found = [(sign, one) for sign, rows in load_rows(keys) for one in rows]
    names = last_standings({one.unit_id for _sign, one in found})
    return {
        f"{sign}{one.pk}": Thing(
            names[one.unit_id].name,
            reverse("organisation:unit", args=[names[one.unit_id].unit.key]),
            write_day(one.since),
        )
        for sign, one in found
        if one.unit_id in names
    }


def load_rows(keys: Collection[str]) -> Iterator[tuple[str, list[Meeting | Charter]]]:
    """Load meetings and charters by what passages are about."""
    for sign, model in ((MEETING, Meeting), (CHARTER, Charter)):
        numbers = [key.removeprefix(sign) for key in keys if key.startswith(sign)]
        yield sign, list(model._default_manager.filter(pk__in=numbers))


def list_meetings() -> Iterator[str]:
    """List the meetings and charters that there are."""
    for sign, model in ((MEETING, Meeting), (CHARTER, Charter)):
        numbers = model._default_manager.order_by("pk").values_list("pk", flat=True)
        yield from (f"{sign}{number}" for number in numbers)


def draft_sittings(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft sittings: when and where; for those who see the whole, the agenda and the minutes."""
    rows = Sitting.objects.filter(pk__in=keys).select_related("committee")
    sittings = list(rows.prefetch_related("items", "corrections"))
    names = last_standings({one.committee.unit_id for one in sittings if one.committee})
    for one in sittings:
        day, about = index.number_of(one.on), str(one.pk)
        whole = f"{SITTING}{one.key}"
        holder = "" if is_open(one) else whole
        head = (*name_sitting(one, names), (one.where, one.where), (one.why, one.why))
        yield index.Draft(about, index.both(*head), HEAD, recency=day, holder=holder)
        for part, text in draft_whole(one):
            if text:
                yield index.Draft(about, text, part, weight=part, recency=day, holder=whole)


def draft_whole(sitting: Sitting) -> Iterator[tuple[int, str]]:
    """Draft what members and staff see of a sitting: each item, what was said, corrections."""
    for one in sitting.items.all():
        pairs = (
            (one.number, one.number),
            (one.title, one.title),
            (one.decision_ko, one.decision_en),
            (one.remark, one.remark),
            (one.why, one.why),
        )
        yield AGENDA, index.both(*pairs)
    yield MINUTES, index.both((sitting.remark, sitting.remark))
    for correction in sitting.corrections.all():
        yield MINUTES, index.both((correction.text, correction.text))


def name_sitting(sitting: Sitting, names: dict[int, Standing]) -> Iterator[tuple[str, str]]:
    """Name a sitting: its committee and day, and what it decides."""
    unit = names.get(sitting.committee.unit_id) if sitting.committee else None
    day, ruled = write_day(sitting.on), rule_of(sitting.procedure, sitting.on)
    called = (unit.name_ko, unit.name_en) if unit else ("위원회 미상", "Committee not known")
    yield f"{called[0]} {day}", f"{called[1]} {day}"
    if ruled:
        yield ruled.name.ko, ruled.name.en


def tell_sittings(keys: Collection[str]) -> Things:
    """Tell sittings, with what they decide and how far they are."""
    rows = list(Sitting.objects.filter(pk__in=keys).select_related("committee"))
    names = last_standings({one.committee.unit_id for one in rows if one.committee})
    told = {}
    for one in rows:
        (ko, en), *rest = name_sitting(one, names)
        aside = [say(*pair) for pair in rest] + [say(*STATES[Sitting.State(one.state)])]
        href = reverse("committees:sitting", args=[one.key])
        told[str(one.pk)] = Thing(say(ko, en), href, " · ".join(aside), ANCHORS)
    return told


def touch_sittings(rows: Collection[index.Row]) -> Iterator[str]:
    """Name the sittings of committees whose names changed."""
    units = sorted({row["unit_id"] for row in rows})
    for some in index.part_up(units):
        found = Sitting.objects.filter(committee__unit_id__in=some).order_by()
        yield from map(str, found.values_list("pk", flat=True))


SOURCES = (
    index.Source(
        Kind.MEMBER,
        {index.table_of(Member): index.by("id"), index.table_of(Membership): index.by("member_id")},
        index.keys_of(Member),
        draft_members,
    ),
    index.Source(
        Kind.MEETING,
        {
            index.table_of(Meeting): index.signed(MEETING),
            index.table_of(Charter): index.signed(CHARTER),
        },
        list_meetings,
        draft_meetings,
    ),
    index.Source(
        Kind.SITTING,
        {
            index.table_of(Sitting): index.by("id"),
            index.table_of(Item): index.by("sitting_id"),
            index.table_of(Correction): index.by("sitting_id"),
            index.table_of(Committee): touch_sittings,
            index.table_of(Standing): touch_sittings,
        },
        index.keys_of(Sitting),
        draft_sittings,
    ),
)
TELLERS = {
    Kind.MEMBER: tell_members,
    Kind.MEETING: tell_meetings,
    Kind.SITTING: tell_sittings,
}
