"""Which placements of rows make the columns add up to the total row of the table."""

from collections.abc import Sequence
from decimal import Decimal

from sagwan.relations.words import is_subtotal, is_total
from sagwan.understanding.tables.drafts import MAIN, SECOND, CellDraft
from sagwan.understanding.tables.rows import LooseRow

Placed = tuple[CellDraft | None, ...]
Added = tuple[Decimal, ...]
Solution = tuple[int, ...]
MOST_STATES = 1500
MOST_STEPS = 60_000
KEPT_PATHS = 3


def value_of(cell: CellDraft | None, part: str) -> Decimal:
    """Give the value of one part of a cell; nothing counts as nothing."""
    token = None if cell is None else cell.part(part)
    return Decimal(0) if token is None or token.value is None else token.value


def column_solutions(
    rows: Sequence[LooseRow], options: Sequence[Sequence[Placed]], width: int
) -> list[Solution] | None:
    """Choose a placement for each row so that all columns add up; None where none does."""
    total = _total_row(rows, options)
    if total is None:
        return None
    members = [i for i, row in enumerate(rows) if i != total and not _is_part_total(row)]
    goal = _added(_zeros(width), options[total][0])
    states: dict[Added, list[Solution]] = {_zeros(width): [()]}
    grows = not any(value < 0 for row in options for cells in row for value in _values(cells))
    steps = 0
    for i in range(len(rows)):
        reached: dict[Added, list[Solution]] = {}
        for sums, paths in states.items():
            for k, cells in enumerate(options[i]):
                steps += 1
                new = _added(sums, cells) if i in members else sums
                if grows and any(a > b for a, b in zip(new, goal, strict=True)):
                    continue
                kept = reached.setdefault(new, [])
                kept.extend((*path, k) for path in paths[: KEPT_PATHS - len(kept)])
        states = reached
        if len(states) > MOST_STATES or steps > MOST_STEPS:
            return None
    return states.get(goal)


def _total_row(rows: Sequence[LooseRow], options: Sequence[Sequence[Placed]]) -> int | None:
    """Find the row that totals the others; its own cells must all be placed."""
    for i, row in enumerate(rows):
        if row.label and is_total(row.label[-1]) and not _is_part_total(row):
            return i if len(options[i]) == 1 else None
    return None


def _is_part_total(row: LooseRow) -> bool:
    return bool(row.label) and is_subtotal(row.label[-1])


def _zeros(width: int) -> Added:
    return (Decimal(0),) * (2 * width)


def _added(sums: Added, cells: Placed) -> Added:
    return tuple(a + b for a, b in zip(sums, _values(cells), strict=True))


def _values(cells: Placed) -> list[Decimal]:
    return [value_of(cell, part) for part in (MAIN, SECOND) for cell in cells]
