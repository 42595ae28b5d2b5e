"""Who may add to the register of promises, and who speaks for a promise."""

from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role
from cityhall.ground.organisation.rules import answers_for

SPEAKERS = frozenset({Role.OFFICER, Role.DIVISION_HEAD, Role.CHIEF_OF_STAFF})


def may_keep(by: Actor) -> bool:
    """Tell whether somebody keeps the register as a whole."""
    return by.has(Role.PLANNING_OFFICER, Role.ADMINISTRATOR)


def may_speak_for(by: Actor, owner: str, on: date) -> bool:
    """Tell whether a unit's promises are theirs to report, move, drop and explain."""
    return answers_for(by, owner, on)


def may_found(by: Actor, owner: str, on: date) -> bool:
    """Tell whether they keep the register, or answer for the unit that owns something."""
    return may_keep(by) or may_speak_for(by, owner, on)


def check_keeper(by: Actor) -> None:
    """Refuse whoever does not keep the register."""
    allow(
        may_keep(by),
        "표를 한꺼번에 올리는 일은 기획 담당자만 할 수 있습니다.",
        "Only a planning officer may bring in many goals, tasks and promises at once.",
    )


def check_founder(by: Actor, owner: str, on: date) -> None:
    """Refuse whoever neither keeps the register nor answers for the unit that will own it."""
    allow(
        may_found(by, owner, on),
        "자기 부서의 목표·과제·약속만 더하고 고칠 수 있습니다. 다른 부서의 것은 기획 담당자가 합니다.",
        "You may add and change what your own unit owns; a planning officer does all others.",
    )


def check_speaker(by: Actor, owner: str, on: date) -> None:
    """Refuse whoever does not answer for the owner of a promise."""
    allow(
        may_speak_for(by, owner, on),
        "이 약속을 맡은 부서의 담당자와 기획 담당자만 할 수 있습니다.",
        "Only officers of the unit that owns this promise, or a planning officer, may do this.",
    )
