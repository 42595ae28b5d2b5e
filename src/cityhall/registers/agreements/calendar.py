"""The ends of agreements in the calendars of those who look after them, a year ahead."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF
from cityhall.ground.notices.events import Event
from cityhall.registers.agreements.queries import list_due

BACK = timedelta(days=30)
MOST = 500


def list_events(actor: Actor, on: date) -> Iterator[Event]:
    """List the ends of the agreements of somebody's units."""
    if not actor.has(*STAFF) or not actor.units:
        return
    for one in list_due(actor.units, on)[:MOST]:
        if one.until and one.until >= on - BACK:
            yield Event(
                f"agreement.{one.key}.{one.until}",
                one.until,
                f"갱신 기한: {one.title_ko}",
                f"Renewal due: {one.title_en or one.title_ko}",
                reverse("agreements:agreement", args=[one.key]),
            )
