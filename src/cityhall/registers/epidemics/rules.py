"""Who may write the numbers of an epidemic: the units that its declaration puts in charge."""

from django.utils.timezone import localdate

from cityhall.ground.access.actors import SITE, Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.epidemics.shapes import Epidemic
from cityhall.registers.figures.rules import WRITERS


def may_keep(by: Actor, epidemic: Epidemic) -> bool:
    """Tell whether somebody writes for a unit in charge, for one under it or above it."""
    if by.key == SITE.key:  # which lays the sample
        return True
    if not by.has(*WRITERS):
        return False
    charged = set(epidemic.in_charge)
    if not charged.isdisjoint(by.units):
        return True
    tree = load_tree(localdate())
    return any(node.key in charged for unit in by.units for node in tree.climb(unit))


def check_keeper(by: Actor, epidemic: Epidemic) -> None:
    """Refuse whoever may not write the numbers of an epidemic."""
    allow(
        may_keep(by, epidemic),
        "이 감염병의 수치와 조치는 선언에 적힌 담당 부서와 대책본부만 넣고 고칩니다."
        " 담당 부서에 알려 주세요.",
        "Only the units in charge and the headquarters, as declared, enter and correct what belongs"
        " to this epidemic; please tell one of them.",
    )
