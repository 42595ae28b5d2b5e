"""What a table of promises that comes back asks for, line by line.

A table is taken in whole or not at all: while one line is wrong, nothing of it is written.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.look import dates
from cityhall.ground.organisation.models import Unit
from cityhall.registers.promises.facts import make_due
from cityhall.registers.promises.founding import spread_due
from cityhall.registers.promises.models import Promise, Task
from cityhall.registers.promises.outgoing import COLUMNS, write_promise
from cityhall.registers.promises.rules import check_keeper
from cityhall.registers.promises.spells import respell
from cityhall.registers.sheets.previewing import Change, compare_cells
from cityhall.registers.sheets.tables import Fault, Line, Taken

Row = TypeVar("Row")
KEY = re.compile(r"promise/[a-z0-9]+(-[a-z0-9]+)*")
YES = {"1", "true", "yes", "예", "o", "y"}


@dataclass(slots=True)
class Asked:
    """What a table asks for: promises to add and to amend, and what is wrong with its lines."""

    new: list[Promise] = field(default_factory=list)
    amended: list[Promise] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    same: int = 0
    faults: list[Fault] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Shelf:
    """What lines refer to, by key."""

    tasks: dict[str, Task]
    units: dict[str, Unit]
    promises: dict[str, Promise]


def load_shelf() -> Shelf:
    """Load what lines can refer to."""
    promises = Promise.objects.select_related("task", "owner", "part_of", "restates")
    return Shelf(
        {one.key: one for one in Task.objects.all()},
        {one.key: one for one in Unit.objects.all()},
        {one.key: one for one in promises},
    )


def read_lines(taken: Taken) -> Asked:
    """Read what the lines of a table ask for; nothing is written."""
    asked, shelf, met = Asked(faults=list(taken.faults)), load_shelf(), dict[str, int]()
    wrong = {fault.line for fault in taken.faults}
    for line in taken.lines:
        if line.number in wrong:
            continue
        key = line.values["key"]
        if key in met:
            asked.faults.append(
                Fault(
                    line.number,
                    "식별자",
                    f"{met[key]}번째 줄과 식별자가 같습니다.",
                    f"Line {met[key]} has the same key.",
                )
            )
            continue
        met[key] = line.number
        read_line(line, shelf, asked)
    asked.faults.sort(key=lambda fault: fault.line)
    return asked


def read_line(line: Line, shelf: Shelf, asked: Asked) -> None:
    """Read what one line asks for."""
    faults: list[Fault] = []
    made = make_promise(line, shelf, faults)
    standing = shelf.promises.get(line.values["key"])
    if made and standing:
        compare(line, standing, made, asked, faults)
    elif made:
        asked.new.append(made)
        shelf.promises[made.key] = made
        cells = compare_cells(COLUMNS, {}, write_promise(made, None))
        asked.changes.append(Change(line.number, made.text_ko, cells, is_new=True))
    asked.faults += faults


def make_promise(line: Line, shelf: Shelf, faults: list[Fault]) -> Promise | None:
    """Make the promise that a line tells of; None where the line is wrong."""
    values = line.values
    if not KEY.fullmatch(values["key"]):
        faults.append(
            Fault(
                line.number,
                "식별자",
                f"‘{values['key']}’: promise/ 뒤에 소문자·숫자·붙임표로 적습니다.",
                f"“{values['key']}”: write promise/ and small letters, digits and hyphens.",
            )
        )
    task = find(line, "task", "주요업무", shelf.tasks, faults)
    owner = find(line, "owner", "담당", shelf.units, faults)
    part_of = find(line, "part_of", "품은 약속", shelf.promises, faults)
    restates = find(line, "restates", "다시 적은 약속", shelf.promises, faults)
    first, last, since = (
        read_day(line, name, ko, faults)
        for name, ko in (
            ("due_from", "기한 시작"),
            ("due_to", "기한 끝"),
            ("since", "처음 적힌 달"),
        )
    )
    if first and last and first > last:
        faults.append(
            Fault(
                line.number,
                "기한 끝",
                "기한의 끝이 시작보다 앞섭니다.",
                "It ends before it begins.",
            )
        )
    if faults or task is None or owner is None or since is None:
        return None
    recurring = values.get("recurring", "").casefold() in YES
    due = make_due(values.get("due_text", ""), first, last, recurring=recurring)
    return Promise(
        key=values["key"],
        task=task,
        owner=owner,
        part_of=part_of,
        restates=restates,
        text_ko=values["text_ko"],
        text_en=values.get("text_en") or values["text_ko"],
        since=since,
        **spread_due(due),
    )


def find(line: Line, name: str, ko: str, known: dict[str, Row], faults: list[Fault]) -> Row | None:
    """Find what a line refers to; a fault where there is no such thing."""
    key = line.values.get(name, "")
    if key and key not in known:
        faults.append(
            Fault(line.number, ko, f"등록되지 않았습니다: {key}", f"There is no such thing: {key}")
        )
    return known.get(key)


def read_day(line: Line, name: str, ko: str, faults: list[Fault]) -> date | None:
    """Read a day of a line; a fault where it is none."""
    text = line.values.get(name, "")
    day = dates.read_day(text)
    if text and day is None:
        faults.append(
            Fault(
                line.number,
                ko,
                f"날짜가 아닙니다: {text} (2020-03-31처럼 적습니다)",
                f"This is no date: {text} (write it like 2020-03-31)",
            )
        )
    return day


def compare(
    line: Line, standing: Promise, made: Promise, asked: Asked, faults: list[Fault]
) -> None:
    """Hold a line against the promise that stands: its first due stays, its words may change."""
    if standing.due != made.due or standing.since != made.since:
        faults.append(
            Fault(
                line.number,
                "기한",
                "처음 적힌 기한은 고치지 않습니다. 약속의 화면에서 까닭과 함께 기한을 옮기십시오.",
                "The first due stays as told: move it with a reason on the promise's page.",
            )
        )
        return
    cells = compare_cells(COLUMNS, write_promise(standing, None), write_promise(made, None))
    if not cells:
        asked.same += 1
        return
    made.pk = standing.pk
    asked.amended.append(made)
    asked.changes.append(Change(line.number, made.text_ko, cells, is_new=False))


def bring_in(asked: Asked, *, by: Actor, why: str) -> None:
    """Write what a table asks for, in one entry; nothing of it while a line is wrong."""
    check_keeper(by)
    assert not asked.faults, "a table with faults is not written"
    with record("promises.bring_in", by=by.author, of=("promises", ""), why=why):
        for one in asked.new:
            one.part_of, one.restates = one.part_of, one.restates  # now that they are saved
            one.save(force_insert=True)
        for one in asked.amended:
            one.save(update_fields=["task", "owner", "text_ko", "text_en", "part_of", "restates"])
        respell([one.pk for one in [*asked.new, *asked.amended]])
