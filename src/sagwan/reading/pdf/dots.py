"""Dotted rules: some programs draw a rule as hundreds of dots or dashes. They become strokes again
before rules are looked for, for dots have four sides each and none of them is a rule."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from sagwan.reading.pdf.ink import Area

_DOT = 3.2  # points, at most, in both directions
_GAP = 4.0
_FEWEST = 5
_FINE = 0.5


def join_dots(areas: Iterable[tuple[int, Area]]) -> tuple[set[int], list[dict[str, Any]]]:
    """Give the numbers of shapes that are dots of dotted rules, and these rules as edges."""
    dots = [(number, a) for number, a in areas if max(a.width, a.height) <= _DOT]
    if len(dots) < _FEWEST:
        return set(), []
    used: set[int] = set()
    strokes: list[dict[str, Any]] = []
    for run in _runs(dots, across=True):
        used.update(number for number, _ in run)
        y = (run[0][1].top + run[0][1].bottom) / 2
        left, right = run[0][1].left, run[-1][1].right
        strokes.append(_edge(left, right, y, y, "h"))
    for run in _runs(dots, across=False):
        used.update(number for number, _ in run)
        x = (run[0][1].left + run[0][1].right) / 2
        strokes.append(_edge(x, x, run[0][1].top, run[-1][1].bottom, "v"))
    return used, strokes


def _runs(dots: Sequence[tuple[int, Area]], *, across: bool) -> Iterator[list[tuple[int, Area]]]:
    """Give dots on one line that follow each other."""
    lines: dict[int, list[tuple[int, Area]]] = defaultdict(list)
    for dot in dots:
        area = dot[1]
        place = (area.top + area.bottom) if across else (area.left + area.right)
        lines[round(place / 2 / _FINE)].append(dot)
    for line in lines.values():
        line.sort(key=lambda dot: dot[1].left if across else dot[1].top)
        run = line[:1]
        for before, dot in pairwise(line):
            if _gap(before[1], dot[1], across=across) > _GAP:
                yield from _long(run)
                run = []
            run.append(dot)
        yield from _long(run)


def _gap(before: Area, area: Area, *, across: bool) -> float:
    return area.left - before.right if across else area.top - before.bottom


def _long(run: list[tuple[int, Area]]) -> Iterator[list[tuple[int, Area]]]:
    if len(run) >= _FEWEST:
        yield run


def _edge(left: float, right: float, top: float, bottom: float, way: str) -> dict[str, Any]:
    place = {"x0": left, "x1": right, "top": top, "bottom": bottom}
    sizes = {"width": right - left, "height": bottom - top}
    return {**place, **sizes, "orientation": way, "object_type": "line"}
