"""What of a body somebody does not see: whatever the apps that keep bodies say when they are asked.

An app names a reader in its configuration (`hides_of_bodies`), as for the uses of figures.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

from django.apps import apps
from django.utils.module_loading import import_string

from cityhall.ground.access.actors import Actor

MEMBERS, DATES = "members", "dates"  # as procedures declare what is public of a sitting
Hidden = Mapping[str, frozenset[str]]  # by the key of the body
Reader = Callable[[Actor, date], Hidden]


@cache
def load_readers() -> tuple[Reader, ...]:
    """Load the readers that apps name."""
    named = (getattr(app, "hides_of_bodies", "") for app in apps.get_app_configs())
    return tuple(import_string(path) for path in named if path)


def find_hidden(actor: Actor, on: date) -> dict[str, frozenset[str]]:
    """Find what somebody does not see of bodies on a day; all that is not named is seen."""
    found: dict[str, frozenset[str]] = {}
    for read in load_readers():
        for key, parts in read(actor, on).items():
            found[key] = found.get(key, frozenset()) | parts
    return found
