"""The organisation as tables to hand out: every unit, duty and post, with all that ever stood."""

from datetime import date
from operator import attrgetter
from typing import Any

from django.db import models

from cityhall.ground.organisation.models import Standing, Unit
from cityhall.registers.sheets.tables import Table
from cityhall.registers.structure.parts import PARTS, UNITS, Part


def list_tables() -> list[Table]:
    """List the tables of the organisation."""
    return [
        Table(
            part.key, part.ko, part.en, part.columns, [write_row(part, row) for row in load(part)]
        )
        for part in PARTS.values()
    ]


def load(part: Part) -> list[models.Model]:
    """Load the rows of a table."""
    rows = part.model._default_manager.select_related("unit")
    if part is UNITS:
        return list(rows.select_related("unit", "parent").order_by("unit__key", "since"))
    return list(rows.order_by("unit__key", "place" if part.key == "duties" else "key", "id"))


def write_row(part: Part, row: models.Model) -> dict[str, str]:
    """Write a row as text by column."""
    return {column.key: write_cell(row, column.key) for column in part.columns}


def write_cell(row: models.Model, name: str) -> str:
    """Write a field as text."""
    is_kind = isinstance(row, Standing) and name == "kind"
    value: Any = attrgetter("unit.kind" if is_kind else name)(row)
    if isinstance(value, Unit):
        return value.key
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)
