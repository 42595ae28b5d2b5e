"""What was asked before: the cases that a case repeats, over the years, and what was answered.

A fault that comes back although it was "done" is what the council asks about first.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from cityhall.ground.access.actors import Actor
from cityhall.registers.cases.models import Case, Link
from cityhall.registers.cases.procedures import find_procedure, tell
from cityhall.registers.cases.rules import only_readable
from sagwan.procedures import Procedure

MOST_YEARS = 20  # ties that are followed back, one after another
ANSWERS = ("answer", "result", "outcome", "opinion")  # where no step tells of a deed


@dataclass(frozen=True, slots=True)
class Asked:
    """How often a matter was asked before, the last time of it, and what was answered then."""

    times: int
    last: Case
    answer: str
    stage: str
    is_ended: bool
    earlier: tuple[Case, ...]  # the latest first


def find_asked(case: Case, actor: Actor, ties: Iterable[Link] | None = None) -> Asked | None:
    """Find what a case repeats, as far as somebody may read it; None where it is new.

    `ties` are all those of the case, where they were loaded already.
    """
    if ties is not None and not any(is_repeat(one, case) for one in ties):
        return None
    found = list_earlier(case, actor)
    if not found:
        return None
    last = found[0]
    declared = find_procedure(last.procedure, last.version)
    stage = declared.stage_by_key[last.stage]
    answer = find_answer(last, declared)
    return Asked(len(found), last, answer, tell(stage.name), stage.ends, tuple(found))


def is_repeat(tie: Link, case: Case) -> bool:
    """Tell whether a tie says that a case repeats another."""
    return tie.after_id == case.pk and tie.how == Link.How.REPEATS


def list_earlier(case: Case, actor: Actor) -> list[Case]:
    """List the cases that one repeats, and those that they repeat, the latest first."""
    keys = set(walk_back(case.pk))
    rows = only_readable(Case.objects.filter(pk__in=keys), actor) if keys else Case.objects.none()
    return sorted(rows, key=lambda one: (one.opened, one.pk), reverse=True)


def walk_back(start: int) -> Iterator[int]:
    """Walk the ties of repeats back, year by year."""
    known, edge = {start}, {start}
    for _ in range(MOST_YEARS):
        ties = Link.objects.filter(after__in=edge, how=Link.How.REPEATS)
        edge = set(ties.values_list("before", flat=True)) - known
        if not edge:
            return
        known |= edge
        yield from edge


def find_answer(case: Case, declared: Procedure) -> str:
    """Find what was answered: the field whose deed a step demands, else one called an answer."""
    deeds = [one.deed for one in declared.steps if one.deed]
    held: dict[str, Any] = case.values
    return next((str(held[key]) for key in (*deeds, *ANSWERS) if held.get(key)), "")
