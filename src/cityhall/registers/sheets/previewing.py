"""A table that comes in is first shown, cell by cell, then written as it was shown.

Each register brings its own way to plan and to write; the table travels in the page, signed.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from django.core import signing
from django.http import HttpRequest

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.look.languages import say
from cityhall.registers.sheets.tables import Column, Fault, Line, Taken, UnreadableError
from cityhall.registers.sheets.taking import TOO_LARGE, take_table

AN_HOUR = 3600
MOST_PACKED = 1_500_000
MOST_SHOWN = 300
MOST_WHY = 300
Cells = list[tuple[str, str, str]]  # column, what stood, what comes


@dataclass(frozen=True, slots=True)
class Change:
    """What a line asks for: a new row, or other contents of one that stands."""

    line: int
    name: str
    cells: Cells
    is_new: bool


class Plan(Protocol):
    """What a table would change, and what is wrong with it."""

    same: int
    faults: list[Fault]

    @property
    def changes(self) -> Sequence[Change]:
        """What each line asks for."""


P = TypeVar("P", bound=Plan)


@dataclass(frozen=True, slots=True)
class Door(Generic[P]):
    """By which the tables of a register come in: columns by kind, how one is planned, written."""

    name: str
    columns: Mapping[str, Sequence[Column]]
    plan: Callable[[str, Taken], P]
    write: Callable[[P, Actor, str], None]


class NotTakenError(UnreadableError):
    """A table is not taken in as it was sent."""


def compare_cells(
    columns: Iterable[Column], old: Mapping[str, str], new: Mapping[str, str]
) -> Cells:
    """List the cells in which a row comes otherwise than it stands, in the order of the columns."""
    return [
        (column.name, old.get(column.key, ""), new[column.key])
        for column in columns
        if not column.is_only_shown
        and column.key in new
        and new[column.key] != old.get(column.key, "")
    ]


def take_in(request: HttpRequest, door: Door[P]) -> dict[str, Any]:
    """Show what a table would change, or write what was shown; gives what the page shows."""
    why = " ".join(request.POST.get("why", "").split())[:MOST_WHY]
    if not why:
        raise NotTakenError("까닭을 적어 주세요.", "Please say why.")
    if "packed" in request.POST:
        return write(request, door, why)
    kind, file = request.POST.get("kind", ""), request.FILES.get("table")
    if file is None or kind not in door.columns:
        raise NotTakenError("표와 종류를 골라 주세요.", "Please choose a table and its kind.")
    taken = take_table(file.read(), door.columns[kind], kind)
    return describe(door, kind, door.plan(kind, taken), taken, why)


def describe(door: Door[P], kind: str, plan: P, taken: Taken, why: str) -> dict[str, Any]:
    """Gather what a preview shows, with the table packed up to be written as it was shown."""
    context: dict[str, Any] = {
        "plan": plan,
        "added": count_new(plan),
        "altered": len(plan.changes) - count_new(plan),
        "changes": plan.changes[:MOST_SHOWN],
        "more": max(0, len(plan.changes) - MOST_SHOWN),
        "why": why,
    }
    if plan.changes and not plan.faults:
        lines = [(line.number, line.values) for line in taken.lines]
        packed = signing.dumps((kind, digest(plan), lines), salt=door.name, compress=True)
        if len(packed) > MOST_PACKED:
            raise TOO_LARGE
        context["packed"] = packed
    return context


def count_new(plan: Plan) -> int:
    """Count the rows that a table adds."""
    return sum(change.is_new for change in plan.changes)


def digest(plan: Plan) -> str:
    """Give a digest of what a plan changes, to know whether it still changes the same."""
    told = [(one.line, one.is_new, one.cells) for one in plan.changes]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def write(request: HttpRequest, door: Door[P], why: str) -> dict[str, Any]:
    """Write what was shown; where the register has changed since, show it anew."""
    try:
        kind, shown, lines = signing.loads(request.POST["packed"], salt=door.name, max_age=AN_HOUR)
    except signing.BadSignature:
        raise NotTakenError(
            "미리 본 지 오래되었거나 달라졌습니다. 표를 다시 올려 주세요.",
            "The preview is too old or was altered. Please bring the table in again.",
        ) from None
    taken = Taken([Line(number, values) for number, values in lines])
    plan = door.plan(kind, taken)
    if plan.faults or digest(plan) != shown:
        fault = say(
            "그 사이 대장이 바뀌어 아무것도 쓰지 않았습니다. 다시 보고 정해 주세요.",
            "The register has changed since; nothing was written. Please look again.",
        )
        return describe(door, kind, plan, taken, why) | {"fault": fault}
    added, altered = count_new(plan), len(plan.changes) - count_new(plan)
    door.write(plan, actor_of(request), why)
    return {"written": {"added": added, "altered": altered, "same": plan.same}}


def is_refused(context: Mapping[str, Any]) -> bool:
    """Tell whether what a page shows is that a table was refused."""
    return "fault" in context or bool("plan" in context and context["plan"].faults)
