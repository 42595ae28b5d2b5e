"""The tables of a docket over any period: from tallies of years and months, and of the days by
which the months at either end are too many or too few; from cases where no tally can tell.
"""

from collections.abc import Iterable
from functools import cached_property

from cityhall.registers.cases.models import Case
from cityhall.registers.cases.records import load_runs
from cityhall.registers.cases.tallies import is_told, load_days, load_months, load_years
from cityhall.registers.committees import queries
from sagwan.procedures import Held, Period, Procedure, Run, Statistic, Tabulated
from sagwan.procedures.edges import cut_first, cut_last, gather_edges
from sagwan.procedures.statistics import Rows, add_up, lay_out
from sagwan.procedures.tallies import Tallies, add_rows, gather_months, is_tallied


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
        self.days: dict[Period, Tallies] = {}
        self.months: dict[tuple[Period, bool], Tallies] = {}

    def tell(self, statistic: Statistic, period: Period, held: tuple[Held, ...]) -> Tabulated:
        """Work a statistic out over a period."""
        if self.years is None or not is_tallied(statistic):
            return lay_out(
                self.procedure, statistic, lambda one: self.ask(statistic, one), period, held
            )
        years, months, days = (
            self.years,
            self.load_months(statistic, period),
            self.load_days(period),
        )

        def gather(span: Period) -> Rows:
            since, until = cut_first(span.since), cut_last(span.until)
            rows = gather_months(years, months, statistic.key, (since.month, until.month))
            add_rows(rows, gather_edges(days, statistic.key, since, until))
            return rows

        return lay_out(self.procedure, statistic, gather, period, held)

    def ask(self, statistic: Statistic, span: Period) -> Rows:
        """Ask every case what it counts in a period."""
        return add_up(statistic, self.runs, span)

    @cached_property
    def years(self) -> Tallies | None:
        """The tallies of years; None where they are not those of the tables declared."""
        return load_years(self.procedure.key) if is_told(self.procedure.key) else None

    @cached_property
    def runs(self) -> list[Run]:
        """Every case."""
        return load_runs(Case.objects.filter(procedure=self.procedure.key).order_by("id"))

    def load_months(self, statistic: Statistic, period: Period) -> Tallies:
        """Load the tallies of the months of a period that whole years do not tell."""
        asked = period, statistic.rows == "month"
        if asked not in self.months:
            span = cut_first(period.since).month, cut_last(period.until).month
            self.months[asked] = load_months(self.procedure.key, span, each=asked[1])
        return self.months[asked]

    def load_days(self, period: Period) -> Tallies:
        """Load the tallies of the days by which a period cuts months."""
        if period not in self.days:
            ends = cut_first(period.since), cut_last(period.until)
            self.days[period] = load_days(self.procedure.key, *ends)
        return self.days[period]
