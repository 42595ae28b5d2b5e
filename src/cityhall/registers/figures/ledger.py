"""Values put together in memory: what stood on a date, sums along members and units, and whatever
is computed from them. Nothing here asks the database, and nothing that is computed is kept.

A subject's values of one measure stand together from one day to the next: a table that no longer
names a grade says that it is gone. Where parts are of different days, the newer one tells.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cityhall.registers.figures.cells import parse_cell, write_cell
from cityhall.registers.figures.formulas import work_out
from cityhall.registers.figures.lines import Lines
from cityhall.registers.figures.measures import SUBJECT, Catalogue, Measure
from cityhall.registers.figures.records import Stood
from cityhall.registers.figures.units import convert

# Why there is no value.
NOTHING = "nothing"  # nobody entered what it needs
UNADDABLE = "unaddable"  # there are parts, but the measure does not add up along them
UNEVEN = "uneven"  # its parts do not speak of the same units


@dataclass(frozen=True, slots=True)
class Found:
    """A value in the unit of its measure, with the rows that it stands on; or why there is none."""

    value: Decimal | None
    unit: str
    rows: tuple[Stood, ...] = ()
    lack: str = ""

    @property
    def since(self) -> date | None:
        """The earliest date of what it stands on."""
        return min((row.as_of for row in self.rows), default=None)

    @property
    def as_of(self) -> date | None:
        """The latest date of what it stands on."""
        return max((row.as_of for row in self.rows), default=None)

    @property
    def is_typed(self) -> bool:
        """Tell whether it is one value as it was entered."""
        return len(self.rows) == 1 and self.rows[0].value == self.value

    @property
    def is_dated_alike(self) -> bool:
        """Tell whether all that it stands on is of one date."""
        return len({row.as_of for row in self.rows}) == 1


class Ledger:
    """Values of some measures, to be asked for any unit, cell and date that was loaded."""

    def __init__(self, catalogue: Catalogue, lines: Lines, rows: Iterable[Stood]) -> None:
        self.catalogue, self.lines = catalogue, lines
        self.by_pair: defaultdict[tuple[str, str], list[Stood]] = defaultdict(list)
        for row in rows:
            self.by_pair[row.measure, row.subject].append(row)
        self._standing: dict[tuple[str, date], list[Stood]] = {}

    def find(
        self, measure: str, subject: str, on: date, cell: str = "", before: date | None = None
    ) -> Found:
        """Find a value as of a date; a change is counted from the date before."""
        wanted = self.catalogue.measure(measure)
        if wanted.change_of:
            return self._find_change(wanted, subject, on, cell, before)
        if wanted.formula is not None:
            return self._compute(wanted, subject, on, cell)
        return self._add_up(wanted, subject, on, cell)

    def list_rows(self, measure: str, subject: str, on: date) -> list[Stood]:
        """List the values that stood for a unit and all under it on a date."""
        roots = self.lines.roots_on(subject, on)
        wide = SUBJECT in self.catalogue.measure(measure).adds
        return [
            row
            for row in self._stand(measure, on)
            if (roots & self.lines.above(row.subject, on) if wide else self._is_of(row, roots, on))
        ]

    def list_days(self, measures: Iterable[str]) -> list[date]:
        """List the days on which values of measures stand, the earliest first."""
        wanted = set(measures)
        days = {row.day for (key, _), rows in self.by_pair.items() if key in wanted for row in rows}
        return sorted(days)

    def _is_of(self, row: Stood, roots: frozenset[str], on: date) -> bool:
        return row.subject in roots or self.lines.home_on(row.subject, on) in roots

    def _stand(self, measure: str, on: date) -> list[Stood]:
        """List all values of a measure that stood on a date, newer ones in place of older."""
        if (measure, on) not in self._standing:
            latest = [
                row
                for (key, _), rows in self.by_pair.items()
                if key == measure
                for row in latest_on(self.catalogue.measure(measure), rows, on)
            ]
            self._standing[measure, on] = list(self._drop_told_anew(latest, on))
        return self._standing[measure, on]

    def _drop_told_anew(self, rows: list[Stood], on: date) -> Iterator[Stood]:
        """Leave out what newer values of the same unit, its heir, or one above or below it tell."""
        own: defaultdict[str, list[Stood]] = defaultdict(list)
        under: defaultdict[str, list[Stood]] = defaultdict(list)
        for row in sorted(rows, key=lambda row: row.day, reverse=True):
            above = self._related(row, on)
            near = [*under[row.subject], *(one for key in above for one in own[key])]
            nesting = self.catalogue.family_of(row.measure).nesting
            if any(
                one.day > row.day and nesting.overlap(one.dimensions, row.dimensions)
                for one in near
            ):
                continue
            own[row.subject].append(row)
            for key in above:
                under[key].append(row)
            yield row

    def _related(self, row: Stood, on: date) -> frozenset[str]:
        """Name the units whose values may tell the same: where units are not added, its heirs."""
        if SUBJECT in self.catalogue.measure(row.measure).adds:
            return self.lines.above(row.subject, on)
        home = self.lines.home_on(row.subject, on)
        return frozenset({row.subject, home or row.subject})

    def _add_up(self, measure: Measure, subject: str, on: date, cell: str) -> Found:
        nesting = self.catalogue.families[measure.family].nesting
        rows = [
            row
            for row in self.list_rows(measure.key, subject, on)
            if nesting.holds(cell, row.dimensions)
        ]
        if not rows:
            return Found(None, measure.unit, lack=NOTHING)
        roots = self.lines.roots_on(subject, on)
        added: set[str] = set()
        for row in rows:
            added |= nesting.added_along(cell, row.dimensions)
            if not self._is_of(row, roots, on):
                added.add(SUBJECT)
        if not added <= measure.adds:
            return Found(None, measure.unit, lack=UNADDABLE)
        total = sum((convert(row.value, row.unit, measure.unit) for row in rows), Decimal(0))
        return Found(total, measure.unit, tuple(rows))

    def _compute(self, measure: Measure, subject: str, on: date, cell: str) -> Found:
        assert measure.formula is not None
        found = {key: self.find(key, subject, on, cell) for key in measure.needs}
        rows = tuple(row for one in found.values() for row in one.rows)
        lack = next((one.lack for one in found.values() if one.lack), "")
        if not lack and not self._is_even(found.values()):
            lack = UNEVEN
        if lack:
            return Found(None, measure.unit, rows, lack)
        value = work_out(measure.formula, lambda name: found[f"{measure.family}.{name}"].value)
        return Found(value, measure.unit, rows, "" if value is not None else NOTHING)

    def _is_even(self, parts: Iterable[Found]) -> bool:
        """Tell whether parts speak of the same units; what runs on, also of the same members."""
        rows = [part.rows for part in parts if part.rows]
        measures = {row.measure for part in rows for row in part}
        declared = [self.catalogue.measure(key) for key in measures]
        shared = set.intersection(*(set(one.dimensions) for one in declared)) if declared else set()
        runs = any(one.time != "level" for one in declared)
        spoken = {
            frozenset(
                (row.subject, _keep(row.dimensions, shared if runs else set())) for row in part
            )
            for part in rows
        }
        return len(spoken) <= 1

    def _find_change(
        self, measure: Measure, subject: str, on: date, cell: str, before: date | None
    ) -> Found:
        of = measure.needs[0]
        new = self.find(of, subject, on, cell)
        old = Found(None, measure.unit, lack=NOTHING)
        if before is not None:
            old = self.find(of, subject, before, cell)
        if new.value is None or old.value is None:
            return Found(None, measure.unit, (*new.rows, *old.rows), new.lack or old.lack)
        return Found(new.value - old.value, measure.unit, (*new.rows, *old.rows))


def latest_on(measure: Measure, rows: Iterable[Stood], on: date) -> list[Stood]:
    """Choose from the values of one subject those that stood on a date: the latest together; what
    holds for a year begins anew with the next."""
    past = [row for row in rows if row.day <= on]
    if measure.is_yearly:
        past = [row for row in past if row.as_of.year == on.year]
    if not past:
        return []
    last = max(row.day for row in past)
    ends = max(row.as_of for row in past if row.day == last)
    return [row for row in past if row.day == last and row.as_of == ends]


def day_before(measure: Measure, days: Iterable[date], on: date) -> date | None:
    """Choose the day of an earlier year with which one is compared: for what runs on the last one
    that is not later in its year, for a level the last of an earlier year."""
    earlier = [day for day in days if day.year < on.year]
    if measure.time == "running":
        last_year = [day for day in earlier if day.year == on.year - 1]
        earlier = [day for day in last_year if (day.month, day.day) <= (on.month, on.day)]
    return max(earlier, default=None)


def _keep(cell: str, dimensions: set[str]) -> str:
    return write_cell({name: member for name, member in parse_cell(cell) if name in dimensions})
