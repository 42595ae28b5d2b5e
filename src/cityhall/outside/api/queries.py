"""Reads of tokens, by name."""

from dataclasses import dataclass, replace

from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.organisation.queries import find_actor
from cityhall.outside.api.actions import digest_of
from cityhall.outside.api.models import Token

BEARER = "Bearer "


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who asks by token: that person, with all that they may, and no more."""

    token: Token
    actor: Actor


def list_tokens(actor: Actor) -> list[Token]:
    """List somebody's tokens that may still write."""
    now = timezone.now()
    return list(Token.objects.filter(person__key=actor.key, revoked=None, ends__gt=now))


def find_own(actor: Actor, number: int) -> Token | None:
    """Find a token of somebody by its number."""
    return Token.objects.select_related("person").filter(person__key=actor.key, pk=number).first()


def find_bearer(header: str) -> Bearer | None:
    """Find who asks by token, by the header of a request; nobody where it does not hold."""
    word = header.removeprefix(BEARER)
    if not header.startswith(BEARER) or not word:
        return None
    rows = Token.objects.filter(digest=digest_of(word), revoked=None, ends__gt=timezone.now())
    token = rows.select_related("person").first()
    if token is None or not token.person.is_active:
        return None
    actor = find_actor(token.person, timezone.localdate())
    return Bearer(token, replace(actor, through=token.name))
