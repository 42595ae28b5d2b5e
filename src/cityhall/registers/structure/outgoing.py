"""The organisation as tables to hand out, from units to meetings, with all that ever stood."""

from collections.abc import Callable
from datetime import date
from operator import attrgetter
from typing import Any

from django.db import models
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.organisation.models import Meeting, Member, Membership, Standing, Unit
from cityhall.ground.organisation.sight import DATES, MEMBERS, Hidden, find_hidden
from cityhall.registers.sheets.tables import Table
from cityhall.registers.structure.parts import PARTS, Part


def list_tables(actor: Actor) -> list[Table]:
    """List the tables of the organisation, without what somebody does not see of its bodies."""
    hidden = find_hidden(actor, localdate())
    return [
        Table(part.key, part.ko, part.en, part.columns, list_rows(part, hidden))
        for part in PARTS.values()
    ]


def list_rows(part: Part, hidden: Hidden) -> list[dict[str, str]]:
    """List the rows of a table as far as they are seen."""
    rows = load(part)
    if part.model is Member and hidden:
        seats = filter(is_seen(hidden), Membership.objects.select_related("unit"))
        known = {one.member_id for one in seats}
        rows = [row for row in rows if row.pk in known]
    return [write_row(part, row) for row in filter(is_seen(hidden), rows)]


def is_seen(hidden: Hidden) -> Callable[[models.Model], bool]:
    """Tell of rows whether somebody sees them, from whom something of bodies is hidden."""

    def tell(row: models.Model) -> bool:
        match row:
            case Membership():
                return MEMBERS not in hidden.get(row.unit.key, ())
            case Meeting():
                return DATES not in hidden.get(row.unit.key, ())
        return True

    return tell


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
