"""The tables that cases yield: counted, summed and worked out, never typed.

A table is asked for over a period. Each case is taken as it stood on the last day of the period of
its row; `new`, `carried`, `closed` and `pending` say what it was in that period.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
SEEN = "#"  # in a row: how many cases stand in it, whether they count in a column or not
SPANS = ("year", "month")
WHOLE = (*SPANS, "all")
Counts = dict[str, Decimal]
Rows = dict[str, Counts]


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


Ask = Callable[[Period], Rows]


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
    return lay_out(procedure, statistic, lambda span: add_up(statistic, known, span), period, held)


def lay_out(
    procedure: Procedure,
    statistic: Statistic,
    ask: Ask,
    period: Period,
    held: Sequence[Held] = (),
) -> Tabulated:
    """Lay a statistic out in rows: `ask` gives what the cases of a period count, row by row."""
    whole = Tally(statistic, {}, count_held(held, period))
    rows = list(_tally_rows(procedure, statistic, ask, period, held))
    for _, _, tally in rows:
        whole.add(tally)
    totals = {f"total_{key}": value for key, value in whole.measure().items()}
    lines = tuple(Line(key, name, tally.finish(totals)) for key, name, tally in rows)
    total = Line("", ALL, whole.finish(totals)) if statistic.total else None
    return Tabulated(statistic, period, lines, total)


def add_up(statistic: Statistic, runs: Iterable[Run], period: Period) -> Rows:
    """Add up what each case counts in a period, by row."""
    rows: Rows = {}
    for one in runs:
        if one.opened <= period.until:
            key, counts = weigh(statistic, see(one, period))
            add_counts(rows.setdefault(key, {}), counts)
    return rows


def weigh(statistic: Statistic, seen: Seen) -> tuple[str, Counts]:
    """Give the row of a case, and what it counts there: 1 as SEEN, and its part of each column.

    A column of different values counts each value by itself, as column=value.
    """
    key = _row_of(seen.run, statistic.rows)
    counts: Counts = {SEEN: ONE}
    if not _holds(statistic.when, seen.scope):
        return key, counts
    for column in statistic.columns:
        if column.formula is not None:
            continue
        if not column.distinct:
            if weight := _weigh(column, seen.scope):
                counts[column.key] = weight
        elif (value := seen.run.values.get(column.distinct)) and _holds(column.counts, seen.scope):
            counts[f"{column.key}={value}"] = ONE
    return key, counts


def add_counts(to: Counts, more: Counts, times: Decimal = ONE) -> None:
    """Add counts to others; -1 times takes them off."""
    for key, value in more.items():
        to[key] = to.get(key, NOUGHT) + value * times


def count_held(held: Iterable[Held], period: Period) -> int:
    """Count the sittings of a period."""
    return sum(period.since <= one.on <= period.until for one in held)


class Tally:
    """What the cases of one row count, and the sittings held for it."""

    def __init__(self, statistic: Statistic, counts: Counts, sittings: int = 0) -> None:
        self.columns, self.counts, self.sittings = statistic.columns, counts, sittings

    def add(self, other: "Tally") -> None:
        """Add another row, for the total; its sittings may be the same ones."""
        add_counts(self.counts, other.counts)

    def measure(self) -> dict[str, Decimal]:
        """Give what was counted and summed, before any formula."""
        found = {one.key: self.counts.get(one.key, NOUGHT) for one in self.columns}
        different = {one.key: NOUGHT for one in self.columns if one.distinct}
        for key, value in self.counts.items():
            column, sign, _ = key.partition("=")
            if sign and value and column in different:
                different[column] += ONE
        return {**found, **different, "sittings": Decimal(self.sittings)}

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
    ask: Ask,
    period: Period,
    held: Sequence[Held],
) -> Iterator[tuple[str, Name, Tally]]:
    if statistic.rows in SPANS:
        for key, name, within in _list_spans(statistic.rows, period):
            yield key, name, Tally(statistic, _join(ask(within)), count_held(held, within))
        return
    rows = ask(period)
    if statistic.rows == "all":
        yield "", procedure.one, Tally(statistic, _join(rows), count_held(held, period))
        return
    sat = [one for one in held if period.since <= one.on <= period.until]
    for key, name, own in _name_rows(procedure, statistic.rows, rows, sat):
        yield key, name, Tally(statistic, rows.get(key, {}), count_held(own, period))


def _join(rows: Rows) -> Counts:
    whole: Counts = {}
    for counts in rows.values():
        add_counts(whole, counts)
    return whole


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


def _name_rows(
    procedure: Procedure, rows: str, told: Rows, held: Sequence[Held]
) -> Iterator[tuple[str, Name, Sequence[Held]]]:
    if rows == "sitting":
        yield from ((one.key, _name_sitting(one), (one,)) for one in held)
        return
    declared = _declared_rows(procedure, rows)
    yield from ((key, name, ()) for key, name in declared)
    if rows != "outcome":
        others = told.keys() - {key for key, _ in declared}
        for key in sorted(others, key=lambda one: (not one, one)):
            if told[key].get(SEEN):
                yield key, Name(key, key) if key else NONE, ()


def _name_sitting(held: Held) -> Name:
    day = f"{held.on.year}. {held.on.month}. {held.on.day}."
    return Name(f"{day} 회의", f"Sitting of {held.on}")


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
    if rows in WHOLE:
        return ""
    if rows in ("stage", "outcome"):
        return run.stage
    if rows == "sitting":
        return next((one.sitting for one in reversed(run.taken) if one.sitting), "")
    return run.values.get(rows, "")
