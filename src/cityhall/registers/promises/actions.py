"""The only door by which a promise is told, reported done, moved, dropped and explained.

What a report says and what people say is added beside what stood, never over it; saying the same
twice changes nothing. What comes into the register anew passes `founding`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.promises.errors import (
    NoEvidenceError,
    NoNewDueError,
    NoReasonError,
    SettledError,
    UnfitError,
)
from cityhall.registers.promises.facts import Reported, State, last_day
from cityhall.registers.promises.founding import Pair, keep, spread_due
from cityhall.registers.promises.models import (
    Drop,
    Explanation,
    Move,
    Promise,
    Report,
    Result,
    Task,
    Telling,
)
from cityhall.registers.promises.records import load_facts
from cityhall.registers.promises.rules import check_founder, check_speaker
from cityhall.registers.promises.spells import respell, respell_office
from cityhall.registers.promises.states import derive
from sagwan.facts import Due

SETTLED = {State.DONE, State.DROPPED}


@dataclass(frozen=True, slots=True)
class Saying:
    """What a report says of a promise: in which state, due when, in which words, where."""

    promise: Promise
    state: str = Reported.PLANNED
    due: Due | None = None
    words: str = ""
    source: str = ""
    nth: int = 1


def tell(report: Report, sayings: Iterable[Saying], *, by: Actor, why: str = "") -> None:
    """Note what a report tells of promises; what its office told before and it omits is missing."""
    check_founder(by, report.office.key, localdate())
    with record("promises.tell", by=by.author, of=("report", report.key), why=why):
        told = [write_telling(report, saying) for saying in sayings]
        respell_office(report.office_id, *(one.promise_id for one in told))


def write_telling(report: Report, saying: Saying) -> Telling:
    """Write what a report tells of one promise."""
    values = {"state": str(saying.state), "words": saying.words, "source": saying.source}
    values |= {"nth": saying.nth} | spread_due(saying.due)
    return keep(Telling, {"promise": saying.promise, "report": report}, values)


def report_done(promise: Promise, evidence: Pair, *, on: date, said_by: str, by: Actor) -> Result:
    """Report a promise done, on evidence that others can look up."""
    check_speaker(by, promise.owner.key, on)
    if not evidence[0].strip():
        raise NoEvidenceError
    if not said_by.strip():
        raise NoReasonError
    same = promise.results.filter(said_on__isnull=False, text_ko=evidence[0]).first()
    if same:
        return same
    check_open(promise, on)
    with record("promises.report_done", by=by.author, of=("promise", promise.key), why=evidence[0]):
        done = Result.objects.create(
            task=promise.task,
            promise=promise,
            text_ko=evidence[0],
            text_en=evidence[1] or evidence[0],
            since=on,
            until=on,
            said_by=said_by,
            said_on=on,
        )
        respell([promise.pk])
    return done


def move(promise: Promise, due: Due, *, why: str, on: date, said_by: str, by: Actor) -> Move:
    """Give a promise a new due, with who decided it and why; the first due stays as told."""
    check_speaker(by, promise.owner.key, on)
    check_reason(why, said_by)
    if not due.recurring and last_day(due) is None:
        raise NoNewDueError
    values = {"why": why, "by": said_by} | spread_due(due)
    same = promise.moves.filter(**values).first()
    if same:
        return same
    check_open(promise, on)
    with record("promises.move", by=by.author, of=("promise", promise.key), why=why):
        moved = Move.objects.create(promise=promise, on=on, **values)
        respell([promise.pk])
    return moved


def drop(promise: Promise, *, why: str, on: date, said_by: str, by: Actor) -> Drop:
    """Give a promise up, with who decided it and why."""
    check_speaker(by, promise.owner.key, on)
    check_reason(why, said_by)
    same = promise.drops.filter(why=why, by=said_by).first()
    if same:
        return same
    check_open(promise, on)
    with record("promises.drop", by=by.author, of=("promise", promise.key), why=why):
        dropped = Drop.objects.create(promise=promise, on=on, by=said_by, why=why)
        respell([promise.pk])
    return dropped


def explain(
    promise: Promise, report: Report, *, why: str, on: date, said_by: str, by: Actor
) -> Explanation:
    """Explain why a report leaves a promise out; the promise itself goes on."""
    check_speaker(by, promise.owner.key, on)
    check_reason(why, said_by)
    if promise.tellings.filter(report=report).exists():
        raise UnfitError(
            "그 보고에는 이 약속이 들어 있습니다.", "That report does tell of this promise."
        )
    same = promise.explanations.filter(report=report, why=why, by=said_by).first()
    if same:
        return same
    with record("promises.explain", by=by.author, of=("promise", promise.key), why=why):
        word = Explanation.objects.create(
            promise=promise, report=report, on=on, by=said_by, why=why
        )
        respell([promise.pk])
    return word


def amend_promise(
    promise: Promise, text: Pair, *, task: Task, owner: Unit, by: Actor, why: str
) -> None:
    """Correct what a promise says, its task or its owner; the history keeps what stood."""
    for unit in (promise.owner, owner):
        check_founder(by, unit.key, localdate())
    if not why.strip():
        raise NoReasonError
    with record("promises.amend", by=by.author, of=("promise", promise.key), why=why):
        promise.text_ko, promise.text_en = text
        promise.task, promise.owner = task, owner
        promise.save(update_fields=["text_ko", "text_en", "task", "owner"])
        respell([promise.pk])


def check_reason(why: str, said_by: str) -> None:
    """Refuse what nobody answers for, or has no reason."""
    if not why.strip() or not said_by.strip():
        raise NoReasonError


def check_open(promise: Promise, on: date) -> None:
    """Refuse to go on with what is done or dropped."""
    if derive(load_facts([promise])[promise.pk], on).state in SETTLED:
        raise SettledError
