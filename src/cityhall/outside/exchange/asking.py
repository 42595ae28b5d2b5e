"""How questions go: asked by anybody, seen by an editor, answered by a unit, released through the
gate; whoever asked is told by mail, and their address is deleted with that.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.notices.actions import is_address
from cityhall.ground.notices.outbox import has_server
from cityhall.ground.organisation.models import Unit
from cityhall.outside.exchange import mails
from cityhall.outside.exchange.actions import NO_CHOICE, NO_EMAIL, VISITOR
from cityhall.outside.exchange.declared import TONGUES, load_declared
from cityhall.outside.exchange.errors import NO_REASON, NOT_NOW, UnfitExchangeError
from cityhall.outside.exchange.models import City, Question
from cityhall.outside.exchange.offers import QUESTIONS
from cityhall.outside.exchange.rules import check_answerer, check_editor
from cityhall.outside.publishing.actions import publish
from cityhall.outside.publishing.models import Copy
from cityhall.outside.publishing.rules import check_publisher, may_publish

State = Question.State
SHORTEST, AT_ONCE = 10, 200


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it comes from the open side."""

    topic: str
    language: str
    text: str
    email: str
    name: str = ""
    city: str = ""


def ask(asked: Asked) -> None:
    """Keep a question for the editors; the same one sent again is one."""
    if asked.topic not in load_declared().topics or asked.language not in TONGUES:
        raise NO_CHOICE
    if len(asked.text.strip()) < SHORTEST:
        raise UnfitExchangeError(
            f"질문을 {SHORTEST}자 이상 적어 주세요.",
            f"Please write a question of {SHORTEST} letters or more.",
        )
    if asked.email and not is_address(asked.email):
        raise NO_EMAIL
    digest = hashlib.sha256(f"{asked.email}\n{asked.text.strip()}".encode()).hexdigest()
    if Question.objects.filter(digest=digest).exists():
        return
    city = City.objects.filter(key=asked.city, state=City.State.ACCEPTED).first()
    with record("exchange.ask", by=VISITOR, of=("exchange-question", digest[:12])):
        Question.objects.create(
            city=city,
            topic=asked.topic,
            language=asked.language,
            name=asked.name,
            email=asked.email,
            text=asked.text.strip(),
            asked=timezone.now(),
            digest=digest,
        )


def assign(one: Question, unit: str, shown: str, *, by: Actor, is_of_city: bool = False) -> None:
    """Word a question as everybody may read it, and give it to the unit that answers."""
    check_editor(by, timezone.localdate())
    if one.state not in (State.NEW, State.ASSIGNED, State.ANSWERED):
        raise NOT_NOW
    found = Unit.objects.filter(key=unit).first()
    if found is None or not shown.strip():
        raise UnfitExchangeError(
            "답할 부서를 고르고, 공개할 질문을 적어 주세요.",
            "Please choose the unit that answers, and word the question for everybody.",
        )
    with record("exchange.assign", by=by.author, of=("exchange-question", str(one.pk))):
        one.unit, one.shown = found, shown.strip()
        one.city = one.city if is_of_city else None
        one.state = State.ANSWERED if one.answer else State.ASSIGNED
        one.save()


def answer(one: Question, text: str, language: str, *, by: Actor) -> None:
    """Answer a question, for the unit that was asked."""
    check_answerer(by, one, timezone.localdate())
    if one.state not in (State.ASSIGNED, State.ANSWERED):
        raise NOT_NOW
    if not text.strip() or language not in TONGUES:
        raise UnfitExchangeError(
            "답과 그 언어를 적어 주세요.", "Please write an answer, and choose its language."
        )
    with record("exchange.answer", by=by.author, of=("exchange-question", str(one.pk))):
        one.answer, one.answer_language, one.state = text.strip(), language, State.ANSWERED
        one.answered, one.answered_by = timezone.now(), by.key
        one.save()


def release(one: Question, *, by: Actor) -> None:
    """Let an answered question out through the gate, and tell whoever asked."""
    check_publisher(by)
    if one.state != State.ANSWERED:
        raise NOT_NOW
    with record("exchange.release_question", by=by.author, of=("exchange-question", str(one.pk))):
        one.state = State.PUBLISHED
        one.save(update_fields=["state"])
    publish([QUESTIONS], by=by)
    tell_askers([one], by=by)


def take_back(one: Question, *, by: Actor, why: str) -> None:
    """Take a question off its public page; it can be worded anew."""
    check_editor(by, timezone.localdate())
    if one.state != State.PUBLISHED:
        raise NOT_NOW
    if not why.strip():
        raise NO_REASON
    of = ("exchange-question", str(one.pk))
    with record("exchange.take_back", by=by.author, of=of, why=why.strip()):
        one.state, one.why = State.ANSWERED, why.strip()[:300]
        one.save(update_fields=["state", "why"])
    if may_publish(by):
        publish([QUESTIONS], by=by)


def refuse(one: Question, *, by: Actor, why: str) -> None:
    """Not take a question up, for a reason that whoever asked is told."""
    check_editor(by, timezone.localdate())
    if one.state not in (State.NEW, State.ASSIGNED, State.ANSWERED):
        raise NOT_NOW
    if not why.strip():
        raise NO_REASON
    now, of = timezone.now(), ("exchange-question", str(one.pk))
    with record("exchange.refuse_question", by=by.author, of=of, why=why.strip()):
        one.state, one.why = State.REFUSED, why.strip()[:300]
        if has_server() and one.email:
            mails.send_no_answer(one, now)
            one.told = now
        one.email = ""
        one.save()


def tell_askers(rows: Iterable[Question] = (), *, by: Actor, now: datetime | None = None) -> int:
    """Tell by mail whose question stands on its public page, each once; gives how many."""
    if not has_server():
        return 0
    told, now = 0, now or timezone.now()
    waiting = Question.objects.filter(state=State.PUBLISHED, told__isnull=True)
    for one in list(rows) or list(waiting.exclude(email="")[:AT_ONCE]):
        if not one.email or not is_out(one):
            continue  # held at the gate: told when it is out
        with record("exchange.tell", by=by.author, of=("exchange-question", str(one.pk))):
            mails.send_answer(one, now)
            one.told, one.email = now, ""
            one.save(update_fields=["told", "email"])
        told += 1
    return told


def is_out(one: Question) -> bool:
    """Tell whether a question stands on its public page."""
    return Copy.objects.filter(series=QUESTIONS, key=str(one.pk), is_current=True).exists()
