"""What promises put into somebody's calendar: the dues of what their units promised."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import READERS
from cityhall.ground.notices.events import Event
from cityhall.registers.promises import queries
from cityhall.registers.promises.facts import State
from cityhall.registers.promises.models import Spell
from cityhall.registers.promises.panels import own_keys

OPEN = (State.LATE, State.UNEXPLAINED, State.DUE, State.MOVED, State.COMING)
BACK = timedelta(days=180)
MOST = 500


def list_events(actor: Actor, on: date) -> Iterator[Event]:
    """List the dues of what the units of somebody promised and have not done."""
    if not actor.has(*READERS):
        return
    mine = Spell.objects.filter(queries.on_day(on), owner__key__in=own_keys(actor.units, on))
    due = mine.filter(state__in=OPEN, due_to__gte=on - BACK)
    for one in due.select_related("promise").order_by("due_to", "promise_id")[:MOST]:
        if one.due_to:
            yield Event(
                f"promise:{one.promise.key}",
                one.due_to,
                f"약속 기한: {one.promise.text_ko}",
                f"Promise due: {one.promise.text_en}",
                link=reverse("promises:promise", args=[one.promise.slug]),
            )
