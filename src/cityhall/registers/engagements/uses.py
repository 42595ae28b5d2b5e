"""What belongs to an engagement: whatever apps above the register tell when they are asked.

An app names a reader in its configuration (`uses_of_engagements`), as for figures.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.utils.module_loading import import_string

from cityhall.ground.access.actors import Actor
from cityhall.registers.engagements.models import Engagement


@dataclass(frozen=True, slots=True)
class Related:
    """Something that belongs to an engagement: under which heading, its name, the way to it."""

    about: str
    name: str
    href: str
    aside: str = ""
    tone: str = ""  # without one it is a way to something, and nothing that is there


Reader = Callable[[Engagement, Actor], Iterable[Related]]


@cache
def load_readers() -> tuple[Reader, ...]:
    """Load the readers that apps name."""
    named = (getattr(app, "uses_of_engagements", "") for app in apps.get_app_configs())
    return tuple(import_string(path) for path in named if path)


def list_related(engagement: Engagement, by: Actor) -> list[Related]:
    """List what belongs to an engagement, as far as somebody may see it."""
    return [one for read in load_readers() for one in read(engagement, by)]
