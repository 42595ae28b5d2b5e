"""Who may write: the responsible unit its indicators, the keepers of a framework all of it."""

from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.registers.figures.rules import may_write
from cityhall.registers.sustainability.models import COMMITTEE
from cityhall.registers.sustainability.shapes import Framework, Indicator


def may_keep(by: Actor, one: Framework) -> bool:
    """Tell whether a framework is theirs to keep."""
    return any(may_write(by, [unit], localdate()) for unit in one.kept_by)


def may_measure(by: Actor, one: Framework, indicator: Indicator) -> bool:
    """Tell whether the values of an indicator are theirs to enter."""
    return may_keep(by, one) or may_write(by, [indicator.responsible], localdate())


def check_measurer(by: Actor, one: Framework, indicator: Indicator) -> None:
    """Refuse whoever is not of the responsible unit, nor keeps the framework."""
    allow(
        may_measure(by, one, indicator),
        "지표의 값과 자체평가는 책임 부서나 총괄 부서가 적습니다.",
        "The responsible unit, or the one that keeps the framework, enters this.",
    )


def check_judge(by: Actor, one: Framework, indicator: Indicator, side: str) -> None:
    """Refuse whoever may not write the view of a side; the committee's is kept by the keepers."""
    if side != COMMITTEE:
        check_measurer(by, one, indicator)
        return
    allow(
        may_keep(by, one),
        "위원회 의견은 총괄 부서가 적습니다.",
        "The unit that keeps the framework notes the committee's view.",
    )
