"""Tells those who follow what changed: one mail to each for all that changed since the last time.

What was told is noted in the transaction that writes the mail, so that each is told once.
"""

from datetime import UTC, datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from cityhall.outside.following import queries
from cityhall.outside.following.actions import write
from cityhall.outside.following.changes import list_changes
from cityhall.outside.following.models import Heard
from cityhall.outside.following.wording import word_changes
from cityhall.outside.portal.serving import sends_mail
from cityhall.outside.publishing.models import Copy
from cityhall.outside.publishing.queries import find_edition

BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)


def tell_changes() -> int:
    """Write the mail that is due; gives how many were told."""
    with transaction.atomic():
        last = Heard.objects.select_for_update().first()
        now = Heard(pk=1, copy=find_last(), moment=find_moment())
        if last and (last.copy, last.moment) == (now.copy, now.moment):
            return 0
        told = tell_since(last, now) if last and sends_mail() else 0
        now.save()
    return told


def tell_since(last: Heard, now: Heard) -> int:
    """Tell everybody what changed between two moments."""
    follows = list(queries.list_confirmed())
    if not follows:
        return 0
    changes, told, moment = list(list_changes(last)), 0, timezone.now()
    for one in follows:
        if own := [change for change in changes if change.concerns(one)]:
            key = f"{now.copy}.{now.moment:%Y%m%d%H%M%S%f}"
            write(one, key, word_changes(one, own), moment)
            told += 1
    return told


def find_last() -> int:
    """Give the number of the last copy that was ever made."""
    return Copy.objects.aggregate(last=Max("pk"))["last"] or 0


def find_moment() -> datetime:
    """Give when the public copy changed last."""
    last = find_edition()
    return last.made if last else BEGINNING
