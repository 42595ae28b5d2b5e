"""Reads with names: who follows what, what a link stands for, and what may be followed."""

from datetime import datetime

from django.core import signing
from django.db.models import QuerySet

from cityhall.outside.following.models import Follow
from cityhall.outside.publishing import queries as public
from cityhall.outside.publishing.models import Copy
from cityhall.outside.publishing.queries import read

PROMISES = "promises"
CONFIRM, END = "following.confirm", "following.end"
Pair = tuple[str, str]


def sign_slug(one: Follow, what: str) -> str:
    """Give the word of a link that confirms or ends; nobody else can make it."""
    return signing.TimestampSigner(salt=what).sign(one.slug)


def find_signed(word: str, what: str, most: int | None = None) -> Follow | None:
    """Find what a link stands for, if it is no older than so many seconds."""
    try:
        slug = signing.TimestampSigner(salt=what).unsign(word, max_age=most)
    except signing.BadSignature:
        return None
    return Follow.objects.filter(slug=slug).first()


def list_confirmed() -> QuerySet[Follow]:
    """List who is told, the first first."""
    return Follow.objects.filter(confirmed__isnull=False).order_by("id")


def list_unconfirmed(before: datetime) -> QuerySet[Follow]:
    """List what was asked for before a moment and never confirmed."""
    return Follow.objects.filter(confirmed=None, asked__lt=before)


def count_asked(since: datetime, address: str = "") -> int:
    """Count what was asked for since a moment and waits, by an address or by all."""
    rows = Follow.objects.filter(confirmed=None, asked__gte=since)
    return (rows.filter(address=address) if address else rows).count()


def name_followed(key: str, state: str) -> Pair | None:
    """Name a promise, or a list of promises, that is public; None where it is not."""
    if key:
        copy = public.find_current(PROMISES, key)
        return name_pair(copy, "name") if copy else None
    if not state:
        return "모든 약속", "All promises"
    copy = public.list_current(PROMISES, state).first()
    if copy is None:
        return None
    ko, en = name_pair(copy, "state_name")
    return f"‘{ko}’ 약속 모두", f"All promises: {en}"


def name_pair(copy: Copy, key: str) -> Pair:
    """Give what a copy says under a key, in both languages."""
    ko, en = read(copy).content[key]
    return ko, en
