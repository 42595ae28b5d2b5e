"""A service that the city entrusts: a case of `entrusted-service` as it stood on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cityhall.registers.cases.models import Case
from cityhall.registers.cases.records import load_runs
from sagwan.procedures import Run

PROCEDURE = "entrusted-service"
STANDS, PLANNED = "running", "planned"
BEGINS = ("contract", "renew")  # the steps by which a contract begins


@dataclass(frozen=True, slots=True)
class Service:
    """What is known of a service on a day: what it is, who runs it, for how long and how much."""

    pk: int
    key: str
    number: str
    title: str
    kind: str
    unit: str
    trustee: str
    budget: Decimal
    since: date | None
    until: date | None
    stage: str
    is_sample: bool = False

    @property
    def stands(self) -> bool:
        """Tell whether it is entrusted on that day."""
        return self.stage == STANDS


def load_services(on: date, cases: Iterable[Case] | None = None) -> list[Service]:
    """Load services as they stood on a day: all, or those of some cases; by number."""
    if cases is None:
        cases = Case.objects.filter(procedure=PROCEDURE, opened__lte=on)
    known = sorted(cases, key=lambda one: (one.opened.year, one.number))
    runs = load_runs(known)
    return [make_service(one, run.as_of(on)) for one, run in zip(known, runs, strict=True)]


def make_service(case: Case, run: Run) -> Service:
    """Make the value of a service from its case as it stood."""
    budget, until = run.value("budget"), run.value("until")
    begun = [one.on for one in run.taken if one.step in BEGINS]
    return Service(
        pk=case.pk,
        key=case.key,
        number=case.number,
        title=run.values.get("title", case.title),
        kind=run.values.get("kind", ""),
        unit=run.values.get("unit", ""),
        trustee=run.values.get("trustee", ""),
        budget=budget if isinstance(budget, Decimal) else Decimal(0),
        since=max(begun, default=None),
        until=until if isinstance(until, date) else None,
        stage=run.stage,
        is_sample=case.is_sample,
    )
