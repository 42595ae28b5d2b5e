"""What many cases count, added up: cases that ran alike are weighed once.

Cases are alike where they took the same steps in the same order of days and hold the same in all
that statistics look at; where these reckon with days themselves, these must be the same too.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from decimal import Decimal

from sagwan.procedures.declaration import Statistic
from sagwan.procedures.expressions import (
    Call,
    Expression,
    Name,
    Operation,
    list_names,
    sides_of,
)
from sagwan.procedures.run import Run
from sagwan.procedures.tallies import (
    FOREVER,
    Tallies,
    add_parts,
    drop_noughts,
    list_expressions,
    name_day,
    spread,
)

MOST = 5000  # kinds of cases that are kept in mind
DAYS = {"opened", "ended", "year"}
RECKONING = {"on", "days", "law", "year_of"}
Days = tuple[date, ...]


class Spreading:
    """Adds up what cases count, and takes off again what they counted before."""

    def __init__(self, statistics: Iterable[Statistic]) -> None:
        self.statistics = tuple(statistics)
        asked = [one for two in self.statistics for one in list_expressions(two)]
        looked = {name for one in asked for name in list_names(one)}
        for one in self.statistics:
            looked |= {one.rows, *(column.distinct for column in one.columns)}
        self.looked = tuple(sorted(looked))
        self.is_dated = any(map(is_reckoning, asked))
        self.known: dict[Hashable, tuple[Days, Tallies]] = {}
        self.counted = Counter[tuple[Hashable, Days]]()
        self.tallies: Tallies = {}

    def add(self, run: Run, times: int = 1) -> None:
        """Add what a case counts; -1 times takes it off."""
        days = tuple(sorted({run.opened, *(one.on for one in run.taken)}))
        shape = self.shape_of(run, days)
        if shape not in self.known:
            if len(self.known) >= MOST:
                self.lay()
            self.known[shape] = days, spread(run, self.statistics)
        self.counted[shape, days] += times

    def shape_of(self, run: Run, days: Days) -> Hashable:
        """Give what a case has in common with all that count like it, but for their days."""
        place = {day: number for number, day in enumerate(days)}
        return (
            (run.procedure.key, run.procedure.version, run.stage, place[run.opened]),
            self.look(run.values),
            self.look(run.at_first),
            tuple(
                (one.step, place[one.on], one.sitting, self.look(one.values)) for one in run.taken
            ),
            days if self.is_dated else (),
        )

    def look(self, values: Mapping[str, str]) -> tuple[str | None, ...]:
        """Give those values that statistics look at."""
        return tuple(map(values.get, self.looked)) if values else ()

    def lay(self) -> None:
        """Lay what was counted so far on its own days."""
        for (shape, days), times in self.counted.items():
            if times:
                first, tallies = self.known[shape]
                names = dict(zip(map(name_day, first), map(name_day, days), strict=True))
                names[FOREVER] = FOREVER
                for (begin, end), parts in tallies.items():
                    own = self.tallies.setdefault((names[begin], names[end]), {})
                    add_parts(own, parts, Decimal(times))
        self.known, self.counted = {}, Counter()

    def sum(self) -> Tallies:
        """Give what was added up, nothing of it nought."""
        self.lay()
        return drop_noughts(self.tallies)


def is_reckoning(expression: Expression) -> bool:
    """Tell whether an expression looks at a day itself, not at whether it lies in the period."""
    if isinstance(expression, Name):
        return expression.name in DAYS
    if isinstance(expression, Call):
        return expression.name in RECKONING
    return isinstance(expression, Operation) and any(map(is_reckoning, sides_of(expression)))
