"""Dated, cited parameters: what a threshold or term was on a day, and where that is written."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files

FILE = "parameters.toml"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number that the law fixes from a day on, in a unit, with its source."""

    key: str
    ko: str
    en: str
    value: Decimal
    unit: str
    since: date
    basis: str


class NoParameterError(KeyError):
    """A parameter that is not declared, or not yet in force on the day asked for."""

    def __init__(self, key: str, on: date) -> None:
        super().__init__(key)
        self.words = (
            f"{on}에 시행 중인 법정 기준 '{key}'이(가) 없습니다.",
            f"no parameter '{key}' was in force on {on}.",
        )

    def __str__(self) -> str:
        return " · ".join(self.words)


@cache
def load_parameters() -> tuple[Parameter, ...]:
    """Load the parameters that come with the library."""
    return parse_parameters((files("sagwan.law") / FILE).read_text(encoding="utf-8"))


def parse_parameters(text: str) -> tuple[Parameter, ...]:
    """Read parameters from TOML, the library's or a city's own."""
    return tuple(
        Parameter(
            entry["key"],
            entry["name"]["ko"],
            entry["name"]["en"],
            Decimal(entry["value"]),
            entry["unit"],
            entry["from"],
            entry["basis"],
        )
        for entry in tomllib.loads(text).get("parameter", ())
    )


def find_parameter(key: str, on: date, own: Iterable[Parameter] = ()) -> Parameter:
    """Find what was in force on a day; a city's own goes before the library's."""
    for known in (tuple(own), load_parameters()):
        valid = [one for one in known if one.key == key and one.since <= on]
        if valid:
            return max(valid, key=lambda one: one.since)
    raise NoParameterError(key, on)
