"""Values put together in memory: what stood on a date, sums along members and units, and whatever
is computed from them. Nothing here asks the database, and nothing that is computed is kept.

A subject's values of one measure stand together from one day to the next: a table that no longer
names a grade says that it is gone. Where parts are of different days, the newer one tells.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby

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


@dataclass(frozen=True, slots=True)
class Told:
    """Values of one subject that stood together from a day on."""

    subject: str
    day: date
    rows: tuple[Stood, ...]


class Ledger:
    """Values of some measures, to be asked for any unit, cell and date that was loaded."""

    def __init__(self, catalogue: Catalogue, lines: Lines, rows: Iterable[Stood]) -> None:
        self.catalogue, self.lines = catalogue, lines
        self.by_pair: dict[tuple[str, str], dict[date, list[Stood]]] = {}
        for row in rows:
            by_day = self.by_pair.setdefault((row.measure, row.subject), {})
            by_day.setdefault(row.day, []).append(row)
        self._standing: dict[tuple[str, date], list[Told]] = {}
        self._by_unit: dict[tuple[str, date], dict[str, list[Stood]]] = {}
        self._sums: dict[tuple[str, str, date, str], Found] = {}

    def find(
        self, measure: str, subject: str, on: date, cell: str = "", before: date | None = None
    ) -> Found:
        """Find a value as of a date; a change is counted from the date before."""
        wanted = self.catalogue.measure(measure)
        if wanted.change_of:
            return self._find_change(wanted, subject, on, cell, before)
        if wanted.formula is not None:
            return self._compute(wanted, subject, on, cell)
        place = (measure, subject, on, cell)
        if place not in self._sums:
            self._sums[place] = self._add_up(wanted, subject, on, cell)
        return self._sums[place]

    def list_rows(self, measure: str, subject: str, on: date) -> list[Stood]:
        """List the values that stood for a unit and all under it on a date."""
        found = self._sort_by_unit(measure, on)
        roots = self.lines.roots_on(subject, on)
        if len(roots) == 1:
            return found.get(next(iter(roots)), [])
        kept = {row for key in roots for row in found.get(key, [])}
        return [row for told in self._stand(measure, on) for row in told.rows if row in kept]

    def _sort_by_unit(self, measure: str, on: date) -> dict[str, list[Stood]]:
        """Sort the values that stood by unit, each under all the units that it counts for."""
        if (measure, on) not in self._by_unit:
            wide = SUBJECT in self.catalogue.measure(measure).adds
            found: defaultdict[str, list[Stood]] = defaultdict(list)
            for told in self._stand(measure, on):
                home = self.lines.home_on(told.subject, on)
                own = {told.subject, *filter(None, [home])}
                for key in self.lines.above(told.subject, on) if wide else own:
                    found[key] += told.rows
            self._by_unit[measure, on] = dict(found)
        return self._by_unit[measure, on]

    def list_days(self, measures: Iterable[str]) -> list[date]:
        """List the days on which values of measures stand, the earliest first."""
        wanted = set(measures)
        days = {day for (key, _), by_day in self.by_pair.items() if key in wanted for day in by_day}
        return sorted(days)

    def _is_of(self, subject: str, roots: frozenset[str], on: date) -> bool:
        return subject in roots or self.lines.home_on(subject, on) in roots

    def _stand(self, measure: str, on: date) -> list[Told]:
        """List all values of a measure that stood on a date, newer ones in place of older."""
        if (measure, on) not in self._standing:
            declared = self.catalogue.measure(measure)
            latest = [
                told
                for (key, subject), by_day in self.by_pair.items()
                if key == measure
                if (told := latest_on(declared, subject, by_day, on))
            ]
            self._standing[measure, on] = list(self._drop_told_anew(declared, latest, on))
        return self._standing[measure, on]

    def _drop_told_anew(self, measure: Measure, latest: list[Told], on: date) -> Iterator[Told]:
        """Leave out what newer values of the same unit, its heir, or one above or below it tell."""
        own: dict[str, list[Stood]] = {}
        under: defaultdict[str, list[Stood]] = defaultdict(list)
        nesting = self.catalogue.families[measure.family].nesting
        latest.sort(key=lambda told: told.day, reverse=True)
        for _, alike in groupby(latest, key=lambda told: told.day):
            kept = []
            for told in alike:
                above = self._related(measure, told.subject, on)
                near = [*under[told.subject], *(row for key in above for row in own.get(key, ()))]
                cells = {row.dimensions for row in near}
                fresh = [
                    row
                    for row in told.rows
                    if not any(nesting.overlap(cell, row.dimensions) for cell in cells)
                ]
                if fresh:
                    kept.append(replace(told, rows=tuple(fresh)))
            for told in kept:
                own[told.subject] = list(told.rows)
                for key in self._related(measure, told.subject, on):
                    under[key] += told.rows
            yield from kept

    def _related(self, measure: Measure, subject: str, on: date) -> frozenset[str]:
        """Name the units whose values may tell the same: where units are not added, its heirs."""
        if SUBJECT in measure.adds:
            return self.lines.above(subject, on)
        home = self.lines.home_on(subject, on)
        return frozenset({subject, home or subject})

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
        for inner in {row.dimensions for row in rows}:
            added |= nesting.added_along(cell, inner)
        if not all(self._is_of(key, roots, on) for key in {row.subject for row in rows}):
            added.add(SUBJECT)
        if not added <= measure.adds:
            return Found(None, measure.unit, lack=UNADDABLE)
        total = sum((convert(row.value, row.unit, measure.unit) for row in rows), Decimal(0))
        return Found(total, measure.unit, tuple(rows))

    def _compute(self, measure: Measure, subject: str, on: date, cell: str) -> Found:
        assert measure.formula is not None
        found = {
            key: self.find(key, subject, on, self._cell_for(key, measure, cell))
            for key in measure.needs
        }
        rows = tuple(row for one in found.values() for row in one.rows)
        lack = next((one.lack for one in found.values() if one.lack), "")
        if not lack and not self._is_even(found.values()):
            lack = UNEVEN
        if lack:
            return Found(None, measure.unit, rows, lack)
        value = work_out(measure.formula, lambda name: found[measure.key_of(name)].value)
        return Found(value, measure.unit, rows, "" if value is not None else NOTHING)

    def _cell_for(self, key: str, measure: Measure, cell: str) -> str:
        """Give the cell in which a measure is needed: another family does not tell apart by it."""
        family = self.catalogue.family_of(key)
        return cell if family.key == measure.family else _keep(cell, set(family.dimensions))

    def _is_even(self, parts: Iterable[Found]) -> bool:
        """Tell whether parts speak of the same units; what runs on, also of the same members."""
        rows = [part.rows for part in parts if part.rows]
        measures = {row.measure for part in rows for row in part}
        declared = [self.catalogue.measure(key) for key in measures]
        shared = set.intersection(*(set(one.dimensions) for one in declared)) if declared else set()
        runs = any(one.time != "level" for one in declared)
        told = shared if runs else set()
        spoken = {
            frozenset((row.subject, _keep(row.dimensions, told) if told else "") for row in part)
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


def latest_on(
    measure: Measure, subject: str, by_day: Mapping[date, Sequence[Stood]], on: date
) -> Told | None:
    """Choose from the values of one subject those that stood on a date: the latest together; what
    holds for a year begins anew with the next."""
    for day in sorted((day for day in by_day if day <= on), reverse=True):
        rows = [row for row in by_day[day] if not measure.is_yearly or row.as_of.year == on.year]
        if rows:
            ends = max(row.as_of for row in rows)
            return Told(subject, day, tuple(row for row in rows if row.as_of == ends))
    return None


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
