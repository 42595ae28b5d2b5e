"""The door by which members are told of engagements, and it is noted who knows.

Whoever has an account finds it among their notices, too; a visit, call, text message or letter is
written down by whoever did it. What came of it goes out once, to those who were told before.
"""

from contextlib import AbstractContextManager
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localtime

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.notices import actions as notices
from cityhall.ground.notices.channels import BY_HAND, HEARD
from cityhall.ground.notices.models import Channel, Notice
from cityhall.ground.organisation.models import Member
from cityhall.registers.cases.actions import Move
from cityhall.registers.engagements.actions import settle_notice, take
from cityhall.registers.engagements.errors import TooLateError, UnfitPlanError
from cityhall.registers.engagements.kinds import NAMES, course_of
from cityhall.registers.engagements.models import Contact, Engagement, Kind
from cityhall.registers.engagements.queries import list_contacts, list_due
from cityhall.registers.engagements.rules import check_keeper

Purpose = Contact.Purpose


def tell_by_hand(
    engagement: Engagement,
    member: Member,
    channel: str,
    *,
    at: datetime,
    by: Actor,
    on: date,
    note: str = "",
) -> Contact:
    """Write down that a member was told by a visit, call, text message or letter beforehand."""
    check_keeper(by, engagement, on)
    check_contact(engagement, channel, at)
    words = announce(engagement)
    with transaction.atomic(), noting(engagement, by):
        notice = None
        if member.person:
            notice = notices.record_told(
                member.person.key,
                channel,
                words,
                of=("engagement", engagement.key),
                key=name_notice(engagement, Purpose.BEFORE),
                by=by,
                on=on,
                at=at,
            )
        row = Contact(channel=channel, at=at, note=note[:300], notice=notice)
        if channel in HEARD:
            row.answered = at
        contact = keep(engagement, member, Purpose.BEFORE, row, by)
        settle_notice(engagement, by=by, on=on)
    return contact


def check_contact(engagement: Engagement, channel: str, at: datetime) -> None:
    """Refuse what is no contact by hand, has not happened, or came too late."""
    if channel not in BY_HAND:
        raise UnfitPlanError(
            "방문·전화·문자·서면 가운데 하나를 골라 주십시오.",
            "Please choose a visit, a call, a text message or a letter.",
        )
    if at > timezone.now():
        raise UnfitPlanError("아직 오지 않은 때입니다.", "That has not happened yet.")
    if at >= engagement.starts:
        raise TooLateError


def tell_on_site(engagement: Engagement, *, by: Actor, on: date) -> int:
    """Tell those who must be told and have an account, on the site and by mail; gives how many."""
    check_keeper(by, engagement, on)
    now = timezone.now()
    if now >= engagement.starts:
        raise TooLateError
    known = {one.member_id for one in list_contacts(engagement, Purpose.BEFORE)}
    due = [one.member for one in list_due(engagement) if one.member.pk not in known]
    reached = [one for one in due if one.person]
    with transaction.atomic(), noting(engagement, by):
        tell_accounts(engagement, reached, Purpose.BEFORE, announce(engagement), by=by, on=on)
        settle_notice(engagement, by=by, on=on)
    return len(reached)


def tell_accounts(
    engagement: Engagement,
    members: list[Member],
    purpose: str,
    words: tuple[str, str],
    *,
    by: Actor,
    on: date,
) -> None:
    """Tell members who have accounts on the site, each with a contact of their own."""
    key, now = name_notice(engagement, purpose), timezone.now()
    people = [one.person.key for one in members if one.person]
    link = f"/engagements/{engagement.key}/"
    notices.tell(people, words, of=("engagement", engagement.key), link=link, key=key, by=by, on=on)
    told = {one.person: one for one in Notice.objects.filter(key=key, person__in=people)}
    for one in members:
        notice = told.get(one.person.key) if one.person else None
        keep(engagement, one, purpose, Contact(channel=Channel.SITE, at=now, notice=notice), by)


def keep(engagement: Engagement, member: Member, purpose: str, row: Contact, by: Actor) -> Contact:
    """Keep a contact, unless the member was told that already."""
    own = {"engagement": engagement, "member": member, "purpose": purpose}
    given = {"channel": row.channel, "at": row.at, "note": row.note, "notice": row.notice}
    given |= {"answered": row.answered, "by": by.key, "by_name": by.name_ko}
    return Contact.objects.get_or_create(**own, round=engagement.round, defaults=given)[0]


def note_answer(contact: Contact, *, by: Actor, on: date) -> None:
    """Note that a member who was written to said that they know."""
    check_keeper(by, contact.engagement, on)
    with noting(contact.engagement, by, "engagements.note_answer"):
        rows = Contact.objects.filter(pk=contact.pk, answered__isnull=True)
        rows.update(answered=timezone.now())


def follow_up(engagement: Engagement, text: str, channel: str = "", *, by: Actor, on: date) -> int:
    """Tell what came of it to those who were told before, once; gives how many they are.

    `channel` says how those were told who have no account.
    """
    check_keeper(by, engagement, on)
    if not text.strip():
        raise UnfitPlanError("결과를 적어 주십시오.", "Please say what came of it.")
    members = [one.member for one in list_contacts(engagement, Purpose.BEFORE)]
    others = [one for one in members if not one.person]
    if others and channel not in BY_HAND:
        names = ", ".join(one.name_ko for one in others)
        raise UnfitPlanError(
            f"계정이 없는 의원({names})에게 어떻게 알렸는지 골라 주십시오.",
            f"Please choose how those without an account were told ({names}).",
        )
    with transaction.atomic(), noting(engagement, by, "engagements.follow_up"):
        reached = [one for one in members if one.person]
        words = conclude(engagement, text)
        tell_accounts(engagement, reached, Purpose.AFTER, words, by=by, on=on)
        now = timezone.now()
        heard = now if channel in HEARD else None
        for one in others:
            row = Contact(channel=channel, at=now, answered=heard)
            keep(engagement, one, Purpose.AFTER, row, by)
        step = course_of(engagement).follow
        values = {"follow": text} if step == "follow" else {}
        take(engagement, Move(step, values, why="" if values else text), by=by, on=on)
    return len(members)


def noting(
    engagement: Engagement, by: Actor, action: str = "engagements.tell"
) -> AbstractContextManager[None]:
    """Write into the history of an engagement."""
    return record(action, by=by.author, of=("engagement", engagement.key))


def name_notice(engagement: Engagement, purpose: str) -> str:
    """Give the key by which each is told once: of this day, before or after."""
    return f"engagement.{engagement.key}.{engagement.round}.{purpose}"


def announce(engagement: Engagement) -> tuple[str, str]:
    """Say in Korean and English what will be, when and where."""
    kind = NAMES[Kind(engagement.kind)]
    when = localtime(engagement.starts)
    place = f" ({engagement.place})" if engagement.place else ""
    told = f"{when:%Y. %-m. %-d. %H:%M} {engagement.case.title}{place}"
    return f"{kind[0]} 사전안내: {told}", f"{kind[1]}, prior notice: {told}"


def conclude(engagement: Engagement, text: str) -> tuple[str, str]:
    """Say in Korean and English what came of it."""
    kind = NAMES[Kind(engagement.kind)]
    told = f"{engagement.case.title} — {' '.join(text.split())[:500]}"
    return f"{kind[0]} 결과: {told}", f"{kind[1]}, what came of it: {told}"
