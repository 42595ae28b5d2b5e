"""What every page knows of who asks."""

from typing import Any

from django.http import HttpRequest

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.roles import READERS, STAFF


def describe_actor(request: HttpRequest) -> dict[str, Any]:
    """Tell templates who asks and whether they see the pages of the staff."""
    actor = actor_of(request)
    return {
        "actor": actor,
        "is_staff": actor.has(*STAFF),
        "is_reader": actor.has(*READERS),
    }
