"""A city's own map in place of our tiles: GeoJSON that it laid down, drawn by the server as SVG.

A feature names its district by the property `key`; `CITYHALL_VAR/maps/districts.geojson` takes the
place of the tiles of that name. Nothing is fetched; a file that cannot be drawn is left aside.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from math import cos, radians
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString

from cityhall.ground.look.charts import frame
from cityhall.ground.look.languages import say
from cityhall.ground.look.markup import element
from cityhall.ground.look.tiles import Tile, Told, draw_tiles, name_role, shade

WIDE = 600  # of the drawing; its height follows from the map
MOST_BYTES = 5 * 1024 * 1024
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Outline:
    """A district as the city's map draws it."""

    key: str
    rings: tuple[tuple[Point, ...], ...]

    @property
    def middle(self) -> Point:
        """Where its name stands: the middle of its longest ring."""
        ring = max(self.rings, key=len)
        across, down = [one[0] for one in ring], [one[1] for one in ring]
        return (min(across) + max(across)) / 2, (min(down) + max(down)) / 2


def draw_map(
    name: str,
    title: str,
    tiles: tuple[Tile, ...],
    told: Mapping[str, Told],
    heads: tuple[str, str],
) -> SafeString:
    """Draw districts on the map that the city laid down, or as tiles where there is none."""
    outlines = find_outlines(name)
    if not outlines:
        return draw_tiles(title, tiles, told, heads)
    most = max((one.value for one in told.values()), default=Decimal(0))
    short = {one.key: one.short for one in tiles}
    high = max(point[1] for one in outlines for ring in one.rings for point in ring)
    parts = [
        draw_outline(one, told.get(one.key), short.get(one.key, one.key), most) for one in outlines
    ]
    drawing = element(
        "svg",
        *parts,
        class_="drawing tiles outlines",
        width="100%",
        viewBox=f"0 0 {WIDE} {high:.0f}",
        role=name_role(told),
        aria_label=say(
            "{title}. 값은 표에 있습니다.", "{title}. Values are in the table.", title=title
        ),
    )
    rows = [[one.name, told[one.key].shown if one.key in told else "–"] for one in tiles]
    return frame(title, drawing, heads, rows)


def draw_outline(one: Outline, told: Told | None, name: str, most: Decimal) -> SafeString:
    """Draw a district with its name and number."""
    path = "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring) + "Z" for ring in one.rings)
    x, y = (f"{value:.1f}" for value in one.middle)
    kind = "unknown" if told is None else f"shade{shade(told.value, most)}"
    parts = [
        element("path", d=path, class_="tile"),
        element("text", name, x=x, y=y, class_="tile-name"),
        element("text", told.shown if told else "–", x=x, y=y, dy="1.2em", class_="tile-number"),
    ]
    whole = element("g", *parts, class_=kind)
    return element("a", whole, href=told.href) if told and told.href else whole


def find_outlines(name: str) -> tuple[Outline, ...]:
    """Find the map that the city laid down; nothing where there is none, or none that is one."""
    file = Path(settings.CITY_MAPS) / f"{name}.geojson"
    try:
        size, changed = file.stat().st_size, file.stat().st_mtime_ns
    except OSError:
        return ()
    return load_outlines(file, changed) if size <= MOST_BYTES else ()


@cache
def load_outlines(file: Path, changed: int) -> tuple[Outline, ...]:
    """Load a map as it was changed last, fitted into the drawing."""
    del changed
    try:
        whole = json.loads(file.read_text(encoding="utf-8"))
        found = [read_feature(one) for one in whole["features"]]
        return tuple(fit(found))
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return ()


def read_feature(feature: Mapping[str, Any]) -> Outline:
    """Read a district of GeoJSON."""
    shape = feature["geometry"]
    many = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
    rings = tuple(
        tuple((float(point[0]), float(point[1])) for point in ring) for one in many for ring in one
    )
    return Outline(str(feature["properties"]["key"]), rings)


def fit(outlines: list[Outline]) -> Iterator[Outline]:
    """Fit degrees into the drawing: north is up, a degree of longitude shorter than of latitude."""
    points = [point for one in outlines for ring in one.rings for point in ring]
    left, right = min(one[0] for one in points), max(one[0] for one in points)
    low, high = min(one[1] for one in points), max(one[1] for one in points)
    squeeze = cos(radians((low + high) / 2))
    scale = WIDE / (((right - left) * squeeze) or 1.0)
    for one in outlines:
        rings = tuple(
            tuple(((x - left) * squeeze * scale, (high - y) * scale) for x, y in ring)
            for ring in one.rings
        )
        yield Outline(one.key, rings)
