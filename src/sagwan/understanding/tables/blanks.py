"""Under which column a cell stands when the blank cells of its row have vanished.

Every order-preserving placement is tried; those whose row totals hold remain, and among these the
ones whose columns add up to the total row. What stays undecided is marked unsure.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from math import comb
from typing import NamedTuple

from sagwan.relations.declared import declared_sums, mirrored_totals
from sagwan.understanding.tables.columns import column_solutions, value_of
from sagwan.understanding.tables.drafts import MAIN, SECOND, CellDraft
from sagwan.understanding.tables.rows import LooseRow
from sagwan.understanding.tables.slashes import readings_of

Path = tuple[str, ...]
Placed = tuple[CellDraft | None, ...]
Sums = Sequence[tuple[int, tuple[int, ...]]]
MOST_PLACEMENTS = 1500
MOST_KEPT = 60


class Placement(NamedTuple):
    """A row under columns, and whether the arithmetic leaves no other placement."""

    cells: Placed
    sure: bool


def place_rows(rows: Sequence[LooseRow], paths: Sequence[Path]) -> list[Placement]:
    """Put the cells of every row under columns; a row with too many cells stands behind them."""
    width = len(paths)
    mirror = mirrored_totals(paths)
    if mirror is not None and any(len(row.cells) < width for row in rows):
        return [_mirrored(row, width, mirror) for row in rows]
    sums = declared_sums(paths)
    options = [_options(row, width, sums) for row in rows]
    if all(len(choices) == 1 for choices in options):
        return [Placement(choices[0], _is_full(choices[0])) for choices in options]
    solved = column_solutions(rows, options, width)
    if solved is None:
        return [_undecided(choices) for choices in options]
    return [
        Placement(options[i][solved[0][i]], len({solution[i] for solution in solved}) == 1)
        for i in range(len(rows))
    ]


def _is_full(cells: Placed) -> bool:
    return all(cell is not None for cell in cells)


def _mirrored(row: LooseRow, width: int, totals: tuple[int, int]) -> Placement:
    """Find the two totals among the cells by what they add up; the others keep their order."""
    values = [value_of(cell, MAIN) for cell in row.cells]
    best, at = Decimal(-1), min(totals[0], len(values) - 1)
    for i in range(1, len(values) - 1):
        left = values[i] if sum(values[:i]) == values[i] else Decimal(0)
        right = values[i + 1] if sum(values[i + 2 :]) == values[i + 1] else Decimal(0)
        fits = left + right
        if fits > best and i <= totals[0] and len(values) - i - 2 <= width - totals[1] - 1:
            best, at = fits, i
    placed: list[CellDraft | None] = [None] * width
    placed[: min(at, totals[0])] = row.cells[: min(at, totals[0])]
    for offset, cell in enumerate(row.cells[at : at + width - totals[0]]):
        placed[totals[0] + offset] = cell
    return Placement(tuple(placed), len(row.cells) == width)


def _options(row: LooseRow, width: int, sums: Sums) -> list[Placed]:
    if len(row.cells) > width:
        return [(None,) * width + tuple(row.cells)]
    if len(row.cells) == width and not _is_torn(row):
        return [tuple(row.cells)]
    anchors = _anchors(sums)
    first: list[Placed] = []
    for reading in readings_of(row):
        if len(reading) > width:
            continue
        choices = list(_placements(reading, width, anchors))
        held = [choice for choice in choices if sums and _row_holds(choice, sums)]
        if held:
            return held[:MOST_KEPT]
        first = first or choices
    return first[:MOST_KEPT] or [_leftmost(row, width)]


def _is_torn(row: LooseRow) -> bool:
    """Tell whether a row of pairs has halves that may belong elsewhere."""
    return row.is_slashed and any(c.part(SECOND) is None and not c.dash for c in row.cells)


def _anchors(sums: Sums) -> frozenset[int]:
    """Give the columns that no row leaves blank: the grand totals."""
    widest = max((len(members) for _, members in sums), default=0)
    members = {m for _, parts in sums for m in parts}
    heads = [head for head, parts in sums if len(parts) == widest or head not in members]
    return frozenset(head for head in heads if head not in members)


def _placements(cells: Placed, width: int, anchors: frozenset[int]) -> Iterator[Placed]:
    if comb(width, len(cells)) > MOST_PLACEMENTS:
        return
    for columns in combinations(range(width), len(cells)):
        if anchors <= set(columns):
            placed: list[CellDraft | None] = [None] * width
            for column, cell in zip(columns, cells, strict=True):
                placed[column] = cell
            yield tuple(placed)


def _leftmost(row: LooseRow, width: int) -> Placed:
    return tuple(row.cells) + (None,) * (width - len(row.cells))


def _row_holds(cells: Placed, sums: Sums) -> bool:
    return all(
        value_of(cells[head], part) == sum((value_of(cells[m], part) for m in members), Decimal(0))
        for head, members in sums
        for part in (MAIN, SECOND)
    )


def _undecided(choices: list[Placed]) -> Placement:
    if len(choices) == 1:
        return Placement(choices[0], _is_full(choices[0]))
    return Placement(choices[0], False)
