"""Tables while they are read: cells find their columns, spans are kept within bounds.

A `GridDraft` serves tags (HTML files, HTML in Markdown); `draw_plain_grid` serves tabs and pipes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sagwan.facts import CellAddress, Grid, GridCell
from sagwan.reading.headers import count_header_rows, solve_spans
from sagwan.reading.limits import (
    MAX_CELLS,
    MAX_COLSPAN,
    MAX_ROWSPAN,
    refuse_cells,
    refuse_segments,
)

_WIDE = 64
_PADDED = 200_000
_GUESSED_ROWS = 6


class Ledger:
    """Counts what one document holds, and refuses what no report holds."""

    def __init__(self) -> None:
        self._cells = 0
        self._segments = 0

    def add_cells(self, count: int = 1) -> None:
        """Count cells, or steps spent on placing them."""
        self._cells += count
        if self._cells > MAX_CELLS:
            refuse_cells(self._cells)

    def add_segment(self) -> None:
        """Count a paragraph."""
        self._segments += 1
        refuse_segments(self._segments)


@dataclass(slots=True, eq=False, repr=False)
class CellDraft:
    """A cell whose text is still being read."""

    address: CellAddress
    rowspan: int
    colspan: int
    header: bool
    line: int = 0
    start: int = 0
    end: int = 0
    text: str = ""

    def place(self, line: int, offset: int) -> None:
        """Say where the cell stands while it is empty."""
        if not self.text:
            self.line, self.start, self.end = line, offset, offset

    def extend(self, line: int, start: int, end: int, plain: str) -> None:
        """Let the cell enclose one more paragraph of its first line."""
        if not self.text:
            self.line, self.start, self.end, self.text = line, start, end, plain
        elif line == self.line:
            self.end = max(end, self.end)


class GridDraft:
    """A table whose rows and cells come one by one."""

    def __init__(self, number: int, inside: CellAddress | None, ledger: Ledger) -> None:
        self.number = number
        self.last_line = 0
        self.note = ""
        self._inside = inside
        self._ledger = ledger
        self._row = -1
        self._column = 0
        self._cells: list[CellDraft] = []
        self._held: dict[int, int] = {}

    def open_row(self) -> None:
        """Begin the next row."""
        self._row += 1
        self._column = 0

    def open_cell(self, rowspan: int, colspan: int, *, header: bool) -> CellDraft:
        """Begin a cell in the first column that no cell from above covers."""
        self._ledger.add_cells()
        if self._row < 0:
            self.open_row()
        while self._held.get(self._column, -1) >= self._row:
            self._column += 1
            self._ledger.add_cells()
        address = CellAddress(self.number, self._row, self._column)
        colspan, rowspan = min(colspan, MAX_COLSPAN), min(rowspan, MAX_ROWSPAN)
        cell = CellDraft(address, rowspan, colspan, header)
        if rowspan > 1:
            self._ledger.add_cells(colspan)
            last = self._row + rowspan - 1
            self._held.update(dict.fromkeys(range(self._column, self._column + colspan), last))
        self._column += colspan
        self._cells.append(cell)
        return cell

    def finish(self) -> Grid:
        """Give the table as it was drawn."""
        columns = self._count_columns()
        rows = self._row + 1
        headers = self._header_rows()
        cells = tuple(_finished(cell, rows, columns, headers) for cell in self._cells)
        first = min((cell.line for cell in self._cells), default=self.last_line)
        last = max((cell.line for cell in self._cells), default=first)
        last = max(last, self.last_line)
        return Grid(self.number, first, last, rows, columns, cells, self._inside, self.note)

    def _count_columns(self) -> int:
        """A colspan that only says "to the end" adds no columns."""
        ends = (
            cell.address.column + (cell.colspan if cell.colspan <= _WIDE else 1)
            for cell in self._cells
        )
        return max(ends, default=0)

    def _header_rows(self) -> set[int]:
        """Rows of nothing but header cells; where no tag says so, the leading ones by guess."""
        plain = {c.address.row for c in self._cells if c.text and not c.header}
        marked = {c.address.row for c in self._cells if c.text and c.header} - plain
        if marked or any(cell.header for cell in self._cells):
            return marked
        rows: list[list[str]] = [[] for _ in range(min(self._row + 1, _GUESSED_ROWS))]
        for cell in self._cells:
            if cell.address.row < len(rows):
                row = rows[cell.address.row]
                row.extend([""] * (min(cell.address.column, MAX_CELLS) - len(row)))
                row.append(cell.text)
        return set(range(count_header_rows(rows)))


def _finished(cell: CellDraft, rows: int, columns: int, headers: set[int]) -> GridCell:
    row, column = cell.address.row, cell.address.column
    return GridCell(
        row=row,
        column=column,
        line=cell.line,
        start=cell.start,
        end=cell.end,
        rowspan=max(1, min(cell.rowspan, rows - row)),
        colspan=max(1, min(cell.colspan, columns - column)),
        header=row in headers,
    )


class PlainRow(NamedTuple):
    """A line of cells that tabs or pipes part: where each begins and ends, blanks and mark-up
    included, and its unified text without them."""

    line: int
    bounds: tuple[tuple[int, int], ...]
    places: tuple[tuple[int, int], ...]
    texts: tuple[str, ...]

    def part(self, start: int, stop: int) -> "PlainRow":
        """Give some of the cells."""
        cut = slice(start, stop)
        return PlainRow(self.line, self.bounds[cut], self.places[cut], self.texts[cut])

    def without(self, start: int, stop: int) -> "PlainRow":
        """Give the other cells."""
        return PlainRow(
            self.line,
            self.bounds[:start] + self.bounds[stop:],
            self.places[:start] + self.places[stop:],
            self.texts[:start] + self.texts[stop:],
        )


def draw_plain_grid(number: int, rows: Sequence[PlainRow], ledger: Ledger, named: int = 0) -> Grid:
    """Draw a table of tabs or pipes; `named` rows at its head are known to name columns."""
    columns = max((_width(row.texts) for row in rows), default=0)
    texts = [row.texts[:columns] for row in rows]
    if len(rows) * columns <= _PADDED:
        ledger.add_cells(sum(columns - len(row) for row in texts))
        texts = [row + ("",) * (columns - len(row)) for row in texts]
    depth = max(count_header_rows(texts), named)
    cells = tuple(
        GridCell(
            span.row,
            span.column,
            rows[span.row].line,
            *_place(rows[span.row], span.column),
            span.rowspan,
            span.colspan,
            span.header,
        )
        for span in solve_spans(texts, depth, columns)
    )
    return Grid(number, rows[0].line, rows[-1].line, len(rows), columns, cells)


def _width(texts: Sequence[str]) -> int:
    """Columns up to the last one that says something."""
    return max((column + 1 for column, text in enumerate(texts) if text), default=0)


def _place(row: PlainRow, column: int) -> tuple[int, int]:
    if column < len(row.places):
        return row.places[column]
    end = row.places[-1][1]
    return end, end
