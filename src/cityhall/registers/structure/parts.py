"""The tables of the organisation: units with their standings, duties, posts; what a cell may hold.

Each column names the field that it fills and how its text is read; nothing here asks or writes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models

from cityhall.ground.access.roles import Role
from cityhall.ground.look import dates
from cityhall.ground.organisation.models import Duty, Kind, Post, Standing, Unit
from cityhall.registers.sheets.tables import Column

Read = Callable[[str, dict[str, Unit]], Any]


class CellError(ValueError):
    """A cell holds what it cannot; says why in Korean and English."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


def read_day(text: str, _units: dict[str, Unit]) -> date | None:
    """Read a day, or none."""
    day = dates.read_day(text)
    if text and day is None:
        raise CellError(
            f"날짜가 아닙니다: {text} (2020-03-31처럼 적습니다)",
            f"This is no date: {text} (write it like 2020-03-31)",
        )
    return day


def read_place(text: str, _units: dict[str, Unit]) -> int:
    """Read the place among others."""
    if not (text.isascii() and text.isdecimal() and len(text) < 7):
        raise CellError(f"차례는 수로 적습니다: {text}", f"A place is a number: {text}")
    return int(text)


def read_unit(text: str, units: dict[str, Unit]) -> Unit | None:
    """Read the key of a unit, or none."""
    if text and text not in units:
        raise CellError(f"그런 조직이 없습니다: {text}", f"There is no such unit: {text}")
    return units.get(text)


def read_one_of(*known: str) -> Read:
    """Make a reader of words that are known."""

    def read(text: str, _units: dict[str, Unit]) -> str:
        if text not in known:
            words = ", ".join(word for word in known if word)
            raise CellError(f"다음 가운데 하나를 적습니다: {words}", f"Write one of these: {words}")
        return text

    return read


def read_text(most: int) -> Read:
    """Make a reader of text up to a length."""

    def read(text: str, _units: dict[str, Unit]) -> str:
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
        "place": read_place,
    },
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
        "place": read_place,
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
PARTS = {part.key: part for part in (UNITS, DUTIES, POSTS)}
ENGLISH = {"name_en": "name_ko", "text_en": "text_ko", "title_en": "title_ko"}  # else as in Korean
