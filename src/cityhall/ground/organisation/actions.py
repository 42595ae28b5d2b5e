"""The only door by which units come, are renamed, moved, merged and end; posts and who holds them.

Nothing is written over: a new name or place is a new standing from a day on, and the one before
ends the day before.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.db import models

from cityhall.ground.access.actors import Actor
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.kinds import OWN
from cityhall.ground.organisation.models import (
    Appointment,
    Duty,
    Kind,
    Oversight,
    Post,
    Standing,
    Succession,
    Unit,
)
from cityhall.ground.organisation.queries import find_standing, load_tree, on_day
from cityhall.ground.organisation.rules import check_keeper

A_DAY = timedelta(days=1)


class UnfitError(ValueError):
    """The organisation cannot be changed so; says why in Korean and English."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


@dataclass(frozen=True, slots=True)
class Named:
    """A unit's names in both languages."""

    ko: str
    en: str
    short_ko: str = ""
    short_en: str = ""


def found_unit(
    key: str, kind: str, named: Named, *, parent: Unit | None, since: date, by: Actor, why: str = ""
) -> Unit:
    """Found a unit under another from a day on."""
    check_keeper(by)
    if Unit.objects.filter(key=key).exists():
        raise UnfitError(f"이미 있는 식별자입니다: {key}", f"There is such a unit already: {key}")
    with record("organisation.found_unit", by=by.author, of=("unit", key), why=why):
        unit = Unit.objects.create(key=key, kind=kind)
        stand(unit, named, parent, since)
    return unit


def stand(unit: Unit, named: Named, parent: Unit | None, since: date, place: int = 0) -> None:
    """Let a unit stand under a name and a parent from a day on."""
    Standing.objects.create(
        unit=unit,
        parent=parent,
        since=since,
        place=place or 1 + Standing.objects.filter(parent=parent).count(),
        name_ko=named.ko,
        name_en=named.en,
        short_ko=named.short_ko,
        short_en=named.short_en,
    )


def end_standing(unit: Unit, on: date) -> Standing:
    """End what a unit was called, the day before; gives the standing that ended."""
    last = find_standing(unit, on)
    if last is None or last.since >= on:
        raise UnfitError(
            f"{on:%Y-%m-%d}에는 바꿀 수 없습니다. 그날 없던 조직이거나 같은 날 이미 바뀌었습니다.",
            f"It cannot change on {on:%Y-%m-%d}: it was not there, or changed that day.",
        )
    Standing.objects.filter(pk=last.pk).update(until=on - A_DAY)
    return last


def rename_unit(unit: Unit, named: Named, *, on: date, by: Actor, why: str = "") -> None:
    """Give a unit another name from a day on."""
    check_keeper(by)
    with record("organisation.rename_unit", by=by.author, of=("unit", unit.key), why=why):
        last = end_standing(unit, on)
        stand(unit, named, last.parent, on, last.place)
        Succession.objects.create(how=Succession.How.RENAMED, before=unit, after=unit, on=on)


def move_unit(unit: Unit, parent: Unit, *, on: date, by: Actor, why: str = "") -> None:
    """Put a unit under another from a day on."""
    check_keeper(by)
    if any(node.key == unit.key for node in load_tree(on).climb(parent.key)):
        raise UnfitError(
            "자기 아래 조직 밑으로는 옮길 수 없습니다.", "A unit cannot move below itself."
        )
    with record("organisation.move_unit", by=by.author, of=("unit", unit.key), why=why):
        put_under(unit, parent, on)


def put_under(unit: Unit, parent: Unit, on: date) -> None:
    """Let a unit go on under another, from a day on."""
    last = end_standing(unit, on)
    named = Named(last.name_ko, last.name_en, last.short_ko, last.short_en)
    stand(unit, named, parent, on)
    Succession.objects.create(how=Succession.How.MOVED, before=unit, after=unit, on=on)


def merge_units(
    units: Iterable[Unit],
    into: Unit,
    *,
    on: date,
    by: Actor,
    why: str = "",
    with_duties: bool = False,
) -> None:
    """Let units end and live on in another with all that stood under them; their line leads
    there, and their duties where they go along."""
    check_keeper(by)
    ending = {unit.key: unit for unit in units}
    check_merger(ending, into, on)
    nodes = load_tree(on).nodes
    under = [node.key for key in ending if key in nodes for node in nodes[key].under]
    duties = Duty.objects.filter(on_day(on), unit__in=ending.values()).order_by("unit", "place")
    kept = [(one.text_ko, one.text_en) for one in duties] if with_duties else []
    with record("organisation.merge_units", by=by.author, of=("unit", into.key), why=why):
        for unit in Unit.objects.filter(key__in=under).exclude(key__in=ending):
            put_under(unit, into, on)
        for unit in ending.values():
            end_standing(unit, on)
            end_spells(unit, on)
            Succession.objects.create(how=Succession.How.MERGED, before=unit, after=into, on=on)
        for place, (ko, en) in enumerate(kept, into.duties.count() + 1):
            Duty.objects.create(unit=into, text_ko=ko, text_en=en, since=on, place=place)


