"""Reads of messages, by name; each gives messages with the day of their occasion."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce, ExtractYear, TruncDate

from cityhall.registers.engagements.models import Engagement
from cityhall.work.messages.models import Judgement, Message, State, Version

WORKED_ON = (State.DRAFT, State.RETURNED)
REVIEWED = (State.HEAD, State.CHIEF)
WAITING = (*WORKED_ON, *REVIEWED)
ENDED = (State.DELIVERED, State.OFF)
NEAR = timedelta(days=365)
MOST_NEAR = 200
Listed = QuerySet[Any]  # messages with the day that `all_messages` sets


@dataclass(frozen=True, slots=True)
class Cut:
    """Which messages a list shows."""

    kind: str = ""
    year: int | None = None
    owner: str = ""
    occasion: str = ""  # written, engagement
    state: str = ""
    words: str = ""


def all_messages() -> Listed:
    """Give all messages with the days of their occasions."""
    rows: Listed = Message.objects.select_related("owner", "engagement__case", "post")
    listed: Listed = rows.annotate(day=Coalesce(TruncDate("engagement__starts"), "on"))
    return listed


def list_messages(cut: Cut) -> Listed:
    """List the messages of a cut, the latest occasion first."""
    rows = all_messages()
    if cut.kind:
        rows = rows.filter(kind=cut.kind)
    if cut.year:
        rows = rows.filter(day__year=cut.year)
    if cut.owner:
        rows = rows.filter(owner__key=cut.owner)
    if cut.state:
        rows = rows.filter(state=cut.state)
    if cut.occasion:
        rows = rows.filter(engagement__isnull=cut.occasion != "engagement")
    for word in cut.words.split():
        rows = rows.filter(
            Q(title_ko__icontains=word)
            | Q(title_en__icontains=word)
            | Q(occasion__icontains=word)
            | Q(engagement__case__title__icontains=word)
            | Q(words__icontains=word)
        )
    return rows.order_by("-day", "-id")


def list_years() -> list[int]:
    """List the years in which there are occasions, the latest first."""
    rows = all_messages().annotate(year=ExtractYear("day")).order_by()
    return sorted(set(rows.values_list("year", flat=True)), reverse=True)


def list_owners() -> list[str]:
    """List the units that wrote messages."""
    keys = Message.objects.order_by().values_list("owner__key", flat=True).distinct()
    return sorted(keys)


def find_message(key: str) -> Message | None:
    """Find a message by its key."""
    return all_messages().filter(key=key).first()


def list_of_engagement(engagement: Engagement) -> Listed:
    """List the messages of an engagement."""
    return all_messages().filter(engagement=engagement).order_by("id")


def find_version(message: Message, number: int) -> Version | None:
    """Find a version by its number."""
    return message.versions.filter(number=number).first()


def find_last_version(message: Message) -> Version | None:
    """Find the version that stands now."""
    return message.versions.filter(number=message.version).first()


def list_judgements(message: Message) -> list[Judgement]:
    """List what was decided, the latest first."""
    return list(message.judgements.select_related("version"))


def list_late(on: date, ahead: timedelta) -> Listed:
    """List messages whose review is due by some days from now, and not through."""
    rows = all_messages().filter(state__in=WAITING, due__lte=on + ahead)
    return rows.order_by("due", "id")


def list_undelivered(on: date) -> Listed:
    """List approved messages whose occasion is over and of which nobody said that it was given."""
    return all_messages().filter(state=State.APPROVED, day__lt=on).order_by("day", "id")


def list_using(measures: frozenset[str], subjects: set[str]) -> Listed:
    """List messages whose text shows a measure of some units now, the latest first."""
    rows = Version.objects.filter(
        number=F("message__version"),
        bounds__measure__in=measures,
        bounds__subject__in=subjects,
    )
    return all_messages().filter(pk__in=rows.values("message")).order_by("-day", "-id")


def list_counting(prefix: str) -> Listed:
    """List messages whose text shows numbers of a docket now, the latest first."""
    rows = Version.objects.filter(number=F("message__version"), bounds__measure__startswith=prefix)
    return all_messages().filter(pk__in=rows.values("message")).order_by("-day", "-id")


def list_near(on: date) -> QuerySet[Engagement]:
    """List engagements to which a message may belong: those of a year before and after."""
    rows = Engagement.objects.filter(
        starts__date__gte=on - NEAR, starts__date__lte=on + NEAR
    ).select_related("case")
    return rows.exclude(case__stage="cancelled").order_by("-starts")[:MOST_NEAR]
