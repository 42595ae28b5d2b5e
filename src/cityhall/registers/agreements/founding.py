"""Many agreements at once, with their partners, terms and what was done: from the sample."""

from collections.abc import Iterable

from django.db.models import Model

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.registers.agreements.rules import check_founder

AT_ONCE = 1000


def add_in_bulk(rows: Iterable[Model], *, by: Actor, why: str) -> None:
    """Add rows, those first on which later ones stand."""
    check_founder(by)
    with record("agreements.add_in_bulk", by=by.author, of=("agreement", ""), why=why):
        batch: list[Model] = []
        for row in rows:
            if batch and type(row) is not type(batch[0]):
                type(batch[0])._default_manager.bulk_create(batch, batch_size=AT_ONCE)
                batch = []
            batch.append(row)
        if batch:
            type(batch[0])._default_manager.bulk_create(batch, batch_size=AT_ONCE)
