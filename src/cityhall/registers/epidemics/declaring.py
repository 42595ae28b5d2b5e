"""Reads the declarations of epidemics: those of the house, and a city's own beside them.

A file that is wrong is refused whole, by a sentence that names the file, the place and the word.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin

from django.conf import settings

from cityhall.ground.look.tiles import load_tiles
from cityhall.registers.epidemics import shapes
from cityhall.registers.epidemics.errors import DeclarationError
from cityhall.registers.epidemics.shapes import Declared, Epidemic, Place
from sagwan.procedures import Name
from sagwan.reading.toml import list_files, need

KEY = re.compile(r"[a-z0-9/-]{1,40}")
D = TypeVar("D", bound=Declared)


def load_epidemics() -> dict[str, Epidemic]:
    """Load all that are declared, the latest first; a city's own file comes before the house's."""
    return load_from(str(settings.CITY_EPIDEMICS))


@cache
def load_from(folder: str) -> dict[str, Epidemic]:
    """Load what the house declares, and what a folder does."""
    found: dict[str, Epidemic] = {}
    for file in [*list_files(files(__package__) / "declared"), *list_files(Path(folder))]:
        one = read_epidemic(file.name, file.read_text(encoding="utf-8"))
        found[one.key] = one
    return dict(sorted(found.items(), key=lambda pair: pair[1].since, reverse=True))


def find_epidemic(key: str) -> Epidemic | None:
    """Find an epidemic by its key."""
    return load_epidemics().get(key)


def read_epidemic(file: str, text: str) -> Epidemic:
    """Read a declaration."""
    try:
        told = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise DeclarationError(file, f"TOML이 아닙니다: {error}", f"no TOML: {error}") from error
    head = told.pop("epidemic", {})
    whole = head | {key: one for key, one in told.items() if isinstance(one, list)}
    if len(whole) != len(head) + len(told):
        raise DeclarationError(
            file, "[[…]] 목록으로 적어야 합니다", "what follows the head must be lists [[…]]"
        )
    found = build(Epidemic, whole, file, "epidemic")
    for ko, en in find_faults(found):
        raise DeclarationError(file, ko, en)
    return with_districts(found)


def build(kind: type[D], told: Mapping[str, Any], file: str, where: str) -> D:
    """Build a part of a declaration from what the file says of it."""
    known = {one.name: one for one in fields(kind)}
    for key in told:
        if key not in known:
            raise DeclarationError(file, f"{where}: 모르는 말 '{key}'", f"{where}: unknown '{key}'")
    values = {}
    for name, one in known.items():
        if name in told:
            values[name] = convert(one.type, told[name], file, f"{where}.{name}")
        elif one.default is MISSING and one.default_factory is MISSING:
            raise DeclarationError(file, f"{where}: '{name}' 없음", f"{where}: lacks '{name}'")
    return kind(**values)


def convert(kind: Any, told: Any, file: str, where: str) -> Any:
    """Make a value of the kind that a field wants."""
    if isinstance(kind, UnionType):  # … or nothing
        kind = get_args(kind)[0]
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        if not isinstance(told, list):
            raise misfit(file, where, told)
        return tuple(convert(inner, one, file, f"{where}[{n}]") for n, one in enumerate(told))
    if isinstance(kind, type) and issubclass(kind, Declared):
        return build(kind, told if isinstance(told, dict) else {}, file, where)
    try:
        return CONVERTERS[kind](told)
    except (KeyError, TypeError, ValueError, InvalidOperation):
        raise misfit(file, where, told) from None


def misfit(file: str, where: str, told: object) -> DeclarationError:
    """Say that a value is of another kind than it should be."""
    return DeclarationError(
        file, f"{where}: 쓸 수 없는 값 {told!r}", f"{where}: {told!r} cannot be used"
    )


CONVERTERS: dict[Any, Callable[[Any], Any]] = {
    str: need(str),
    int: need(int),
    bool: need(bool),
    date: need(date),
    Decimal: lambda told: Decimal(str(told)),
    Name: lambda told: Name(told["ko"], told["en"]),
}


def with_districts(epidemic: Epidemic) -> Epidemic:
    """Add the districts of the map to the places."""
    if not epidemic.map:
        return epidemic
    home = epidemic.find_place(epidemic.home)
    hour = home.hour if home else 0
    districts = tuple(
        Place(one.key, Name(one.name_ko, one.name_en), shapes.DISTRICT, hour)
        for one in load_tiles(epidemic.map)
    )
    values = {one.name: getattr(epidemic, one.name) for one in fields(epidemic)}
    return Epidemic(**values | {"place": epidemic.place + districts})


def find_faults(one: Epidemic) -> Iterator[tuple[str, str]]:
    """Find names that nothing in the declaration bears, and keys that are not plain."""
    known = {series.key for series in one.series}
    places = {place.key for place in one.place}
    for series in list_named(one):
        if series not in known:
            yield f"없는 계열 '{series}'", f"no series is called '{series}'"
    for place in (one.home, *list_places(one)):
        if place not in places:
            yield f"없는 곳 '{place}'", f"no place is called '{place}'"
    for key in (one.key, *known, *places):
        if not KEY.fullmatch(key):
            ko = f"'{key}': 소문자·숫자·-만, 40자까지"
            yield ko, f"'{key}': only small letters, digits and -, up to 40"
    for each in one.series:
        if each.time not in (shapes.LEVEL, shapes.FLOW):
            yield f"{each.key}: time은 level이나 flow", f"{each.key}: time is level or flow"
        if each.division and one.find_division(each.division) is None:
            yield f"없는 구분 '{each.division}'", f"no division is called '{each.division}'"
    yield from find_unfit_goals(one)


def find_unfit_goals(one: Epidemic) -> Iterator[tuple[str, str]]:
    """Find goals of which nothing says how they are measured."""
    for goal in one.goal:
        if goal.what not in ("mean", "share", "fall") or (goal.what == "share") != bool(goal.over):
            yield f"{goal.key}: what은 mean·share(over)·fall", f"{goal.key}: mean, share, fall"


def list_named(one: Epidemic) -> Iterator[str]:
    """List the series that the parts of a declaration name."""
    yield from one.headline
    for identity in one.identity:
        yield from (identity.total, *identity.parts)
    for rate in one.rate:
        yield from (rate.series, rate.over)
    for goal in one.goal:
        yield from filter(None, (goal.series, goal.over))
    for chart in one.chart:
        yield from chart.series
    for table in one.table:
        yield from (*table.series, *filter(None, (table.beside, table.over)))
    for funnel in one.funnel:
        yield from funnel.stages
    for capacity in one.capacity:
        yield from filter(None, (capacity.series, capacity.used))
    for spread in one.spread:
        yield spread.series
    for inspection in one.inspection:
        yield from filter(None, (inspection.series, inspection.broken))
    for aid in one.aid:
        yield from (aid.applied, aid.paid)


def list_places(one: Epidemic) -> Iterator[str]:
    """List the places that the parts of a declaration name."""
    named = [goal.places for goal in one.goal] + [chart.places for chart in one.chart]
    named += [table.places for table in one.table] + [each.places for each in one.capacity]
    for places in named:
        yield from places
    yield from (rate.place for rate in one.rate if rate.place)
