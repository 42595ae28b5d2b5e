"""What stands in somebody's calendar: an app offers it by `list_events(actor, on)` in calendar.py.

    def list_events(actor: Actor, on: date) -> Iterable[Event]: …

Nothing is kept here: events are asked for each time a calendar is fetched.
"""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain

from cityhall.ground.access.actors import Actor
from cityhall.ground.notices.gathering import find_modules


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a day, or at a time with its end; `key` names it in every calendar for good."""

    key: str
    at: date | datetime
    ko: str
    en: str
    link: str = ""
    until: datetime | None = None
    where: str = ""


def gather_events(actor: Actor, on: date) -> list[Event]:
    """Gather the events of somebody from all apps that have any, each once, by day."""
    offered = (module.list_events(actor, on) for module in find_modules("calendar"))
    events = {event.key: event for event in chain.from_iterable(offered)}
    return sorted(events.values(), key=lambda event: (f"{event.at:%Y%m%d}", event.key))
