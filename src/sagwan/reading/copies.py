"""Tables printed again: converters that walk into a table inside a cell write its cells a second
time behind that cell, and its rows a third time below. Each copy is a table of its own.

A copy may differ in a cell or two: that is what checking wants to see.
"""

from collections.abc import Sequence
from typing import NamedTuple

from sagwan.reading.drawing import PlainRow
from sagwan.reading.inline import CleanLine

_Rows = list[list[str]]


class ParsedRow(NamedTuple):
    """A row without what was copied into it, and the copies that stand in or under it."""

    row: PlainRow
    copies: tuple[tuple[PlainRow, ...], ...] = ()


def part_copies(rows: Sequence[PlainRow], cleaned: Sequence[CleanLine]) -> list[ParsedRow]:
    """Tell the rows of a table from the copies of the tables inside its cells."""
    parted: list[ParsedRow] = []
    r = 0
    while r < len(rows):
        row, clean = rows[r], cleaned[rows[r].line - 1]
        r += 1
        if not any(tag.name == "table" for tag in clean.tags):
            parted.append(ParsedRow(row))
            continue
        row, tables, copies = _part_row(row, clean)
        for table in tables:
            below = _rows_below(rows, r, table)
            if below:
                copies.append(below)
                r += len(below)
        parted.append(ParsedRow(row, tuple(copies)))
    return parted


def _part_row(
    row: PlainRow, clean: CleanLine
) -> tuple[PlainRow, list[_Rows], list[tuple[PlainRow, ...]]]:
    tables: list[_Rows] = []
    copies: list[tuple[PlainRow, ...]] = []
    column = 0
    while column < len(row.places):
        for table in _tables_in(clean, *row.bounds[column]):
            tables.append(table)
            count = sum(map(len, table))
            behind = row.texts[column + 1 : column + 1 + count]
            if _agrees(behind, [text for cells in table for text in cells]):
                copies.append(_shaped(row, column + 1, table))
                row = row.without(column + 1, column + 1 + count)
        column += 1
    return row, tables, copies


def _tables_in(clean: CleanLine, start: int, end: int) -> list[_Rows]:
    """Give the texts of the tables whose tags stand in a stretch."""
    tables: list[_Rows] = []
    tags = clean.tags_between(start, end)
    stops = [*(tag.start for tag in tags[1:]), end]
    for tag, stop in zip(tags, stops, strict=False):
        if tag.closes:
            continue
        if tag.name == "table":
            tables.append([])
        elif tables and tag.name == "tr":
            tables[-1].append([])
        elif tables and tables[-1] and tag.name in {"td", "th"}:
            tables[-1][-1].append(clean.plain[tag.end : stop].strip())
    return [table for table in tables if any(table)]


def _agrees(texts: Sequence[str], sought: Sequence[str]) -> bool:
    """Two rows of cells are the same if most of their texts are."""
    if not sought or len(texts) != len(sought):
        return False
    same = sum(a.split() == b.split() for a, b in zip(texts, sought, strict=True))
    return same * 2 > len(sought)


def _shaped(row: PlainRow, column: int, table: _Rows) -> tuple[PlainRow, ...]:
    """Fold cells of one line into the rows of the table that they copy."""
    rows: list[PlainRow] = []
    for cells in table:
        stop = column + len(cells)
        rows.append(row.part(column, stop))
        column = stop
    return tuple(rows)


def _rows_below(rows: Sequence[PlainRow], r: int, table: _Rows) -> tuple[PlainRow, ...]:
    """Give the rows that repeat a table, if all of them follow."""
    below = rows[r : r + len(table)]
    if len(below) != len(table):
        return ()
    trimmed = [row.part(0, len(cells)) for row, cells in zip(below, table, strict=True)]
    whole = [text for row in trimmed for text in row.texts]
    if any(any(row.texts[len(cells) :]) for row, cells in zip(below, table, strict=True)):
        return ()
    return tuple(trimmed) if _agrees(whole, [text for cells in table for text in cells]) else ()
