"""Committees, seats and sittings that come from elsewhere, brought in at once."""

from collections.abc import Iterable, Iterator

from django.db.models import Model

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.registers.committees.minutes import digest_minutes, find_chair
from cityhall.registers.committees.models import Signature, Sitting
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


def sign_in_bulk(
    sittings: Iterable[Sitting], secretary: tuple[str, str], *, by: Actor, why: str
) -> int:
    """Bind the minutes of closed sittings and sign them, the chair on paper; gives how many."""
    check_keeper(by)
    many = list(sittings)
    signatures: list[Signature] = []
    for one in many:
        one.digest = digest_minutes(one)
        signatures += list_signatures(one, secretary)
    with record("committees.sign_in_bulk", by=by.author, of=("committees", ""), why=why):
        Sitting.objects.bulk_update(many, ["digest"], batch_size=AT_ONCE)
        Signature.objects.bulk_create(signatures, batch_size=AT_ONCE)
    return len(many)


def list_signatures(sitting: Sitting, secretary: tuple[str, str]) -> Iterator[Signature]:
    """List the signatures below the minutes of a sitting: who chaired, and the secretary."""
    chair = find_chair(sitting)
    signed = [(Signature.Part.SECRETARY, *secretary, False)]
    if chair:
        signed.append((Signature.Part.CHAIR, chair.member.key, chair.member.name_ko, True))
    for part, key, name, on_paper in signed:
        yield Signature(
            sitting=sitting,
            part=part,
            by=key,
            name=name,
            on=sitting.on,
            digest=sitting.digest,
            on_paper=on_paper,
        )


def lay_down(batch: list[Model]) -> None:
    """Write rows of one kind."""
    if batch:
        type(batch[0])._default_manager.bulk_create(batch, batch_size=AT_ONCE)
