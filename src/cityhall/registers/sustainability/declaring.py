"""Reads the declarations of frameworks: those of the house, and a city's own beside them.

A file that is wrong is refused whole, by a sentence that names the file and the line.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings

from cityhall.registers.sustainability import shapes
from cityhall.registers.sustainability.errors import FrameworkError
from cityhall.registers.sustainability.faults import find_faults
from cityhall.registers.sustainability.shapes import Declared, Framework
from sagwan.procedures import Name
from sagwan.reading.toml import BrokenTomlError, find_lines, list_files, need

D = TypeVar("D", bound=Declared)
LISTS: dict[str, type[Declared]] = {
    "version": shapes.Version,
    "goal": shapes.Goal,
    "target": shapes.Target,
    "indicator": shapes.Indicator,
    "survey": shapes.Survey,
    "project": shapes.Project,
}


def load_frameworks() -> dict[str, Framework]:
    """Load all that are declared; a city's own file takes the place of the house's."""
    return load_from(str(settings.CITY_FRAMEWORKS))


@cache
def load_from(folder: str) -> dict[str, Framework]:
    """Load what the house declares, and what a folder does."""
    found: dict[str, Framework] = {}
    for file in [*list_files(files(__package__) / "frameworks"), *list_files(Path(folder))]:
        one = read_framework(file.name, file.read_text(encoding="utf-8"))
        found[one.key] = one
    return found


def find_framework(key: str) -> Framework | None:
    """Find a framework by its key."""
    return load_frameworks().get(key)


def read_framework(file: str, text: str) -> Framework:
    """Read a declaration."""
    try:
        told = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        broken = BrokenTomlError(error, text)
        ko, en = f"TOML이 아닙니다: {broken.reason}", f"no TOML: {broken.reason}"
        raise FrameworkError(file, broken.line, ko, en) from error
    reader = _Reader(file, find_lines(text))
    head = dict(told.pop("framework", {}))
    for name, many in told.items():
        if name not in LISTS or not isinstance(many, list):
            raise reader.wrong(name, f"모르는 표 [{name}]", f"unknown table [{name}]")
        rows = [reader.build(LISTS[name], one, f"{name}[{n}]") for n, one in enumerate(many)]
        head[name] = tuple(rows)
    found = reader.build(Framework, head, "framework")
    for place, ko, en in find_faults(found):
        raise reader.wrong(place, ko, en)
    return found


class _Reader:
    """Builds the parts of one file, and says on which line a mistake stands."""

    def __init__(self, file: str, lines: Mapping[str, int]) -> None:
        self.file, self.lines = file, lines

    def wrong(self, place: str, ko: str, en: str) -> FrameworkError:
        """Make the failure for a place: a key of a table, or the table."""
        table = place.rpartition(".")[0]
        line = self.lines.get(place) or self.lines.get(table) or 1
        return FrameworkError(self.file, line, ko, en)

    def build(self, kind: type[D], told: Mapping[str, Any], place: str) -> D:
        """Build a part from the words of its table."""
        known = {one.name: one for one in fields(kind)}
        for key in told:
            if key not in known:
                raise self.wrong(f"{place}.{key}", f"모르는 항목 '{key}'", f"unknown key '{key}'")
        for name, one in known.items():
            if name not in told and one.default is MISSING:
                raise self.wrong(place, f"'{name}'이(가) 없습니다", f"'{name}' is missing")
        return kind(
            **{
                key: self.convert(known[key].type, one, f"{place}.{key}")
                for key, one in told.items()
            }
        )

    def convert(self, kind: Any, told: Any, place: str) -> Any:
        """Give a value in the kind of its field; a part that is built already stays as it is."""
        if isinstance(told, tuple):
            return told
        try:
            return CONVERTERS[kind](told)
        except (KeyError, TypeError, ValueError, ArithmeticError):
            raise self.wrong(place, f"쓸 수 없는 값 {told!r}", f"{told!r} cannot be used") from None


def take_number(told: Any) -> Decimal:
    """Take a number, whole or not."""
    if type(told) not in (int, Decimal):
        raise TypeError
    return Decimal(told)


def take_words(told: Any) -> tuple[str, ...]:
    """Take a list of words."""
    return tuple(map(need(str), need(list)(told)))


CONVERTERS: dict[Any, Callable[[Any], Any]] = {
    str: need(str),
    int: need(int),
    int | None: need(int),
    bool: need(bool),
    date: need(date),
    Decimal | None: take_number,
    tuple[str, ...]: take_words,
    Name: lambda told: Name(need(str)(told["ko"]), need(str)(told["en"])),
}
