"""From the body lines of a flattened table to rows: labels, cells, remarks.

A labelled line opens a row; lines of bare numbers below continue it; lines of text between are its
remark, or the first part of the next label.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sagwan.understanding.tables.drafts import PAREN, CellDraft
from sagwan.understanding.tables.regions import FlatLine


@dataclass(slots=True, eq=False, repr=False)
class LooseRow:
    """A row whose cells are in order but not yet under columns; `above` are the lines of text
    right before it: the rest of the row above, or the outer label of this one."""

    label: list[str]
    line: int
    cells: list[CellDraft] = field(default_factory=list)
    slashes: list[tuple[int, int]] = field(default_factory=list)
    remark: list[str] = field(default_factory=list)
    segments: list[int] = field(default_factory=list)
    above: tuple[str, ...] = ()

    @property
    def is_slashed(self) -> bool:
        """Tell whether the row has pairs such as 306/289."""
        return any(before or after for before, after in self.slashes)


class LooseTable(NamedTuple):
    """Rows, and cells that stand beside all of them."""

    rows: tuple[LooseRow, ...]
    spanning: tuple[CellDraft, ...]
    has_remarks: bool


def usual_width(body: Sequence[FlatLine]) -> int:
    """Give the number of cells that most labelled rows have once continued by the lines below."""
    widths: Counter[int] = Counter()
    width = 0
    for line in body:
        if line.shape.kind == "row":
            if width:
                widths[width] += 1
            width = len(line.shape.cells)
        elif line.shape.kind == "numbers":
            width += sum(1 for cell in line.shape.cells if not is_companion(cell))
    widths[width] += 1
    return max(widths, key=lambda w: (widths[w], w))


def assemble_rows(body: Sequence[FlatLine]) -> LooseTable:
    """Assemble the rows of a region."""
    builder = _RowBuilder(usual_width(body), any(line.shape.kind == "row" for line in body))
    for line in body:
        builder.take(line)
    return builder.table()


def is_companion(cell: CellDraft) -> bool:
    """Tell whether a cell is only a number in brackets, which goes with the cell before it."""
    return bool(cell.atoms) and all(atom.part == PAREN for atom in cell.atoms)


class _RowBuilder:
    """Takes body lines one by one."""

    def __init__(self, width: int, labelled: bool) -> None:
        self.width = width
        self.labelled = labelled
        self.rows: list[LooseRow] = []
        self.spanning: list[CellDraft] = []
        self.waiting: list[FlatLine] = []

    def take(self, line: FlatLine) -> None:
        """Take the next line."""
        if line.shape.kind == "row":
            self._open(line)
        elif line.shape.kind == "numbers":
            self._continue(line)
        else:
            self.waiting.append(line)

    def _open(self, line: FlatLine) -> None:
        label = [line.shape.label]
        joined = label[0].startswith("(") and bool(self.waiting)
        if joined:
            first = self.waiting.pop()
            label.insert(0, first.written.strip())
        above = tuple(waiting.written.strip() for waiting in self.waiting)
        self._settle_remarks()
        row = LooseRow([" ".join(label) if joined else label[0]], line.number, above=above)
        row.segments = [first.index] if joined else []
        self.rows.append(row)
        self._fill(row, line)

    def _continue(self, line: FlatLine) -> None:
        row = self.rows[-1] if self.rows else None
        whole = row is not None and len(row.cells) >= self.width
        companion = bool(line.shape.cells) and is_companion(line.shape.cells[0])
        if row is None and len(line.shape.cells) == 1 and self.labelled:
            self.spanning.extend(line.shape.cells)
            return
        if row is None or (whole and not companion):
            label = [" ".join(w.written.strip() for w in self.waiting)] if self.waiting else []
            row = LooseRow(label, line.number, segments=[w.index for w in self.waiting])
            self.waiting.clear()
            self.rows.append(row)
        self._settle_remarks()
        self._fill(row, line)

    def _fill(self, row: LooseRow, line: FlatLine) -> None:
        cells = list(line.shape.cells)
        if cells and row.cells and is_companion(cells[0]):
            row.cells[-1] = with_companion(row.cells[-1], cells.pop(0))
        row.cells.extend(cells)
        row.slashes.extend(line.shape.slashes)
        if line.shape.remark:
            row.remark.append(line.shape.remark)
        row.segments.append(line.index)

    def _settle_remarks(self) -> None:
        if self.rows:
            for line in self.waiting:
                self.rows[-1].remark.append(line.written.strip())
                self.rows[-1].segments.append(line.index)
        self.waiting.clear()

    def table(self) -> LooseTable:
        """Give all rows once every line was taken."""
        self._settle_remarks()
        remarks = sum(1 for row in self.rows if row.remark)
        return LooseTable(tuple(self.rows), tuple(self.spanning), remarks > 0)


def with_companion(cell: CellDraft, companion: CellDraft) -> CellDraft:
    """Put the number in brackets below a cell into it."""
    text = f"{cell.text} {companion.text}"
    return CellDraft(
        text, cell.line, cell.start, cell.end, (*cell.atoms, *companion.atoms), cell.dash
    )
