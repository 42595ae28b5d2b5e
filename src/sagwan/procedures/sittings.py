"""When a committee sits, and what waits for it: both follow from the declaration alone.

Days are spread evenly over the months in which it sits; whoever plans may move each of them.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from sagwan.procedures.declaration import Panel, Procedure, Step

MONTHS = 12
A_DAY = timedelta(days=1)
EXAMINERS = ("lead", "second")  # the fields that name a lead and a second examiner


def plan_days(panel: Panel, year: int, is_working: Callable[[date], bool]) -> tuple[date, ...]:
    """Give the days of a year on which a panel regularly sits, each of them a working day."""
    many = panel.a_month or 1
    days = [
        _work_day(year, month, (2 * n + 1, 2 * many), is_working)
        for month in list_months(panel)
        for n in range(many)
    ]
    return tuple(days[: panel.a_year] if panel.a_year else days)


def list_months(panel: Panel) -> tuple[int, ...]:
    """List the months in which a panel regularly sits; none where it meets as needed."""
    if panel.months:
        return tuple(sorted(set(panel.months)))
    if panel.a_month:
        return tuple(range(1, MONTHS + 1))
    many = min(panel.a_year, MONTHS)
    return tuple(1 + MONTHS * n // many for n in range(many))


def _work_day(
    year: int, month: int, share: tuple[int, int], is_working: Callable[[date], bool]
) -> date:
    last = monthrange(year, month)[1]
    first = date(year, month, 1 + last * share[0] // share[1])
    later = [date(year, month, day) for day in range(first.day, last + 1)]
    earlier = [date(year, month, day) for day in range(first.day - 1, 0, -1)]
    return next(filter(is_working, (*later, *earlier)), first)


def list_sitting_steps(procedure: Procedure) -> tuple[Step, ...]:
    """List the steps by which a sitting moves a case on."""
    return tuple(one for one in procedure.steps if one.sitting and one.target)


def find_waiting_stages(procedure: Procedure) -> frozenset[str]:
    """Name the stages in which a case waits for a sitting: most of what it decides starts there."""
    steps = list_sitting_steps(procedure)
    return frozenset(
        one.key
        for one in procedure.stages
        if 2 * sum(one.key in step.origins for step in steps) > len(steps)
    )


def find_naming_step(procedure: Procedure) -> Step | None:
    """Find the step by which a lead and a second examiner of a case are named."""
    return next((one for one in procedure.steps if {*EXAMINERS} <= {*one.needs}), None)
