"""Tables and numbers of dockets in a draft: counted from cases as they stood on its date."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from cityhall.registers.cases.counted import (
    Named,
    UncountedError,
    address,
    count_table,
    find_column,
    find_table,
    pick,
    read_named,
    span_years,
)
from cityhall.work.drafts.items import DASH, Bound, Sheet, TableCell, TableRow
from cityhall.work.drafts.layouts.parts import Part
from sagwan.procedures import Line, NoProcedureError, Period, Tabulated

CASES = "건"
LACK = "사건이 없습니다 · no case"


class Counts:
    """The tables of dockets as they stood on a date, each counted once."""

    def __init__(self, on: date) -> None:
        self.on = on
        self.met: dict[tuple[str, str, Period], Tabulated | None] = {}

    def table(self, procedure: str, statistic: str, period: Period) -> Tabulated | None:
        """Count a table; None where no procedure declares it any more."""
        place = procedure, statistic, period
        if place not in self.met:
            try:
                self.met[place] = count_table(procedure, statistic, period)
            except (UncountedError, NoProcedureError):
                self.met[place] = None
        return self.met[place]

    def bind(self, measure: str, cell: str, on: date | None = None) -> tuple[Bound | None, str]:
        """Give a number of a docket with its cell; where there is none, the reason why."""
        try:
            named = read_named(measure, cell)
        except UncountedError as error:
            return None, str(error)
        period = span_years(on or self.on, named.years)
        table = self.table(named.procedure, named.statistic, period)
        value = pick(table, named) if table else None
        return (bind_value(named, value, period), "") if value is not None else (None, LACK)

    def build_sheet(self, part: Part) -> Sheet | None:
        """Fill a table of the layout; nothing where no case counts in it."""
        period = span_years(self.on, part.years)
        table = self.table(part.procedure, part.statistic, period)
        if table is None:
            return None
        lines = [*([table.total] if table.total else []), *table.lines]
        counted = [line for line in lines if line is table.total or is_told(line, lines)]
        rows = tuple(write_row(part, table, line, period) for line in counted)
        bounds = [cell.bound for row in rows for cell in row.cells if cell.bound]
        if not any(bound.value for bound in bounds):
            return None
        paths = tuple((head_column(one.name.ko, one.unit),) for one in table.statistic.columns)
        return Sheet(part.corner, paths, rows, CASES, self.on, (self.on,))


def is_told(line: Line, lines: Iterable[Line]) -> bool:
    """Tell whether a row is printed: any that counts, and years between those that do."""
    own = [one.key for one in lines if any(one.values)]
    if line.key.isdecimal() and own:
        return min(own) <= line.key <= max(own)
    return any(line.values)


def write_row(part: Part, table: Tabulated, line: Line, period: Period) -> TableRow:
    """Write a row of a table; nought is a dash, what cannot be worked out is left open."""
    row = line.key if line is not table.total else "total"
    cells = []
    for column, value in zip(table.statistic.columns, line.values, strict=True):
        named = Named(part.procedure, part.statistic, column.key, row, part.years)
        if value is None:
            cells.append(TableCell("", lack=LACK))
            continue
        bound = bind_value(named, value, period)
        cells.append(TableCell(bound.text if value else DASH, bound))
    return TableRow(line.name.ko, tuple(cells))


def bind_value(named: Named, value: Decimal, period: Period) -> Bound:
    """Bind a number to the table of its docket."""
    column = find_column(find_table(named.procedure, named.statistic), named)
    return Bound(
        measure=named.measure,
        subject="",
        cell=named.cell,
        on=period.until,
        value=value,
        text=f"{value:,f}",
        unit=column.unit,
        as_of=period.until,
        href=address(named.procedure, period),
    )


def head_column(name: str, unit: str) -> str:
    """Head a column; what counts no cases stands with its unit."""
    return name if unit == CASES else f"{name}({unit})"
