"""Who may enter agreements and what is done under them: who answers for the office in charge."""

from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role
from cityhall.ground.organisation.rules import answers_for
from cityhall.registers.agreements.models import Agreement

KEEPERS = (Role.OFFICER, Role.PLANNING_OFFICER, Role.DIVISION_HEAD, Role.CHIEF_OF_STAFF)


def may_keep(actor: Actor) -> bool:
    """Tell whether somebody may enter agreements of any office."""
    return actor.has(*KEEPERS)


def check_keeper(by: Actor, unit: str, on: date) -> None:
    """Refuse whoever does not answer for the office in charge."""
    allow(
        answers_for(by, unit, on),
        "이 협약을 맡은 부서가 할 일입니다.",
        "This is for the office in charge of the agreement.",
    )


def check_founder(by: Actor) -> None:
    """Refuse whoever may not bring many agreements in at once."""
    allow(
        by.has(Role.PLANNING_OFFICER, Role.ADMINISTRATOR),
        "협약을 한꺼번에 들이는 일은 기획 담당자가 합니다.",
        "Only a planning officer brings in many agreements.",
    )


def check_agreement(by: Actor, one: Agreement, on: date) -> None:
    """Refuse whoever does not look after an agreement."""
    check_keeper(by, one.owner.key, on)
