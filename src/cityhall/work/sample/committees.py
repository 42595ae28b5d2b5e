"""The committees of the sample city: seats as reports count them, names that nobody has.

Nothing is drawn by chance: the n-th member of a committee is the same in every house.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from cityhall.ground.access.actors import Actor
from cityhall.ground.accounts.models import Person
from cityhall.ground.organisation.actions import add_in_bulk as add_organisation
from cityhall.ground.organisation.models import Member, Membership, Unit
from cityhall.registers.committees.founding import add_in_bulk
from cityhall.registers.committees.models import Committee, Seat
from cityhall.work.sample.rows import load_toml

WHY = "견본 도시 · the sample city"
SINCE = date(2016, 1, 1)
OVER = date(2026, 6, 30)
STEP = 7  # shares no factor with the numbers of syllables, so that neighbours differ


def found_committees(by: Actor) -> int:
    """Found the committees with their members; gives how many members sit in them."""
    data = load_toml("committees.toml")
    names = name_people(data)
    units = Unit.objects.in_bulk([one["unit"] for one in data["committee"]], field_name="key")
    committees: list[Committee] = []
    members: list[Member] = []
    memberships: list[Membership] = []
    seats: list[Seat] = []
    for told in data["committee"]:
        committee = make_committee(told, units[told["unit"]])
        committees.append(committee)
        for n in range(told["outside"] + told["inside"]):
            member = make_member(told, n, next(names))
            held = make_membership(committee.unit, member, told, n, data["terms"])
            members.append(member)
            memberships.append(held)
            seats.append(make_seat(committee, held, told, n))
    add_organisation([*members, *memberships], by=by, why=WHY)
    add_in_bulk([*committees, *seats], by=by, why=WHY)
    return len(seats)


def name_people(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Give names that nobody of the sample has, one after another."""
    firsts, lasts = data["first"].split(), data["last"].split()
    taken = {
        one["name"]["ko"]
        for kind in load_toml("people.toml").values()
        for one in kind
        if isinstance(one, dict) and "name" in one
    }
    many = len(firsts) * len(lasts)
    for n in range(many):
        at = n * STEP % many
        first, last = firsts[at // len(lasts)], lasts[at % len(lasts)]
        ko, en = first[0] + last[0], (first[1:] + last[1:]).capitalize()
        if ko not in taken:
            yield ko, en


def make_committee(told: dict[str, Any], unit: Unit) -> Committee:
    """Make a committee."""
    return Committee(
        key=told["key"],
        unit=unit,
        panel=told["panel"],
        seats=told.get("seats"),
        note_ko=told["note"]["ko"],
        note_en=told["note"]["en"],
        is_sample=True,
    )


def make_member(told: dict[str, Any], n: int, name: tuple[str, str]) -> Member:
    """Make the n-th member of a committee; the first may have an account."""
    has_account = n == 0 and "person" in told
    person = Person.objects.get(key=told["person"]) if has_account else None
    ko, en = (person.name_ko, person.name_en) if person else name
    return Member(
        key=f"{told['panel']}-{n + 1:03}", name_ko=ko, name_en=en, person=person, is_sample=True
    )


def make_membership(
    unit: Unit, member: Member, told: dict[str, Any], n: int, terms: list[date]
) -> Membership:
    """Make how long the n-th member sits; the last ones from outside are beyond their term."""
    is_over = told["outside"] - told["over"] <= n < told["outside"]
    return Membership(
        unit=unit,
        member=member,
        part=Membership.Part.CHAIR if n == 0 else Membership.Part.MEMBER,
        since=SINCE,
        term_end=OVER if is_over else terms[n % len(terms)],
        source=told["told"],
    )


def make_seat(committee: Committee, held: Membership, told: dict[str, Any], n: int) -> Seat:
    """Make as what the n-th member sits; women are spread evenly over them."""
    many, women = told["outside"] + told["inside"], told["women"]
    field = told["fields"][n % len(told["fields"])]
    return Seat(
        committee=committee,
        membership=held,
        inside=n >= told["outside"],
        woman=(n + 1) * women // many > n * women // many,
        field_ko=field["ko"],
        field_en=field["en"],
    )
