"""The sittings for which somebody was drawn, and those that a clerk keeps, for their calendar."""

from collections.abc import Iterator
from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.notices.events import Event
from cityhall.registers.committees.actions import name_body
from cityhall.registers.committees.queries import list_coming, list_mine
from cityhall.registers.committees.rules import may_keep


def list_events(actor: Actor, on: date) -> Iterator[Event]:
    """List the sittings that come up for somebody."""
    for one in list_coming(on) if may_keep(actor) else list_mine(actor.key, on):
        ko, en = name_body(one)
        yield Event(
            key=f"sitting.{one.key}",
            at=one.on,
            ko=f"{ko} 회의 {one.at}".strip(),
            en=f"Sitting of the {en} {one.at}".strip(),
            link=f"/sittings/{one.key}/",
            where=one.where,
        )
