"""The tables of a docket over any period: from tallies of years and months, and the few cases that
were moved in the broken months at either end; from every case only where no tally can tell.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from cityhall.registers.cases.models import Case, StepTaken
from cityhall.registers.cases.records import AT_ONCE, load_runs
from cityhall.registers.cases.tallies import is_told, load_months, load_years
from cityhall.registers.committees import queries
from sagwan.procedures import Held, Period, Procedure, Run, Statistic, Tabulated
from sagwan.procedures.statistics import Rows, add_counts, add_up, lay_out, see, weigh
from sagwan.procedures.tallies import (
    A_YEAR,
    Span,
    Tallies,
    find_years,
    first_day,
    gather_months,
    is_tallied,
    last_day,
    name_month,
)

A_DAY = timedelta(days=1)
OFF = Decimal(-1)
Days = tuple[date, date]


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
        self.months: dict[int, Tallies] = {}  # by year
        self.wholes: dict[Period, Period] = {}
        self.steps: dict[Days, int] = {}
        self.met: dict[Days, dict[int, Run]] = {}  # by case

    def tell(self, statistic: Statistic, period: Period, held: tuple[Held, ...]) -> Tabulated:
        """Work a statistic out over a period."""
        return lay_out(
            self.procedure, statistic, lambda span: self.ask(statistic, span), period, held
        )

    def ask(self, statistic: Statistic, span: Period) -> Rows:
        """Give what the cases count in a period, by row."""
        if self.years is None or not is_tallied(statistic):
            return add_up(statistic, self.runs, span)
        whole = self.find_whole(span)
        months = name_month(whole.since), name_month(whole.until)
        rows = gather_months(self.years, self.list_left(months), statistic.key, months)
        for run in self.list_moved(span, whole):
            for period, times in ((span, -OFF), (whole, OFF)):
                if run.opened <= period.until:
                    key, counts = weigh(statistic, see(run, period))
                    add_counts(rows.setdefault(key, {}), counts, times)
        return rows

    @cached_property
    def years(self) -> Tallies | None:
        """The tallies of years; None where they are not those of the tables declared."""
        return load_years(self.procedure.key) if is_told(self.procedure.key) else None

    @cached_property
    def runs(self) -> list[Run]:
        """Every case."""
        return load_runs(Case.objects.filter(procedure=self.procedure.key).order_by("id"))

    def list_left(self, months: Span) -> Tallies:
        """List the tallies of months that whole years do not tell."""
        first, last = find_years(months)
        cut = {one // A_YEAR for one in months} - set(range(first, last + 1))
        left: Tallies = {}
        for year in sorted(cut):
            if year not in self.months:
                self.months[year] = load_months(self.procedure.key, year)
            left |= self.months[year]
        return left

    def find_whole(self, span: Period) -> Period:
        """Find the whole months by which fewest cases are asked: within a period or around it."""
        if span not in self.wholes:
            since, until = first_day(name_month(span.since)), last_day(name_month(span.until))
            after, before = (
                last_day(name_month(since)) + A_DAY,
                first_day(name_month(until)) - A_DAY,
            )
            if self.are_fewer((span.since, after - A_DAY), (since, span.since - A_DAY)):
                since = after
            if self.are_fewer((before + A_DAY, span.until), (span.until + A_DAY, until)):
                until = before
            self.wholes[span] = Period(since, until)
        return self.wholes[span]

    def are_fewer(self, days: Days, others: Days) -> bool:
        """Tell whether fewer steps were taken on some days than on others, whatever the docket."""
        many = self.count_steps(others)
        return many > 0 and self.count_steps(days) < many

    def count_steps(self, days: Days) -> int:
        """Count the steps of some days; none where the last comes before the first."""
        if days not in self.steps:
            found = StepTaken.objects.filter(on__range=days)
            self.steps[days] = found.count() if days[0] <= days[1] else 0
        return self.steps[days]

    def list_moved(self, span: Period, whole: Period) -> list[Run]:
        """List the cases that were moved in a period, but not in its months; or the other way."""
        around = (
            (min(span.since, whole.since), max(span.since, whole.since) - A_DAY),
            (min(span.until, whole.until) + A_DAY, max(span.until, whole.until)),
        )
        moved: dict[int, Run] = {}
        for days in around:
            if days[0] <= days[1]:
                if days not in self.met:
                    self.met[days] = load_moved(self.procedure.key, days)
                moved |= self.met[days]
        return list(moved.values())


def load_moved(procedure: str, days: Days) -> dict[int, Run]:
    """Load the cases of a docket that were opened or moved on some days, so many at a time."""
    own = Case.objects.filter(procedure=procedure)
    keys = {*own.filter(opened__range=days).order_by().values_list("pk", flat=True)}
    steps = StepTaken.objects.filter(on__range=days).order_by()
    wanted = sorted(keys | {*steps.values_list("case", flat=True)})
    found: dict[int, Run] = {}
    for start in range(0, len(wanted), AT_ONCE):
        cases = list(own.filter(pk__in=wanted[start : start + AT_ONCE]))
        found |= {case.pk: run for case, run in zip(cases, load_runs(cases), strict=True)}
    return found
