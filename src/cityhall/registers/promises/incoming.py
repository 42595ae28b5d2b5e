"""What a table of goals, pledges or key tasks that comes in asks for, line by line.

Taken in whole or not at all; a line may stand under one that the same table brings.
"""

import re
from dataclasses import dataclass, field

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.promises.exchange import Asked, bring_in, read_lines
from cityhall.registers.promises.founding import place_last
from cityhall.registers.promises.models import TEXT, Goal, Pledge, Task
from cityhall.registers.promises.outgoing import COLUMNS as PROMISES
from cityhall.registers.promises.outgoing import GOALS, PLEDGES, TASKS, write_row
from cityhall.registers.promises.rules import check_keeper
from cityhall.registers.sheets.previewing import Change, Door, compare_cells
from cityhall.registers.sheets.tables import Column, Fault, Line, Taken

Named = Goal | Pledge | Task
KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MODELS: dict[str, type[Named]] = {"goals": Goal, "pledges": Pledge, "tasks": Task}
COLUMNS: dict[str, tuple[Column, ...]] = {"goals": GOALS, "pledges": PLEDGES, "tasks": TASKS}
LINKS = {"goals": ("parent",), "pledges": ("goal",), "tasks": ("goal", "pledge")}


@dataclass(slots=True)
class Wanted:
    """What a table asks for: rows to add and to amend, and what is wrong with its lines."""

    kind: str
    new: list[Named] = field(default_factory=list)
    amended: list[Named] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    same: int = 0
    faults: list[Fault] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Shelf:
    """What lines refer to, by key."""

    units: dict[str, Unit]
    goals: dict[str, Goal]
    pledges: dict[str, Pledge]
    rows: dict[str, Named]


def read_named(kind: str, taken: Taken) -> Wanted:
    """Read what the lines of a table ask for; nothing is written."""
    wanted, met = Wanted(kind, faults=list(taken.faults)), dict[str, int]()
    rows = MODELS[kind]._default_manager.select_related("owner", *LINKS[kind])
    shelf = Shelf(
        {one.key: one for one in Unit.objects.all()},
        {one.key: one for one in Goal.objects.all()},
        {one.key: one for one in Pledge.objects.select_related("goal")},
        {one.key: one for one in rows},
    )
    wrong = {fault.line for fault in taken.faults}
    for line in taken.lines:
        key = line.values.get("key", "")
        if line.number in wrong:
            continue
        if key in met:
            ko, en = f"{met[key]}번째 줄과 식별자가 같습니다.", f"Line {met[key]} has the same key."
            wanted.faults.append(Fault(line.number, "식별자", ko, en))
            continue
        met[key] = line.number
        read_line(line, shelf, wanted)
    if kind == "goals" and not wanted.faults:
        check_circles(wanted, shelf, met)
    wanted.faults.sort(key=lambda fault: fault.line)
    return wanted


def read_line(line: Line, shelf: Shelf, wanted: Wanted) -> None:
    """Read what one line asks for."""
    kind, values = wanted.kind, line.values
    faults = [Fault(line.number, *found) for found in list_faults(kind, values, shelf)]
    wanted.faults += faults
    if faults:
        return
    standing = shelf.rows.get(values["key"])
    row = standing or MODELS[kind](key=values["key"])
    before = write_row(row) if standing else {}
    row.name_ko, row.name_en = values["name_ko"], values.get("name_en") or values["name_ko"]
    row.owner, row.source = shelf.units[values["owner"]], values.get("source", row.source)
    above = shelf.goals.get(values.get("above", ""))
    if isinstance(row, Goal):
        row.kind, row.parent = values["kind"], above
        shelf.goals[row.key] = row
    else:
        assert above
        row.goal = above
    if isinstance(row, Task) and "pledge" in values:
        row.pledge = shelf.pledges.get(values["pledge"])
    shelf.rows[row.key] = row
    cells = compare_cells(COLUMNS[kind], before, write_row(row))
    if standing and not cells:
        wanted.same += 1
        return
    (wanted.amended if standing else wanted.new).append(row)
    wanted.changes.append(Change(line.number, row.name_ko, cells, standing is None))


def list_faults(kind: str, values: dict[str, str], shelf: Shelf) -> list[tuple[str, str, str]]:
    """List what is wrong with a line: the column, and why in Korean and English."""
    faults, stem = [], kind.removesuffix("s")
    if not KEY.fullmatch(values["key"].removeprefix(f"{stem}/")) or "/" not in values["key"]:
        faults.append(
            (
                "식별자",
                f"‘{values['key']}’: {stem}/ 뒤에 소문자·숫자·붙임표로 적습니다.",
                f"“{values['key']}”: write {stem}/ and small letters, digits and hyphens.",
            )
        )
    if kind == "goals" and values["kind"] not in set(Goal.Kind):
        known = ", ".join(Goal.Kind.values)
        faults.append(("종류", f"다음 가운데 하나를 적습니다: {known}", f"Write one of: {known}"))
    for name, ko, known_by in (
        ("owner", "담당", shelf.units),
        ("above", "위", shelf.goals),
        ("pledge", "공약", shelf.pledges),
    ):
        text = values.get(name, "")
        if text and text not in known_by:
            faults.append((ko, f"등록되지 않았습니다: {text}", f"There is no such thing: {text}"))
    pledge = shelf.pledges.get(values.get("pledge", ""))
    if pledge and pledge.goal.key != values.get("above"):
        faults.append(
            ("공약", "다른 목표에 딸린 공약입니다.", "The pledge belongs to another goal.")
        )
    faults += [
        ("이름", f"{TEXT}자까지 적을 수 있습니다.", f"It takes {TEXT} characters.")
        for name in ("name_ko", "name_en")
        if len(values.get(name, "")) > TEXT
    ]
    return faults


def check_circles(wanted: Wanted, shelf: Shelf, met: dict[str, int]) -> None:
    """Refuse goals that would stand below themselves."""
    for row in [*wanted.new, *wanted.amended]:
        seen: set[str] = set()
        at = shelf.goals.get(row.key)
        while at and at.key not in seen:
            seen.add(at.key)
            at = shelf.goals.get(at.parent.key) if at.parent else None
        if at and at.key == row.key:
            ko, en = "자기 아래 목표 밑에 놓였습니다.", "It would stand below itself."
            wanted.faults.append(Fault(met[row.key], "위 목표", ko, en))


def bring_named(wanted: Wanted, *, by: Actor, why: str) -> None:
    """Write what a table asks for, in one entry; nothing of it while a line is wrong."""
    check_keeper(by)
    assert not wanted.faults, "a table with faults is not written"
    links = LINKS[wanted.kind]
    with record("promises.bring_in", by=by.author, of=("promises", wanted.kind), why=why):
        for place, row in enumerate(wanted.new, place_last(MODELS[wanted.kind])):
            row.place = place
        for row in [*wanted.new, *wanted.amended]:
            for link in links:
                setattr(row, link, getattr(row, link))  # now that it is saved
            row.save(force_insert=row.pk is None)


def plan_table(kind: str, taken: Taken) -> Asked | Wanted:
    """Plan what a table of the register asks for."""
    return read_lines(taken) if kind == "promises" else read_named(kind, taken)


def write_table(plan: Asked | Wanted, by: Actor, why: str) -> None:
    """Write what a table of the register asks for."""
    if isinstance(plan, Asked):
        bring_in(plan, by=by, why=why)
    else:
        bring_named(plan, by=by, why=why)


DOOR = Door("promises.exchange", {"promises": PROMISES, **COLUMNS}, plan_table, write_table)
