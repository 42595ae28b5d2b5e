"""A city's own map in place of our tiles: GeoJSON that it laid down, drawn by the server as SVG.

A feature names its district by the property `key`; `CITYHALL_VAR/maps/districts.geojson` takes the
place of the tiles of that name. Nothing is fetched; a file that cannot be drawn is left aside, and
`find_fault` says in one sentence what is wrong with it.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from math import cos, radians
from pathlib import Path

from django.conf import settings
from django.utils.safestring import SafeString

from cityhall.ground.look.charts import frame
from cityhall.ground.look.geojson import (
    MapError,
    Outline,
    Words,
    check_size,
    read_features,
    read_file,
)
from cityhall.ground.look.languages import say
from cityhall.ground.look.markup import element
from cityhall.ground.look.tiles import Tile, Told, draw_tiles, load_tiles, name_role, shade

WIDE = 600  # of the drawing; its height follows from the map
KEPT = 8  # maps that stay in memory


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
    return look_up(name)[0]


def find_fault(name: str) -> str:
    """Say what is wrong with the map that the city laid down; nothing where there is none."""
    words = look_up(name)[1]
    if words is None:
        return ""
    return say(
        "시가 올린 지도 {name}.geojson을 쓰지 못해 타일로 보여 드립니다. {why}",
        "The city's map {name}.geojson cannot be used, so tiles are shown. {why}",
        name=name,
        why=say(*words),
    )


def look_up(name: str) -> tuple[tuple[Outline, ...], Words | None]:
    """Look a map up: its outlines, and what is wrong where there are none."""
    file = Path(settings.CITY_MAPS) / f"{name}.geojson"
    try:
        told = file.stat()
    except OSError:
        return (), None
    return load_outlines(file, told.st_mtime_ns, told.st_size, tuple(load_keys(name)))


def load_keys(name: str) -> Iterator[str]:
    """Name the districts that a map may have: those of its tiles."""
    return (one.key for one in load_tiles(name))


@lru_cache(maxsize=KEPT)
def load_outlines(
    file: Path, changed: int, size: int, known: tuple[str, ...]
) -> tuple[tuple[Outline, ...], Words | None]:
    """Load a map as it was changed last, fitted into the drawing; else what is wrong with it."""
    del changed
    try:
        check_size(size)
        return tuple(fit(list(read_features(read_file(file), known)))), None
    except MapError as error:
        return (), error.words


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
