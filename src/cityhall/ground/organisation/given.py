"""Reads what the forms of the organisation send; what is wrong is said in Korean and English."""

from collections.abc import Mapping
from datetime import date

from cityhall.ground.look.dates import read_day
from cityhall.ground.organisation.actions import UnfitError

Given = Mapping[str, str]
NO_DATE = ("날짜를 2026-01-31처럼 적어 주세요.", "Please write the date like 2026-01-31.")


def read_line(given: Given, name: str) -> str:
    """Read a line of text."""
    return " ".join(given.get(name, "").split())


def read_needed(given: Given, name: str, ko: str, en: str, most: int = 120) -> str:
    """Read a line that must not be empty, nor longer than its place."""
    text = read_line(given, name)
    if not text:
        raise UnfitError(f"{ko} 칸이 비어 있습니다.", f"{en} is empty.")
    if len(text) > most:
        raise UnfitError(f"{ko}: {most}자까지 적을 수 있습니다.", f"{en} takes {most} characters.")
    return text


def read_why(given: Given) -> str:
    """Read the reason, which every change needs."""
    why = read_line(given, "why")
    if not why:
        raise UnfitError("까닭을 적어 주세요.", "Please say why.")
    return why


def read_date(given: Given, name: str = "on") -> date:
    """Read a day that must be given."""
    day = read_day(given.get(name, ""))
    if day is None:
        raise UnfitError(*NO_DATE)
    return day


def read_end(given: Given, name: str) -> date | None:
    """Read a day that may be left open."""
    return read_date(given, name) if given.get(name, "").strip() else None


def read_number(given: Given, name: str, ko: str, en: str) -> int | None:
    """Read a number of people or departments, which may be left open."""
    text = read_line(given, name)
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) < 6):
        raise UnfitError(f"{ko}: 수로 적어 주세요: {text}", f"{en}: not a number: {text}")
    return int(text)
