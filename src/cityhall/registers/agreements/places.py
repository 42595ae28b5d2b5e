"""The provinces as the tile map names them, and the countries by their numbers in ISO 3166-1.

The provinces are the tiles of the map `provinces`, which is of our own making.
"""

import tomllib
from functools import cache
from importlib.resources import files

from cityhall.ground.look.languages import say
from cityhall.ground.look.tiles import load_tiles

HOME = "410"  # the number of the country that the provinces belong to


PROVINCES = {one.key: one for one in load_tiles("provinces")}


@cache
def load_countries() -> dict[str, tuple[str, str]]:
    """Load the names of countries by number."""
    text = files("cityhall.registers.agreements").joinpath("countries.toml")
    told = tomllib.loads(text.read_text(encoding="utf-8"))["country"]
    return {number: (names[0], names[1]) for number, names in told.items()}


def name_country(number: str) -> str:
    """Name a country in the language of the page; by its number where it is not known."""
    return say(*load_countries().get(number, (number, number)))


def name_province(key: str) -> str:
    """Name a province in the language of the page."""
    return PROVINCES[key].name if key in PROVINCES else key
