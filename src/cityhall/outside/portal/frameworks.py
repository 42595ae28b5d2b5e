"""Frameworks of sustainable development laid out from copies alone: the tree as declared, what was
measured, and hearings that passed the gate. The drawing is the register's own.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from cityhall.outside.publishing import queries
from cityhall.outside.publishing.offers.indicators import VIEWS
from cityhall.outside.publishing.packing import unpack
from cityhall.outside.publishing.queries import Read, read
from cityhall.registers.sustainability.models import Gathering, Judgement, Reading
from cityhall.registers.sustainability.progress import Perception
from cityhall.registers.sustainability.series import Point, Points
from cityhall.registers.sustainability.shapes import Framework

INDICATORS = "sustainability"
Told = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tree:
    """A framework as it was published, with the indicators that were published beside it."""

    read: Read
    framework: Framework
    indicators: dict[str, Read]

    @property
    def points(self) -> dict[str, Points]:
        """What was measured of each indicator, year by year."""
        return {code: read_points(one.content) for code, one in self.indicators.items()}

    @property
    def perceptions(self) -> dict[str, dict[int, Perception]]:
        """How citizens found each indicator, year by year."""
        return {code: read_perceptions(one.content) for code, one in self.indicators.items()}

    def grade(self, year: int) -> dict[str, dict[str, str]]:
        """Give how each side judged each indicator in a year."""
        return {
            code: {side: row.grade for side, row in read_views(one.content).get(year, {}).items()}
            for code, one in self.indicators.items()
        }


def list_trees() -> list[Tree]:
    """List the frameworks that are out."""
    return [make_tree(read(one)) for one in queries.list_current("frameworks")]


def find_tree(key: str) -> Tree | None:
    """Find a framework."""
    copy = queries.find_current("frameworks", key)
    return make_tree(read(copy)) if copy else None


def make_tree(one: Read) -> Tree:
    """Put a framework together."""
    framework: Framework = unpack(Framework, one.content["declared"])
    start = f"{one.key}/"
    indicators = {
        copy.key.removeprefix(start): read(copy)
        for copy in queries.list_current(INDICATORS)
        if copy.key.startswith(start)
    }
    return Tree(one, framework, indicators)


def read_points(told: Told) -> Points:
    """Read what was measured of an indicator; what a value replaced stands beside it."""
    return {
        int(one["year"]): Point(Decimal(one["value"]), one["source"], read_reading(one))
        for one in told["years"]
        if one["value"]
    }


def read_reading(told: Told) -> Reading | None:
    """Read what a value replaced; it is never saved."""
    if not told["before"]:
        return None
    return Reading(value=told["value"], replaces=Reading(value=told["before"]))


def read_perceptions(told: Told) -> dict[int, Perception]:
    """Read how citizens found an indicator."""
    return {
        int(one["year"]): Perception(
            Decimal(one["perceived"]),
            int(one["answers"] or 0),
            Decimal(one["mean"]) if one["mean"] else None,
            one["told_by"],
            int(one["first"] or 0),
        )
        for one in told["years"]
        if one["perceived"]
    }


def read_views(told: Told) -> dict[int, dict[str, Judgement]]:
    """Read how each side judged an indicator: the grades, which is all that is public of it."""
    return {
        int(one["year"]): {
            side: Judgement(side=side, grade=one[key]) for side, key in VIEWS.items() if one[key]
        }
        for one in told["years"]
        if any(one[key] for key in VIEWS.values())
    }


def list_gatherings(key: str) -> list[Gathering]:
    """List the hearings and debates of a framework, the latest first; none is ever saved."""
    return [read_gathering(read(one).content) for one in queries.list_current("gatherings", key)]


def read_gathering(told: Told) -> Gathering:
    """Read a hearing or debate."""
    return Gathering(
        kind=told["kind"],
        name_ko=told["name"][0],
        name_en=told["name"][1],
        on=date.fromisoformat(told["on"]),
        place=told["place"],
        goals=told["goals"],
        participants=int(told["people"]) if told["people"] else None,
        result_ko=told["result"][0],
        result_en=told["result"][1],
        source=told["source"],
        is_public=True,
        is_sample=told["sample"],
    )
