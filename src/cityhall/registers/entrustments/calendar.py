"""What is due of services in the calendars of those who answer for them, a year ahead."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF
from cityhall.ground.notices.events import Event
from cityhall.registers.cases.models import Case
from cityhall.registers.entrustments.queries import load_rows
from cityhall.registers.entrustments.services import PROCEDURE, load_services

BACK, AHEAD = timedelta(days=30), timedelta(days=365)
MOST = 500  # services of one's units


def list_events(actor: Actor, on: date) -> Iterator[Event]:
    """List what is due of the services of somebody's units."""
    if not actor.has(*STAFF) or not actor.units:
        return
    own = Case.objects.filter(procedure=PROCEDURE, ended=None, units__key__in=actor.units)
    services = load_services(on, own.distinct()[:MOST])
    for row in load_rows(on, services):
        for one in row.dues:
            if one.due and on - BACK <= one.due <= on + AHEAD:
                name, service = one.duty.name, row.service
                yield Event(
                    f"service.{service.key}.{one.duty.key}.{one.due.year}",
                    one.due,
                    f"{name.ko} 기한: {service.title}",
                    f"{name.en} due: {service.title}",
                    reverse("entrustments:service", args=[service.key]),
                )
