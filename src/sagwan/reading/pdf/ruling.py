"""Tables from the rules that are drawn: sides that a table leaves open are closed, and every cell
is a rectangle between four rules."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product

from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    intersections_to_cells,
    merge_edges,
)

from sagwan.reading.pdf.ink import Area, Fill, Sheet, enclose
from sagwan.reading.pdf.shading import SHADE
from sagwan.reading.pdf.strokes import Edge, edge_across, edge_down
from sagwan.reading.pdf.supposing import suppose_edges

_NEAR = 3.0
_SNAP = 2.0
_SIDE = 6.0
_SHORTEST = 4.0
_MAX_EDGES = 2_500
_MAX_CROSSINGS = 6_000

Corners = tuple[float, float, float, float]


@dataclass(slots=True)
class MeshCell:
    """A cell: its rectangle, its place in the mesh, and whether it is shaded."""

    area: Area
    row: int
    column: int
    rowspan: int
    colspan: int
    shaded: bool = False


@dataclass(slots=True)
class Mesh:
    """Cells that touch: `xs` and `ys` are the lines between columns and rows; `supposed` where the
    places of columns are not drawn."""

    area: Area
    xs: list[float]
    ys: list[float]
    cells: list[MeshCell] = field(default_factory=list)
    supposed: bool = False

    @property
    def rows(self) -> int:
        """How many rows."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """How many columns."""
        return len(self.xs) - 1


def find_meshes(sheet: Sheet) -> list[Mesh]:
    """Find everything that rules make of a page, from one box to a table."""
    edges = _merge(sheet.edges)
    sheet.crowded = sheet.crowded or len(edges) > _MAX_EDGES
    if sheet.crowded:
        return []
    cast, supposed = suppose_edges(sheet, edges)
    reckoned = [_mesh([_corners(cell) for cell in cells], sheet.fills) for cells in cast]
    for mesh in reckoned:
        mesh.supposed = True
    free = [edge for edge in edges if not any(_lies_in(edge, mesh.area) for mesh in reckoned)]
    return [*reckoned, *_drawn_meshes(sheet, free, supposed)]


def _corners(area: Area) -> Corners:
    return area.left, area.top, area.right, area.bottom


def _lies_in(edge: Edge, area: Area) -> bool:
    """Tell whether a rule is of a table; of a shade that sticks out, its middle is enough."""
    x, y = (edge["x0"] + edge["x1"]) / 2, (edge["top"] + edge["bottom"]) / 2
    if edge["object_type"] == SHADE and area.holds(x, y):
        return True
    return area.encloses(Area(edge["x0"], edge["top"], edge["x1"], edge["bottom"]), _NEAR)


def _drawn_meshes(sheet: Sheet, edges: list[Edge], supposed: list[Edge]) -> list[Mesh]:
    """Find what rules make, those that are drawn and those that are supposed."""
    edges = edges + supposed
    if not edges:
        return []
    edges = _merge(edges + _closing_edges(edges))
    crossings = edges_to_intersections(edges, _NEAR, _NEAR)
    sheet.crowded = len(crossings) > _MAX_CROSSINGS
    if sheet.crowded:
        return []
    cells = intersections_to_cells(crossings)
    groups: list[list[Corners]] = cells_to_tables(cells)
    grouped = {cell for group in groups for cell in group}
    groups.extend([cell] for cell in cells if cell not in grouped)
    meshes = [_mesh(group, sheet.fills) for group in groups]
    for mesh in meshes:
        mesh.supposed = any(mesh.area.holds(e["x0"] + _NEAR, e["top"] + _NEAR) for e in supposed)
    return meshes


def _merge(edges: Sequence[Edge]) -> list[Edge]:
    merged = merge_edges(list(edges), _SNAP, _SNAP, _NEAR, _NEAR)
    return [
        edge
        for edge in merged
        if max(edge["x1"] - edge["x0"], edge["bottom"] - edge["top"]) >= _SHORTEST
    ]


# --- open sides -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Stroke:
    """A rule seen along its own direction: it lies `at`, from `start` to `end`."""

    at: float
    start: float
    end: float


def _closing_edges(edges: list[Edge]) -> list[Edge]:
    """Rules that a reader adds in the mind at the sides that a table leaves open."""
    across = [_Stroke(e["top"], e["x0"], e["x1"]) for e in edges if e["orientation"] == "h"]
    down = [_Stroke(e["x0"], e["top"], e["bottom"]) for e in edges if e["orientation"] == "v"]
    found = [edge_down(s.at, s.start, s.end) for s in _close(across, down)]
    found.extend(edge_across(s.at, s.start, s.end) for s in _close(down, across))
    return found


def _close(along: list[_Stroke], between: list[_Stroke]) -> Iterable[_Stroke]:
    """Join the ends of neighbouring parallel rules where a rule inside holds them together."""
    for side in ("start", "end"):
        for strokes in _group_ends(along, side):
            for run in _held_runs(strokes, between):
                sides = _touching(run, between)
                for first, second in pairwise(run):
                    end = (getattr(first, side) + getattr(second, side)) / 2
                    at = _nearest(end, sides)
                    if _is_open(at, first, second, between):
                        yield _Stroke(at, first.at, second.at)


def _held_runs(strokes: list[_Stroke], between: list[_Stroke]) -> Iterable[list[_Stroke]]:
    """Part rules that end at the same place into those of one table each."""
    run = [strokes[0]]
    for stroke in strokes[1:]:
        if _is_held(run[-1], stroke, between):
            run.append(stroke)
            continue
        yield run
        run = [stroke]
    yield run


def _group_ends(strokes: list[_Stroke], side: str) -> list[list[_Stroke]]:
    """Rules that end at the same place, in the order of their own places."""
    ends = sorted(strokes, key=lambda stroke: float(getattr(stroke, side)))
    groups: list[list[_Stroke]] = []
    for stroke in ends:
        if groups and getattr(stroke, side) - getattr(groups[-1][-1], side) <= _NEAR:
            groups[-1].append(stroke)
        else:
            groups.append([stroke])
    return [sorted(group, key=lambda s: s.at) for group in groups if len(group) > 1]


def _touching(strokes: list[_Stroke], between: list[_Stroke]) -> list[_Stroke]:
    """The sides of other tables on the page, and of a box around, are none of these rules."""
    top, bottom = strokes[0].at - _NEAR, strokes[-1].at + _NEAR
    return [stroke for stroke in between if top <= stroke.start and stroke.end <= bottom]


def _nearest(end: float, between: list[_Stroke]) -> float:
    """A side that is drawn for some rows serves the others too."""
    sides = [stroke.at for stroke in between if abs(stroke.at - end) <= _SIDE]
    return min(sides, key=lambda side: abs(side - end), default=end)


def _is_open(at: float, first: _Stroke, second: _Stroke, between: list[_Stroke]) -> bool:
    middle = (first.at + second.at) / 2
    return second.at - first.at > _NEAR and not any(
        abs(stroke.at - at) <= _NEAR and stroke.start <= middle <= stroke.end for stroke in between
    )


def _is_held(first: _Stroke, second: _Stroke, between: list[_Stroke]) -> bool:
    """Tell whether a rule runs from one parallel rule to the other."""
    start = max(first.start, second.start) - _NEAR
    end = min(first.end, second.end) + _NEAR
    return any(
        start <= stroke.at <= end
        and stroke.start <= first.at + _NEAR
        and stroke.end >= second.at - _NEAR
        for stroke in between
    )


# --- cells ------------------------------------------------------------------------------------


def _mesh(boxes: Sequence[Corners], fills: list[Fill]) -> Mesh:
    areas = [Area(*box) for box in boxes]
    xs = _steps(side for area in areas for side in (area.left, area.right))
    ys = _steps(side for area in areas for side in (area.top, area.bottom))
    mesh = Mesh(enclose(areas), xs, ys)
    shades = [fill.area for fill in fills if not fill.pale]
    for area in areas:
        row, column = _step_of(ys, area.top), _step_of(xs, area.left)
        cell = MeshCell(
            area,
            row,
            column,
            max(1, _step_of(ys, area.bottom) - row),
            max(1, _step_of(xs, area.right) - column),
        )
        cell.shaded = _is_shaded(area, shades)
        mesh.cells.append(cell)
    mesh.cells = _without_slivers(mesh.cells)
    mesh.cells.sort(key=lambda cell: (cell.row, cell.column))
    return mesh


def _without_slivers(cells: list[MeshCell]) -> list[MeshCell]:
    """Leave out what lies between the lines of a double rule, for it has no place of its own."""
    kept: list[MeshCell] = []
    taken: set[tuple[int, int]] = set()
    for cell in sorted(cells, key=lambda cell: -cell.area.width * cell.area.height):
        if (cell.row, cell.column) not in taken:
            kept.append(cell)
            rows = range(cell.row, cell.row + cell.rowspan)
            columns = range(cell.column, cell.column + cell.colspan)
            taken.update(product(rows, columns))
    return kept


def _steps(sides: Iterable[float]) -> list[float]:
    steps: list[float] = []
    for side in sorted(sides):
        if not steps or side - steps[-1] > _NEAR:
            steps.append(side)
    return steps


def _step_of(steps: list[float], side: float) -> int:
    return min(range(len(steps)), key=lambda step: abs(steps[step] - side))


def _is_shaded(area: Area, shades: list[Area]) -> bool:
    x, y = (area.left + area.right) / 2, (area.top + area.bottom) / 2
    return any(
        shade.holds(x, y) and shade.width >= 0.8 * area.width and shade.height >= 0.7 * area.height
        for shade in shades
    )
