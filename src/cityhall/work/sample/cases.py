"""The cases of the sample city: the audit items that a report lists, one by one.

Days that reports do not print lie in the month that they name; who took a step is a post, nobody.
"""

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO

from cityhall.ground.access.actors import Actor
from cityhall.registers.cases.founding import Brought, bring_in
from cityhall.work.sample.rows import DATA
from sagwan.procedures import Proof, Taken

LAST_DAY = date(2020, 4, 20)  # the last day on which a report of these cases tells of them
CLERK, OFFICER = "sample-clerk", "sample-officer"
NAMES = {CLERK: "간사·의회 담당", OFFICER: "부서 담당"}
WHY = "견본 도시 · the sample city"
RECEIVED, ASSIGNED = date(2019, 11, 15), date(2019, 11, 18)


def found_cases(by: Actor) -> int:
    """Found the cases; gives how many."""
    return bring_in(list_audit_items(), on=LAST_DAY, by=by, why=WHY, is_sample=True)


def list_audit_items() -> Iterator[Brought]:
    """List the items of the audit of 2019, each brought to where the report of 2020-03 has it."""
    text = (DATA / "cases-audit-item.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(StringIO(text)):
        values = {"text": row["text"], "kind": row["kind"], "session": "2019"}
        units = row["units"].replace(";", ", ")
        yield Brought(
            "audit-item", RECEIVED, CLERK, values, tuple(list_steps(row, units)), names=NAMES
        )


def list_steps(row: dict[str, str], units: str) -> Iterator[Taken]:
    """List the steps by which an item came to where it stands."""
    yield Taken("assign", ASSIGNED, CLERK, {"units": units}, why=row["source"])
    if row["stage"] == "working":
        yield Taken("begin", date(2020, 3, 2), OFFICER, {"plan": row["plan"]})
    if row["stage"] == "done":
        shown = date.fromisoformat(row["proof_on"])
        proof = (Proof(f"보고서 {row['source']}", shown),)
        day = max(shown, ASSIGNED)
        yield Taken("report", day, OFFICER, {"answer": row["answer"]}, proofs=proof)
        yield Taken("confirm", day, CLERK, proofs=proof)
