"""What a table of the organisation that comes in would change, line by line; nothing is written.

A table is taken in whole or not at all; lines that are absent leave what stands as it is.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Any

from django.db import models

from cityhall.ground.organisation.actions import UnfitError
from cityhall.ground.organisation.models import Member, Membership, Standing, Unit
from cityhall.ground.organisation.seating import SINGLE, check_belonging
from cityhall.registers.sheets.previewing import Change, compare_cells
from cityhall.registers.sheets.tables import Fault, Line, Taken
from cityhall.registers.structure.outgoing import load, write_cell, write_row
from cityhall.registers.structure.parts import ENGLISH, UNITS, CellError, Part, Shelf

KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")
Told = tuple[str, ...]
EMPTY_STAYS = {"place", "number"}


@dataclass(frozen=True, slots=True)
class RowChange(Change):
    """What a line asks for, with the row that it writes."""

    row: models.Model


@dataclass(slots=True)
class Plan:
    """What a table would change, and what is wrong with it."""

    part: Part
    changes: list[RowChange] = field(default_factory=list)
    founded: dict[str, Unit] = field(default_factory=dict)  # units that are not there yet
    same: int = 0
    faults: list[Fault] = field(default_factory=list)

    def blame(self, line: int, column: str, ko: str, en: str) -> None:
        """Note what is wrong with a line."""
        self.faults.append(Fault(line, column, ko, en))


def plan(part: Part, taken: Taken) -> Plan:
    """Plan what a table asks for."""
    made = Plan(part, faults=list(taken.faults))
    shelf = Shelf(
        {unit.key: unit for unit in Unit.objects.all()},
        {member.key: member for member in Member.objects.all()},
    )
    if part is UNITS:
        found_units(taken, shelf.units, made)
    standing: dict[Told, list[models.Model]] = {}
    for row in load(part):
        standing.setdefault(tell(part, write_row(part, row)), []).append(row)
    met: dict[Told, int] = {}
    wrong = {fault.line for fault in made.faults}
    for line in taken.lines:
        told = tell(part, line.values)
        if told in met:
            ko, en = f"{met[told]}번째 줄과 같은 것입니다.", f"Line {met[told]} is of the same."
            made.blame(line.number, part.columns[0].ko, ko, en)
        elif line.number not in wrong:
            take_line(line, standing.get(told, []), shelf, made)
        met.setdefault(told, line.number)
    if not made.faults:
        check_stretches(made)
    made.faults.sort(key=lambda fault: fault.line)
    return made


def tell(part: Part, values: dict[str, str]) -> Told:
    """Tell lines apart by what makes them one."""
    return tuple(values.get(name, "") for name in part.told_by)


def found_units(taken: Taken, units: dict[str, Unit], made: Plan) -> None:
    """Found the units that lines name and that are not there yet; a kind does not change."""
    for line in taken.lines:
        key, kind = line.values.get("unit", ""), line.values.get("kind", "")
        if not key:
            continue
        if not KEY.fullmatch(key) or len(key) > 120:
            made.blame(
                line.number,
                "식별자",
                f"‘{key}’: 소문자·숫자·붙임표와 빗금으로 적습니다.",
                f"“{key}”: write small letters, digits, hyphens and slashes.",
            )
        elif key not in units:
            units[key] = made.founded[key] = Unit(key=key, kind=kind)
        elif units[key].kind != kind:
            made.blame(
                line.number,
                "종류",
                f"‘{key}’의 종류는 {units[key].kind}입니다. 종류는 바꾸지 않습니다.",
                f"“{key}” is of kind {units[key].kind}; a kind does not change.",
            )


def take_line(line: Line, standing: list[models.Model], shelf: Shelf, made: Plan) -> None:
    """Take one line: read its cells and hold them against the row that stands."""
    part, values = made.part, dict(line.values)
    for english, korean in ENGLISH.items():
        if korean in values and not values.get(english, "as it stands" if standing else ""):
            values[english] = values[korean]
    if len(standing) > 1:
        ko, en = "이 줄에 해당하는 것이 둘 이상입니다.", "More than one row answers to this line."
        made.blame(line.number, part.columns[0].ko, ko, en)
        return
    before = len(made.faults)
    read = read_cells(line, values, shelf, made)
    if len(made.faults) > before:
        return
    if read.get("until") and read.get("since") and read["until"] < read["since"]:
        made.blame(line.number, "끝", "시작보다 먼저 끝납니다.", "It ends before it begins.")
        return
    hold(line, standing, values, read, made)


def read_cells(line: Line, values: dict[str, str], shelf: Shelf, made: Plan) -> dict[str, Any]:
    """Read the cells of a line; each that cannot be is a fault."""
    names, read = {column.key: column.ko for column in made.part.columns}, dict[str, Any]()
    for name, text in values.items():
        if name in EMPTY_STAYS and not text:
            continue
        try:
            read[name] = made.part.reads[name](text, shelf)
        except CellError as error:
            made.blame(line.number, names[name], *error.words)
    return read


def hold(
    line: Line,
    standing: list[models.Model],
    values: dict[str, str],
    read: dict[str, Any],
    made: Plan,
) -> None:
    """Hold what was read against what stands: new, changed or the same."""
    part = made.part
    old = write_row(part, standing[0]) if standing else {}
    cells = compare_cells(part.columns, old, {name: values[name] for name in read})
    if standing and not cells:
        made.same += 1
        return
    row = standing[0] if standing else part.model()
    for name, value in read.items():
        if name != "kind":
            setattr(row, name, value)
    if isinstance(row, Membership) and not is_fit(line, row, made):
        return
    name = values.get("name_ko") or values.get("title_ko") or values.get("text_ko") or ""
    name = name or " · ".join(filter(None, (values.get("unit"), values.get("member"))))
    made.changes.append(RowChange(line.number, name, cells, not standing, row))


def is_fit(line: Line, row: Membership, made: Plan) -> bool:
    """Tell whether a seat makes sense; a fault where it does not."""
    if (row.member is None) == (row.sender is None):
        ko, en = "위원과 참여 부서 가운데 하나를 적습니다.", "Write a member or a department."
        made.blame(line.number, "위원", ko, en)
        return False
    try:
        check_belonging(row)
    except UnfitError as error:
        made.blame(line.number, made.part.columns[0].ko, *error.words)
        return False
    return True


def check_stretches(made: Plan) -> None:
    """Refuse rows that would stand beside one of their own kind, and units below themselves."""
    changed = {id(change.row): change for change in made.changes}
    kept = {change.row.pk for change in made.changes if not change.is_new}
    rows = [row for row in load(made.part) if row.pk not in kept]
    rows += [change.row for change in made.changes]
    for listed in group(rows, made.part.alone):
        listed.sort(key=lambda row: row.since)
        for first, second in pairwise(listed):
            blamed = changed.get(id(second)) or changed.get(id(first))
            if blamed and (first.until is None or first.until >= second.since):
                made.blame(
                    blamed.line,
                    "시작",
                    f"{first.since}부터의 것과 기간이 겹칩니다. 앞의 것에 끝을 적으십시오.",
                    f"It overlaps with the stretch from {first.since}: give that one an end.",
                )
    if made.part is UNITS:
        check_circles(made, rows)


def group(rows: Iterable[models.Model], alone: tuple[str, ...]) -> list[list[Any]]:
    """Group rows of which only one may stand at a time; a speaker or chair is one of a body."""
    if not alone:
        return []
    groups: dict[Told, list[Any]] = {}
    for row in rows:
        is_single = isinstance(row, Membership) and row.part in SINGLE
        names = ("unit", "part") if is_single else alone
        told = tuple(write_cell(row, name) for name in names)
        groups.setdefault(told, []).append(row)
    return list(groups.values())


def check_circles(made: Plan, rows: Iterable[models.Model]) -> None:
    """Refuse units that would stand below themselves."""
    by_unit: dict[str, list[Standing]] = {}
    for row in rows:
        assert isinstance(row, Standing)
        by_unit.setdefault(row.unit.key, []).append(row)
    for change in made.changes:
        stood = change.row
        assert isinstance(stood, Standing)
        if circles(stood.unit.key, stood.since, by_unit):
            ko, en = "자기 아래 조직 밑에 놓였습니다.", "It would stand below itself."
            made.blame(change.line, "위 조직", ko, en)


def circles(key: str, on: date, by_unit: dict[str, list[Standing]]) -> bool:
    """Tell whether climbing from a unit comes back to it."""
    met: set[str] = set()
    at: str | None = key
    while at is not None and at not in met:
        met.add(at)
        stood = [
            row
            for row in by_unit.get(at, [])
            if row.since <= on and (row.until is None or row.until >= on)
        ]
        above = stood[0].parent if stood else None
        at = above.key if above else None
    return at == key
