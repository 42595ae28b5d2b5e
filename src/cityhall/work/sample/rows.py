"""The files of the sample city as rows of the registers, nothing written yet."""

import tomllib
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any

from cityhall.ground.accounts.models import Person
from cityhall.ground.organisation.models import (
    Appointment,
    Charter,
    Duty,
    Meeting,
    Member,
    Membership,
    Oversight,
    Post,
    Standing,
    Succession,
    Unit,
)

DATA = files("cityhall.work.sample") / "data"
FIRST_DAY = date(2019, 1, 1)  # the first day that the sample tells of


def load_toml(name: str) -> dict[str, Any]:
    """Read a file of the sample."""
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


def make_units(data: dict[str, Any]) -> dict[str, Unit]:
    """Make each unit, by its key."""
    return {
        one["key"]: Unit(key=one["key"], kind=one["kind"], is_sample=True) for one in data["unit"]
    }


def make_standings(data: dict[str, Any], units: dict[str, Unit]) -> Iterator[Standing]:
    """Make what each unit was called and where it stood."""
    for one in data["unit"]:
        for told in one["standing"]:
            short = told.get("short", {})
            yield Standing(
                unit=units[one["key"]],
                parent=units.get(told.get("parent", "")),
                since=told["from"],
                until=told.get("to"),
                name_ko=told["name"]["ko"],
                name_en=told["name"]["en"],
                short_ko=short.get("ko", ""),
                short_en=short.get("en", ""),
                place=told["order"],
                source=told["source"],
            )


def make_duties(data: dict[str, Any], units: dict[str, Unit]) -> Iterator[Duty]:
    """Make what each unit is there for."""
    for one in data["unit"]:
        for place, told in enumerate(one.get("duty", []), 1):
            yield Duty(
                unit=units[one["key"]],
                since=told["from"],
                until=told.get("to"),
                text_ko=told["text"]["ko"],
                text_en=told["text"]["en"],
                place=place,
                source=told["source"],
            )


def make_successions(data: dict[str, Any], units: dict[str, Unit]) -> Iterator[Succession]:
    """Make how units became others."""
    for told in data.get("succession", []):
        for before in told["from"]:
            for after in told.get("to") or [None]:
                yield Succession(
                    how=told["kind"],
                    before=units[before],
                    after=units[after] if after else None,
                    on=told["on"],
                    source=told["source"],
                )


def make_oversight(data: dict[str, Any], units: dict[str, Unit]) -> Iterator[Oversight]:
    """Make which committee of the council each office answers to."""
    for told in data["oversight"]:
        for office in told["offices"]:
            yield Oversight(
                committee=units[told["committee"]], office=units[office], since=FIRST_DAY
            )


def make_posts(
    data: dict[str, Any], people: dict[str, Any], units: dict[str, Unit]
) -> dict[str, Post]:
    """Make the posts that reports name and those of the sample's people, by key."""
    posts = {}
    for one in data["unit"]:
        for told in one.get("post", []):
            role = people["roles"].get(told["key"], "")
            posts[told["key"]] = make_post(told, units[one["key"]], role)
    for told in people["post"]:
        posts[told["key"]] = make_post(told, units[told["unit"]], told["role"])
    return posts


def make_post(told: dict[str, Any], unit: Unit, role: str) -> Post:
    """Make a post of a unit."""
    return Post(
        key=told["key"],
        unit=unit,
        title_ko=told["title"]["ko"],
        title_en=told["title"]["en"],
        filled=told.get("kind", Post.Filled.REGULAR),
        role=role,
        since=told.get("from", FIRST_DAY),
        until=told.get("to"),
        term_end=told.get("term_end"),
        source=told.get("source", ""),
    )


def make_people(people: dict[str, Any], password: str) -> dict[str, Person]:
    """Make the people, all with one password that is hashed already."""
    return {
        one["key"]: Person(
            key=one["key"],
            name_ko=one["name"]["ko"],
            name_en=one["name"]["en"],
            password=password,
            is_sample=True,
        )
        for one in people["person"]
    }


def make_appointments(
    people: dict[str, Any], posts: dict[str, Post], persons: dict[str, Person]
) -> Iterator[Appointment]:
    """Make who holds which post."""
    for one in people["person"]:
        for key in one["posts"]:
            yield Appointment(post=posts[key], person=persons[one["key"]], since=FIRST_DAY)


def make_members(people: dict[str, Any], persons: dict[str, Person]) -> dict[str, Member]:
    """Make the members of the council, by key."""
    return {
        one["key"]: Member(
            key=one["key"],
            name_ko=one["name"]["ko"],
            name_en=one["name"]["en"],
            person=persons.get(one.get("person", "")),
            is_sample=True,
        )
        for one in people["member"]
    }


def make_seats(
    people: dict[str, Any], members: dict[str, Member], units: dict[str, Unit]
) -> Iterator[Membership]:
    """Make where the members of the council sit, term by term."""
    for one in people["member"]:
        own = {"unit": "council", "district": one["district"]}
        for told in [own, *one["seats"]]:
            for term in people["term"]:
                is_last = term is people["term"][-1]
                yield Membership(
                    unit=units[told["unit"]],
                    member=members[one["key"]],
                    part=told.get("part", Membership.Part.MEMBER),
                    district=units.get(told.get("district", "")),
                    since=term["from"],
                    until=None if is_last else term["to"],
                    term_end=term["to"],
                )


def make_bodies(data: dict[str, Any], units: dict[str, Unit]) -> Iterator[Charter | Membership]:
    """Make how bodies are made up, how often they meet, and which departments belong to them."""
    for one in data["unit"]:
        for told in one.get("charter", []):
            text = told.get("text", {})
            yield Charter(
                unit=units[one["key"]],
                since=told["from"],
                until=told.get("to"),
                every=told["every"],
                people=told.get("people"),
                departments=told.get("departments"),
                text_ko=text.get("ko", ""),
                text_en=text.get("en", ""),
                source=told["source"],
            )
    for one in data["unit"]:
        for sender in one.get("sends", []):
            since = one["standing"][0]["from"]
            yield Membership(unit=units[one["key"]], sender=units[sender], since=since)


def make_meetings(data: dict[str, Any], units: dict[str, Unit]) -> Iterator[Meeting]:
    """Make the meetings that reports tell of."""
    for one in data["unit"]:
        for told in one.get("meeting", []):
            yield Meeting(
                unit=units[one["key"]],
                since=told["from"],
                until=told.get("to", told["from"]),
                number=told.get("number", 1),
                text_ko=told["text"]["ko"],
                text_en=told["text"]["en"],
                source=told["source"],
            )
