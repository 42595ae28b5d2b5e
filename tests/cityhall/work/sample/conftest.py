"""The sample city's data as plain values, and the arithmetic that its claims are held against.

Nothing of the site is used, so that the data are proven by other means than those that load them.
"""

import ast
import csv
import operator
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[4]
DATA = ROOT / "src" / "cityhall" / "work" / "sample" / "data"
MEASURES = ROOT / "src" / "cityhall" / "registers" / "figures" / "measures"
FAMILIES = ("budget", "organisation", "personnel-cost", "rapid", "staffing")
SCALES = {"천원": Decimal(1000), "백만원": Decimal(10**6), "억원": Decimal(10**8)}
SIGNS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


@dataclass(frozen=True)
class Row:
    """A line of a file of figures or claims."""

    place: str
    measure: str
    subject: str
    since: date | None
    as_of: date
    dimensions: dict[str, str]
    value: Decimal
    unit: str
    printed: Decimal | None
    reason: str
    source: str

    @property
    def stands_printed(self) -> Decimal:
        """What the report shows, right or wrong."""
        return self.value if self.printed is None else self.printed


def read_rows(name: str) -> Iterator[Row]:
    """All lines of one file of figures or claims."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        for number, cells in enumerate(csv.DictReader(file), 2):
            yield Row(
                f"{name}:{number}",
                cells["measure"],
                cells["subject"],
                date.fromisoformat(cells["since"]) if cells["since"] else None,
                date.fromisoformat(cells["as_of"]),
                dict(pair.split("=") for pair in cells["dimensions"].split(";") if pair),
                Decimal(cells["value"]),
                cells["unit"],
                Decimal(cells["printed"]) if cells["printed"] else None,
                cells["reason"],
                cells["source"],
            )


@dataclass(frozen=True)
class Unit:
    """A unit of organisation.toml."""

    key: str
    kind: str
    standing: tuple[dict[str, Any], ...]
    duty: tuple[dict[str, Any], ...] = ()
    post: tuple[dict[str, Any], ...] = ()

    def standing_on(self, day: date) -> dict[str, Any] | None:
        """What it was called and where it stood on a day."""
        for spell in self.standing:
            if spell["from"] <= day <= spell.get("to", day):
                return spell
        return None


@dataclass(frozen=True)
class SampleCity:
    """The data of organisation, staffing, budget, rapid execution and personnel cost."""

    figures: tuple[Row, ...]
    claims: tuple[Row, ...]

    @cached_property
    def units(self) -> dict[str, Unit]:
        """Each unit by its key; a key given twice is kept once."""
        return {entry["key"]: unit_of(entry) for entry in self.entries}

    @cached_property
    def entries(self) -> list[dict[str, Any]]:
        """The units as they stand in the file."""
        text = (DATA / "organisation.toml").read_text(encoding="utf-8")
        return list(tomllib.loads(text)["unit"])

    @cached_property
    def families(self) -> dict[str, dict[str, Any]]:
        """The declarations of each family."""
        texts = {name: (MEASURES / f"{name}.toml").read_text("utf-8") for name in FAMILIES}
        return {name: tomllib.loads(text) for name, text in texts.items()}

    @cached_property
    def measures(self) -> dict[str, dict[str, Any]]:
        """Each measure by its key."""
        return {found["key"]: found for one in self.families.values() for found in one["measure"]}

    def members(self, measure: str, dimension: str) -> dict[str, str | None]:
        """Member → parent of a dimension that a measure has."""
        declared = self.families[measure.split(".", maxsplit=1)[0]]["dimension"]
        found = next(one for one in declared if one["key"] == dimension)
        return {member["key"]: member.get("parent") for member in found["members"]}

    def covers_member(self, measure: str, dimension: str, outer: str, inner: str | None) -> bool:
        """Tell whether a member is another or lies in it."""
        parents = self.members(measure, dimension)
        while inner is not None and inner != outer:
            inner = parents[inner]
        return inner == outer

    def covers_subject(self, outer: str, inner: str | None, day: date) -> bool:
        """Tell whether a unit is another or stood under it on a day."""
        while inner and inner != outer:
            spell = self.units[inner].standing_on(day)
            inner = spell.get("parent") if spell else None
        return inner == outer

    def covers(self, outer: Row, inner: Row) -> bool:
        """Tell whether the cell of one row holds that of another, of the same measure and day."""
        same = (outer.measure, outer.since, outer.as_of) == (
            inner.measure,
            inner.since,
            inner.as_of,
        )
        return (
            same
            and self.covers_subject(outer.subject, inner.subject, outer.as_of)
            and all(
                key in inner.dimensions
                and self.covers_member(outer.measure, key, member, inner.dimensions[key])
                for key, member in outer.dimensions.items()
            )
        )

    def compute(self, asked: Row) -> Decimal | None:
        """What the figures give for a cell, in the unit of its measure; None if they do not."""
        measure = self.measures[asked.measure]
        if "formula" in measure:
            return self.work_out(ast.parse(measure["formula"], mode="eval").body, asked)
        if "change_of" in measure:
            return self.change(asked, measure["change_of"])
        dated = self.dated(asked, asked.measure, asked.as_of)
        inside = [row for row in self.figures if self.covers(dated, row)]
        summed = {along for row in inside for along in summed_along(dated, row)}
        if not inside or not summed <= set(measure["adds"]):
            return None
        return sum((self.in_unit(row, measure["unit"]) for row in inside), Decimal(0))

    def work_out(self, node: ast.expr, asked: Row) -> Decimal | None:
        """The value of a formula for the cell asked for."""
        if isinstance(node, ast.Constant):
            return Decimal(str(node.value))
        if isinstance(node, ast.Name):
            family = asked.measure.split(".", maxsplit=1)[0]
            return self.compute(self.dated(asked, f"{family}.{node.id}", asked.as_of))
        assert isinstance(node, ast.BinOp)
        left, right = self.work_out(node.left, asked), self.work_out(node.right, asked)
        return None if left is None or right is None else SIGNS[type(node.op)](left, right)

    def change(self, asked: Row, name: str) -> Decimal | None:
        """The value on the day asked for less that on the day since which it changed."""
        assert asked.since
        family = asked.measure.split(".", maxsplit=1)[0]
        days = (asked.as_of, asked.since)
        new, old = (self.compute(self.dated(asked, f"{family}.{name}", day)) for day in days)
        return None if new is None or old is None else new - old

    def dated(self, row: Row, measure: str, day: date) -> Row:
        """The same cell of a measure on a day, beginning as its kind of time asks."""
        time = self.measures[measure].get("time")
        since = row.since
        if time in {"running", "level"}:
            since = day.replace(month=1, day=1) if time == "running" else None
        cell = (row.place, measure, row.subject, since, day, row.dimensions)
        return Row(*cell, row.value, row.unit, row.printed, row.reason, row.source)

    def in_unit(self, row: Row, unit: str) -> Decimal:
        """The value of a row in a unit."""
        return row.value * SCALES.get(row.unit, Decimal(1)) / SCALES.get(unit, Decimal(1))

    def shown(self, claim: Row) -> Decimal | None:
        """What a claim should show: the computed value, in its unit and with its decimals."""
        found = self.compute(claim)
        if found is None:
            return None
        unit = self.measures[claim.measure]["unit"]
        scaled = found * SCALES.get(unit, Decimal(1)) / SCALES.get(claim.unit, Decimal(1))
        return scaled.quantize(claim.value, ROUND_HALF_UP)


def summed_along(outer: Row, inner: Row) -> Iterator[str]:
    """Along what a cell is a sum when it holds another: its dimensions, or the subject."""
    if outer.subject != inner.subject:
        yield "subject"
    for key, member in inner.dimensions.items():
        if outer.dimensions.get(key) != member:
            yield key


def unit_of(entry: dict[str, Any]) -> Unit:
    """A unit from its entry in organisation.toml."""
    lists = {name: tuple(entry.get(name, ())) for name in ("standing", "duty", "post")}
    return Unit(entry["key"], entry["kind"], **lists)


def rows_of(kind: str) -> tuple[Row, ...]:
    """All figures or all claims of the families; a family that claims nothing has no file."""
    names = [f"{kind}-{family}.csv" for family in FAMILIES]
    return tuple(row for name in names if (DATA / name).exists() for row in read_rows(name))


@pytest.fixture(scope="session")
def city() -> SampleCity:
    """The sample city's data."""
    return SampleCity(rows_of("figures"), rows_of("claims"))
