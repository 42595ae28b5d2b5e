"""Who may write figures: officers and heads of the unit that they are of, and planning officers."""

from collections.abc import Iterable
from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role
from cityhall.ground.organisation.queries import load_tree

WRITERS = frozenset({Role.OFFICER, Role.DIVISION_HEAD, Role.CHIEF_OF_STAFF, Role.PLANNING_OFFICER})


def may_write(by: Actor, subjects: Iterable[str], on: date) -> bool:
    """Tell whether all of some units are theirs or lie under one of theirs."""
    if by.has(Role.PLANNING_OFFICER):
        return True
    if not by.has(*WRITERS):
        return False
    tree = load_tree(on)
    return all(
        subject in by.units or any(node.key in by.units for node in tree.climb(subject))
        for subject in set(subjects)
    )


def check_writer(by: Actor, subjects: Iterable[str], on: date) -> None:
    """Refuse whoever may not write figures of a unit."""
    allow(
        may_write(by, subjects, on),
        "자기 부서의 수치만 넣고 고칠 수 있습니다. 다른 부서의 수치는 기획 담당자에게 알려 주세요.",
        "You may enter and correct figures of your own unit only; please tell a planning officer.",
    )
