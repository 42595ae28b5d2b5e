"""The tables of the organisation, from units to meetings, and what each cell may hold.

Each column names the field that it fills and how its text is read; nothing here asks or writes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from django.db import models

from cityhall.ground.access.roles import Role
from cityhall.ground.look import dates
from cityhall.ground.organisation.kinds import BODIES
from cityhall.ground.organisation.models import (
    Charter,
    Duty,
    Kind,
    Meeting,
    Member,
    Membership,
    Post,
    Standing,
    Unit,
)
from cityhall.registers.sheets.tables import Column


@dataclass(frozen=True, slots=True)
class Shelf:
    """What cells refer to, by key."""

    units: dict[str, Unit]
    members: dict[str, Member]


Read = Callable[[str, Shelf], Any]


class CellError(ValueError):
    """A cell holds what it cannot; says why in Korean and English."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


def read_day(text: str, _shelf: Shelf) -> date | None:
    """Read a day, or none."""
    day = dates.read_day(text)
    if text and day is None:
        raise CellError(
            f"날짜가 아닙니다: {text} (2020-03-31처럼 적습니다)",
            f"This is no date: {text} (write it like 2020-03-31)",
        )
    return day


def read_number(text: str, _shelf: Shelf) -> int | None:
    """Read a whole number, or none."""
    if text and not (text.isascii() and text.isdecimal() and len(text) < 7):
        raise CellError(f"수로 적습니다: {text}", f"Write a number: {text}")
    return int(text) if text else None


def read_unit(text: str, shelf: Shelf) -> Unit | None:
    """Read the key of a unit, or none."""
    if text and text not in shelf.units:
        raise CellError(f"그런 조직이 없습니다: {text}", f"There is no such unit: {text}")
    return shelf.units.get(text)


def read_body(text: str, shelf: Shelf) -> Unit | None:
    """Read the key of a unit that has members and meets."""
    unit = read_unit(text, shelf)
    if unit and Kind(unit.kind) not in BODIES:
        raise CellError(
            f"위원회·시의회·TF·자문단이 아닙니다: {text}",
            f"This is no committee, council, task force or advisory group: {text}",
        )
    return unit


def read_member(text: str, shelf: Shelf) -> Member | None:
    """Read the key of somebody who sits in a body, or none."""
    if text and text not in shelf.members:
        raise CellError(f"그런 위원이 없습니다: {text}", f"There is no such member: {text}")
    return shelf.members.get(text)


def read_one_of(*known: str) -> Read:
    """Make a reader of words that are known."""

    def read(text: str, _shelf: Shelf) -> str:
        if text not in known:
            words = ", ".join(word for word in known if word)
            raise CellError(f"다음 가운데 하나를 적습니다: {words}", f"Write one of these: {words}")
        return text

    return read


def read_text(most: int) -> Read:
    """Make a reader of text up to a length."""

    def read(text: str, _shelf: Shelf) -> str:
        if len(text) > most:
            raise CellError(f"{most}자까지 적을 수 있습니다.", f"It takes {most} characters.")
        return text

    return read


Cell = tuple[Column, Read]  # a column, and how its text is read


class Room(NamedTuple):
    """How wide the column of a text is, and how many letters it takes."""

    wide: int
    most: int


