"""The cells of a table in rows, as their own addresses say; holes are filled and clashes moved."""

from dataclasses import dataclass
from operator import attrgetter
from typing import Generic, TypeVar

from sagwan.reading.limits import MAX_CELLS, refuse_cells

Content = TypeVar("Content")
_WIDE = 64  # a wider cell that ends beyond all others only says "to the end"
_STEPS = 4 * MAX_CELLS


@dataclass(slots=True)
class CellPlan(Generic[Content]):
    """A cell where a file says that it stands, and what will be written into it."""

    row: int
    column: int
    rowspan: int
    colspan: int
    header: bool
    content: Content | None


def arrange(plans: list[CellPlan[Content]]) -> list[list[CellPlan[Content]]]:
    """Give the cells row by row; a hole between two of them becomes an empty cell."""
    _believe_within_reason(plans)
    ordered = sorted(plans, key=attrgetter("row", "column"))
    rows: list[list[CellPlan[Content]]] = []
    held: dict[int, int] = {}
    free = steps = 0
    for plan in ordered:
        while len(rows) <= plan.row:
            rows.append([])
            free = 0
        row = rows[plan.row]
        begun = free
        while free < plan.column:
            free = _fill_hole(row, free, plan, held)
        while held.get(free, -1) >= plan.row:
            free += 1
        row.append(plan)
        if plan.rowspan > 1:
            last = plan.row + plan.rowspan - 1
            held.update(dict.fromkeys(range(free, free + plan.colspan), last))
        free += plan.colspan
        steps += free - begun
        if steps > _STEPS:
            refuse_cells(steps)
    return rows


def _believe_within_reason(plans: list[CellPlan[Content]]) -> None:
    """Move cells together that claim to stand in the far distance; cut spans at the last cell."""
    if not plans:
        return
    if _measure(plans, "row") * _measure(plans, "column") > MAX_CELLS:
        for axis in ("row", "column"):
            ranks = {at: rank for rank, at in enumerate(sorted({getattr(p, axis) for p in plans}))}
            for plan in plans:
                setattr(plan, axis, ranks[getattr(plan, axis)])
    height, width = _measure(plans, "row"), _measure(plans, "column")
    for plan in plans:
        plan.rowspan = min(plan.rowspan, height - plan.row)
        if plan.colspan > _WIDE:
            plan.colspan = max(1, min(plan.colspan, width - plan.column))


def _measure(plans: list[CellPlan[Content]], axis: str) -> int:
    return int(max(map(attrgetter(axis), plans))) + 1


def _fill_hole(
    row: list[CellPlan[Content]], free: int, plan: CellPlan[Content], held: dict[int, int]
) -> int:
    """Step over a column that a cell from above covers, or fill the open ones up to the next."""
    if held.get(free, -1) >= plan.row:
        return free + 1
    end = free + 1
    while end < plan.column and held.get(end, -1) < plan.row:
        end += 1
    row.append(CellPlan(plan.row, free, 1, end - free, plan.header, None))
    return end
