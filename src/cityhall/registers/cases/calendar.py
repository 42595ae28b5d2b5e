"""The deadlines of somebody's running cases, for their calendar."""

from collections.abc import Iterator
from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.notices.events import Event
from cityhall.registers.cases.queries import list_mine
from cityhall.registers.cases.shown import procedure_of


def list_events(actor: Actor, on: date) -> Iterator[Event]:  # noqa: ARG001  all that still run
    """List when the running cases of somebody's units, and those they asked for, are due."""
    for case in list_mine(actor, limit=200):
        if case.due:
            one = procedure_of(case).one
            yield Event(
                key=f"case.{case.key}.{case.due_term}",
                at=case.due,
                ko=f"{one.ko} {case.number} 기한: {case.title}",
                en=f"{one.en} {case.number} due: {case.title}",
                link=f"/cases/{case.key}/",
            )
