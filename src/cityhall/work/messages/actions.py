"""The only door by which messages are begun and written; a version saved never changes.

Two people at one text lose nothing: what they wrote in different paragraphs is merged, and where
both changed the same one, both texts are shown to whoever came later.
"""

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.ground.organisation.queries import find_post, find_unit
from cityhall.registers.engagements.queries import find_engagement
from cityhall.work.messages.errors import (
    ChangedMeanwhileError,
    OutOfTurnError,
    UnfitMessageError,
)
from cityhall.work.messages.merging import merge
from cityhall.work.messages.models import NAME, Bound, Kind, Message, Version
from cityhall.work.messages.numbers import asked_on, list_offers, make_bounds, tell_figures
from cityhall.work.messages.queries import WORKED_ON, find_last_version, find_version
from cityhall.work.messages.rules import check_writer
from cityhall.work.messages.wording import clean, rewrite, speak
from sagwan.law import Holidays

DAYS_AHEAD = 3  # working days before the occasion by which the review is due
HOLIDAYS = Holidays()
Origin = Version.Origin


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody says of a message: its occasion by engagement, or by words and a day."""

    kind: str
    title: str
    owner: str
    engagement: str = ""
    occasion: str = ""
    on: date | None = None
    place: str = ""
    post: str = ""
    due: date | None = None
    english: str = ""
    source: str = ""


def begin(wanted: Wanted, *, by: Actor, on: date) -> Message:
    """Begin a message; without a date of its own its review is due before the occasion."""
    check_writer(by, wanted.owner, on)
    told = read_facts(wanted)
    key = f"{told['on']:%Y%m%d}-{secrets.token_hex(3)}"
    with record("messages.begin", by=by.author, of=("message", key)):
        return Message.objects.create(
            key=key,
            **told,
            begun=timezone.now(),
            begun_by=by.key,
            begun_by_name=by.name_ko,
            source=wanted.source,
        )


def amend(message: Message, wanted: Wanted, *, by: Actor, on: date) -> None:
    """Change what a message is for: title, occasion, owner, deadline; not its text."""
    check_writer(by, message.owner.key, on)
    check_writer(by, wanted.owner, on)
    told = read_facts(wanted)
    with transaction.atomic():
        locked = lock(message)
        check_open(locked)
        with record("messages.amend", by=by.author, of=name(locked)):
            for field, value in told.items():
                setattr(locked, field, value)
            locked.save(update_fields=list(told))


def read_facts(wanted: Wanted) -> dict[str, object]:
    """Read what a message is for; refuses what lacks something."""
    if wanted.kind not in Kind.values:
        raise UnfitMessageError("구분을 골라 주십시오.", "Please choose a kind.")
    if not wanted.title.strip():
        raise UnfitMessageError("제목을 적어 주십시오.", "Please give it a title.")
    engagement = find_engagement(wanted.engagement) if wanted.engagement else None
    if wanted.engagement and engagement is None:
        raise UnfitMessageError("없는 일정입니다.", "There is no such engagement.")
    day = engagement.on if engagement else wanted.on
    if day is None or not (engagement or wanted.occasion.strip()):
        raise UnfitMessageError(
            "일정을 고르거나 행사와 날짜를 적어 주십시오.",
            "Please choose an engagement, or write an occasion and its day.",
        )
    due = wanted.due or find_due(day)
    if due > day:
        raise UnfitMessageError(
            "검토 기한은 행사 날까지여야 합니다.", "The review is due by the day of the occasion."
        )
    post = find_post(wanted.post) if wanted.post else None
    owner = find_owner(wanted.owner)
    if wanted.post and (post is None or post.unit_id != owner.pk):
        raise UnfitMessageError(
            "담당 부서에 있는 직위를 골라 주십시오.", "Please choose a post of the unit in charge."
        )
    return {
        "kind": wanted.kind,
        "title_ko": wanted.title.strip()[:NAME],
        "title_en": wanted.english.strip()[:NAME],
        "engagement": engagement,
        "occasion": "" if engagement else wanted.occasion.strip()[:NAME],
        "place": wanted.place.strip()[:NAME],
        "on": day,
        "owner": owner,
        "post": post,
        "due": due,
    }


def find_owner(key: str) -> Unit:
    """Find the unit in charge."""
    unit = find_unit(key)
    if unit is None:
        raise UnfitMessageError("담당 부서를 골라 주십시오.", "Please choose a unit in charge.")
    return unit


def find_due(day: date, before: int = DAYS_AHEAD) -> date:
    """Give the day that lies so many working days before an occasion."""
    while before:
        day -= timedelta(days=1)
        before -= HOLIDAYS.is_working(day)
    return day


def write(message: Message, text: str, *, seen: int, by: Actor, note: str = "") -> Version:
    """Write the text; `seen` is the number of the version that was edited, 0 for none."""
    check_writer(by, message.owner.key, localdate())
    written = clean(text)
    with transaction.atomic():
        locked = lock(message)
        check_open(locked)
        origin = Origin.WRITTEN
        if seen != locked.version:
            first = find_version(locked, seen)
            merged = merge(first.text if first else "", written, locked.text)
            if merged is None:
                raise ChangedMeanwhileError
            written, origin = clean(merged), Origin.MERGED
        return save(locked, written, origin, note, by=by)


def take_value(message: Message, place: int, *, seen: int, by: Actor) -> Version:
    """Have a figure of the text say what its register says now."""
    check_writer(by, message.owner.key, localdate())
    with transaction.atomic():
        locked = lock(message)
        check_open(locked)
        check_seen(locked, seen)
        on = asked_on(locked.occasion_day, localdate())
        told = tell_figures(locked.text, find_last_version(locked), on)
        if not 0 <= place < len(told) or told[place].shown is None:
            raise UnfitMessageError(
                "대장에 값이 없는 수치입니다.", "The register holds no value of it."
            )
        was, now = told[place].named.written, told[place].now
        text = rewrite(locked.text, place, now)
        return save(locked, text, Origin.FIGURE, f"{was} → {now}", by=by)


def bind_figure(message: Message, number: int, way: int, *, seen: int, by: Actor) -> Version:
    """Bind a figure that the text only says to what a register says alike."""
    check_writer(by, message.owner.key, localdate())
    with transaction.atomic():
        locked = lock(message)
        check_open(locked)
        check_seen(locked, seen)
        on = asked_on(locked.occasion_day, localdate())
        offer = next((one for one in list_offers(locked.text, on) if one.number == number), None)
        if offer is None or not 0 <= way < len(offer.ways):
            raise OutOfTurnError
        named = offer.bind(way)
        text = f"{locked.text[: offer.loose.start]}{named}{locked.text[offer.loose.end :]}"
        return save(locked, text, Origin.FIGURE, str(named)[1:-1], by=by)


def save(locked: Message, text: str, origin: str, note: str, *, by: Actor) -> Version:
    """Save a text as the next version, with what registers say of its figures now."""
    last = find_last_version(locked)
    if last and last.text == text:
        return last
    with record("messages.write", by=by.author, of=name(locked), why=note[:NAME]):
        version = Version.objects.create(
            message=locked,
            number=locked.version + 1,
            text=text,
            origin=origin,
            note=note[:NAME],
            saved=timezone.now(),
            by=by.key,
            by_name=by.name_ko,
        )
        on = asked_on(locked.occasion_day, localdate())
        Bound.objects.bulk_create(keep_first(make_bounds(version, text, on), last))
        locked.text, locked.words, locked.version = text, speak(text), version.number
        locked.save(update_fields=["text", "words", "version"])
    return version


def keep_first(rows: Iterable[Bound], last: Version | None) -> Iterator[Bound]:
    """Let figures that were not written anew keep what their registers said when they were."""
    known = {key_of(one): one for one in last.bounds.all()} if last else {}
    for row in rows:
        if earlier := known.get(key_of(row)):
            row.value, row.as_of = earlier.value, earlier.as_of
        yield row


def key_of(row: Bound) -> tuple[str, ...]:
    """Give by what a figure of one version is known in another."""
    return row.written, row.measure, row.subject, row.cell


def lock(message: Message) -> Message:
    """Take the row of a message for this transaction alone."""
    rows = Message.objects.select_for_update(of=("self",)).select_related("owner", "engagement")
    return rows.get(pk=message.pk)


def name(message: Message) -> tuple[str, str]:
    """Name a message for the history."""
    return "message", message.key


def check_open(message: Message) -> None:
    """Refuse to write what is in review, approved or over."""
    if message.state not in WORKED_ON:
        raise UnfitMessageError(
            "검토에 올랐거나 승인된 글은 고칠 수 없습니다. 먼저 거두어들여 주십시오.",
            "A text in review or approved cannot be changed. Please take it back first.",
        )


def check_seen(message: Message, seen: int) -> None:
    """Refuse to change figures by their place in a text that is not the one that stands."""
    if seen != message.version:
        raise ChangedMeanwhileError
