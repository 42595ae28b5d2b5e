"""The text of a report as a page shows it: lines without mark-up, and the stretches of them that
each block and each cell fills. Offsets are those of the library's places.
"""

from collections.abc import Iterable, Mapping
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
            t.id: [
                label_pieces(row, lines, by_line, report.document)
                for row, lines in zip(t.rows, lines_of_rows(t), strict=True)
            ]
            for t in report.tables
        },
        "heads": {t.id: head_pieces(t, by_line, report.document) for t in report.tables},
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


def lines_of_rows(table: Table) -> list[list[int]]:
    """Give the lines of each row; a row without cells has those between its neighbours."""
    known = [sorted({c.place.line for c in row.cells if c and c.place}) for row in table.rows]
    after = table.last_line + 1
    ends: list[int] = []
    for lines in reversed(known):
        ends.append(after)
        after = lines[0] if lines else after
    before, given = table.place.line - 1, []
    for lines, end in zip(known, reversed(ends), strict=True):
        given.append(lines or list(range(before + 1, end)))
        before = lines[-1] if lines else before
    return given


def label_pieces(
    row: Row, lines: Iterable[int], by_line: Mapping[int, list[Segment]], document: Document
) -> list[list[Piece] | None]:
    """Give the stretches of each label of a row, None where one stands in no cell of its lines."""
    found = pieces_by_words(lines, by_line, document)
    return [next(iter(found.get(squeezed(word), ())), None) for word in row.label]


def head_pieces(
    table: Table, by_line: Mapping[int, list[Segment]], document: Document
) -> dict[str, list[list[Piece]]]:
    """Give the stretches of the cells above a table's first row, by their words in order."""
    places = [cell.place for row in table.rows[:1] for cell in row.cells if cell and cell.place]
    first = min((place.line for place in places), default=table.place.line)
    return pieces_by_words(range(table.place.line, first), by_line, document)


def pieces_by_words(
    lines: Iterable[int], by_line: Mapping[int, list[Segment]], document: Document
) -> dict[str, list[list[Piece]]]:
    """Sort the cells that stand on some lines by their words; each is given as its stretches."""
    cells: dict[CellAddress, list[Segment]] = {}
    for line in lines:
        for segment in by_line.get(line, ()):
            if segment.cell:
                cells.setdefault(segment.cell, []).append(segment)
    found: dict[str, list[list[Piece]]] = {}
    for own in cells.values():
        words = squeezed("".join(map(document.text_of, own)))
        found.setdefault(words, []).append([[s.line, s.start, s.end, s.indent] for s in own])
    return found


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
