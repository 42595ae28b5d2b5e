"""The only door by which tokens are made and revoked, and by which a program hands in a figure."""

import hashlib
import secrets
from datetime import timedelta

from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import STAFF
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.actions import record
from cityhall.outside.api.models import Token
from cityhall.registers.figures.actions import Outcome, enter_values
from cityhall.registers.figures.records import Entry

A_YEAR = timedelta(days=365)
MOST_TOKENS = 20
PREFIX = "sagwan_"


def digest_of(word: str) -> str:
    """Give what is kept of a token."""
    return hashlib.sha256(word.encode()).hexdigest()


def make_token(name: str, *, by: Actor) -> str:
    """Make a token for oneself; gives the word, which is told once."""
    allow(by.has(*STAFF), "토큰은 직원이 만듭니다.", "Tokens are for the staff.")
    own = Token.objects.filter(person__key=by.key, revoked=None)
    allow(
        own.count() < MOST_TOKENS,
        "토큰이 너무 많습니다. 쓰지 않는 것을 거두어 주세요.",
        "You have too many tokens; please revoke some.",
    )
    word, now = PREFIX + secrets.token_urlsafe(32), timezone.now()
    with record("open_api.make_token", by=by.author, of=("token", by.key), why=name[:80]):
        Token.objects.create(
            person=Person.objects.get(key=by.key),
            name=name[:80],
            digest=digest_of(word),
            made=now,
            ends=now + A_YEAR,
        )
    return word


def revoke_token(token: Token, *, by: Actor) -> None:
    """Revoke a token of one's own."""
    allow(
        token.person.key == by.key,
        "자기 토큰만 거둘 수 있습니다.",
        "Only its owner revokes a token.",
    )
    if token.revoked:
        return
    with record("open_api.revoke_token", by=by.author, of=("token", by.key), why=token.name):
        token.revoked = timezone.now()
        token.save(update_fields=["revoked"])


def hand_in_figure(entry: Entry, *, by: Actor, why: str) -> Outcome:
    """Hand in the value of a figure, as its page does: by the same rules, into the same history."""
    return enter_values([entry], by=by, why=why or "API")
