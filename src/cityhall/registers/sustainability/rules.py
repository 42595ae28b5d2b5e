"""Who may write: the responsible unit its indicators, the keepers of a framework all of it."""

from collections.abc import Iterable

from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.registers.figures.rules import may_write
from cityhall.registers.sustainability.models import COMMITTEE
from cityhall.registers.sustainability.shapes import Framework, Indicator, Project


def may_keep(by: Actor, one: Framework) -> bool:
    """Tell whether a framework is theirs to keep."""
    return any(may_write(by, [unit], localdate()) for unit in one.kept_by)


def may_measure(by: Actor, one: Framework, indicator: Indicator) -> bool:
    """Tell whether the values of an indicator are theirs to enter."""
    return may_keep(by, one) or may_write(by, [indicator.responsible], localdate())


def may_bring_in(by: Actor, frameworks: Iterable[Framework]) -> bool:
    """Tell whether any indicator of some frameworks is theirs to enter."""
    units = {
        unit
        for one in frameworks
        for unit in (*one.kept_by, *(each.responsible for each in one.indicator))
    }
    return any(may_write(by, [unit], localdate()) for unit in sorted(units))


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


def check_keeper(by: Actor, one: Framework) -> None:
    """Refuse whoever does not keep the framework."""
    allow(
        may_keep(by, one),
        "공청회·토론회와 평가는 총괄 부서가 적습니다.",
        "The unit that keeps the framework notes hearings, debates and reviews.",
    )


def may_report(by: Actor, one: Framework, project: Project) -> bool:
    """Tell whether somebody says how a city project stands: its owner, or the keepers."""
    return may_keep(by, one) or may_write(by, [project.owner], localdate())


def check_reporter(by: Actor, one: Framework, project: Project) -> None:
    """Refuse whoever neither owns a city project nor keeps the framework."""
    allow(
        may_report(by, one, project),
        "시정사업의 상태는 담당 부서나 총괄 부서가 적습니다.",
        "The unit that owns the project, or the one that keeps the framework, notes its state.",
    )
