"""The map of the world, drawn from Natural Earth as the package world-atlas carries it.

Set-up fetches that file (decisions/0004); where it is absent there is no map, only its table. Its
arcs are turned into paths in whole units, so that the drawing stays small.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders

ASSET = "vendor/world-atlas/countries-110m.json"
WIDE, HIGH = 1000, 400  # of the drawing: 360 degrees across, without the far south
NORTH, SOUTH = 84, -58  # degrees of latitude that are drawn
Point = tuple[int, int]
Ring = list[Point]


@dataclass(frozen=True, slots=True)
class Country:
    """A country as it is drawn: the path of its borders, and where its number stands."""

    number: str
    path: str
    x: int
    y: int


def load_world() -> Mapping[str, Country]:
    """Load the countries by their numbers; none where the file was not fetched."""
    found = finders.find(ASSET)
    return read_world(Path(found)) if isinstance(found, str) else {}


@cache
def read_world(path: Path) -> Mapping[str, Country]:
    """Read the file of the map once."""
    atlas = json.loads(path.read_text(encoding="utf-8"))
    arcs = [list(follow(arc, atlas["transform"])) for arc in atlas["arcs"]]
    shapes = atlas["objects"]["countries"]["geometries"]
    drawn = (draw_country(shape, arcs, place) for place, shape in enumerate(shapes))
    return {one.number: one for one in drawn if one.path}


def follow(arc: Iterable[list[int]], transform: Mapping[str, list[float]]) -> Iterator[Point]:
    """Follow an arc, each of whose points is told by its way from the one before."""
    x = y = 0
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    for step in arc:
        x, y = x + step[0], y + step[1]
        yield project(x * wide + left, y * high + low)


def project(east: float, north: float) -> Point:
    """Lay a place down on the drawing."""
    across = (east + 180) * WIDE / 360
    down = (NORTH - north) * HIGH / (NORTH - SOUTH)
    return round(across), round(down)


def draw_country(shape: Mapping[str, Any], arcs: list[Ring], place: int) -> Country:
    """Draw a country: all its rings, its number at the middle of the widest one."""
    many = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    rings = [join_arcs(ring, arcs) for polygon in many for ring in polygon]
    shown = [ring for ring in rings if len(ring) > 2 and any(y <= HIGH for _, y in ring)]
    x, y = find_middle(max(shown, key=measure, default=[(0, 0)]))
    path = "".join(write_ring(one) for ring in shown for one in show_both(ring))
    return Country(str(shape.get("id") or f"-{place}"), path, x, y)


def join_arcs(numbers: Iterable[int], arcs: list[Ring]) -> Ring:
    """Join the arcs of a ring, those below nought backwards; points that fall together are one."""
    points: Ring = []
    for number in numbers:
        points += arcs[number] if number >= 0 else arcs[~number][::-1]
    return unroll(point for point, _ in groupby(points))


def unroll(points: Iterable[Point]) -> Ring:
    """Let a ring that leaves the drawing on one side go on there, not come back on the other."""
    ring: Ring = []
    turned = last = 0
    for x, y in points:
        if ring and abs(x + turned - last) > WIDE // 2:
            turned += WIDE if x + turned < last else -WIDE
        last = x + turned
        ring.append((last, y))
    return ring


def show_both(ring: Ring) -> Iterator[Ring]:
    """Give a ring, and once more a whole turn aside where it leaves the drawing."""
    yield ring
    across = [x for x, _ in ring]
    if min(across) < 0 or max(across) > WIDE:
        aside = WIDE if min(across) < 0 else -WIDE
        yield [(x + aside, y) for x, y in ring]


def write_ring(ring: Ring) -> str:
    """Write a ring as a path, each point by its way from the one before."""
    (x, y), parts = ring[0], [f"M{ring[0][0]} {ring[0][1]}l"]
    for across, down in ring[1:-1]:
        parts.append(f"{across - x} {down - y} ")
        x, y = across, down
    return "".join(parts).strip().replace(" -", "-") + "z"


def measure(ring: Ring) -> int:
    """Measure twice the area of a ring."""
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs))


def find_middle(ring: Ring) -> Point:
    """Find the middle of the space that a ring takes up."""
    across, down = [x for x, _ in ring], [y for _, y in ring]
    return (min(across) + max(across)) // 2, (min(down) + max(down)) // 2
