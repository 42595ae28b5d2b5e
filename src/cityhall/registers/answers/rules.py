"""Who writes a part, and who makes one answer of all: the unit named first, clerks, planners."""

from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role
from cityhall.ground.organisation.rules import answers_for


def may_lead(by: Actor, lead: str, on: date) -> bool:
    """Tell whether somebody brings the parts together."""
    return by.has(Role.DOCKET_CLERK, Role.PLANNING_OFFICER) or answers_for(by, lead, on)


def check_writer(by: Actor, unit: str, on: date) -> None:
    """Refuse whoever does not write for a unit."""
    allow(
        answers_for(by, unit, on),
        "자기 부서의 부분만 쓸 수 있습니다.",
        "You may write the part of your own unit only.",
    )


def check_lead(by: Actor, lead: str, on: date) -> None:
    """Refuse whoever does not bring the parts together."""
    allow(
        may_lead(by, lead, on),
        "답변은 주관 부서(맨 앞에 적힌 부서)나 간사가 합칩니다.",
        "The unit named first, or a clerk, makes one answer of the parts.",
    )
