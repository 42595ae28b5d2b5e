"""The organisation as tables to hand out, from units to meetings, with all that ever stood."""

from datetime import date
from operator import attrgetter
from typing import Any

from django.db import models

from cityhall.ground.organisation.models import Member, Standing, Unit
from cityhall.registers.sheets.tables import Table
from cityhall.registers.structure.parts import PARTS, Part


def list_tables() -> list[Table]:
    """List the tables of the organisation."""
    return [
        Table(
            part.key, part.ko, part.en, part.columns, [write_row(part, row) for row in load(part)]
        )
        for part in PARTS.values()
    ]


def load(part: Part) -> list[models.Model]:
    """Load the rows of a table, in the order of what tells them apart."""
    fields = {field.name: field for field in part.model._meta.fields}
    links = [name for name in part.reads if name in fields and fields[name].is_relation]
    order = [f"{name}__key" if name in links else name for name in part.told_by]
    return list(part.model._default_manager.select_related(*links).order_by(*order, "id"))


def write_row(part: Part, row: models.Model) -> dict[str, str]:
    """Write a row as text by column."""
    return {column.key: write_cell(row, column.key) for column in part.columns}


def write_cell(row: models.Model, name: str) -> str:
    """Write a field as text."""
    is_kind = isinstance(row, Standing) and name == "kind"
    value: Any = attrgetter("unit.kind" if is_kind else name)(row)
    if isinstance(value, Unit | Member):
        return value.key
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)
