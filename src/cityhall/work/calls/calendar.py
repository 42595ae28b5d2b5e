"""What data calls put into somebody's calendar: what their divisions still have to return."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF
from cityhall.ground.notices.events import Event
from cityhall.ground.organisation.queries import load_tree
from cityhall.work.calls.queries import list_waiting


def list_events(actor: Actor, on: date) -> Iterator[Event]:
    """List the dues of what the divisions of somebody were asked for."""
    if not actor.has(*STAFF):
        return
    tree = load_tree(on)
    units = {key for unit in actor.units for key in tree.keys_under(unit) | {unit}}
    for part in list_waiting(units):
        yield Event(
            f"call:{part.call.key}:{part.unit.key}",
            part.call.due,
            f"자료 제출: {part.call.title}",
            f"Data due: {part.call.title}",
            link=reverse("calls:part", args=[part.call.key, part.pk]),
        )
