"""Reads of the register of engagements, by name; lists only what the asker may read."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF
from cityhall.ground.organisation.models import Kind as Unitkind
from cityhall.ground.organisation.models import Member, Membership
from cityhall.ground.organisation.queries import on_day
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.rules import only_readable as readable_cases
from cityhall.registers.engagements.kinds import PROCEDURES, RAISED
from cityhall.registers.engagements.models import Contact, Engagement
from cityhall.registers.engagements.recipients import Recipient, derive_recipients
from cityhall.registers.engagements.rules import only_readable

Purpose = Contact.Purpose


@dataclass(frozen=True, slots=True)
class Cut:
    """Which engagements a list shows."""

    since: date
    until: date
    kind: str = ""
    theme: str = ""
    district: str = ""
    office: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A member with the reasons for which they are told, and how they were, if they were."""

    member: Member
    reasons: tuple[str, ...]
    contact: Contact | None


def find_engagement(key: str) -> Engagement | None:
    """Find an engagement by the key of its case."""
    return Engagement.objects.select_related("case").filter(case__key=key).first()


def find_of_case(case: Case) -> Engagement | None:
    """Find the engagement that a case runs; no other docket is asked."""
    if case.procedure not in PROCEDURES:
        return None
    return Engagement.objects.select_related("case").filter(case=case).first()


def list_engagements(actor: Actor, cut: Cut) -> QuerySet[Engagement]:
    """List the engagements of some days that somebody may read, in their order."""
    rows = only_readable(Engagement.objects.all(), actor).filter(between(cut.since, cut.until))
    if cut.kind:
        rows = rows.filter(kind=cut.kind)
    if cut.theme:
        rows = rows.filter(theme=cut.theme)
    if cut.district:
        rows = rows.filter(concerned__key=cut.district)
    if cut.office:
        rows = rows.filter(case__units__key=cut.office)
    return (
        rows.select_related("case")
        .prefetch_related("concerned", "case__units", "participants")
        .distinct()
    )


def between(since: date, until: date) -> Q:
    """Choose what begins on some days, the last one included."""
    return Q(starts__gte=start_of(since), starts__lt=start_of(until + timedelta(days=1)))


def start_of(day: date) -> datetime:
    """Give the first moment of a day."""
    return timezone.make_aware(datetime.combine(day, time()))


def list_contacts(engagement: Engagement, purpose: str) -> list[Contact]:
    """List who was told of an engagement as it stands now: before it, or after."""
    rows = engagement.contacts.filter(purpose=purpose, round=engagement.round)
    return list(rows.select_related("member", "notice"))


def list_lines(engagement: Engagement) -> list[Line]:
    """List whom an engagement must be told, and who was; who need not have been told comes last."""
    contacts = {one.member_id: one for one in list_contacts(engagement, Purpose.BEFORE)}
    due = [make_line(one, contacts.pop(one.member.pk, None)) for one in list_due(engagement)]
    return due + [Line(one.member, (), one) for one in contacts.values()]


def list_due(engagement: Engagement) -> list[Recipient]:
    """List whom an engagement must be told."""
    return derive_recipients(engagement)


def make_line(one: Recipient, contact: Contact | None) -> Line:
    """Make the line of a recipient."""
    return Line(one.member, tuple(map(str, one.reasons)), contact)


def list_missing(engagement: Engagement) -> list[Member]:
    """List who must be told of an engagement and has not been."""
    told = engagement.contacts.filter(purpose=Purpose.BEFORE, round=engagement.round)
    known = set(told.values_list("member", flat=True))
    return [one.member for one in list_due(engagement) if one.member.pk not in known]


def find_own_contact(engagement: Engagement, actor: Actor) -> list[Contact]:
    """List what somebody was told of an engagement themselves."""
    rows = engagement.contacts.filter(member__person__key=actor.key or "-")
    return list(rows.select_related("member", "notice"))


def list_coming(actor: Actor, on: date, days: int) -> list[Engagement]:
    """List what comes up for somebody: of their offices, or of their district and committee."""
    rows = only_readable(Engagement.objects.all(), actor)
    rows = rows.filter(between(on, on + timedelta(days=days)), case__ended=None)
    return list(choose_near(rows, actor).select_related("case").distinct()[:MOST])


def choose_near(rows: QuerySet[Engagement], actor: Actor) -> QuerySet[Engagement]:
    """Choose what is somebody's: their offices' for staff; else what they are concerned in."""
    if actor.has(*STAFF):
        return rows.filter(case__units__key__in=actor.units)
    told = Q(contacts__member__person__key=actor.key or "-")
    return rows.filter(told | Q(concerned__key__in=actor.units))


def list_meeting_days(actor: Actor, on: date, days: int) -> list[tuple[date, str, str]]:
    """List meetings with the council that were fixed for somebody who asked: day, key, title."""
    if not actor.key:
        return []
    until = on + timedelta(days=days)
    rows = Case.objects.filter(procedure="meeting", stage="fixed", asker=actor.key)
    told = [(str(one.values.get("planned", "")), one) for one in rows]
    found = [(date.fromisoformat(day), one.key, one.title) for day, one in told if day]
    return sorted(row for row in found if on <= row[0] <= until)


def list_members_near(engagement: Engagement) -> list[Member]:
    """List the members whom somebody may have heard there: of the council on that day."""
    seats = Membership.objects.filter(on_day(engagement.on), unit__kind=Unitkind.COUNCIL)
    return list(Member.objects.filter(pk__in=seats.values("member")).order_by("name_ko"))


def list_raised(engagement: Engagement) -> list[Case]:
    """List what was asked for at an engagement: suggestions opened there, requests tied to it."""
    return [one.after for one in engagement.case.later.select_related("after").order_by("pk")]


def find_request(actor: Actor, number: str) -> Case | None:
    """Find a request of a district or of the council by its number."""
    rows = Case.objects.filter(procedure__in=RAISED, number=number)
    return readable_cases(rows, actor).first()


def list_raisable(engagement: Engagement, actor: Actor) -> list[Case]:
    """List requests that may have been raised at an engagement, those of its districts first."""
    since, until = engagement.on - BEFOREHAND, engagement.on + AFTERWARDS
    tied = list(engagement.case.later.values_list("after", flat=True))
    rows = readable_cases(Case.objects.filter(opened__range=(since, until)), actor)
    rows = rows.exclude(pk__in=tied).defer("opening")
    found = [one for key in RAISED for one in rows.filter(procedure=key)[:MOST_RAISED]]
    near = name_places(engagement.case)
    return sorted(found, key=lambda one: near.isdisjoint(name_places(one)))


def name_places(case: Case) -> set[str]:
    """Name the districts of a case."""
    return {one.strip() for one in str(case.values.get("district", "")).split(",")} - {""}


MOST, MOST_RAISED = 100, 50
BEFOREHAND, AFTERWARDS = timedelta(days=730), timedelta(days=180)
