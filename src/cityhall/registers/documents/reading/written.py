"""The text of a report as a page shows it: lines without mark-up, and the stretches of them that
each block and each cell fills. Offsets are those of the library's places.
"""

from collections.abc import Mapping
from typing import Any

from sagwan.facts import Cell, CellAddress, Document, Line, Report, Row, Segment, Table
from sagwan.reading.normal import unify

Piece = list[int]  # line, start, end; for cells also the indent


def written_text(report: Report) -> dict[str, Any]:
    """Give the lines as they are shown, and the stretches of blocks and cells."""
    by_line: dict[int, list[Segment]] = {}
    for segment in report.document.segments:
        by_line.setdefault(segment.line, []).append(segment)
    return {
        "lines": [shown(line) for line in report.document.lines],
        "pieces": {b.id: [[p.line, p.start, p.end] for p in b.pieces] for b in report.blocks},
        "cells": {t.id: written_cells(t, report.document, by_line) for t in report.tables},
        "labels": {
            t.id: [label_pieces(row, by_line, report.document) for row in t.rows]
            for t in report.tables
        },
    }


def shown(line: Line) -> str:
    """Give a line with NUL for mark-up, every other sign at its offset."""
    if line.text == line.plain:
        return line.text
    return "".join(map(shown_sign, line.text, line.plain))


def shown_sign(written: str, plain: str) -> str:
    """Choose between a sign as written and its unified form, which fonts can show."""
    if plain == " " and not written.isspace():
        return "\0"
    return plain if "\ue000" <= written <= "\uf8ff" else written


def written_cells(
    table: Table, document: Document, by_line: Mapping[int, list[Segment]]
) -> list[list[list[Piece] | None]]:
    """Give the stretches of each cell of a table, row by row."""
    return [[cell_pieces(cell, document, by_line) for cell in row.cells] for row in table.rows]


def label_pieces(
    row: Row, by_line: Mapping[int, list[Segment]], document: Document
) -> list[Piece] | None:
    """Give the stretches of the innermost label of a row, None where it stands in no cell."""
    wanted = squeezed(row.label[-1]) if row.label else ""
    for line in sorted({cell.place.line for cell in row.cells if cell and cell.place}):
        by_cell: dict[CellAddress, list[Segment]] = {}
        for segment in by_line.get(line, ()):
            if segment.cell:
                by_cell.setdefault(segment.cell, []).append(segment)
        for own in by_cell.values():
            if wanted == squeezed("".join(map(document.text_of, own))):
                return [[s.line, s.start, s.end, s.indent] for s in own]
    return None


def squeezed(text: str) -> str:
    """Give a text without its blanks, in its unified form."""
    return "".join(unify(text).split())


def cell_pieces(
    cell: Cell | None, document: Document, by_line: Mapping[int, list[Segment]]
) -> list[Piece] | None:
    """Give the stretches of a cell; None where its text is not simply what stands at its place."""
    if cell is None or cell.place is None:
        return None
    place = cell.place
    inside = [
        segment
        for segment in by_line.get(place.line, ())
        if segment.cell and place.start <= segment.start and segment.end <= place.end
    ]
    if len(inside) > 1:
        grid = inside[0].cell and inside[0].cell.grid
        own = [segment for segment in inside if segment.cell and segment.cell.grid == grid]
        return [[s.line, s.start, s.end, s.indent] for s in own]
    written = document.written(place.line, place.start, place.end).strip()
    if written == cell.text.strip() or inside:
        return [[place.line, place.start, place.end, 0]]
    return None
