"""The tables that cases yield: counted, summed and worked out, never typed.

A table is asked for over a period. Each case is taken as it stood on the last day of the period of
its row; `new`, `carried`, `closed` and `pending` say what it was in that period.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from sagwan.procedures.declaration import Column, Kind, Name, Procedure, Statistic
from sagwan.procedures.expressions import Expression, Function, Scope, work_out
from sagwan.procedures.operations import Value
from sagwan.procedures.run import Run
from sagwan.procedures.scopes import case_functions, find_name

ALL = Name("계", "Total")
NONE = Name("미정", "Not yet known")
ONE, NOUGHT = Decimal(1), Decimal(0)


@dataclass(frozen=True, slots=True)
class Period:
    """From a first day to a last."""

    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Held:
    """A sitting that was held."""

    key: str
    on: date


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: its label, and a value for each column (None: not to be worked out)."""

    key: str
    name: Name
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Tabulated:
    """A statistic worked out."""

    statistic: Statistic
    period: Period
    lines: tuple[Line, ...]
    total: Line | None


class Functions(dict[str, Function]):
    """The functions that ask about a case in a period; made when the first is asked for."""

    def __init__(self, run: Run, period: Period) -> None:
        super().__init__()
        self.run, self.period = run, period

    def __missing__(self, name: str) -> Function:
        since, until = self.period.since, self.period.until
        self.update(case_functions(self.run))
        self["within"] = lambda day: isinstance(day, date) and since <= day <= until
        return self[name]


@dataclass(frozen=True, slots=True)
class Seen:
    """A case as it stood on the last day of a period, and what names mean for it."""

    run: Run
    scope: Scope


def see(run: Run, period: Period) -> Seen:
    """Look at a case in a period."""
    then = run.as_of(period.until)
    since, opened, end = period.since, then.opened, then.ended
    known: dict[str, Value] = {
        "stage": then.stage,
        "new": opened >= since,
        "carried": opened < since and (end is None or end >= since),
        "closed": end is not None and end >= since,
        "pending": end is None,
    }

    def find(name: str) -> Value:
        return known[name] if name in known else find_name(then, name)

    return Seen(then, Scope(find, Functions(then, period)))


def tabulate(
    procedure: Procedure,
    statistic: Statistic,
    runs: Iterable[Run],
    period: Period,
    held: Sequence[Held] = (),
) -> Tabulated:
    """Work a statistic out over the cases of a procedure."""
    known = [one for one in runs if one.opened <= period.until]
    rows, whole = [], _tally(statistic, [], held, period)
    for key, name, tally in _tally_rows(procedure, statistic, known, period, held):
        rows.append((key, name, tally))
        whole.add(tally)
    totals = {f"total_{key}": value for key, value in whole.measure().items()}
    lines = tuple(Line(key, name, tally.finish(totals)) for key, name, tally in rows)
    total = Line("", ALL, whole.finish(totals)) if statistic.total else None
    return Tabulated(statistic, period, lines, total)


class Tally:
    """Counts and sums of the columns of one row."""

    def __init__(self, statistic: Statistic, sittings: int = 0) -> None:
        self.columns = statistic.columns
        self.counted = [one for one in statistic.columns if one.formula is None]
        self.found = dict.fromkeys((one.key for one in statistic.columns), Decimal(0))
        self.different: dict[str, set[str]] = {
            one.key: set() for one in statistic.columns if one.distinct
        }
        self.sittings = sittings

    def count(self, seen: Seen) -> None:
        """Let a case count in each column whose condition it meets."""
        scope = seen.scope
        for column in self.counted:
            if not column.distinct:
                self.found[column.key] += _weigh(column, scope)
            elif _holds(column.counts, scope) and seen.run.values.get(column.distinct):
                self.different[column.key].add(seen.run.values[column.distinct])

    def add(self, other: "Tally") -> None:
        """Add another row, for the total; its sittings may be the same ones."""
        for key, value in other.found.items():
            self.found[key] += value
        for key, different in other.different.items():
            self.different[key] |= different

    def measure(self) -> dict[str, Decimal]:
        """Give what was counted and summed, before any formula."""
        different = {key: Decimal(len(found)) for key, found in self.different.items()}
        return {**self.found, **different, "sittings": Decimal(self.sittings)}

    def finish(self, totals: Mapping[str, Decimal]) -> tuple[Decimal | None, ...]:
        """Give the values of the columns, formulas worked out over the others."""
        values: dict[str, Decimal | None] = {**totals, **self.measure()}
        for column in self.columns:
            if column.formula is not None:
                found = work_out(column.formula, Scope(values.get, {}))
                values[column.key] = found if isinstance(found, Decimal) else None
        return tuple(_round(values[one.key], one.digits) for one in self.columns)


