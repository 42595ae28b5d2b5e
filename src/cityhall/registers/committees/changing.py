"""A sitting is changed by one at a time, and by nobody once it is closed or cancelled.

SQLite has one writer at a time (transactions begin IMMEDIATE): there, these locks come by itself.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.registers.committees import queries
from cityhall.registers.committees.models import Sitting
from cityhall.registers.committees.rules import check_running


@contextmanager
def laying(sitting: Sitting) -> Iterator[None]:
    """Have whoever else lays an agenda of the docket wait: a case stands on one of them only."""
    with transaction.atomic():
        running = Sitting.objects.filter(procedure=sitting.procedure, state__in=queries.RUNNING)
        list(running.select_for_update().order_by("pk").values_list("pk"))
        yield


@contextmanager
def changing(sitting: Sitting, action: str, *, by: Actor, why: str = "") -> Iterator[None]:
    """Open an entry in which a sitting is changed, as it stands when its turn has come."""
    with transaction.atomic():
        Sitting.objects.select_for_update().get(pk=sitting.pk)
        sitting.refresh_from_db(fields=["state"])
        check_running(sitting)
        with record(action, by=by.author, of=("sitting", sitting.key), why=why):
            yield
