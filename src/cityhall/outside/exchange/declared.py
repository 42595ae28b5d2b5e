"""What the exchange is about, as one file declares it: topics, categories, supplies; and the words
of its public pages in four languages.
"""

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from django.conf import settings

from cityhall.ground.look.languages import say
from sagwan.reading.toml import parse_toml

OURS = files("cityhall.outside.exchange")
FILE = "exchange.toml"
TONGUES = {"ko": "한국어", "en": "English", "ja": "日本語", "zh": "中文"}
Names = dict[str, str]


@dataclass(frozen=True, slots=True)
class Named:
    """Something declared: its key, and what it is called in some languages."""

    key: str
    names: Names
    epidemic: str = ""
    unit: Names = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Its name in Korean or English, whichever the page is written in."""
        return say(self.names["ko"], self.names["en"])

    def called(self, language: str) -> str:
        """Its name in one of four languages; in English where it has none."""
        return self.names.get(language) or self.names["en"]


@dataclass(frozen=True, slots=True)
class Declared:
    """The exchange as its file declares it."""

    kept_by: tuple[str, ...]
    days_of_link: int
    topics: dict[str, Named]
    categories: dict[str, Named]
    supplies: dict[str, Named]


def load_declared() -> Declared:
    """Load what is declared: by the city where it has a file of its own, else by the house."""
    own = Path(settings.VAR) / FILE
    return read_declared(own.read_text(encoding="utf-8") if own.exists() else read_ours(FILE))


@cache
def read_ours(name: str) -> str:
    """Read a file of the house."""
    return (OURS / name).read_text(encoding="utf-8")


@cache
def read_declared(text: str) -> Declared:
    """Read what a file declares."""
    told = parse_toml(text)
    return Declared(
        tuple(told["kept_by"]),
        int(told.get("days_of_link", 14)),
        *(read_named(told.get(name, [])) for name in ("topic", "category", "supply")),
    )


def read_named(told: list[dict[str, Any]]) -> dict[str, Named]:
    """Read what is declared of one sort, by key."""
    return {
        one["key"]: Named(one["key"], one["name"], one.get("epidemic", ""), one.get("unit", {}))
        for one in told
    }


@cache
def load_words() -> dict[str, Names]:
    """Load the words of the public pages."""
    words: dict[str, Names] = parse_toml(read_ours("words.toml"))
    return words