def check_merger(ending: Mapping[str, Unit], into: Unit, on: date) -> None:
    """Refuse a merger into a unit that ends itself, is not there, or stands under one that ends."""
    above = [node.key for node in load_tree(on).climb(into.key)]
    if not ending or into.key in ending:
        raise UnfitError(
            "합쳐져 없어질 조직과 남을 조직을 다르게 골라 주세요.",
            "Please choose the units that end, and another one into which they go.",
        )
    if any(unit.kind not in OWN for unit in (*ending.values(), into)):
        raise UnfitError(
            "시의 부서와 사업소, 출연기관만 서로 합칩니다. 위원회나 다른 기관은 합치지 않습니다.",
            "Only departments, affiliated bodies and funded institutions of the city are merged; "
            "committees and what is not the city's are not.",
        )
    if not above:
        raise UnfitError("그날에는 없는 조직입니다.", "The unit does not stand on that day.")
    if ending.keys() & set(above):
        raise UnfitError(
            "없어질 조직 아래에 있는 조직으로는 합칠 수 없습니다. 먼저 옮겨 주세요.",
            "A unit cannot go into one that stands under it: please move that one first.",
        )


def abolish_unit(unit: Unit, *, on: date, by: Actor, why: str = "") -> None:
    """Let a unit end; those under it must have gone before."""
    check_keeper(by)
    under = load_tree(on).keys_under(unit.key) - {unit.key}
    if under:
        names = ", ".join(sorted(under)[:5])
        raise UnfitError(
            f"아래에 조직이 남아 있습니다: {names}", f"There are still units under it: {names}"
        )
    with record("organisation.abolish_unit", by=by.author, of=("unit", unit.key), why=why):
        end_standing(unit, on)
        end_spells(unit, on)
        Succession.objects.create(how=Succession.How.ABOLISHED, before=unit, on=on)


def end_spells(unit: Unit, on: date) -> None:
    """End the duties of a unit, its posts and all appointments to them, the day before."""
    unit.duties.filter(on_day(on)).update(until=on - A_DAY)
    unit.posts.filter(on_day(on)).update(until=on - A_DAY)
    Appointment.objects.filter(on_day(on), post__unit=unit).update(until=on - A_DAY)


def add_duty(unit: Unit, ko: str, en: str, *, since: date, by: Actor, why: str = "") -> Duty:
    """Give a unit a duty from a day on."""
    check_keeper(by)
    with record("organisation.add_duty", by=by.author, of=("unit", unit.key), why=why):
        place = unit.duties.count() + 1
        return Duty.objects.create(unit=unit, text_ko=ko, text_en=en, since=since, place=place)


def end_duty(duty: Duty, *, on: date, by: Actor, why: str = "") -> None:
    """Take a duty from a unit from a day on."""
    check_keeper(by)
    with record("organisation.end_duty", by=by.author, of=("unit", duty.unit.key), why=why):
        Duty.objects.filter(pk=duty.pk).update(until=on - A_DAY)


def answer_to(office: Unit, committee: Unit, *, since: date, by: Actor, why: str = "") -> Oversight:
    """Let an office answer to a committee of the council from a day on, and to no other."""
    check_keeper(by)
    if committee.kind != Kind.COUNCIL_COMMITTEE:
        raise UnfitError(
            "시의회 위원회를 골라 주세요.", "Please choose a committee of the council."
        )
    with record("organisation.answer_to", by=by.author, of=("unit", office.key), why=why):
        held = Oversight.objects.filter(on_day(since), office=office)
        held.filter(since=since).delete()
        held.update(until=since - A_DAY)
        return Oversight.objects.create(office=office, committee=committee, since=since)


def add_post(post: Post, *, by: Actor, why: str = "") -> Post:
    """Give a unit a post."""
    check_keeper(by)
    with record("organisation.add_post", by=by.author, of=("unit", post.unit.key), why=why):
        post.save(force_insert=True)
    return post


def appoint(post: Post, person: Person, *, since: date, by: Actor, why: str = "") -> Appointment:
    """Let somebody hold a post from a day on; whoever held it leaves the day before."""
    check_keeper(by)
    with record("organisation.appoint", by=by.author, of=("unit", post.unit.key), why=why):
        held = Appointment.objects.filter(on_day(since), post=post)
        if held.filter(since=since).exists():
            raise UnfitError(
                "그날 이미 임명된 사람이 있습니다.", "Somebody was appointed that very day."
            )
        if post.appointments.filter(since__gt=since).exists():
            raise UnfitError(
                "그 뒤에 임명된 사람이 이미 있습니다.", "Somebody was appointed after that day."
            )
        if since < post.since or (post.until and since > post.until):
            raise UnfitError("그날에는 없는 직위입니다.", "There is no such post on that day.")
        held.update(until=since - A_DAY)
        return Appointment.objects.create(post=post, person=person, since=since)


def release(appointment: Appointment, *, on: date, by: Actor, why: str = "") -> None:
    """Let somebody leave a post from a day on."""
    check_keeper(by)
    unit = appointment.post.unit.key
    with record("organisation.release", by=by.author, of=("unit", unit), why=why):
        Appointment.objects.filter(pk=appointment.pk).update(until=on - A_DAY)


def add_in_bulk(rows: Iterable[models.Model], *, by: Actor, why: str) -> None:
    """Add many rows at once, in the order given: units before what refers to them."""
    check_keeper(by)
    with record("organisation.add_in_bulk", by=by.author, of=("organisation", ""), why=why):
        for _, group in groupby(rows, type):
            batch = list(group)
            type(batch[0])._default_manager.bulk_create(batch)
