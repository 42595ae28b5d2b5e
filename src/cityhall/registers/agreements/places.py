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


CONTINENTS = {
    "asia": ("아시아", "Asia"),
    "europe": ("유럽", "Europe"),
    "africa": ("아프리카", "Africa"),
    "north-america": ("북아메리카", "North America"),
    "south-america": ("남아메리카", "South America"),
    "oceania": ("오세아니아", "Oceania"),
    "": ("그 밖", "Elsewhere"),
}


@cache
def load_told() -> dict[str, tuple[str, str, str]]:
    """Load what is told of countries by number: their names, and their continent."""
    text = files("cityhall.registers.agreements").joinpath("countries.toml")
    told = tomllib.loads(text.read_text(encoding="utf-8"))["country"]
    return {number: (ko, en, continent) for number, (ko, en, continent) in told.items()}


@cache
def load_countries() -> dict[str, tuple[str, str]]:
    """Load the names of countries by number."""
    return {number: names[:2] for number, names in load_told().items()}


def find_continent(number: str) -> str:
    """Find the continent on whose tiles a country stands; none where it is not known."""
    return load_told()[number][2] if number in load_told() else ""


def name_continent(key: str) -> str:
    """Name a continent in the language of the page."""
    return say(*CONTINENTS[key])


def name_country(number: str) -> str:
    """Name a country in the language of the page; by its number where it is not known."""
    return say(*load_countries().get(number, (number, number)))


def name_province(key: str) -> str:
    """Name a province in the language of the page."""
    return PROVINCES[key].name if key in PROVINCES else key
