"""What every page says of notices: how many wait for whoever asks."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from cityhall.ground.access.actors import actor_of
from cityhall.ground.notices.queries import count_unread


def describe_notices(request: HttpRequest) -> dict[str, Any]:
    """Tell templates how many notices are unread, as soon as one wants to know."""
    return {"unread": SimpleLazyObject(lambda: count_unread(actor_of(request)))}
