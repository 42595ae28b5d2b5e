"""Who sends data calls out and takes them in, and who returns the sheet of a division."""

from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role
from cityhall.ground.organisation.rules import answers_for
from cityhall.work.calls.models import Part


def may_call(by: Actor) -> bool:
    """Tell whether somebody sends data calls out."""
    return by.has(Role.PLANNING_OFFICER)


def check_caller(by: Actor) -> None:
    """Refuse whoever does not send data calls out."""
    allow(
        may_call(by),
        "자료 취합은 기획 담당자가 요청하고 받아들입니다.",
        "Data calls are sent out and taken in by planning officers.",
    )


def may_return(by: Actor, part: Part) -> bool:
    """Tell whether the sheet of a division is theirs to return."""
    return answers_for(by, part.unit.key, localdate())


def check_returner(by: Actor, part: Part) -> None:
    """Refuse whoever does not answer for a division."""
    allow(
        may_return(by, part),
        "자기 부서의 취합표만 낼 수 있습니다.",
        "You may return the sheet of your own unit only.",
    )
