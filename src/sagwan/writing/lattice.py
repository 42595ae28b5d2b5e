"""A table as a grid to be drawn: head rows from the paths of its columns, labels, and cells.

Columns whose paths begin alike share a head over them; rows whose labels begin alike share a label
beside them; a shorter path or label reaches down or across to the cells.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sagwan.facts import Cell, Table

_NUMERIC = re.compile(
    r"[△▲▽▼↑↓+(\[-]*\s*[\d.,]+(?:[%명건개원회]|[조억천백만]+원?)?\s*(?:[/(\[][^가-힣]*[)\]]?)?$|[-–－―]$"
)
_HEAD, _LABEL, _CELL = "head", "label", "cell"


@dataclass(frozen=True, slots=True)
class Slot:
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


@dataclass(frozen=True, slots=True)
class Lattice:
    """A table laid out: its rows of slots, of which the first `heads` name columns, and how many
    `columns` it has, of which the first `labels` name rows."""

    rows: tuple[tuple[Slot, ...], ...]
    columns: int
    heads: int
    labels: int


def lay_out(table: Table) -> Lattice:
    """Lay a table out as a grid."""
    labels = max([len(table.label_columns), *(len(row.label) for row in table.rows)], default=0)
    named = table.label_columns or ((),)
    paths = [*named[:labels], *[named[-1]] * (labels - len(named)), *table.columns]
    heads = max(map(len, paths), default=0)
    drawn: list[list[Slot]] = [[] for _ in range(heads + len(table.rows))]
    for slot in (
        *_heads(paths, heads),
        *_labels(table, heads, labels),
        *_cells(table, heads, labels),
    ):
        drawn[slot.row].append(slot)
    rows = tuple(tuple(sorted(row, key=lambda slot: slot.column)) for row in drawn)
    return Lattice(rows, len(paths), heads, labels)


def _heads(paths: Sequence[Sequence[str]], heads: int) -> Iterator[Slot]:
    for row in range(heads):
        for first, last in _alike(paths, row + 1):
            deepest = max(len(path) for path in paths[first:last])
            word = paths[first][row] if row < len(paths[first]) else ""
            if word:
                down = heads - row if deepest == row + 1 else 1
                yield Slot(row, first, down, last - first, _HEAD, word)
            elif row == 0 or _word_ends_above(paths, first, row):
                yield Slot(row, first, heads - row, 1, _HEAD, "")


def _word_ends_above(paths: Sequence[Sequence[str]], column: int, row: int) -> bool:
    """Tell whether a short path ends in the row above, under a head that it shares."""
    if len(paths[column]) != row:
        return False
    return any(
        path is not paths[column] and len(path) > row and list(path[:row]) == list(paths[column])
        for path in _neighbours(paths, column, row)
    )


def _neighbours(paths: Sequence[Sequence[str]], column: int, row: int) -> Iterator[Sequence[str]]:
    for first, last in _alike(paths, row):
        if first <= column < last:
            yield from paths[first:last]


def _alike(paths: Sequence[Sequence[str]], length: int) -> list[tuple[int, int]]:
    """Group neighbouring columns whose paths are alike up to a length; one that is shorter stands
    alone."""
    groups: list[tuple[int, int]] = []
    for column, path in enumerate(paths):
        same = column > 0 and list(path[:length]) == list(paths[column - 1][:length])
        if same and len(path) >= length <= len(paths[column - 1]):
            groups[-1] = (groups[-1][0], column + 1)
        else:
            groups.append((column, column + 1))
    return groups


def _labels(table: Table, heads: int, labels: int) -> Iterator[Slot]:
    rows = [row.label for row in table.rows]
    for place, label in enumerate(rows):
        words = label or ("",)
        for level, word in enumerate(words[:labels]):
            leaf = level == len(words) - 1
            across = labels - level if leaf else 1
            if leaf or place == 0 or not _shares(rows[place - 1], label, level):
                down = 1 if leaf else _reach(rows, place, level)
                yield Slot(heads + place, level, down, across, _LABEL, word)


def _shares(above: Sequence[str], label: Sequence[str], level: int) -> bool:
    """Tell whether two labels have one outer word, with inner ones below it."""
    inner = min(len(above), len(label)) > level + 1
    return inner and list(above[: level + 1]) == list(label[: level + 1])


def _reach(rows: Sequence[Sequence[str]], place: int, level: int) -> int:
    last = place + 1
    while last < len(rows) and _shares(rows[last - 1], rows[last], level):
        last += 1
    return last - place


def _cells(table: Table, heads: int, labels: int) -> Iterator[Slot]:
    """Give the cells; a place without one is drawn blank unless a span covers it."""
    width, height = len(table.columns), len(table.rows)
    covered: set[tuple[int, int]] = set()
    for r, row in enumerate(table.rows):
        for c, cell in enumerate(row.cells):
            if (r, c) in covered:
                continue
            down, across = _spans(table, cell, r, c, covered)
            covered.update((y, x) for y in range(r, r + down) for x in range(c, c + across))
            text = cell.text if cell else ""
            figures = cell.figures if cell else ()
            numeric = _NUMERIC.match(text.strip()) is not None
            yield Slot(
                heads + r, labels + c, min(down, height - r), min(across, width - c), _CELL, text,
                numeric, figures,
            )  # fmt: skip


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
