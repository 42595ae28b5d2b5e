"""Sides of shaded areas: they part cells where nothing else is drawn, and nothing where rules are,
for a stripe behind a row runs on behind a cell that spans several rows."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sagwan.reading.pdf.ink import Area
from sagwan.reading.pdf.strokes import Edge, edge_across, edge_down

_THIN = 3.0
_NEAR = 2.0
_SHARED = 2.0
SHADE = "shade"


def is_shade(thing: dict[str, Any]) -> bool:
    """Tell whether a shape is an area without a rule around it."""
    thick = min(thing["x1"] - thing["x0"], thing["bottom"] - thing["top"]) > _THIN
    return thing["object_type"] == "rect" and thick and not thing.get("stroke")


def sides_of(shades: Iterable[Area], edges: Iterable[Edge]) -> list[Edge]:
    """Give the sides of shaded areas along which no rule is drawn."""
    drawn: dict[tuple[str, int], list[Edge]] = defaultdict(list)
    for edge in edges:
        at = edge["top"] if edge["orientation"] == "h" else edge["x0"]
        drawn[edge["orientation"], round(at / _NEAR)].append(edge)
    sides = [
        side
        for shade in shades
        for side in (
            edge_across(shade.top, shade.left, shade.right),
            edge_across(shade.bottom, shade.left, shade.right),
            edge_down(shade.left, shade.top, shade.bottom),
            edge_down(shade.right, shade.top, shade.bottom),
        )
    ]
    return [{**side, "object_type": SHADE} for side in sides if not _is_drawn(side, drawn)]


def _is_drawn(side: Edge, drawn: dict[tuple[str, int], list[Edge]]) -> bool:
    """Tell whether a rule runs along some of a side."""
    way = side["orientation"]
    at, start, end = ("top", "x0", "x1") if way == "h" else ("x0", "top", "bottom")
    place = round(side[at] / _NEAR)
    return any(
        min(edge[end], side[end]) - max(edge[start], side[start]) > _SHARED
        for near in (place - 1, place, place + 1)
        for edge in drawn.get((way, near), ())
    )
