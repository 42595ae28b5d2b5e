"""Who may write the numbers of an epidemic: the units that keep it, and planning officers."""

from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.registers.epidemics.shapes import Epidemic
from cityhall.registers.figures.rules import may_write


def may_keep(by: Actor, epidemic: Epidemic) -> bool:
    """Tell whether the numbers of an epidemic are theirs to enter."""
    return any(may_write(by, [unit], localdate()) for unit in epidemic.kept_by)


def check_keeper(by: Actor, epidemic: Epidemic) -> None:
    """Refuse whoever may not write the numbers of an epidemic."""
    allow(
        may_keep(by, epidemic),
        "이 감염병의 수치는 맡은 부서가 넣고 고칩니다. 맡은 부서나 기획 담당자에게 알려 주세요.",
        "The units in charge enter and correct these figures; please tell them or a planner.",
    )
