"""A table as a grid to be drawn: head rows from the paths of its columns, labels, and cells.

Columns whose paths begin alike share a head over them; rows whose labels begin alike share a label
beside them; a shorter path or label reaches down or across to the cells.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sagwan.facts.patterns import NOT_KOREAN
from sagwan.facts.table import Cell, Table

_NUMERIC = re.compile(
    r"/?\s?[△▲▽▼↑↓+(\[-]*\s*[\d.,]+(?:[%명건개원회]|[조억천백만]+원?)?\s*(?:[/(\[]"
    + NOT_KOREAN
    + r"*[)\]]?)?$|[-–－―]$"
)
_HEAD, _LABEL, _CELL = "head", "label", "cell"


class Slot(NamedTuple):
    """A cell to be drawn: where it begins, what it spans and what it is: head, label or cell.
    `numeric` cells are set to the right; `figures` are the ids of what they state."""

    row: int
    column: int
    rowspan: int
    colspan: int
    kind: str
    text: str
    numeric: bool = False
    figures: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> list[str]:
        """Give the paragraphs of the cell, one at least."""
        return self.text.split("\n")


class Lattice(NamedTuple):
    """A table laid out: its rows of slots, of which the first `heads` name columns, and how many
    `columns` it has, of which the first `labels` name rows and the last `beside` stand once beside
    all of them. In an `open` table a blank is a place without a cell."""

    rows: tuple[tuple[Slot, ...], ...]
    columns: int
    heads: int
    labels: int
    beside: int = 0
    open: bool = False


def lay_out(table: Table) -> Lattice:
    """Lay a table out as a grid."""
    labels = max([len(table.label_columns), *(len(row.label) for row in table.rows)], default=0)
    named = table.label_columns or ((),)
    paths = [*named[:labels], *[named[-1]] * (labels - len(named)), *table.columns]
    beside = table.beside if table.rows else ()
    paths += [(word,) if word else () for word, _ in beside]
    heads = max(map(len, paths), default=0)
    drawn: list[list[Slot]] = [[] for _ in range(heads + len(table.rows))]
    beyond = _open_places(table) if labels else [0] * len(table.rows)
    for slot in (
        *_heads(paths, heads),
        *_labels(table, heads, labels, beyond),
        *_cells(table, heads, labels, beyond),
        *_beside(table, heads, labels),
    ):
        drawn[slot.row].append(slot)
    rows = tuple(tuple(sorted(row, key=lambda slot: slot.column)) for row in drawn)
    return Lattice(rows, len(paths), heads, labels, len(beside), _is_open(table, beyond))


def _heads(paths: Sequence[tuple[str, ...]], heads: int) -> Iterator[Slot]:
    """Give the words over the columns; blanks where a path is short and nothing reaches down."""
    covered: set[tuple[int, int]] = set()
    for row in range(heads):
        for first, last in _alike(paths, row + 1):
            if (row, first) in covered:
                continue
            deepest = max(len(path) for path in paths[first:last])
            word = paths[first][row] if row < len(paths[first]) else ""
            down = heads - row if deepest <= row + 1 else 1
            yield Slot(row, first, down, last - first, _HEAD, word)
            covered.update((y, x) for y in range(row, row + down) for x in range(first, last))


def _alike(paths: Sequence[tuple[str, ...]], length: int) -> list[tuple[int, int]]:
    """Group neighbouring columns whose paths are alike up to a length; one that is shorter stands
    alone."""
    groups: list[tuple[int, int]] = []
    for column, path in enumerate(paths):
        before = paths[column - 1] if column else ()
        if len(path) >= length <= len(before) and path[:length] == before[:length]:
            groups[-1] = (groups[-1][0], column + 1)
        else:
            groups.append((column, column + 1))
    return groups


def _labels(table: Table, heads: int, labels: int, beyond: Sequence[int]) -> Iterator[Slot]:
    """Give the labels; one reaches over the places behind it that have no cell."""
    rows = [row.label for row in table.rows]
    for place, label in enumerate(rows):
        words = label or ("",)
        for level, word in enumerate(words[:labels]):
            leaf = level == len(words) - 1
            across = labels - level + beyond[place] if leaf else 1
            if leaf or place == 0 or not _shares(rows[place - 1], label, level):
                down = 1 if leaf else _reach(rows, place, level)
                yield Slot(heads + place, level, down, across, _LABEL, word)


def _open_places(table: Table) -> list[int]:
    """Count for each row the places right behind its label that have no cell and that none reaches
    over; in a solved table these are blanks."""
    covered = _covered(table)
    counts = []
    for r, row in enumerate(table.rows):
        taken = (c for c, cell in enumerate(row.cells) if cell is not None or (r, c) in covered)
        counts.append(0 if table.form == "flat" else next(taken, len(row.cells)))
    return counts


def _shares(above: Sequence[str], label: Sequence[str], level: int) -> bool:
    """Tell whether two labels have one outer word, with inner ones below it."""
    inner = min(len(above), len(label)) > level + 1
    return inner and list(above[: level + 1]) == list(label[: level + 1])


def _reach(rows: Sequence[Sequence[str]], place: int, level: int) -> int:
    last = place + 1
    while last < len(rows) and _shares(rows[last - 1], rows[last], level):
        last += 1
    return last - place


def _cells(table: Table, heads: int, labels: int, beyond: Sequence[int]) -> Iterator[Slot]:
    """Give the cells; a place without one is drawn blank unless a span covers it."""
    covered: set[tuple[int, int]] = set()
    for r, row in enumerate(table.rows):
        for c, cell in enumerate(row.cells):
            if (r, c) in covered or c < beyond[r]:
                continue
            down, across = _spans(table, cell, r, c, covered)
            covered.update((y, x) for y in range(r, r + down) for x in range(c, c + across))
            yield _slot(heads + r, labels + c, (down, across), cell)


def _is_open(table: Table, beyond: Sequence[int]) -> bool:
    """Tell whether what is drawn blank are places without a cell."""
    covered = _covered(table)
    bare = False
    for r, row in enumerate(table.rows):
        for c, cell in enumerate(row.cells):
            if cell is not None and not cell.text:
                return False
            bare = bare or (cell is None and (r, c) not in covered and c >= beyond[r])
    return bare


def _beside(table: Table, heads: int, labels: int) -> Iterator[Slot]:
    for place, (_, cell) in enumerate(table.beside if table.rows else ()):
        column = labels + len(table.columns) + place
        yield _slot(heads, column, (len(table.rows), 1), cell)


def _slot(row: int, column: int, spans: tuple[int, int], cell: Cell | None) -> Slot:
    text, figures = ("", ()) if cell is None else (cell.text, cell.figures)
    numeric = _NUMERIC.match(text.strip()) is not None
    return Slot(row, column, *spans, _CELL, text, numeric, figures)


def _covered(table: Table) -> set[tuple[int, int]]:
    """Give the places that the cells of a table reach over."""
    covered: set[tuple[int, int]] = set()
    for r, row in enumerate(table.rows):
        for c, cell in enumerate(row.cells):
            if cell is not None and (cell.rowspan > 1 or cell.colspan > 1):
                down, across = _spans(table, cell, r, c, covered)
                reached = {(y, x) for y in range(r, r + down) for x in range(c, c + across)}
                covered |= reached - {(r, c)}
    return covered


def _spans(
    table: Table, cell: Cell | None, r: int, c: int, covered: set[tuple[int, int]]
) -> tuple[int, int]:
    """Give the spans of a cell as far as they cover places without a cell."""
    if cell is None:
        return 1, 1
    across = 1
    while across < cell.colspan and _is_free(table, r, c + across, covered):
        across += 1
    down = 1
    while down < cell.rowspan and all(
        _is_free(table, r + down, x, covered) for x in range(c, c + across)
    ):
        down += 1
    return down, across


def _is_free(table: Table, r: int, c: int, covered: set[tuple[int, int]]) -> bool:
    if r >= len(table.rows) or c >= len(table.columns) or (r, c) in covered:
        return False
    return table.rows[r].cells[c] is None
