"""Deny by default: a view that declares nobody is closed to all, whoever asks."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import find_door

Answer = Callable[[HttpRequest], HttpResponse]


class WatchDoors:
    """Open a view to whom it declares; send those who are not signed in to sign in."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as the view does."""
        return self.answer(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], *_: Any
    ) -> HttpResponse | None:
        """Let the request pass, or turn it away."""
        door = find_door(view)
        if door is None:
            raise PermissionDenied
        if door.to_everybody:
            return None
        actor = actor_of(request)
        if door.lets_in(actor.roles):
            return None
        if actor.is_known:
            raise PermissionDenied
        target = request.get_full_path() if request.method == "GET" else "/"
        return HttpResponseRedirect(f"{reverse('accounts:sign-in')}?{urlencode({'next': target})}")
