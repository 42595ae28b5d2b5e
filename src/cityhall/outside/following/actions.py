"""The only door by which addresses come in, are confirmed, and go; nothing of them is kept after.

No history is written: it keeps for good what an address must not outlive.
"""

import secrets
from datetime import datetime, timedelta

from django.db import transaction

from cityhall.ground.notices import outbox
from cityhall.ground.notices.actions import is_address
from cityhall.ground.notices.leases import State
from cityhall.ground.notices.models import OUTSIDE, Mail
from cityhall.outside.following import queries, wording
from cityhall.outside.following.errors import CROWD, NO_ADDRESS, NO_MAIL, NOTHING
from cityhall.outside.following.models import Follow
from cityhall.outside.portal.serving import sends_mail

AN_HOUR, A_DAY = timedelta(hours=1), timedelta(days=1)
KEPT_DAYS = 3  # what nobody confirms, and mail that was sent
MOST_AN_HOUR = 300  # of all who ask, so that nobody makes us a sender of junk
MOST_OF_ONE = 5  # that wait for one address in a day
DONE_WITH = (State.DONE, State.FAILED, State.DOUBTFUL)


def ask(address: str, key: str, state: str, *, language: str, now: datetime) -> None:
    """Let somebody ask to be told: one mail goes to the address, and nothing more until a link
    in it is followed. Who asks is not told what is known of an address."""
    address = address.strip()
    if not sends_mail():
        raise NO_MAIL
    if not is_address(address):
        raise NO_ADDRESS
    named = queries.name_followed(key, state)
    if named is None:
        raise NOTHING
    if queries.count_asked(now - AN_HOUR) >= MOST_AN_HOUR:
        raise CROWD
    with transaction.atomic():
        one = keep(address, key, state, language=language, now=now)
        if one:
            words = wording.word_asked(one, named, KEPT_DAYS)
            write(one, f"ask.{one.asked:%Y%m%d%H%M%S%f}", words, now)


def keep(address: str, key: str, state: str, *, language: str, now: datetime) -> Follow | None:
    """Keep what is asked for; None where no mail is due: told already, just asked, too often."""
    one = Follow.objects.filter(address=address, key=key, state=state).first()
    if one is None:
        if queries.count_asked(now - A_DAY, address) >= MOST_OF_ONE:
            return None
        fresh = Follow(slug=secrets.token_urlsafe(16), address=address, key=key, state=state)
        fresh.language, fresh.asked = language, now
        Follow.objects.bulk_create([fresh], ignore_conflicts=True)  # asked twice at once is once
        return Follow.objects.filter(slug=fresh.slug).first()
    if one.confirmed or one.asked > now - AN_HOUR:
        return None
    one.language, one.asked = language, now
    one.save(update_fields=["language", "asked"])
    return one


def confirm(one: Follow, *, now: datetime) -> None:
    """Let the owner of an address say that it is theirs, and that they want to be told."""
    Follow.objects.filter(pk=one.pk, confirmed=None).update(confirmed=now)


def end(one: Follow) -> None:
    """Delete an address with all mail that waits for it or went to it."""
    with transaction.atomic():
        Mail.objects.filter(person=name_person(one)).delete()
        one.delete()


def forget_old(now: datetime) -> int:
    """Delete what nobody confirmed in time, and mail that was done with; gives how many asked."""
    before = now - timedelta(days=KEPT_DAYS)
    with transaction.atomic():
        old = list(queries.list_unconfirmed(before))
        for one in old:
            end(one)
        mails = Mail.objects.filter(person__startswith=OUTSIDE, written__lt=before)
        mails.filter(state__in=DONE_WITH).delete()
    return len(old)


def write(one: Follow, key: str, words: tuple[str, str], now: datetime) -> None:
    """Write a mail to an address, once by a key."""
    outbox.write_mail(f"{name_person(one)}.{key}", name_person(one), one.address, words, now=now)


def name_person(one: Follow) -> str:
    """Name somebody outside to the outbox, by nothing that tells who they are."""
    return f"{OUTSIDE}{one.slug}"
