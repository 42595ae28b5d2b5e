"""Engagements in the calendars that people follow: their offices', or what concerns a member."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils.timezone import localtime

from cityhall.ground.access.actors import Actor
from cityhall.ground.notices.events import Event
from cityhall.ground.organisation.models import Meeting
from cityhall.registers.engagements import queries
from cityhall.registers.engagements.kinds import NAMES
from cityhall.registers.engagements.models import Engagement, Kind

BACK, AHEAD = 30, 365


def list_events(actor: Actor, on: date) -> Iterator[Event]:
    """List engagements, sittings of one's bodies and meetings fixed, from a month ago on."""
    since = on - timedelta(days=BACK)
    for one in queries.list_coming(actor, since, BACK + AHEAD):
        yield make_event(one)
    for day, key, title in queries.list_meeting_days(actor, since, BACK + AHEAD):
        yield Event(f"meeting.{key}", day, f"면담: {title}", f"Meeting: {title}", f"/cases/{key}/")
    for sitting in list_sittings(actor, since):
        ko, en = sitting.text_ko or "회의", sitting.text_en or sitting.text_ko or "Meeting"
        yield Event(f"body-meeting.{sitting.pk}", sitting.since, ko, en)


def make_event(one: Engagement) -> Event:
    """Make the event of an engagement."""
    ko, en = NAMES[Kind(one.kind)]
    return Event(
        key=f"engagement.{one.key}",
        at=localtime(one.starts),
        until=localtime(one.ends),
        ko=f"{ko}: {one.case.title}",
        en=f"{en}: {one.case.title}",
        link=reverse("engagements:engagement", args=[one.key]),
        where=one.place,
    )


def list_sittings(actor: Actor, since: date) -> list[Meeting]:
    """List the meetings of the bodies to which somebody belongs."""
    rows = Meeting.objects.filter(unit__key__in=actor.units, since__gte=since)
    return list(rows.order_by("since")[: queries.MOST])
