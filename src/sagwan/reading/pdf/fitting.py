"""The part of a table on a further page has no white between columns that are empty there: it is
given the columns of the part before it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sagwan.reading.headers import states_figure
from sagwan.reading.pdf.ink import Area
from sagwan.reading.pdf.regions import Region, RuledTable
from sagwan.reading.pdf.ruling import Mesh, MeshCell

_NEAR = 18.0  # between the sides of both parts
_OVER = 2.0  # that letters may stand over the side of their column
_FEWEST = 3


def fit_columns(xs: Sequence[float], table: RuledTable) -> RuledTable:
    """Give a part of a table the columns of the part before it, where all its words stand in some
    of them; else leave it as it is."""
    mesh = table.mesh
    if not mesh.supposed or not _FEWEST <= mesh.columns < len(xs) - 1:
        return table
    if abs(mesh.xs[0] - xs[0]) > _NEAR or mesh.xs[-1] > xs[-1] + _NEAR:
        return table
    places = _places(xs, table)
    if places is None or not _states_figures(table):
        return table
    moved = [replace(cell, column=places[cell.column]) for cell in mesh.cells]
    blank = list(_blanks(xs, mesh, set(places)))
    regions = [*table.regions, *(Region(cell.area) for cell in blank)]
    return RuledTable(replace(mesh, xs=list(xs), cells=[*moved, *blank]), regions)


def _places(xs: Sequence[float], table: RuledTable) -> list[int] | None:
    """Give the column of the other part in which each column stands, None where one stands in
    none, or two in one."""
    found: list[set[int | None]] = [set() for _ in range(table.mesh.columns)]
    for cell, region in zip(table.mesh.cells, table.regions, strict=True):
        if cell.colspan > 1:
            return None
        found[cell.column] |= {_column_of(xs, line.area) for line in region.lines}
    places = [place for one in found if len(one) == 1 for place in one if place is not None]
    parted = len(places) == len(found) and all(a < b for a, b in pairwise(places))
    return places if parted else None


def _column_of(xs: Sequence[float], area: Area) -> int | None:
    inside = (
        column
        for column, (left, right) in enumerate(pairwise(xs))
        if left - _OVER <= area.left and area.right <= right + _OVER
    )
    return next(inside, None)


def _states_figures(table: RuledTable) -> bool:
    """Tell whether the first row holds figures: it is no head."""
    return any(
        states_figure(line.text)
        for cell, region in zip(table.mesh.cells, table.regions, strict=True)
        if cell.row == 0
        for line in region.lines
    )


def _blanks(xs: Sequence[float], mesh: Mesh, taken: set[int]) -> list[MeshCell]:
    """Give the cells of the columns that are empty."""
    return [
        MeshCell(Area(xs[column], top, xs[column + 1], bottom), row, column, 1, 1)
        for row, (top, bottom) in enumerate(pairwise(mesh.ys))
        for column in range(len(xs) - 1)
        if column not in taken
    ]
