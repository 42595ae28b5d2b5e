"""Deadlines of reviews in the calendars of those who write messages."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF
from cityhall.ground.notices.events import Event
from cityhall.work.messages.queries import WAITING, all_messages

BACK = timedelta(days=30)
MOST = 300


def list_events(actor: Actor, on: date) -> Iterator[Event]:
    """List when the reviews of somebody's units are due."""
    if not actor.has(*STAFF) or not actor.units:
        return
    rows = all_messages().filter(owner__key__in=actor.units, state__in=WAITING)
    for one in rows.filter(due__gte=on - BACK).order_by("due")[:MOST]:
        yield Event(
            f"message.{one.key}.{one.due}",
            one.due,
            f"메시지 검토 기한: {one.title_ko}",
            f"Review due: {one.title_en or one.title_ko}",
            reverse("messages:message", args=[one.key]),
        )
