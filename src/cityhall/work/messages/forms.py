"""What the forms of messages say: a message and its occasion, its text, what is done with it."""

from collections.abc import Mapping
from datetime import date

from django.http import QueryDict

from cityhall.ground.look.dates import read_day
from cityhall.work.messages.actions import Wanted
from cityhall.work.messages.errors import UnfitMessageError
from cityhall.work.messages.kinds import KINDS, STATES
from cityhall.work.messages.queries import Cut

LONGEST = 9  # digits of a number
YEAR = 4


def read_words(given: Mapping[str, str], name: str, longest: int = 200) -> str:
    """Read some words on one line, no longer than they may be."""
    return " ".join(given.get(name, "").replace("\x00", "").split())[:longest]


def read_own_day(given: Mapping[str, str], name: str) -> date | None:
    """Read a day; nothing where none is given, a fault where it is none."""
    text = given.get(name, "").strip()
    day = read_day(text) if text else None
    if text and day is None:
        raise UnfitMessageError(
            f"날짜가 아닙니다: {text[:20]}. 2026-01-31처럼 적어 주십시오.",
            f"This is no day: {text[:20]}. Please write it like 2026-01-31.",
        )
    return day


def read_number(given: Mapping[str, str], name: str) -> int:
    """Read a number that a button carries; −1 where it is none."""
    text = given.get(name, "")
    fits = text.isascii() and text.isdecimal() and len(text) <= LONGEST
    return int(text) if fits else -1


def read_wanted(given: Mapping[str, str]) -> Wanted:
    """Read what a message is for."""
    return Wanted(
        kind=given.get("kind", ""),
        title=read_words(given, "title"),
        owner=given.get("owner", "")[:160],
        engagement=given.get("engagement", "")[:120],
        occasion=read_words(given, "occasion"),
        on=read_own_day(given, "on"),
        place=read_words(given, "place"),
        post=given.get("post", "")[:160],
        due=read_own_day(given, "due"),
        english=read_words(given, "english"),
    )


def read_cut(given: QueryDict) -> Cut:
    """Read which messages a list is asked for."""
    kind, state, year = (given.get(name, "") for name in ("kind", "state", "year"))
    occasion = given.get("occasion", "")
    is_year = year.isascii() and year.isdecimal() and len(year) == YEAR
    return Cut(
        kind=kind if kind in KINDS else "",
        year=int(year) if is_year else None,
        owner=given.get("owner", "")[:160],
        occasion=occasion if occasion in ("engagement", "written") else "",
        state=state if state in STATES else "",
        words=read_words(given, "q", 100),
    )