@dataclass(frozen=True)
class Part:
    """A table of the organisation: its cells, and what tells its lines apart."""

    key: str
    ko: str
    en: str
    model: type[models.Model]
    cells: tuple[Cell, ...]
    told_by: tuple[str, ...]
    alone: tuple[str, ...] = ()  # what cannot stand twice in one stretch of days: "unit"

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Its columns in their order."""
        return tuple(column for column, _ in self.cells)

    @cached_property
    def reads(self) -> dict[str, Read]:
        """How cells are read, by column."""
        return {column.key: read for column, read in self.cells}


def needed(key: str, ko: str, en: str, wide: int, read: Read) -> Cell:
    """Make a cell that each line must fill."""
    return Column(key, ko, en, wide, is_needed=True), read


def worded(
    key: str, ko: str, en: str, korean: Room, english: Room, *, must: bool = False
) -> tuple[Cell, Cell]:
    """Make the cells of a text in Korean and in English."""
    return (
        (Column(f"{key}_ko", ko, en, korean.wide, is_needed=must), read_text(korean.most)),
        (
            Column(f"{key}_en", f"{ko}(영문)", f"{en} (English)", english.wide),
            read_text(english.most),
        ),
    )


LONG = Room(50, 300), Room(50, 300)
TITLE = Room(28, 120), Room(36, 160)
UNIT = needed("unit", "조직", "unit", 34, read_unit)
BODY = needed("unit", "위원회·TF", "body", 34, read_body)
TERM_END: Cell = (Column("term_end", "임기 끝", "term ends", 12), read_day)
SOURCE: Cell = (Column("source", "출처", "source", 16), read_text(200))
SINCE = needed("since", "시작", "since", 12, read_day)
UNTIL: Cell = (Column("until", "끝", "until", 12), read_day)

UNITS = Part(
    "units",
    "조직",
    "Units",
    Standing,
    (
        needed("unit", "식별자", "key", 34, read_unit),
        needed("kind", "종류", "kind", 18, read_one_of(*Kind.values)),
        SINCE,
        UNTIL,
        *worded("name", "이름", "name", *TITLE, must=True),
        *worded("short", "줄인 이름", "short name", Room(16, 60), Room(16, 80)),
        (Column("parent", "위 조직", "parent", 30), read_unit),
        (Column("place", "차례", "place", 8, is_number=True), read_number),
        SOURCE,
    ),
    ("unit", "since"),
    alone=("unit",),
)
DUTIES = Part(
    "duties",
    "담당업무",
    "Duties",
    Duty,
    (
        UNIT,
        (Column("place", "차례", "place", 8, is_needed=True, is_number=True), read_number),
        SINCE,
        UNTIL,
        *worded("text", "담당업무", "duty", *LONG, must=True),
        SOURCE,
    ),
    ("unit", "place"),
)
POSTS = Part(
    "posts",
    "직위",
    "Posts",
    Post,
    (
        needed("key", "식별자", "key", 40, read_text(160)),
        UNIT,
        *worded("title", "직위", "title", *TITLE, must=True),
        needed("filled", "임용 방식", "filled", 12, read_one_of(*Post.Filled.values)),
        (Column("role", "역할", "role", 18), read_one_of("", *(role.value for role in Role))),
        SINCE,
        UNTIL,
        TERM_END,
        SOURCE,
    ),
    ("key",),
)
MEMBERS = Part(
    "members",
    "위원",
    "Members",
    Member,
    (
        needed("key", "식별자", "key", 30, read_text(80)),
        *worded("name", "이름", "name", Room(20, 80), Room(28, 80), must=True),
    ),
    ("key",),
)
SEATS = Part(
    "seats",
    "위원 자리",
    "Seats",
    Membership,
    (
        BODY,
        (Column("member", "위원", "member", 26), read_member),
        (Column("sender", "참여 부서", "department", 30), read_unit),
        needed("part", "맡은 일", "part", 14, read_one_of(*Membership.Part.values)),
        (Column("district", "선거구", "district", 20), read_unit),
        SINCE,
        UNTIL,
        TERM_END,
        SOURCE,
    ),
    ("unit", "member", "sender", "part", "since"),
    alone=("unit", "member", "sender", "part"),
)
CHARTERS = Part(
    "charters",
    "구성",
    "Make-up",
    Charter,
    (
        BODY,
        SINCE,
        UNTIL,
        needed("every", "모이는 주기", "meets", 14, read_one_of(*Charter.Every.values)),
        (Column("people", "인원", "people", 8, is_number=True), read_number),
        (Column("departments", "부서 수", "departments", 8, is_number=True), read_number),
        *worded("text", "구성", "make-up", *LONG),
        SOURCE,
    ),
    ("unit", "since"),
    alone=("unit",),
)
MEETINGS = Part(
    "meetings",
    "회의",
    "Meetings",
    Meeting,
    (
        BODY,
        SINCE,
        needed("until", "끝", "until", 12, read_day),
        (Column("number", "횟수", "times", 8, is_needed=True, is_number=True), read_number),
        *worded("text", "내용", "text", *LONG),
        SOURCE,
    ),
    ("unit", "since", "text_ko"),
)
PARTS = {part.key: part for part in (UNITS, DUTIES, POSTS, MEMBERS, SEATS, CHARTERS, MEETINGS)}
ENGLISH = {"name_en": "name_ko", "text_en": "text_ko", "title_en": "title_ko"}  # else as in Korean
