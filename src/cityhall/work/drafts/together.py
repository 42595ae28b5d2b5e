"""Several people at one draft: who else works on it today, and whose text stands where mine was."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localtime

from cityhall.ground.access.actors import SITE, Actor
from cityhall.ground.history.models import Entry
from cityhall.ground.look.languages import say
from cityhall.work.drafts.pages import DEEDS


@dataclass(frozen=True, slots=True)
class Fellow:
    """Somebody else who worked on a draft today: when last, and what they did."""

    name: str
    at: datetime
    what: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Two texts for one line: whose stands there now, and since when."""

    name: str
    at: datetime | None


def list_fellows(entries: Iterable[Entry], by: Actor, today: date) -> list[Fellow]:
    """List who else did something to a draft today, the latest first, each once."""
    found: dict[str, Fellow] = {}
    for one in entries:
        at = moment_of(one)
        if one.author not in {by.key, SITE.key} and at.date() == today and one.author not in found:
            found[one.author] = Fellow(one.author_name, at, say(*DEEDS.get(one.action, ("", ""))))
    return list(found.values())


def find_clash(entries: Iterable[Entry], key: str, by: Actor) -> Clash:
    """Find who changed a line last, besides whoever asks."""
    for one in entries:
        if one.why == key and one.author != by.key:
            return Clash(one.author_name, moment_of(one))
    return Clash("", None)


def moment_of(entry: Entry) -> datetime:
    """Give when something was done, in the time of the city."""
    return localtime(datetime.fromisoformat(entry.at))
