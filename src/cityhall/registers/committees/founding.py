"""Committees, seats and sittings that come from elsewhere, brought in at once."""

from collections.abc import Iterable

from django.db.models import Model

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.registers.committees.rules import check_keeper

AT_ONCE = 1000


def add_in_bulk(rows: Iterable[Model], *, by: Actor, why: str) -> None:
    """Add rows, those first on which later ones stand."""
    check_keeper(by)
    with record("committees.add_in_bulk", by=by.author, of=("committees", ""), why=why):
        batch: list[Model] = []
        for row in rows:
            if batch and type(row) is not type(batch[0]):
                lay_down(batch)
                batch = []
            batch.append(row)
        lay_down(batch)


def lay_down(batch: list[Model]) -> None:
    """Write rows of one kind."""
    if batch:
        type(batch[0])._default_manager.bulk_create(batch, batch_size=AT_ONCE)
