"""Rules that a reader adds in the mind to a table that draws none between its columns: down the
white between them, and between its rows where nothing is drawn there either."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sagwan.reading.pdf.bands import Band, find_bands
from sagwan.reading.pdf.casting import cast_cells
from sagwan.reading.pdf.chunks import Chunk, ChunkLine
from sagwan.reading.pdf.ink import Area, Sheet
from sagwan.reading.pdf.rows import group_rows, join_rows
from sagwan.reading.pdf.shading import SHADE
from sagwan.reading.pdf.strokes import Edge, edge_across, edge_down

_NEAR = 3.0
_BESIDE = 60.0  # points between the text of a table and its side
_TWO = 2  # columns of labels: outer ones and inner ones
_CENTRED = 0.3  # of the width of the columns that a head stands over


def suppose_edges(sheet: Sheet, edges: Sequence[Edge]) -> tuple[list[list[Area]], list[Edge]]:
    """Give the cells of tables of which no column is ruled, and the rules that others lack; `edges`
    are those that are drawn."""
    across = [edge for edge in edges if edge["orientation"] == "h"]
    down = [edge for edge in edges if edge["orientation"] == "v"]
    supposed: list[Edge] = []
    cast: list[list[Area]] = []
    for band in find_bands(sheet, across, down):
        drawn = [
            e for e in down if band.top - _NEAR <= e["top"] and e["bottom"] <= band.bottom + _NEAR
        ]
        _snap(band, drawn, across)
        if band.open and not any(_parts_columns(edge, band) for edge in down):
            cast.append(cast_cells(band))
            continue
        supposed += _frame(band)
        supposed += _between_rows(band, across)
        supposed += _between_columns(band, drawn)
    return cast, supposed


def _parts_columns(edge: Edge, band: Band) -> bool:
    """Tell whether a rule, no side of a shade, stands between columns."""
    inside = band.steps[0] + _NEAR < edge["x0"] < band.steps[-1] - _NEAR
    low, high = max(edge["top"], band.top), min(edge["bottom"], band.bottom)
    return bool(inside and high - low > _NEAR and edge["object_type"] != SHADE)


def _snap(band: Band, drawn: list[Edge], across: Sequence[Edge]) -> None:
    """Let rules that part only the head or every second row, and ends of rules, serve all rows."""
    inside = [e for e in across if band.top - _NEAR <= e["top"] <= band.bottom + _NEAR]
    xs = {edge["x0"] for edge in (*drawn, *inside)} | {edge["x1"] for edge in inside}
    band.hints = sorted(xs)
    outer = [e["x0"] for e in drawn if band.limits[0] <= e["x0"] <= band.limits[1]]
    band.steps[0] = min([band.steps[0], *(x for x in outer if band.steps[0] - x < _BESIDE)])
    band.steps[-1] = max([band.steps[-1], *(x for x in outer if x - band.steps[-1] < _BESIDE)])
    for place, (low, high) in enumerate(band.white, 1):
        middle = band.steps[place]
        near = [x for x in xs if low - _NEAR <= x <= high + _NEAR]
        band.steps[place] = min((abs(x - middle), x) for x in near)[1] if near else middle


def _frame(band: Band) -> Iterator[Edge]:
    left, right = band.steps[0], band.steps[-1]
    for y in (band.top, band.neck, band.bottom):
        yield edge_across(y, left, right)
    for x in (left, right):
        yield edge_down(x, band.top, band.bottom)


def _between_columns(band: Band, drawn: list[Edge]) -> Iterator[Edge]:
    """Part columns: below the head all of them, in it as far as no head stands over several."""
    parted = any(
        band.steps[0] + _NEAR < edge["x0"] < band.steps[-1] - _NEAR
        and edge["top"] < band.neck - _NEAR
        for edge in drawn
    )
    tops = dict.fromkeys(range(1, len(band.steps) - 1), band.neck)
    if not parted and band.heads:
        tops = dict.fromkeys(tops, band.top)
        for first, last, y in _wide_heads(band):
            yield edge_across(y, band.steps[first], band.steps[last])
            tops.update((place, max(tops[place], y)) for place in range(first + 1, last))
    labels = [line.chunks[0] for line in band.lines]
    for place, top in tops.items():
        x = band.steps[place]
        breaks = sorted((c.top, c.bottom) for c in labels if c.left + 1 < x < c.right - 1)
        yield from _broken(x, top, band, breaks)


def _broken(x: float, top: float, band: Band, breaks: list[tuple[float, float]]) -> Iterator[Edge]:
    """Leave a rule out where a label stands over it."""
    rows = _row_sides(band)
    at = top
    for start, stop in breaks:
        upper = max((y for y in rows if y <= start + _NEAR), default=at)
        lower = min((y for y in rows if y >= stop - _NEAR), default=band.bottom)
        if upper > at + _NEAR:
            yield edge_down(x, at, upper)
        at = max(at, lower)
    if band.bottom > at + _NEAR:
        yield edge_down(x, at, band.bottom)


def _wide_heads(band: Band) -> Iterator[tuple[int, int, float]]:
    """Give the heads over several columns: first, one after the last, where they end."""
    for place, line in enumerate(band.heads[:-1]):
        below = [c for other in band.heads[place + 1 :] for c in other.chunks]
        for chunk in line.chunks:
            reach = _reach(chunk, line, below, band)
            if reach is not None:
                first, last = reach
                under = [
                    c.top
                    for c in below
                    if _column(band, c) in range(first, last) and c.top > chunk.middle
                ]
                yield first, last, (chunk.bottom + min(under)) / 2


def _reach(chunk: Chunk, line: ChunkLine, below: list[Chunk], band: Band) -> tuple[int, int] | None:
    """Find the columns that a head stands over the middle of."""
    steps = band.steps
    taken = {_column(band, other) for other in line.chunks if other is not chunk}
    held = {_column(band, other) for other in below if other.top > chunk.middle}
    own = range(_column_at(band, chunk.left), _column_at(band, chunk.right) + 1)
    best: tuple[float, int, int] | None = None
    for first in range(band.labels, own.start + 1):
        for last in range(max(first + 2, own.stop), len(steps)):
            inside = range(first, last)
            if any(c in taken or c not in held for c in inside):
                continue
            width = steps[last] - steps[first]
            off = abs((steps[first] + steps[last]) / 2 - chunk.middle) / width
            if off < _CENTRED and (best is None or off < best[0]):
                best = (off, first, last)
    return (best[1], best[2]) if best else None


def _column(band: Band, chunk: Chunk) -> int:
    return _column_at(band, chunk.middle)


def _column_at(band: Band, x: float) -> int:
    inner = [place for place, step in enumerate(band.steps[:-1]) if step <= x]
    return inner[-1] if inner else 0


def _between_rows(band: Band, across: Sequence[Edge]) -> Iterator[Edge]:
    """Part rows where nothing that is drawn parts them."""
    if band.ruled:
        return
    left, right = band.steps[0], band.steps[-1]
    rows = group_rows(band)
    sides = _row_sides(band)[1:-1]
    shaded = _shaded_joins(band, across, sides)
    held = join_rows(band, rows) if shaded is None else shaded
    for place, y in enumerate(sides):
        drawn = any(
            abs(edge["top"] - y) < 0.6 * band.lines[0].size
            and edge["x0"] < right - 0.4 * (right - left)
            and edge["x1"] > left + 0.6 * (right - left)
            and edge["x1"] - edge["x0"] > 0.4 * (right - left)
            for edge in across
        )
        if not drawn:
            yield edge_across(y, band.steps[1] if place in held else left, right)


def _shaded_joins(band: Band, across: Sequence[Edge], sides: Sequence[float]) -> set[int] | None:
    """Give the rows whose outer label holds the next row too, where shades of labels tell it of
    each row; None where they do not."""
    joined: set[int] = set()
    if band.labels != _TWO:
        return None
    for place, y in enumerate(sides):
        starts = [
            edge["x0"]
            for edge in across
            if abs(edge["top"] - y) < 0.6 * band.lines[0].size
            and abs(edge["x1"] - band.steps[_TWO]) <= _NEAR
        ]
        if any(abs(x - band.steps[0]) <= _NEAR for x in starts):
            continue
        if not any(abs(x - band.steps[1]) <= _NEAR for x in starts):
            return None
        joined.add(place)
    return joined


def _row_sides(band: Band) -> list[float]:
    """Give the places between rows: halfway between what belongs to one and to the next."""
    rows = group_rows(band)
    sides = [band.neck]
    for upper, lower in pairwise(rows):
        sides.append((max(line.bottom for line in upper) + min(line.top for line in lower)) / 2)
    return [*sides, band.bottom]
