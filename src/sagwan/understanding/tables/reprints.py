"""Tables that a file prints again: nested in a cell, spilled into the cells after it, and as rows.

Extraction from office files prints a table inside a cell up to three times. Each printing becomes a
grid of its own, so that the outer table keeps only what is its own and the copies can be compared.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sagwan.facts import Document, Grid, GridCell

Address = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A grid, and which segments stand in each of its cells."""

    grid: Grid
    segments: Mapping[Address, Sequence[int]]


def split_reprints(document: Document) -> list[Sheet]:
    """Give all grids of a document, with the reprints of nested tables set apart."""
    inside: dict[int, dict[Address, list[int]]] = {}
    for index, segment in enumerate(document.segments):
        if segment.cell is not None:
            cells = inside.setdefault(segment.cell.grid, {})
            cells.setdefault((segment.cell.row, segment.cell.column), []).append(index)
    nested: dict[int, list[Grid]] = {}
    for grid in document.grids:
        if grid.inside is not None:
            nested.setdefault(grid.inside.grid, []).append(grid)
    sheets: list[Sheet] = []
    for grid in document.grids:
        sheet = Sheet(grid, inside.get(grid.number, {}))
        sheets += _split(document, sheet, nested.get(grid.number, []))
    return sheets


def _split(document: Document, sheet: Sheet, nested: Sequence[Grid]) -> Iterator[Sheet]:
    taken: set[Address] = set()
    copies = []
    for inner in nested:
        for addresses in _reprints(document, sheet.grid, inner):
            taken.update(address for row in addresses for address in row)
            copies.append(_extract(sheet, inner, addresses))
    yield _without(sheet, taken) if taken else sheet
    yield from copies


def _reprints(document: Document, outer: Grid, inner: Grid) -> Iterator[list[list[Address]]]:
    """Find where the rows of an inner grid stand again in the cells of its outer grid."""
    if inner.inside is None:
        return
    head = [_squeezed(document, cell) for cell in inner.cells if cell.row == 0]
    texts = {(c.row, c.column): _squeezed(document, c) for c in outer.cells}
    row, width = inner.inside.row, len(head)
    if width < 2:
        return
    tail = [(row, column) for column in range(inner.inside.column + 1, outer.columns)]
    tail = tail[: width * inner.rows]
    if len(tail) == width * inner.rows and [texts.get(a, "") for a in tail[:width]] == head:
        yield [tail[i : i + width] for i in range(0, len(tail), width)]
    below = [[(row + 1 + r, c) for c in range(width)] for r in range(inner.rows)]
    if [texts.get(address, "") for address in below[0]] == head:
        yield below


def _squeezed(document: Document, cell: GridCell) -> str:
    return re.sub(r"\s", "", document.lines[cell.line - 1].plain[cell.start : cell.end])


def _extract(sheet: Sheet, inner: Grid, addresses: Sequence[Sequence[Address]]) -> Sheet:
    cells = {(c.row, c.column): c for c in sheet.grid.cells}
    copied: list[GridCell] = []
    segments: dict[Address, Sequence[int]] = {}
    for row, line in enumerate(addresses):
        for column, address in enumerate(line):
            cell = cells.get(address)
            if cell is None:
                continue
            header = row == 0 and any(c.header for c in inner.cells if c.row == 0)
            copied.append(
                replace(cell, row=row, column=column, rowspan=1, colspan=1, header=header)
            )
            segments[row, column] = sheet.segments.get(address, ())
    lines = [cell.line for cell in copied]
    grid = Grid(
        inner.number,
        min(lines),
        max(lines),
        len(addresses),
        len(addresses[0]),
        tuple(copied),
        inner.inside,
    )
    return Sheet(grid, segments)


def _without(sheet: Sheet, taken: set[Address]) -> Sheet:
    """Leave the reprints out of a grid, and the columns and rows that they alone had filled."""
    rows = {row for row, _ in taken if all((row, c) in taken for c in range(2))}
    kept = [c for c in sheet.grid.cells if (c.row, c.column) not in taken and c.row not in rows]
    filled = [c.column for c in kept if c.end > c.start and c.column >= 0]
    columns = max(filled, default=0) + 1
    renumbered = {row: i for i, row in enumerate(sorted({c.row for c in kept}))}
    cells = tuple(
        replace(c, row=renumbered[c.row], colspan=min(c.colspan, columns - c.column))
        for c in kept
        if c.column < columns
    )
    segments = {
        (renumbered[row], column): indexes
        for (row, column), indexes in sheet.segments.items()
        if row in renumbered and (row, column) not in taken and column < columns
    }
    grid = replace(sheet.grid, rows=len(renumbered), columns=columns, cells=cells)
    return Sheet(grid, segments)
