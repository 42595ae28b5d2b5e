"""The block fund of a year: what the budget gives, what reviews granted from it, what is left.

The budget is a figure of the register (`budget.appropriation`, item research) of whatever unit
keeps it; what was granted are the reviews found adequate that draw on the fund.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cityhall.registers.cases.models import Case, StepTaken
from cityhall.registers.cases.records import load_runs
from cityhall.registers.figures.models import Value
from cityhall.registers.figures.queries import find_value

MEASURE, CELL = "budget.appropriation", "item=research"
A_THOUSAND = 1000  # the measure counts thousands of won
REVIEW, APPROVE, ADEQUATE = "research-review", "approve", "adequate"
YES = "yes"


@dataclass(frozen=True, slots=True)
class Grant:
    """A contract that the fund pays, or is asked to pay."""

    case: Case
    cost: Decimal
    on: date
    sitting: str = ""


@dataclass(frozen=True, slots=True)
class Fund:
    """The fund of a year, in won."""

    year: int
    budget: Decimal | None
    source: str
    grants: tuple[Grant, ...]
    asked: tuple[Grant, ...]  # reviews that wait and would draw on it

    @property
    def granted(self) -> Decimal:
        """What was granted from it."""
        return sum((one.cost for one in self.grants), Decimal(0))

    @property
    def asked_for(self) -> Decimal:
        """What waits to be granted."""
        return sum((one.cost for one in self.asked), Decimal(0))

    @property
    def left(self) -> Decimal | None:
        """What is left of it; unknown where no budget is registered."""
        return None if self.budget is None else self.budget - self.granted


def load_fund(year: int) -> Fund:
    """Load the fund of a year."""
    budget, source = find_budget(year)
    return Fund(year, budget, source, tuple(list_grants(year)), tuple(list_asked(year)))


def find_budget(year: int) -> tuple[Decimal | None, str]:
    """Find the budget of a year in won, over all units that keep one, and where it is told."""
    rows = Value.objects.filter(
        is_current=True, measure=MEASURE, dimensions=CELL, as_of__year=year
    ).select_related("subject")
    latest = {row.subject.key: row for row in rows.order_by("as_of", "id")}
    found = [find_value(MEASURE, key, row.as_of, CELL).value for key, row in latest.items()]
    known = [one for one in found if one is not None]
    sources = ", ".join(dict.fromkeys(row.source for row in latest.values() if row.source))
    return (sum(known, Decimal(0)) * A_THOUSAND if known else None), sources


def list_grants(year: int) -> list[Grant]:
    """List what reviews granted from the fund in a year, the first first."""
    steps = StepTaken.objects.filter(
        step=APPROVE, on__year=year, case__procedure=REVIEW, case__stage=ADEQUATE
    ).select_related("case")
    return [
        Grant(one.case, read_cost(one.case), one.on, one.sitting)
        for one in steps.order_by("on", "case__number")
        if one.case.values.get("block") == YES
    ]


def list_asked(year: int) -> list[Grant]:
    """List the running reviews opened in a year that would draw on the fund."""
    rows = Case.objects.filter(procedure=REVIEW, ended=None, opened__year=year)
    return [
        Grant(one, read_cost(one), one.opened)
        for one in rows.order_by("opened", "number")
        if one.values.get("block") == YES
    ]


def read_cost(case: Case) -> Decimal:
    """Read what a contract costs."""
    [run] = load_runs([case])
    cost = run.value("cost")
    return cost if isinstance(cost, Decimal) else Decimal(0)
