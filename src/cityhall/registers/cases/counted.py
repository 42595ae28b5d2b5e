"""One number or table of a docket, named so that a report can hold it without anybody typing it.

`cases.lawsuit.yearly.rate` with `row=2019;years=3` is the rate of the row 2019 in the table of
three years up to the day that is asked for.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar
from urllib.parse import urlencode

from django.urls import reverse

from cityhall.registers.cases.procedures import find_first, load_all
from cityhall.registers.cases.tabulating import work_out
from cityhall.registers.figures.cells import CellError, parse_cell, write_cell
from sagwan.procedures import Column, Line, Period, Procedure, Statistic, Tabulated

PREFIX = "cases."
TOTAL = "total"
MOST_YEARS = 30


class UncountedError(LookupError):
    """A table or number of a docket is asked for that no procedure declares."""

    def __init__(self, named: str) -> None:
        super().__init__(
            f"{named}: 절차에 선언된 통계가 아닙니다 · {named}: no procedure declares such a table"
        )


@dataclass(frozen=True, slots=True)
class Named:
    """A table of a docket over years up to a day, and in it a column and a row."""

    procedure: str
    statistic: str
    column: str = ""
    row: str = ""
    years: int = 1

    KEYS: ClassVar = {"row", "years"}

    @property
    def cell(self) -> str:
        """Which row of how many years, as the one text that stands for it."""
        told = {"row": self.row} if self.row else {}
        return write_cell(told | ({"years": str(self.years)} if self.years > 1 else {}))

    @property
    def measure(self) -> str:
        """The name of its column."""
        return f"{PREFIX}{self.procedure}.{self.statistic}.{self.column}"


def read_named(measure: str, cell: str = "") -> Named:
    """Read the name of a number; UncountedError where no procedure declares it."""
    parts = measure.removeprefix(PREFIX).split(".")
    try:
        told = dict(parse_cell(cell))
    except CellError:
        raise UncountedError(f"{measure} {cell}") from None
    years = told.get("years", "1")
    fits = years.isdecimal() and 0 < int(years) <= MOST_YEARS and set(told) <= Named.KEYS
    if len(parts) != 3 or not fits:  # procedure, table and column
        raise UncountedError(f"{measure} {cell}")
    procedure, statistic, column = parts
    found = Named(procedure, statistic, column, told.get("row", ""), int(years))
    find_column(find_table(found.procedure, found.statistic), found)
    return found


def find_table(procedure: str, statistic: str) -> Statistic:
    """Find a table by any version of its procedure."""
    versions = sorted(
        (one for one in load_all() if one.key == procedure), key=lambda one: -one.version
    )
    for one in versions:
        for table in one.statistics:
            if table.key == statistic:
                return table
    raise UncountedError(f"{procedure}.{statistic}")


def find_column(table: Statistic, named: Named) -> Column:
    """Find the column of a table that a name means."""
    for one in table.columns:
        if one.key == named.column:
            return one
    raise UncountedError(named.measure)


def span_years(on: date, years: int) -> Period:
    """Give so many years up to a day, the last of them as far as it has come."""
    return Period(date(on.year - years + 1, 1, 1), on)


def count_table(procedure: str, statistic: str, period: Period) -> Tabulated:
    """Count a table; UncountedError where its procedure declares none on the last day."""
    declared = find_first(procedure, period.until)
    return work_out(declared, period, [find_own(declared, statistic)])[0]


def find_own(declared: Procedure, statistic: str) -> Statistic:
    """Find a table of a version of a procedure."""
    for one in declared.statistics:
        if one.key == statistic:
            return one
    raise UncountedError(f"{declared.key}.{statistic}")


def pick(table: Tabulated, named: Named) -> Decimal | None:
    """Pick a number of a table; None where its row is not there or nothing can be worked out."""
    at = [one.key for one in table.statistic.columns].index(named.column)
    line = find_line(table, named.row)
    return line.values[at] if line else None


def find_line(table: Tabulated, row: str) -> Line | None:
    """Find a row by its key; the total, or the only row, where none is named."""
    if row and row != TOTAL:
        return next((one for one in table.lines if one.key == row), None)
    if table.total:
        return table.total
    return table.lines[0] if len(table.lines) == 1 else None


def address(procedure: str, period: Period) -> str:
    """Give the page that shows the tables of a docket over a period."""
    asked = {"since": period.since.isoformat(), "until": period.until.isoformat()}
    return f"{reverse('cases:statistics', args=[procedure])}?{urlencode(asked)}"
