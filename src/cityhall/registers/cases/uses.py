"""Who uses the tables of a docket: whatever apps above the register tell when they are asked.

An app that shows them names a reader in its configuration (`uses_of_cases`), as for figures.
"""

from collections.abc import Callable, Iterable
from functools import cache

from django.apps import apps
from django.utils.module_loading import import_string

from cityhall.ground.access.actors import Actor
from cityhall.registers.figures.uses import Use

Reader = Callable[[str, Actor], Iterable[Use]]


@cache
def load_readers() -> tuple[Reader, ...]:
    """Load the readers that apps name."""
    named = (getattr(app, "uses_of_cases", "") for app in apps.get_app_configs())
    return tuple(import_string(path) for path in named if path)


def list_uses(procedure: str, by: Actor) -> list[Use]:
    """List what shows numbers of a docket, as far as somebody may see it."""
    return [use for read in load_readers() for use in read(procedure, by)]
