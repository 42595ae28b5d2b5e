"""The countries with sister and friendship cities as tiles, continent by continent.

Beside the map of the world, on which small countries are hard to see: here each is as large as any
other, tells its number in letters, and leads to its list. It needs no map from outside.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cityhall.registers.agreements.drawing import SHADES
from cityhall.registers.agreements.places import (
    CONTINENTS,
    find_continent,
    name_continent,
    name_country,
)


@dataclass(frozen=True, slots=True)
class CountryTile:
    """A country: how many cities of it are partners, where its tile leads."""

    name: str
    count: int
    shade: int
    href: str


@dataclass(frozen=True, slots=True)
class Continent:
    """A continent with its countries, those with most cities first."""

    key: str
    name: str
    tiles: tuple[CountryTile, ...]

    @property
    def cities(self) -> int:
        """How many cities there are in all."""
        return sum(one.count for one in self.tiles)


def lay_tiles(counts: Mapping[str, int], address: str) -> list[Continent]:
    """Lay the countries out as tiles by continent; a continent without any is left out."""
    held = {key: list[str]() for key in CONTINENTS}
    for number in counts:
        held[find_continent(number)].append(number)
    return [
        Continent(key, name_continent(key), tuple(make_tiles(numbers, counts, address)))
        for key, numbers in held.items()
        if numbers
    ]


def make_tiles(
    numbers: list[str], counts: Mapping[str, int], address: str
) -> Iterator[CountryTile]:
    """Make the tiles of a continent."""
    for one in sorted(numbers, key=lambda each: (-counts[each], name_country(each))):
        shade = sum(counts[one] >= least for least in SHADES)
        yield CountryTile(name_country(one), counts[one], shade, f"{address}{one}")
