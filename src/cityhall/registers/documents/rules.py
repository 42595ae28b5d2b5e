"""Who may take a report into the register: who answers for the office, and planning officers."""

from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.organisation.rules import answers_for


def may_receive(by: Actor, office: str) -> bool:
    """Tell whether the reports of an office are theirs to take in."""
    return answers_for(by, office, localdate())


def check_receiver(by: Actor, office: str) -> None:
    """Refuse whoever does not answer for an office."""
    allow(
        may_receive(by, office),
        "자기 부서의 보고서만 등록할 수 있습니다. 다른 부서의 것은 기획 담당자가 등록합니다.",
        "You may register reports of your own office; a planning officer registers all others.",
    )
