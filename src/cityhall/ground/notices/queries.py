"""Reads with names: somebody's notices, who was told of an object, and what waits to be sent."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection

from cityhall.ground.access.actors import Actor
from cityhall.ground.accounts.models import Person
from cityhall.ground.notices.leases import Leased
from cityhall.ground.notices.models import Mail, Notice, Preference, Run

MOST = 200
# As it stands: putting it together costs every page more than asking it.
UNREAD = "SELECT COUNT(*) FROM notices_notice WHERE person = %s AND acknowledged IS NULL"
TROUBLE = (Leased.State.FAILED, Leased.State.DOUBTFUL)


def list_for(actor: Actor, most: int = MOST) -> list[Notice]:
    """List what somebody was told: what they have not acknowledged first, then the latest."""
    rows = Notice.objects.filter(person=actor.key)
    first = rows.filter(acknowledged__isnull=True).order_by("-told", "-id")[:most]
    rest = rows.filter(acknowledged__isnull=False).order_by("-told", "-id")[:most]
    return [*first, *rest][:most] if actor.is_known else []


def count_unread(actor: Actor) -> int:
    """Count what somebody has not acknowledged: one look at an index, with every page."""
    if not actor.is_known:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(UNREAD, [actor.key])
        return int(cursor.fetchone()[0])


def find_notice(actor: Actor, slug: str) -> Notice | None:
    """Find a notice of somebody's own."""
    return Notice.objects.filter(person=actor.key, slug=slug).first()


@dataclass(frozen=True, slots=True)
class Told:
    """That somebody was told of an object: the notice, and who that is."""

    notice: Notice
    person: Person | None


def list_about(kind: str, key: str) -> list[Told]:
    """List who was told of an object by which channel, the latest first."""
    rows = Notice.objects.filter(kind=kind, about=key).select_related("mail")
    notices = list(rows.order_by("-told", "-id"))
    people = Person.objects.filter(key__in={one.person for one in notices})
    names = {one.key: one for one in people}
    return [Told(one, names.get(one.person)) for one in notices]


def name_people(keys: Iterable[str]) -> dict[str, str]:
    """Name people by their account keys, in the language of the page."""
    return {one.key: str(one) for one in Person.objects.filter(key__in=set(keys))}


def find_preference(actor: Actor) -> Preference:
    """Find how somebody wants to be told; on the site only, until they choose."""
    found = Preference.objects.filter(person=actor.key).first()
    return found or Preference(person=actor.key)


def find_calendar(token: str) -> Person | None:
    """Find whose calendar has a secret address; nobody's, where the account is closed."""
    owner = Preference.objects.filter(calendar=token).values_list("person", flat=True).first()
    return Person.objects.filter(key=owner, is_active=True).first() if owner else None


def list_troubled_mail() -> list[Mail]:
    """List mail that was not sent, or may have arrived, the latest first."""
    return list(Mail.objects.filter(state__in=TROUBLE).order_by("-written")[:MOST])


def list_troubled_runs() -> list[Run]:
    """List scheduled jobs that failed, the latest first."""
    return list(Run.objects.filter(state__in=TROUBLE).order_by("-moment")[:MOST])


def count_waiting_mail() -> int:
    """Count the mail that is still to be sent."""
    waiting = (Leased.State.WAITING, Leased.State.HELD, Leased.State.HANDED)
    return Mail.objects.filter(state__in=waiting).count()


def find_last_sent() -> Mail | None:
    """Find the mail that was sent last."""
    return Mail.objects.filter(state=Leased.State.DONE).order_by("-done").first()
