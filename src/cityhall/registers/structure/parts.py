"""The tables of the organisation, from units to meetings, and what each cell may hold.

Each column names the field that it fills and how its text is read; nothing here asks or writes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

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


@dataclass(frozen=True, slots=True)
class Part:
    """A table of the organisation: its columns, what tells its lines apart, how cells are read."""

    key: str
    ko: str
    en: str
    model: type[models.Model]
    columns: tuple[Column, ...]
    told_by: tuple[str, ...]
    reads: dict[str, Read]
    alone: tuple[str, ...] = ()  # what cannot stand twice in one stretch of days: "unit"


SOURCE = Column("source", "출처", "source", 16)
SINCE = Column("since", "시작", "since", 12, is_needed=True)
UNTIL = Column("until", "끝", "until", 12)
SPELL: dict[str, Read] = {"since": read_day, "until": read_day, "source": read_text(200)}

UNITS = Part(
    "units",
    "조직",
    "Units",
    Standing,
    (
        Column("unit", "식별자", "key", 34, is_needed=True),
        Column("kind", "종류", "kind", 18, is_needed=True),
        SINCE,
        UNTIL,
        Column("name_ko", "이름", "name", 28, is_needed=True),
        Column("name_en", "이름(영문)", "name (English)", 36),
        Column("short_ko", "줄인 이름", "short name", 16),
        Column("short_en", "줄인 이름(영문)", "short name (English)", 16),
        Column("parent", "위 조직", "parent", 30),
        Column("place", "차례", "place", 8, is_number=True),
        SOURCE,
    ),
    ("unit", "since"),
    SPELL
    | {
        "unit": read_unit,
        "kind": read_one_of(*Kind.values),
        "name_ko": read_text(120),
        "name_en": read_text(160),
        "short_ko": read_text(60),
        "short_en": read_text(80),
        "parent": read_unit,
        "place": read_number,
    },
    alone=("unit",),
)
DUTIES = Part(
    "duties",
    "담당업무",
    "Duties",
    Duty,
    (
        Column("unit", "조직", "unit", 34, is_needed=True),
        Column("place", "차례", "place", 8, is_needed=True, is_number=True),
        SINCE,
        UNTIL,
        Column("text_ko", "담당업무", "duty", 50, is_needed=True),
        Column("text_en", "담당업무(영문)", "duty (English)", 50),
        SOURCE,
    ),
    ("unit", "place"),
    SPELL
    | {
        "unit": read_unit,
        "place": read_number,
        "text_ko": read_text(300),
        "text_en": read_text(300),
    },
)
POSTS = Part(
    "posts",
    "직위",
    "Posts",
    Post,
    (
        Column("key", "식별자", "key", 40, is_needed=True),
        Column("unit", "조직", "unit", 34, is_needed=True),
        Column("title_ko", "직위", "title", 28, is_needed=True),
        Column("title_en", "직위(영문)", "title (English)", 36),
        Column("filled", "임용 방식", "filled", 12, is_needed=True),
        Column("role", "역할", "role", 18),
        SINCE,
        UNTIL,
        Column("term_end", "임기 끝", "term ends", 12),
        SOURCE,
    ),
    ("key",),
    SPELL
    | {
        "key": read_text(160),
        "unit": read_unit,
        "title_ko": read_text(120),
        "title_en": read_text(160),
        "filled": read_one_of(*Post.Filled.values),
        "role": read_one_of("", *(role.value for role in Role)),
        "term_end": read_day,
    },
)
MEMBERS = Part(
    "members",
    "위원",
    "Members",
    Member,
    (
        Column("key", "식별자", "key", 30, is_needed=True),
        Column("name_ko", "이름", "name", 20, is_needed=True),
        Column("name_en", "이름(영문)", "name (English)", 28),
    ),
    ("key",),
    {"key": read_text(80), "name_ko": read_text(80), "name_en": read_text(80)},
)
SEATS = Part(
    "seats",
    "위원 자리",
    "Seats",
    Membership,
    (
        Column("unit", "위원회·TF", "body", 34, is_needed=True),
        Column("member", "위원", "member", 26),
        Column("sender", "참여 부서", "department", 30),
        Column("part", "맡은 일", "part", 14, is_needed=True),
        Column("district", "선거구", "district", 20),
        SINCE,
        UNTIL,
        Column("term_end", "임기 끝", "term ends", 12),
        SOURCE,
    ),
    ("unit", "member", "sender", "part", "since"),
    SPELL
    | {
        "unit": read_body,
        "member": read_member,
        "sender": read_unit,
        "part": read_one_of(*Membership.Part.values),
        "district": read_unit,
        "term_end": read_day,
    },
    alone=("unit", "member", "sender", "part"),
)
CHARTERS = Part(
    "charters",
    "구성",
    "Make-up",
    Charter,
    (
        Column("unit", "위원회·TF", "body", 34, is_needed=True),
        SINCE,
        UNTIL,
        Column("every", "모이는 주기", "meets", 14, is_needed=True),
        Column("people", "인원", "people", 8, is_number=True),
        Column("departments", "부서 수", "departments", 8, is_number=True),
        Column("text_ko", "구성", "make-up", 50),
        Column("text_en", "구성(영문)", "make-up (English)", 50),
        SOURCE,
    ),
    ("unit", "since"),
    SPELL
    | {
        "unit": read_body,
        "every": read_one_of(*Charter.Every.values),
        "people": read_number,
        "departments": read_number,
        "text_ko": read_text(300),
        "text_en": read_text(300),
    },
    alone=("unit",),
)
MEETINGS = Part(
    "meetings",
    "회의",
    "Meetings",
    Meeting,
    (
        Column("unit", "위원회·TF", "body", 34, is_needed=True),
        SINCE,
        Column("until", "끝", "until", 12, is_needed=True),
        Column("number", "횟수", "times", 8, is_needed=True, is_number=True),
        Column("text_ko", "내용", "text", 50),
        Column("text_en", "내용(영문)", "text (English)", 50),
        SOURCE,
    ),
    ("unit", "since", "text_ko"),
    SPELL
    | {
        "unit": read_body,
        "number": read_number,
        "text_ko": read_text(300),
        "text_en": read_text(300),
    },
)
PARTS = {part.key: part for part in (UNITS, DUTIES, POSTS, MEMBERS, SEATS, CHARTERS, MEETINGS)}
ENGLISH = {"name_en": "name_ko", "text_en": "text_ko", "title_en": "title_ko"}  # else as in Korean
