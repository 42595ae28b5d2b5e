"""Work that one worker at a time takes up: lent for a while, so that a dead worker's comes back.

What is taken up again did nothing yet that counts: effects in the database are committed together
with `DONE`; before one outside begins, the work becomes `HANDED`, which nobody takes up again.
"""

from datetime import datetime, timedelta
from typing import ClassVar, TypeVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q, Value
from django.db.models.functions import Coalesce, NullIf

MOST_TRIES = 5
PAUSES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2))
LOST = "일하던 작업자가 멈추었습니다 · the worker that had it stopped"
UNANSWERED = "메일 서버의 답을 받지 못했습니다 · the answer of the mail server was lost"


class Leased(models.Model):
    """Work that waits, is lent to a worker, and is done, or failed too often."""

    class State(models.TextChoices):
        """How far it is."""

        WAITING = "waiting"
        HELD = "held"
        HANDED = "handed"  # an effect outside may have happened
        DONE = "done"
        DOUBTFUL = "doubtful"
        FAILED = "failed"

    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    due = models.DateTimeField()  # not taken up before
    tries = models.PositiveSmallIntegerField(default=0)
    held_by = models.CharField(max_length=40, blank=True)
    held_until = models.DateTimeField(null=True, blank=True)
    fault = models.CharField(max_length=300, blank=True)
    done = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True
        indexes: ClassVar = [models.Index(fields=["state", "due"])]


Work = TypeVar("Work", bound=Leased)
State = Leased.State


def take_up(kind: type[Work], worker: str, now: datetime) -> Work | None:
    """Lend the next work to a worker; what was tried too often is put aside as failed."""
    free = Q(state=State.WAITING, due__lte=now) | Q(state=State.HELD, held_until__lte=now)
    due = kind._default_manager.filter(free)
    if not due.exists():  # asked every second: without taking the lock of SQLite
        return None
    with transaction.atomic():
        worn = due.filter(tries__gte=MOST_TRIES)
        worn.update(state=State.FAILED, fault=Coalesce(NullIf("fault", Value("")), Value(LOST)))
        rows = due.filter(tries__lt=MOST_TRIES).order_by("due", "id")
        one = rows.select_for_update(skip_locked=True).first()
        if one is None:
            return None
        one.state, one.held_by, one.held_until = State.HELD, worker, now + term()
        one.tries += 1
        one.save(update_fields=["state", "held_by", "held_until", "tries"])
    return one


def term() -> timedelta:
    """For how long work is lent."""
    return timedelta(seconds=settings.LEASE_SECONDS)


def hand_over(work: Leased, now: datetime) -> bool:
    """Say, before it happens, that an effect outside begins; tell whether the lease still holds."""
    rows = type(work)._default_manager.filter(
        pk=work.pk, state=State.HELD, held_by=work.held_by, held_until__gt=now
    )
    return rows.update(state=State.HANDED, held_until=now + term()) == 1


def put_off(work: Leased, fault: str, now: datetime, *, for_good: bool = False) -> None:
    """Let work that failed wait for another try, longer each time; after the last it has failed.

    Only work of which nothing is outside yet: what was handed over is never tried by itself again.
    """
    is_over = for_good or work.tries >= MOST_TRIES
    state = State.FAILED if is_over else State.WAITING
    pause = PAUSES[min(work.tries, len(PAUSES)) - 1]
    mine = type(work)._default_manager.filter(pk=work.pk, held_by=work.held_by, state=State.HELD)
    mine.update(state=state, due=now + pause, fault=fault[:300])


def hand_back(work: Leased) -> None:
    """Say that what was handed over was refused: nothing is outside after all."""
    rows = type(work)._default_manager.filter(pk=work.pk, held_by=work.held_by)
    rows.filter(state=State.HANDED).update(state=State.HELD)


def settle_lost(kind: type[Work], now: datetime) -> int:
    """Call doubtful what was handed over by a worker that is gone; gives how many."""
    lost = kind._default_manager.filter(state=State.HANDED, held_until__lte=now)
    if not lost.exists():
        return 0
    return lost.update(state=State.DOUBTFUL, fault=UNANSWERED)


def try_again(work: Leased, now: datetime) -> None:
    """Let what failed, or may have happened, be tried anew."""
    work.state, work.due, work.tries, work.fault = State.WAITING, now, 0, ""
    work.save(update_fields=["state", "due", "tries", "fault"])
