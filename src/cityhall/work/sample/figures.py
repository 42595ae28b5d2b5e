"""The figures of the sample city: values with their sources, and what reports printed of sums."""

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from cityhall.ground.access.actors import Actor
from cityhall.registers.figures.actions import enter_values, take_claims
from cityhall.registers.figures.bulletins import publish
from cityhall.registers.figures.records import Entry
from cityhall.work.sample.rows import DATA

PUBLISHED = date(2020, 3, 31)  # the check of rapid execution that the city published
WHY = "견본 도시 · the sample city"


def found_figures(by: Actor) -> None:
    """Enter the figures of the sample and take the claims of its reports."""
    enter_values(read_entries("figures"), by=by, why=WHY, is_sample=True)
    take_claims(read_entries("claims"), by=by, why=WHY, is_sample=True)
    publish(PUBLISHED, by=by, is_sample=True)


def read_entries(kind: str) -> Iterator[Entry]:
    """Read the files of values or of claims, each for a family."""
    names = (file.name for file in DATA.iterdir())
    for name in sorted(one for one in names if one.startswith(f"{kind}-")):
        text = (DATA / name).read_text(encoding="utf-8")
        yield from (read_line(cells) for cells in csv.DictReader(text.splitlines()))


def read_line(cells: dict[str, str]) -> Entry:
    """Read a line of a file."""
    return Entry(
        measure=cells["measure"],
        subject=cells["subject"],
        as_of=date.fromisoformat(cells["as_of"]),
        value=Decimal(cells["value"]),
        unit=cells["unit"],
        since=date.fromisoformat(cells["since"]) if cells["since"] else None,
        dimensions=cells["dimensions"],
        printed=Decimal(cells["printed"]) if cells["printed"] else None,
        reason=cells["reason"],
        source=cells["source"],
    )
