"""Each request knows who asks: the person, the roles and the units of their posts today."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject
from django.utils.timezone import localdate

from cityhall.ground.access.actors import NOBODY, Actor
from cityhall.ground.accounts.models import Person
from cityhall.ground.organisation.queries import find_actor

Answer = Callable[[HttpRequest], HttpResponse]


def know_actor(answer: Answer) -> Answer:
    """Find out who asks, as soon as anybody wants to know."""

    def known(request: HttpRequest) -> HttpResponse:
        lazy = SimpleLazyObject(lambda: find_asking(request))
        request.actor = lazy  # type: ignore[attr-defined]  # access.actors.actor_of reads it
        return answer(request)

    return known


def find_asking(request: HttpRequest) -> Actor:
    """Find who asks; nobody without a session."""
    user = request.user
    return find_actor(user, localdate()) if isinstance(user, Person) else NOBODY
