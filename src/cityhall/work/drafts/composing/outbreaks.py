"""Tables and numbers of epidemics in a draft as they stood on its date, as reports print them."""

from datetime import date

from django.utils.timezone import localtime
from django.utils.translation import override

from cityhall.registers.epidemics.ledger import Ledger
from cityhall.registers.epidemics.named import (
    Named,
    UnnamedError,
    find_number,
    find_table,
    read_named,
)
from cityhall.registers.epidemics.naming import write_change, write_number
from cityhall.registers.epidemics.queries import load_ledger
from cityhall.registers.epidemics.shapes import CHANGE, Epidemic
from cityhall.registers.epidemics.tables import Built, Cell, Row, build_table
from cityhall.work.drafts.items import Bound, Sheet, TableCell, TableRow
from cityhall.work.drafts.layouts.parts import Part

LACK = "수가 없습니다 · nothing is told of it"


class Outbreaks:
    """The numbers of epidemics on a date, each epidemic loaded once."""

    def __init__(self, on: date) -> None:
        self.on = on
        self.met: dict[str, Ledger] = {}

    def load(self, epidemic: Epidemic) -> Ledger:
        """Load the numbers of an epidemic."""
        if epidemic.key not in self.met:
            self.met[epidemic.key] = load_ledger(epidemic, self.on)
        return self.met[epidemic.key]

    def bind(self, measure: str, cell: str) -> tuple[Bound | None, str]:
        """Give a number with its cell; where there is none, the reason why."""
        try:
            named = read_named(measure, cell)
        except UnnamedError as error:
            return None, str(error)
        found = find_number(named, self.load(named.epidemic))
        if found is None:
            return None, LACK
        value, at = found
        with override("ko"):
            text = write_change(value) if named.what == CHANGE else write_number(value)
        series = named.epidemic.find_series(named.spot.series)
        unit, as_of = series.unit.ko if series else "", localtime(at).date()
        return self.make(named, Cell(text, value), unit, as_of), ""

    def make(self, named: Named, cell: Cell, unit: str, as_of: date) -> Bound:
        """Bind a cell to the numbers that it was written from."""
        assert cell.value is not None, "a cell without a number is not bound"
        return Bound(
            measure=named.measure,
            subject="",
            cell=named.cell,
            on=self.on,
            value=cell.value,
            text=cell.text,
            unit=unit,
            as_of=as_of,
            href=named.href,
        )

    def build_sheet(self, part: Part) -> Sheet | None:
        """Fill a table of the layout; nothing where nothing is told of it."""
        try:
            epidemic, sheet = find_table(part.epidemic, part.table)
        except UnnamedError:
            return None
        with override("ko"):
            built = build_table(epidemic, sheet, self.load(epidemic))
        if built is None:
            return None
        series = epidemic.find_series(sheet.series[0])
        unit = series.unit.ko if series else ""
        rows = tuple(self.write_row(epidemic, built, row, unit) for row in built.rows)
        paths = tuple((name.ko,) for _, name in built.heads)
        dates = sorted({localtime(row.at or built.at).date() for row in built.rows})
        return Sheet(sheet.corner.ko, paths, rows, unit, dates[-1], tuple(dates))

    def write_row(self, epidemic: Epidemic, built: Built, row: Row, unit: str) -> TableRow:
        """Write a row, each number bound to what told it."""
        as_of, cells = localtime(row.at or built.at).date(), []
        for (head, _), cell in zip(built.heads, row.cells, strict=True):
            if cell.value is None:
                cells.append(TableCell("", lack=LACK))
                continue
            own = head if epidemic.find_series(head) else row.spot.series
            named = Named(epidemic, row.spot._replace(series=own))
            cells.append(TableCell(cell.text, self.make(named, cell, unit, as_of)))
        return TableRow(row.name.ko, tuple(cells))