def _round(value: Decimal | None, digits: int) -> Decimal | None:
    return None if value is None else value.quantize(ONE.scaleb(-digits), ROUND_HALF_UP)


def _weigh(column: Column, scope: Scope) -> Decimal:
    if not _holds(column.counts, scope):
        return NOUGHT
    if column.sums is None:
        return ONE
    value = work_out(column.sums, scope)
    return value if isinstance(value, Decimal) else NOUGHT


def _holds(condition: Expression | None, scope: Scope) -> bool:
    return condition is None or work_out(condition, scope) is True


def _tally_rows(
    procedure: Procedure,
    statistic: Statistic,
    runs: Sequence[Run],
    period: Period,
    held: Sequence[Held],
) -> Iterator[tuple[str, Name, Tally]]:
    if statistic.rows in ("year", "month"):
        for key, name, within in _list_spans(statistic.rows, period):
            yield key, name, _tally(statistic, _see(runs, within), held, within)
        return
    groups = _group(procedure, statistic, _see(runs, period), held)
    for key, (name, seen, sittings) in groups.items():
        yield key, name, _tally(statistic, seen, sittings, period)


def _list_spans(rows: str, period: Period) -> Iterator[tuple[str, Name, Period]]:
    first = period.since
    while first <= period.until:
        year, month = first.year, 12 if rows == "year" else first.month
        last = min(date(year, month, monthrange(year, month)[1]), period.until)
        if rows == "year":
            yield str(year), Name(f"{year}년", str(year)), Period(first, last)
        else:
            key = f"{year}-{month:02}"
            yield key, Name(f"{year}년 {month}월", key), Period(first, last)
        first = last + timedelta(days=1)


def _see(runs: Sequence[Run], period: Period) -> list[Seen]:
    return [see(one, period) for one in runs if one.opened <= period.until]


def _tally(
    statistic: Statistic, seen: Sequence[Seen], held: Sequence[Held], period: Period
) -> Tally:
    sittings = sum(period.since <= one.on <= period.until for one in held)
    tally = Tally(statistic, sittings)
    for one in seen:
        if _holds(statistic.when, one.scope):
            tally.count(one)
    return tally


Group = dict[str, tuple[Name, list[Seen], Sequence[Held]]]


def _group(
    procedure: Procedure, statistic: Statistic, seen: list[Seen], held: Sequence[Held]
) -> Group:
    rows = statistic.rows
    groups: Group = {key: (name, [], ()) for key, name in _declared_rows(procedure, rows)}
    if rows == "sitting":
        groups = {one.key: (Name(one.key, one.key), [], (one,)) for one in held}
    if rows == "all":
        return {"": (procedure.one, seen, held)}
    for one in seen:
        key = _row_of(one.run, rows)
        if key not in groups:
            if rows in ("sitting", "outcome"):
                continue
            groups[key] = (Name(key, key) if key else NONE, [], ())
        groups[key][1].append(one)
    return groups


def _declared_rows(procedure: Procedure, rows: str) -> list[tuple[str, Name]]:
    if rows == "stage":
        return [(one.key, one.name) for one in procedure.stages]
    if rows == "outcome":
        return [(one.key, one.name) for one in procedure.stages if one.ends]
    found = procedure.field_by_key.get(rows)
    if found is not None and found.kind is Kind.CHOICE:
        return [(one.key, one.name) for one in found.options]
    return []


def _row_of(run: Run, rows: str) -> str:
    if rows in ("stage", "outcome"):
        return run.stage
    if rows == "sitting":
        return next((one.sitting for one in reversed(run.taken) if one.sitting), "")
    return run.values.get(rows, "")
