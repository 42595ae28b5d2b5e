"""Who edits the exchange, who lets something out of it, and who answers a question."""

from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role
from cityhall.ground.organisation.rules import answers_for
from cityhall.outside.exchange.declared import load_declared
from cityhall.outside.exchange.models import Question


def may_edit(by: Actor, on: date) -> bool:
    """Tell whether somebody edits: planning officers, and officers of the units that keep it."""
    return any(answers_for(by, unit, on) for unit in load_declared().kept_by) or by.has(
        Role.PLANNING_OFFICER
    )


def check_editor(by: Actor, on: date) -> None:
    """Refuse whoever does not edit the exchange."""
    allow(
        may_edit(by, on),
        "도시 교류는 맡은 부서와 기획 담당자가 편집합니다.",
        "The exchange is edited by the unit that keeps it and by planning officers.",
    )


def may_answer(by: Actor, question: Question, on: date) -> bool:
    """Tell whether somebody answers a question: for the unit that was asked, or as an editor."""
    if may_edit(by, on):
        return True
    return question.unit is not None and answers_for(by, question.unit.key, on)


def check_answerer(by: Actor, question: Question, on: date) -> None:
    """Refuse whoever was not asked."""
    allow(
        may_answer(by, question, on),
        "이 질문은 맡은 부서가 답합니다.",
        "This question is answered by the unit that was asked.",
    )
