"""The tables of a docket over any period: from tallies of whole years, and the few cases that were
moved in the broken years at either end; from every case only where no tally can tell.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property, reduce
from operator import or_

from django.db.models import Q

from cityhall.registers.cases.models import Case, StepTaken
from cityhall.registers.cases.records import AT_ONCE, load_runs
from cityhall.registers.cases.tallies import is_told, load_tallies
from cityhall.registers.committees import queries
from sagwan.procedures import Held, Period, Procedure, Run, Statistic, Tabulated
from sagwan.procedures.statistics import Rows, add_counts, add_up, lay_out, see, weigh
from sagwan.procedures.tallies import Tallies, gather, is_tallied

A_DAY = timedelta(days=1)
OFF = Decimal(-1)


def work_out(
    procedure: Procedure, period: Period, chosen: Iterable[Statistic] | None = None
) -> list[Tabulated]:
    """Work statistics of a procedure out over its cases: all that it declares, or some."""
    held, teller = list_held(procedure.key), Teller(procedure)
    statistics = procedure.statistics if chosen is None else tuple(chosen)
    return [teller.tell(one, period, held) for one in statistics]


def list_held(procedure: str) -> tuple[Held, ...]:
    """List the sittings of a procedure that were held."""
    return queries.list_held(procedure)


class Teller:
    """Tells what the cases of a docket count; what several tables need is loaded once."""

    def __init__(self, procedure: Procedure) -> None:
        self.procedure = procedure
        self.met: dict[tuple[tuple[date, date], ...], list[Run]] = {}

    def tell(self, statistic: Statistic, period: Period, held: tuple[Held, ...]) -> Tabulated:
        """Work a statistic out over a period."""
        return lay_out(
            self.procedure, statistic, lambda span: self.ask(statistic, span), period, held
        )

    def ask(self, statistic: Statistic, span: Period) -> Rows:
        """Give what the cases count in a period, by row."""
        if self.tallies is None or not is_tallied(statistic):
            return add_up(statistic, self.runs, span)
        rows = gather(self.tallies, statistic.key, span.since.year, span.until.year)
        whole = Period(date(span.since.year, 1, 1), date(span.until.year, 12, 31))
        for run in self.list_moved(span, whole):
            for period, times in ((span, -OFF), (whole, OFF)):
                if run.opened <= period.until:
                    key, counts = weigh(statistic, see(run, period))
                    add_counts(rows.setdefault(key, {}), counts, times)
        return rows

    @cached_property
    def tallies(self) -> Tallies | None:
        """The tallies of years; None where they are not those of the tables declared."""
        return load_tallies(self.procedure.key) if is_told(self.procedure.key) else None

    @cached_property
    def runs(self) -> list[Run]:
        """Every case."""
        return load_runs(Case.objects.filter(procedure=self.procedure.key).order_by("id"))

    def list_moved(self, span: Period, whole: Period) -> list[Run]:
        """List the cases that were moved in the years of a period, but before or after it."""
        around = ((whole.since, span.since - A_DAY), (span.until + A_DAY, whole.until))
        broken = tuple((first, last) for first, last in around if first <= last)
        if not broken:
            return []
        if broken not in self.met:
            own, days = (
                Case.objects.filter(procedure=self.procedure.key),
                reduce(or_, (Q(on__range=one) for one in broken)),
            )
            opened = reduce(or_, (Q(opened__range=one) for one in broken))
            keys = {*own.filter(opened).order_by().values_list("pk", flat=True)}
            keys |= {*StepTaken.objects.filter(days).order_by().values_list("case", flat=True)}
            self.met[broken] = load_chosen(self.procedure.key, keys)
        return self.met[broken]


def load_chosen(procedure: str, keys: Iterable[int]) -> list[Run]:
    """Load those of some cases that are of a docket, some at a time."""
    wanted, own = sorted(keys), Case.objects.filter(procedure=procedure)
    return [
        run
        for start in range(0, len(wanted), AT_ONCE)
        for run in load_runs(own.filter(pk__in=wanted[start : start + AT_ONCE]))
    ]
