"""Rows as values of the library: a case with its steps as a Run, many at once."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from cityhall.registers.cases.models import Case, StepTaken
from cityhall.registers.cases.procedures import find_procedure
from sagwan.procedures import Proof, Run, Taken

AT_ONCE = 2000


def load_run(case: Case) -> Run:
    """Give a case as the machine moves it."""
    return make_run(case, list_steps(case))


def list_steps(case: Case) -> list[StepTaken]:
    """List the steps of a case in their order."""
    return list(case.steps.order_by("place"))


def load_runs(cases: Iterable[Case]) -> list[Run]:
    """Give many cases, with one query for the steps of two thousand."""
    known = list(cases)
    steps: defaultdict[int, list[StepTaken]] = defaultdict(list)
    for start in range(0, len(known), AT_ONCE):
        ids = [one.pk for one in known[start : start + AT_ONCE]]
        for step in StepTaken.objects.filter(case__in=ids).order_by("case_id", "place"):
            steps[step.case_id].append(step)
    return [make_run(one, steps[one.pk]) for one in known]


def make_run(case: Case, steps: Iterable[StepTaken]) -> Run:
    """Make the value of a case from its rows."""
    return Run(
        procedure=find_procedure(case.procedure, case.version),
        opened=case.opened,
        by=case.opened_by,
        stage=case.stage,
        values=case.values,
        taken=tuple(make_taken(one) for one in steps),
        opening=case.opening,
    )


def make_taken(row: StepTaken) -> Taken:
    """Make the value of a step from its row."""
    return Taken(
        step=row.step,
        on=row.on,
        by=row.by,
        values=row.values,
        why=row.why,
        proofs=tuple(make_proof(one) for one in row.proofs),
        sitting=row.sitting,
    )


def make_proof(kept: dict[str, Any]) -> Proof:
    """Make a piece of evidence from what was kept of it."""
    return Proof(kept["text"], _day(kept.get("on")), _day(kept.get("until")))


def keep_proof(proof: Proof) -> dict[str, Any]:
    """Give a piece of evidence as it is kept."""
    return {
        "text": proof.text,
        "on": proof.on.isoformat() if proof.on else None,
        "until": proof.until.isoformat() if proof.until else None,
    }


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
