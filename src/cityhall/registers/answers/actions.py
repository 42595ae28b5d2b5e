"""The only door by which parts are written, handed back, brought together and handed in."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.answers.errors import (
    MissingPartsError,
    NoAnswerStepError,
    NothingSaidError,
    NotInChargeError,
    WrittenMeanwhileError,
)
from cityhall.registers.answers.models import TEXT, Part
from cityhall.registers.answers.papers import paper_of
from cityhall.registers.answers.queries import ANSWER, UNITS, find_step, list_shares
from cityhall.registers.answers.rules import check_lead, check_writer
from cityhall.registers.cases.actions import Move, take_step
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.rules import check_reader
from cityhall.registers.submissions.models import Submission
from cityhall.registers.submissions.papers import hand_in_paper

MERGED = "부서별 답변을 하나로 합침 · parts brought together"


def write_part(case: Case, unit: str, text: str, *, seen: int, by: Actor, source: str = "") -> Part:
    """Write the part of a unit; `seen` is the turn that was on the page."""
    written = text.strip()[:TEXT]
    told = {"state": Part.State.WRITTEN, "text": written, "why": "", "source": source[:120]}
    return keep_part(case, unit, told, "answers.write", said=written, seen=seen, by=by)


def hand_back(case: Case, unit: str, why: str, *, seen: int, by: Actor) -> Part:
    """Hand a part back as not one's own, with why; what was written stays."""
    said = why.strip()[:600]
    told = {"state": Part.State.HANDED_BACK, "why": said}
    return keep_part(case, unit, told, "answers.hand_back", said=said, seen=seen, by=by)


def keep_part(
    case: Case, unit: str, told: dict[str, Any], action: str, *, said: str, seen: int, by: Actor
) -> Part:
    """Keep what a unit says of its part."""
    check_reader(by, case)
    on = timezone.localdate()
    check_writer(by, unit, on)
    if not said:
        raise NothingSaidError
    with transaction.atomic():
        case = Case.objects.select_for_update().get(pk=case.pk)
        if case.ended:
            raise NoAnswerStepError
        row = Part.objects.filter(case=case, unit__key=unit).first()
        charged = Unit.objects.filter(key=unit, cases=case).first()
        if charged is None:
            raise NotInChargeError
        if (row.turn if row else 0) != seen:
            raise WrittenMeanwhileError
        row = row or Part(case=case, unit=charged)
        why = told["why"] or load_tree(on).name(unit)
        with record(action, by=by.author, of=("case", case.key), why=why):
            for name, value in told.items():
                setattr(row, name, value)
            row.by, row.by_name, row.at = by.key, by.name_ko, timezone.now()
            row.turn += 1
            row.save()
    return row


def assign(case: Case, units: list[str], why: str, *, by: Actor, turn: int | None = None) -> Case:
    """Have other units in charge, with why; the one named first leads."""
    on = timezone.localdate()
    step = find_step(case, by, UNITS, on)
    if step is None:
        raise NoAnswerStepError
    move = Move(step.key, {UNITS: ", ".join(dict.fromkeys(units))}, why)
    return take_step(case, move, on=on, by=by, turn=turn)


def merge(case: Case, text: str, *, by: Actor, turn: int | None = None) -> Case:
    """Make one answer of the parts, as the lead worded it, and keep it in the case."""
    on = timezone.localdate()
    shares = list_shares(case, load_tree(on))
    check_lead(by, shares[0].unit if shares else "", on)
    missing = [one.name for one in shares if not one.is_written]
    if missing or not shares:
        raise MissingPartsError(missing or ["–"])
    step = find_step(case, by, ANSWER, on)
    if step is None:
        raise NoAnswerStepError
    if not text.strip():
        raise NothingSaidError
    return take_step(case, Move(step.key, {ANSWER: text}, MERGED), on=on, by=by, turn=turn)


def hand_in(case: Case, *, by: Actor) -> Submission:
    """Hand the answer of a case in for review, as a data submission of the lead unit."""
    check_reader(by, case)
    on = timezone.localdate()
    shares = list_shares(case, load_tree(on))
    if not shares or not case.values.get(ANSWER):
        raise MissingPartsError([one.name for one in shares if not one.is_written] or ["–"])
    office = Unit.objects.get(key=shares[0].unit)
    month = date(on.year, on.month, 1)
    title = f"{case.number} 제출자료"
    return hand_in_paper(f"case:{case.key}", office, title, month, paper_of(case), by=by)
