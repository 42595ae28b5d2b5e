"""The only door by which cases are opened, moved, assigned and tied together.

The machine of `sagwan.procedures` says whether a step may be taken; here it is kept, with its
entry in the history, and what follows from it stands beside the case.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.cases.bench import find_sitting_obstacles
from cityhall.registers.cases.errors import MovedOnError, NotToTieError
from cityhall.registers.cases.models import TITLE, Case, Charge, Link, StepTaken
from cityhall.registers.cases.numbers import next_number
from cityhall.registers.cases.procedures import find_current
from cityhall.registers.cases.records import keep_proof, load_run
from cityhall.registers.cases.rules import check_opener, check_reader, parties_in
from cityhall.registers.cases.subjects import find_obstacles
from cityhall.registers.cases.tallies import note_moves
from cityhall.registers.cases.telling import tell_parties
from cityhall.registers.committees.agenda import note_decision
from sagwan.procedures import (
    Attempt,
    IllegalStepError,
    Kind,
    Proof,
    Refusal,
    Run,
    Standing,
    Taken,
    find_waiting_stages,
    open_run,
    read_clocks,
    take,
)

TRIES = 20  # for a number that nobody else takes
RUNNING = {Standing.RUNNING, Standing.SOON, Standing.LATE}


@dataclass(frozen=True, slots=True)
class Move:
    """What somebody wants to do with a case: a step, with what it needs."""

    step: str
    values: Mapping[str, str]
    why: str = ""
    proofs: tuple[Proof, ...] = ()
    sitting: str = ""


def open_case(
    procedure: str, values: Mapping[str, str], *, on: date, by: Actor, asker: str = ""
) -> Case:
    """Open a case of a procedure; raises IllegalStepError where what it must hold is missing."""
    declared = find_current(procedure, on)
    check_opener(by, declared)
    given = {key: text.strip() for key, text in values.items() if text.strip()}
    run = open_run(declared, on, by.key, given)
    for _ in range(TRIES - 1):
        try:
            return write_opening(run, given, on=on, by=by, asker=asker)
        except IntegrityError:  # somebody else took this number at the same instant
            continue
    return write_opening(run, given, on=on, by=by, asker=asker)


def write_opening(run: Run, given: dict[str, str], *, on: date, by: Actor, asker: str) -> Case:
    """Write the row of a new case, with the next number."""
    declared = run.procedure
    with transaction.atomic():
        key, number = next_number(declared, on)
        with record("cases.open", by=by.author, of=("case", key)):
            case = Case(
                key=key,
                procedure=declared.key,
                version=declared.version,
                number=number,
                opened=on,
                opened_by=by.key,
                asker=asker,
                opening=given,
            )
            write_state(case, run, on)
            note_moves(declared.key, [(None, run)])
    return case


def take_step(case: Case, move: Move, *, on: date, by: Actor, turn: int | None = None) -> Case:
    """Take a step in a case; raises IllegalStepError where it may not be taken.

    `turn` is how many steps the asker had seen; where somebody else was faster, MovedOnError.
    """
    check_reader(by, case)
    with transaction.atomic():
        case = Case.objects.select_for_update().get(pk=case.pk)
        if turn is not None and turn != case.turn:
            raise MovedOnError(case.number)
        run = load_run(case)
        attempt = Attempt(
            step=move.step,
            on=on,
            by=by.key,
            parties=parties_in(case, by, on),
            values={key: text.strip() for key, text in move.values.items()},
            why=move.why.strip(),
            proofs=move.proofs,
            sitting=move.sitting,
        )
        obstacles = (
            *find_obstacles(case, move.step, attempt.values, on),
            *find_sitting_obstacles(run, attempt, case.key),
        )
        after = take_unless(run, attempt, obstacles)
        with record(f"cases.{move.step}", by=by.author, of=("case", case.key), why=move.why):
            write_step(case, attempt.taken, by)
            write_state(case, after, on)
            note_moves(case.procedure, [(run, after)])
            step = after.procedure.step_by_key[move.step]
            if step.sitting:
                decided = (step.name.ko, step.name.en)
                goes_on = after.stage in find_waiting_stages(after.procedure)
                note_decision(move.sitting, case.key, decided, goes_on=goes_on, by=by)
            tell_parties(case, after, step, list_units(after), why=move.why, by=by, on=on)
    return case


def take_unless(run: Run, attempt: Attempt, obstacles: tuple[Refusal, ...]) -> Run:
    """Take a step unless something speaks against it; every reason is told at once."""
    try:
        after = take(run, attempt)
    except IllegalStepError as fault:
        raise IllegalStepError((*fault.reasons, *obstacles)) from None
    if obstacles:
        raise IllegalStepError(obstacles)
    return after


def write_step(case: Case, taken: Taken, by: Actor) -> None:
    """Write the row of a step."""
    StepTaken.objects.create(
        case=case,
        place=case.turn + 1,
        step=taken.step,
        on=taken.on,
        by=taken.by,
        by_name=by.name_ko,
        values=dict(taken.values),
        why=taken.why,
        proofs=[keep_proof(one) for one in taken.proofs],
        sitting=taken.sitting,
    )


def write_state(case: Case, run: Run, on: date) -> None:
    """Write what follows from the steps of a case: where it stands, whose it is, when it is due."""
    case.values, case.stage, case.turn, case.ended = (
        dict(run.values),
        run.stage,
        len(run.taken),
        run.ended,
    )
    case.title = find_title(run)
    case.due, case.due_term = find_due(run, on)
    case.save()
    charge(case, list_units(run))


def find_title(run: Run) -> str:
    """Give what a case is called: what the first of its fields of text holds."""
    texts = (one for one in run.procedure.fields if one.kind is Kind.TEXT)
    first = next(texts, None)
    text = run.values.get(first.key, "") if first else ""
    return " ".join(text.split())[:TITLE] or run.procedure.one.ko


def find_due(run: Run, on: date) -> tuple[date | None, str]:
    """Find which deadline of a case comes first."""
    if run.is_ended:
        return None, ""
    clocks = [one for one in read_clocks(run, on) if one.standing in RUNNING and one.due]
    first = min(clocks, key=lambda one: one.due or date.max, default=None)
    return (first.due, first.term.key) if first else (None, "")


def list_units(run: Run) -> set[str]:
    """Name the units in charge, by what the fields of units hold."""
    keys: set[str] = set()
    for one in run.procedure.fields:
        if one.kind in (Kind.UNIT, Kind.UNITS):
            keys |= {key.strip() for key in run.values.get(one.key, "").split(",") if key.strip()}
    return keys


def charge(case: Case, keys: set[str]) -> None:
    """Have the units in charge be those, and no others."""
    standing = dict(case.charges.values_list("unit__key", "pk"))
    case.charges.filter(pk__in=[pk for key, pk in standing.items() if key not in keys]).delete()
    new = Unit.objects.filter(key__in=keys - standing.keys())
    Charge.objects.bulk_create(Charge(case=case, unit=unit) for unit in new)


def tie(before: Case, after: Case, how: str, *, by: Actor, why: str = "") -> Link:
    """Note that two cases belong together: asked again, answered together, come out of another."""
    check_reader(by, before)
    check_reader(by, after)
    if before.pk == after.pk or Link.objects.filter(before=after, after=before).exists():
        raise NotToTieError(before.number)
    found = Link.objects.filter(before=before, after=after).first()
    if found and found.how == how:
        return found
    with record("cases.tie", by=by.author, of=("case", after.key), why=why):
        return Link.objects.update_or_create(
            before=before, after=after, defaults={"how": how, "why": why}
        )[0]


def untie(before: Case, after: Case, *, by: Actor, why: str) -> None:
    """Note that two cases do not belong together after all."""
    check_reader(by, before)
    check_reader(by, after)
    with record("cases.untie", by=by.author, of=("case", after.key), why=why):
        Link.objects.filter(before=before, after=after).delete()
