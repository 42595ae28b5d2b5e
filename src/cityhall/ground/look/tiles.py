"""Maps of tiles: a square for each district, laid out by hand, so that no map from outside is used.

A tile tells its number in letters and its share of the most by how dark it is. A city lays its own
GeoJSON in place of the tiles (`CITYHALL_VAR/maps/<map>.geojson`; see outlines.py).
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

from django.utils.safestring import SafeString

from cityhall.ground.look.charts import frame
from cityhall.ground.look.languages import say
from cityhall.ground.look.markup import element, join

SHADES = 4  # beyond none at all
TILE = 62  # pixels from one row to the next
GAP = Decimal("0.5")  # per cent of the width between two tiles


@dataclass(frozen=True, slots=True)
class Tile:
    """A district: its key in the organisation, its names, where its tile lies."""

    key: str
    name_ko: str
    name_en: str
    short_ko: str
    short_en: str
    column: int
    row: int

    @property
    def name(self) -> str:
        """Its name in the language of the page."""
        return say(self.name_ko, self.name_en)

    @property
    def short(self) -> str:
        """Its name as a tile holds it."""
        return say(self.short_ko, self.short_en)


@dataclass(frozen=True, slots=True)
class Told:
    """What a tile tells: a number, how it is written, where it leads."""

    value: Decimal
    shown: str
    href: str = ""


@cache
def load_tiles(name: str) -> tuple[Tile, ...]:
    """Load the tiles of a map."""
    text = (files(__package__) / "maps" / f"{name}.toml").read_text(encoding="utf-8")
    return tuple(Tile(**one) for one in tomllib.loads(text)["tile"])


def shade(value: Decimal, most: Decimal) -> int:
    """Tell how dark a tile is: nought for none, four for the most."""
    if value <= 0 or most <= 0:
        return 0
    return min(SHADES, int(value * SHADES / most) + 1)


def draw_tiles(
    title: str, tiles: tuple[Tile, ...], told: Mapping[str, Told], heads: tuple[str, str]
) -> SafeString:
    """Draw a map of tiles with its table; a district of which nothing is known says so."""
    columns = max((one.column for one in tiles), default=0) + 1
    rows = max((one.row for one in tiles), default=0) + 1
    most = max((one.value for one in told.values()), default=Decimal(0))
    parts = [draw_tile(one, told.get(one.key), columns, most) for one in tiles]
    drawing = element(
        "svg",
        *parts,
        class_="drawing tiles",
        width="100%",
        height=rows * TILE,
        role=name_role(told),
        aria_label=say(
            "{title}. 값은 표에 있습니다.", "{title}. Values are in the table.", title=title
        ),
    )
    lines = [[one.name, told[one.key].shown if one.key in told else "–"] for one in tiles]
    return frame(title, drawing, heads, lines)


def name_role(told: Mapping[str, Told]) -> str:
    """Name what a map is to those who hear it: a group where its places lead on, else a picture."""
    return "group" if any(one.href for one in told.values()) else "img"


def draw_tile(tile: Tile, told: Told | None, columns: int, most: Decimal) -> SafeString:
    """Draw a tile with its name and number."""
    wide = Decimal(100) / columns
    left, middle = tile.column * wide, tile.column * wide + (wide - GAP) / 2
    top = tile.row * TILE
    kind = "unknown" if told is None else f"shade{shade(told.value, most)}"
    parts = [
        element(
            "rect",
            x=write(left),
            y=top,
            width=write(wide - GAP),
            height=TILE - 3,
            rx=4,
            class_="tile",
        ),
        element("text", tile.short, x=write(middle), y=top + 24, class_="tile-name"),
        element(
            "text", told.shown if told else "–", x=write(middle), y=top + 46, class_="tile-number"
        ),
    ]
    whole = element("g", *parts, class_=kind)
    return element("a", whole, href=told.href) if told and told.href else join([whole])


def write(percent: Decimal) -> str:
    """Write a share of the width."""
    return f"{percent:.2f}%"
