"""The only door by which tokens are made and revoked, and by which a program writes: once."""

import hashlib
import json
import secrets
from collections.abc import Callable
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import STAFF
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.actions import record
from cityhall.outside.api import problems
from cityhall.outside.api.doors.written import Taken
from cityhall.outside.api.errors import UntakenError
from cityhall.outside.api.models import Sent, Token

A_YEAR, A_WEEK = timedelta(days=365), timedelta(days=7)
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


def write_once(
    token: Token, key: str, asked: str, write: Callable[[], Taken]
) -> tuple[Taken, bool]:
    """Write in one transaction; what was sent under the same key before is only told again."""
    if not key:
        with transaction.atomic():
            return write(), False
    if told := find_answer(token, key, asked):
        return told, True
    try:
        with transaction.atomic():
            taken = write()
            keep_answer(token, key, asked, taken)
    except IntegrityError:  # the same was sent twice at the same instant
        told = find_answer(token, key, asked)
        if told is None:
            raise
        return told, True
    return taken, False


def find_answer(token: Token, key: str, asked: str) -> Taken | None:
    """Find what was answered under a key; refuse it for something else."""
    sent = Sent.objects.filter(token=token, key=key).first()
    if sent is None:
        return None
    if sent.asked != asked:
        told = "다른 내용에 쓴 열쇠입니다 · this key was used for something else"
        raise UntakenError(problems.REFUSED, ("Idempotency-Key", told))
    return Taken(json.loads(sent.answer), is_new=sent.status == problems.CREATED)


def keep_answer(token: Token, key: str, asked: str, taken: Taken) -> None:
    """Keep what is answered for a week, and let go what is older."""
    now = timezone.now()
    Sent.objects.filter(token=token, made__lt=now - A_WEEK).delete()
    Sent.objects.create(
        token=token,
        key=key,
        asked=asked,
        status=problems.CREATED if taken.is_new else problems.OK,
        answer=json.dumps(taken.told),
        made=now,
    )
