"""The only door by which messages go through review, are delivered, and are let out to the public.

A decision is of one exact version: its number, and the digest of its text. A text that is taken
back or returned is reviewed anew.
"""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.work.messages import telling
from cityhall.work.messages.actions import check_seen, lock, name, save
from cityhall.work.messages.errors import (
    EarlyError,
    NoReasonError,
    OtherVersionError,
    OutOfTurnError,
    StandingFiguresError,
    UnfitMessageError,
)
from cityhall.work.messages.models import WHY, Judgement, Message, State, Version
from cityhall.work.messages.numbers import asked_on, tell_figures
from cityhall.work.messages.queries import REVIEWED, WORKED_ON, find_last_version
from cityhall.work.messages.rules import check_opener, check_reviewer, check_writer
from cityhall.work.messages.wording import clean

Verdict = Judgement.Verdict
NEXT = {State.HEAD: (Verdict.CHECKED, State.CHIEF), State.CHIEF: (Verdict.APPROVED, State.APPROVED)}


def hand_in(message: Message, *, seen: int, by: Actor, why: str = "") -> Judgement:
    """Hand the version in that stands now; with figures that differ only for a reason."""
    check_writer(by, message.owner.key, localdate())
    with transaction.atomic():
        locked = lock(message)
        if locked.state not in WORKED_ON:
            raise OutOfTurnError
        version = find_seen(locked, seen)
        on = asked_on(locked.occasion_day, localdate())
        told = tell_figures(locked.text, version, on)
        faulty = [one.named.written for one in told if one.is_faulty]
        if faulty and not why.strip():
            raise StandingFiguresError(faulty)
        locked.handed_by = by.key
        judgement = decide(locked, version, Verdict.HANDED_IN, State.HEAD, why, by=by)
        telling.tell_reviewers(locked, by=by)
    return judgement


def approve(message: Message, *, seen: int, by: Actor, why: str = "") -> Judgement:
    """Approve the version that was read: the head first, then the mayor's office."""
    with transaction.atomic():
        locked = lock(message)
        if locked.state not in REVIEWED:
            raise OutOfTurnError
        check_reviewer(by, locked, localdate())
        version = find_seen(locked, seen)
        verdict, state = NEXT[State(locked.state)]
        judgement = decide(locked, version, verdict, state, why, by=by)
        if state == State.APPROVED:
            telling.tell_writers(locked, verdict, "", by=by)
        else:
            telling.tell_reviewers(locked, by=by)
    return judgement


def give_back(message: Message, why: str, *, seen: int, by: Actor) -> Judgement:
    """Return the version that was read to those who write it, with why."""
    check_said(why)
    with transaction.atomic():
        locked = lock(message)
        if locked.state not in REVIEWED:
            raise OutOfTurnError
        check_reviewer(by, locked, localdate())
        version = find_seen(locked, seen)
        judgement = decide(locked, version, Verdict.RETURNED, State.RETURNED, why, by=by)
        telling.tell_writers(locked, Verdict.RETURNED, why, by=by)
    return judgement


def take_back(message: Message, why: str, *, by: Actor) -> Judgement:
    """Take a message out of review, or an approval off it, to write on; it is reviewed anew."""
    check_said(why)
    check_writer(by, message.owner.key, localdate())
    with transaction.atomic():
        locked = lock(message)
        if locked.state not in (*REVIEWED, State.APPROVED):
            raise OutOfTurnError
        version = find_seen(locked, locked.version)
        locked.opened, locked.opened_by = None, ""
        judgement = decide(locked, version, Verdict.TAKEN_BACK, State.DRAFT, why, by=by)
        telling.tell_writers(locked, Verdict.TAKEN_BACK, why, by=by)
    return judgement


def decide(
    locked: Message, version: Version, verdict: str, state: str, why: str, *, by: Actor
) -> Judgement:
    """Write a decision down, and where the message stands after it."""
    with record(f"messages.{verdict}", by=by.author, of=name(locked), why=why.strip()[:300]):
        locked.state = state
        locked.save(update_fields=["state", "handed_by", "opened", "opened_by"])
        return Judgement.objects.create(
            message=locked,
            version=version,
            verdict=verdict,
            digest=version.digest,
            why=why.strip()[:WHY],
            at=timezone.now(),
            by=by.key,
            by_name=by.name_ko,
        )


def deliver(
    message: Message, on: date, *, seen: int, by: Actor, changed: str = "", spoken: str = ""
) -> None:
    """Say that a message was given, on which day, and what was changed on the spot.

    Where the words that were spoken are given, they are a version of their own.
    """
    check_writer(by, message.owner.key, localdate())
    with transaction.atomic():
        locked = lock(message)
        if locked.state != State.APPROVED:
            raise OutOfTurnError
        if not locked.occasion_day <= on <= localdate():
            raise EarlyError(locked.occasion_day)
        check_seen(locked, seen)
        with record("messages.deliver", by=by.author, of=name(locked), why=changed[:300]):
            if spoken.strip():
                text = clean(spoken)
                if text != locked.text:
                    note = changed.strip() or "전한 대로 · as delivered"
                    save(locked, text, Version.Origin.SPOKEN, note, by=by)
            locked.state, locked.delivered = State.DELIVERED, on
            locked.changed = changed.strip()[:WHY]
            locked.save(update_fields=["state", "delivered", "changed"])


def drop(message: Message, why: str, *, by: Actor) -> None:
    """Say that a message will not be given, and why; it stays in the archive."""
    check_said(why)
    check_writer(by, message.owner.key, localdate())
    with transaction.atomic():
        locked = lock(message)
        if locked.state in (State.DELIVERED, State.OFF):
            raise OutOfTurnError
        with record("messages.drop", by=by.author, of=name(locked), why=why.strip()[:300]):
            locked.state, locked.changed = State.OFF, why.strip()[:WHY]
            locked.opened, locked.opened_by = None, ""
            locked.save(update_fields=["state", "changed", "opened", "opened_by"])


def open_up(message: Message, *, by: Actor) -> None:
    """Let the public read a message that was approved or delivered; the gate looks at it first."""
    check_opener(by)
    with transaction.atomic():
        locked = lock(message)
        if locked.state not in (State.APPROVED, State.DELIVERED):
            raise OutOfTurnError
        with record("messages.open", by=by.author, of=name(locked)):
            if locked.opened is None:
                locked.opened, locked.opened_by = timezone.now(), by.key
                locked.save(update_fields=["opened", "opened_by"])


def close(message: Message, why: str, *, by: Actor) -> None:
    """Take a message back from the public, with why."""
    check_opener(by)
    check_said(why)
    with transaction.atomic():
        locked = lock(message)
        with record("messages.close", by=by.author, of=name(locked), why=why.strip()[:300]):
            locked.opened, locked.opened_by = None, ""
            locked.save(update_fields=["opened", "opened_by"])


def find_seen(locked: Message, seen: int) -> Version:
    """Find the version that stands now; refuses a decision on another one."""
    version = find_last_version(locked)
    if version is None:
        raise UnfitMessageError("아직 글이 없습니다.", "There is no text yet.")
    if seen != locked.version:
        raise OtherVersionError(seen, locked.version)
    return version


def check_said(why: str) -> None:
    """Refuse silence where a reason is asked for."""
    if not why.strip():
        raise NoReasonError
