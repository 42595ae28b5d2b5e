"""Cases of every procedure: opened, read by whoever may, and moved step by step."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import Role
from cityhall.outside.api import problems
from cityhall.outside.api.bodies import Told, read_past
from cityhall.outside.api.declared import DATE, Field
from cityhall.outside.api.doors.written import ON, Taken, Way
from cityhall.outside.api.errors import NothingThereError, RefusedError, UntakenError
from cityhall.registers.cases import actions
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.pages import opening_fields
from cityhall.registers.cases.procedures import find_current
from cityhall.registers.cases.queries import find_case
from cityhall.registers.cases.records import load_run
from cityhall.registers.cases.rules import check_opener, check_reader, parties_in
from cityhall.registers.cases.subjects import find_opening
from sagwan.procedures import Proof, list_ways

DAYS = "proof_on", "proof_until"


def require_case(key: str, by: Actor) -> Case:
    """Find a case, if who asks may read it."""
    case = find_case(key)
    if case is None:
        raise NothingThereError(key)
    check_reader(by, case)
    return case


def tell(case: Case) -> dict[str, Any]:
    """Tell where a case stands."""
    stands = {"number": case.number, "stage": case.stage, "turn": case.turn}
    return {"id": case.key, **stands}


def read_case(key: str, by: Actor) -> dict[str, Any]:
    """Read a case for who may: what it holds, and the steps that they may take in it."""
    case, today = require_case(key, by), localdate()
    run = load_run(case)
    ways = list_ways(run, parties_in(case, by, today), by.key)
    return tell(case) | {
        "procedure": case.procedure,
        "opened": write_day(case.opened),
        "due": write_day(case.due),
        "ended": write_day(case.ended),
        "values": {name: str(text) for name, text in case.values.items()},
        "steps": [
            {
                "step": one.key,
                "name": [one.name.ko, one.name.en],
                "needs": list(one.needs),
                "takes": list(one.takes),
                "why": one.reason,
                "proofs": one.evidence.least,
            }
            for one in ways
        ],
    }


def write_day(day: date | None) -> str | None:
    """Write a day, where there is one."""
    return day.isoformat() if day else None


def open_case(_key: str, told: Told, by: Actor) -> Taken:
    """Open a case of a procedure."""
    day, procedure = read_past(told), told["procedure"]
    declared = find_current(procedure, day)
    check_opener(by, declared)
    if elsewhere := find_opening(procedure):
        raise RefusedError(
            "procedure",
            f"이 절차의 사건은 그 대장에서 엽니다: {elsewhere}",
            f"Cases of this procedure are opened by their register: {elsewhere}",
        )
    check_names(told["values"], (one.key for one in opening_fields(declared)))
    asker = by.key if by.has(Role.COUNCIL_MEMBER) else ""
    case = actions.open_case(procedure, told["values"], on=day, by=by, asker=asker)
    return Taken(tell(case))


def take_step(key: str, told: Told, by: Actor) -> Taken:
    """Take a step in a case; `turn` guards what somebody else did meanwhile."""
    case, day = require_case(key, by), read_past(told)
    step = load_run(case).procedure.step_by_key.get(told["step"])
    if step is None:
        raise RefusedError("step", "이 절차에 없는 단계입니다.", "No step of this procedure.")
    check_names(told["values"], (*step.needs, *step.takes))
    proof = told["proof"].strip()
    since, until = (date.fromisoformat(told[name]) if told[name] else None for name in DAYS)
    move = actions.Move(
        step=step.key,
        values=told["values"],
        why=told["why"].strip(),
        proofs=(Proof(proof, since, until),) if proof else (),
        sitting=told["sitting"],
    )
    return Taken(tell(actions.take_step(case, move, on=day, by=by, turn=told["turn"])))


def check_names(values: dict[str, str], known: Iterable[str]) -> None:
    """Refuse values for fields that are not asked for."""
    strange = sorted(set(values) - set(known))
    if strange:
        told = [(f"values.{name}", "모르는 항목 · an unknown field") for name in strange]
        raise UntakenError(problems.REFUSED, *told)


VALUES = Field("values", "칸의 값 · values by field", "pairs", 0, 4000)
WAYS = (
    Way(
        "open-case",
        "cases",
        "cases",
        ("사건을 엶", "open a case"),
        (
            "절차가 여는 사람으로 정한 담당자가 엽니다. 빠진 칸은 이름으로 알립니다.",
            "By whom the procedure lets open it; fields that are missing are named.",
        ),
        (
            Field("procedure", "절차 · the procedure", "key", 1, 80, is_needed=True),
            VALUES,
            ON,
        ),
        open_case,
    ),
    Way(
        "take-step",
        "cases/{key}/steps",
        "cases",
        ("사건의 단계를 밟음", "take a step in a case"),
        (
            "할 수 있는 단계와 그 칸은 사건을 읽으면 나옵니다.",
            "Reading the case tells the steps that one may take, and their fields.",
        ),
        (
            Field("step", "단계 · the step", "key", 1, 80, is_needed=True),
            Field("turn", "읽었을 때의 차례 · turn as it was read", "integer", 0, 1_000_000),
            VALUES,
            Field("why", "까닭 · why", "lines", 0, 2000),
            Field("proof", "근거 · the evidence", "lines", 0, 500),
            Field("proof_on", "근거의 날짜 · its day", DATE),
            Field("proof_until", "근거의 끝날 · valid until", DATE),
            Field("sitting", "회의 · the sitting that decided", "key", 0, 80),
            ON,
        ),
        take_step,
    ),
)
