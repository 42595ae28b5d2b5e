"""The only door by which proposals come, and go into the registers: accepted, corrected, refused.

Proposing or accepting twice changes nothing. What is accepted passes the doors of the registers,
with their rules; what they refuse stays open and says why.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.registers.documents.models import Filing
from cityhall.registers.figures import actions as figures
from cityhall.registers.figures.checks import UnfitError
from cityhall.registers.promises import actions as promises
from cityhall.registers.promises import founding
from cityhall.registers.promises.facts import Reported, make_due
from cityhall.registers.promises.models import Goal, Promise, Report, Task
from cityhall.work.intake import queries
from cityhall.work.intake.entries import (
    find_others,
    make_entry,
    mark_others,
    mark_same,
    sort_figures,
)
from cityhall.work.intake.models import NUMBERS, Kind, Proposal, State, Verdict
from cityhall.work.intake.offers import offer_all
from cityhall.work.intake.rules import check_decider

AT_ONCE = 500
WHY = "보고서에서 받음"
Place = tuple[str, int, int, int]  # what a proposal is about, and where its report says so
TEXT = 400  # characters that a register keeps of a promise


@dataclass(frozen=True, slots=True)
class Held:
    """A proposal that a register did not take, and why."""

    proposal: Proposal
    ko: str
    en: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of accepting: how many were taken, and which were not."""

    taken: int
    held: tuple[Held, ...] = ()


def propose(filing: Filing, *, by: Actor) -> int:
    """Take a report apart into proposals; gives how many are new. Twice changes nothing."""
    check_decider(by, filing)
    known = {place_of(one) for one in filing.proposals.all()}
    found: dict[Place, Proposal] = {}
    for one in list_offers(filing):
        found.setdefault(place_of(one), one)
    fresh = [one for place, one in found.items() if place not in known]
    with record("intake.propose", by=by.author, of=("filing", filing.key)):
        Proposal.objects.bulk_create(fresh, AT_ONCE)
    return len(fresh)


def place_of(proposal: Proposal) -> Place:
    """Give what makes a proposal one of its own: a number is one, be it a value or a claim."""
    kind = Kind.FIGURE if proposal.kind in NUMBERS else proposal.kind
    return (kind, proposal.line, proposal.start, proposal.nth)


def list_offers(filing: Filing) -> list[Proposal]:
    """List everything that a report offers, each figure as a value or as a claim."""
    taken, book = queries.load_taken(filing), queries.load_book(filing)
    offered = list(offer_all(taken, book, queries.load_known(filing)))
    for one in offered:
        one.filing = filing
    sort_figures(offered)
    mark_others(offered)
    mark_same(offered)
    return offered


def accept(
    proposals: Sequence[Proposal], *, by: Actor, state: State = State.ACCEPTED, why: str = ""
) -> Outcome:
    """Take open proposals of a report into the registers, all that they will take. A value that
    stands otherwise is corrected where its proposal says so, and held to be looked at where not."""
    waiting = [one for one in proposals if one.state == State.OFFERED]
    if not waiting:
        return Outcome(0)
    filing = waiting[0].filing
    check_decider(by, filing)
    with transaction.atomic(), record("intake.accept", by=by.author, of=("filing", filing.key)):
        held = [
            *take_figures([one for one in waiting if is_fresh(one)], by),
            *take_others([one for one in waiting if one.verdict == Verdict.OTHER], by, why),
            *take_claims([one for one in waiting if one.kind == Kind.CLAIM], by),
            *take_promises(filing, waiting, by),
        ]
        show_others([one.proposal for one in held])
        left = {one.proposal.pk for one in held}
        taken = [one for one in waiting if one.pk not in left]
        settle(taken, state, by)
    return Outcome(len(taken), tuple(held))


def show_others(held: Sequence[Proposal]) -> None:
    """Write down which of the figures that were held differ from what stands by now."""
    fields = ["verdict", "certainty", "reason_ko", "reason_en"]
    fresh = [one for one in held if one.verdict != Verdict.OTHER]
    Proposal.objects.bulk_update(mark_others(fresh), fields, AT_ONCE)


def settle(proposals: Iterable[Proposal], state: State, by: Actor, why: str = "") -> None:
    """Write down what became of proposals, and by whom."""
    now = timezone.now()
    rows = list(proposals)
    for one in rows:
        one.state = state
        one.decided, one.decided_by = now, by.key
        one.why = why or one.why
    names = ["state", "decided", "decided_by", "why", "target", "offer"]
    Proposal.objects.bulk_update(rows, names, AT_ONCE)


def correct(proposal: Proposal, changes: dict[str, Any], *, by: Actor, why: str) -> Outcome:
    """Take a proposal as somebody corrected it: another series, value or date."""
    check_decider(by, proposal.filing)
    if proposal.state != State.OFFERED:
        return Outcome(0)
    offer = proposal.offered | changes
    proposal.offer = json.dumps(offer, ensure_ascii=False, sort_keys=True)
    proposal.why = why
    return accept([proposal], by=by, state=State.CORRECTED, why=why)


def refuse(proposals: Sequence[Proposal], *, by: Actor, why: str) -> int:
    """Turn open proposals down, with a reason; they are not offered again."""
    waiting = [one for one in proposals if one.state == State.OFFERED]
    if not waiting:
        return 0
    filing = waiting[0].filing
    check_decider(by, filing)
    with record("intake.refuse", by=by.author, of=("filing", filing.key), why=why):
        settle(waiting, State.REFUSED, by, why)
    return len(waiting)


def take_figures(proposals: list[Proposal], by: Actor) -> list[Held]:
    """Enter figures; where one of them cannot be entered, each is tried by itself."""
    return take_each(proposals, lambda rows: enter(rows, by))


def is_fresh(proposal: Proposal) -> bool:
    """Tell whether a proposal is a figure that would correct nothing."""
    return proposal.kind == Kind.FIGURE and proposal.verdict != Verdict.OTHER


def take_others(proposals: Sequence[Proposal], by: Actor, why: str) -> list[Held]:
    """Correct the values from which figures differ, each with a reason; the old ones are kept."""
    standing = find_others(proposals)
    held: list[Held] = []
    for one in proposals:
        try:
            with transaction.atomic():
                if value := standing.get(id(one)):
                    reason = why or f"{one.filing.title} {one.line}줄에 적힌 값"
                    figures.correct_value(value, make_entry(one), by=by, why=reason)
                else:
                    enter([one], by)
        except UnfitError as error:
            held.append(Held(one, error.faults[0].ko, error.faults[0].en))
    return held


def take_claims(proposals: list[Proposal], by: Actor) -> list[Held]:
    """Take claims; where one of them cannot be taken, each is tried by itself."""
    return take_each(
        proposals, lambda rows: figures.take_claims(map(make_entry, rows), by=by, why=WHY)
    )


def enter(proposals: list[Proposal], by: Actor) -> None:
    """Enter the values of proposals."""
    figures.enter_values(map(make_entry, proposals), by=by, why=WHY)


def take_each(proposals: list[Proposal], take: Any) -> list[Held]:
    """Take proposals together, else one by one; give those that were not taken, with the reason."""
    if not proposals:
        return []
    try:
        with transaction.atomic():
            take(proposals)
    except UnfitError as error:
        if len(proposals) == 1:
            fault = error.faults[0]
            return [Held(proposals[0], fault.ko, fault.en)]
        middle = len(proposals) // 2
        return [*take_each(proposals[:middle], take), *take_each(proposals[middle:], take)]
    return []


def take_promises(filing: Filing, waiting: list[Proposal], by: Actor) -> list[Held]:
    """Take tasks and promises: what is new is added, what is known is told once more."""
    tasks = [one for one in waiting if one.kind == Kind.TASK]
    told = [one for one in waiting if one.kind == Kind.PROMISE]
    if not tasks and not told:
        return []
    report = founding.add_report(filing.key, office=filing.office, month=filing.month, by=by)
    for one in tasks:
        take_task(one, report, by)
    sayings = [take_promise(one, filing, by) for one in told]
    promises.tell(report, sayings, by=by, why=WHY)
    return []


def take_task(proposal: Proposal, report: Report, by: Actor) -> None:
    """Take a task: what this report says of it, and the task itself where it is new."""
    offer, filing = proposal.offered, proposal.filing
    title = (offer["title"][:TEXT], "")
    if not proposal.target:
        proposal.target = f"task/{filing.key}/{offer['id']}"
    task = Task.objects.filter(key=proposal.target).first() or founding.add_task(
        proposal.target, title, goal=find_goal(filing, by), owner=filing.office, by=by, why=WHY
    )
    founding.tell_title(task, report, title, number=offer["number"], source=proposal.source, by=by)
    for line, text in offer.get("directions", ()):
        said, source = (text[:TEXT], text[:TEXT]), f"{filing.key}:{line}"
        founding.tell_direction(task, report, said, source=source, by=by)
    for line, text in offer.get("results", ()):
        said, source = (text[:TEXT], text[:TEXT]), f"{filing.key}:{line}"
        founding.tell_result(task, report, said, source=source, by=by)


def find_goal(filing: Filing, by: Actor) -> Goal:
    """Find what an office is for, where new tasks hang until somebody places them."""
    key = f"goal/{filing.office.key}"
    found = Goal.objects.filter(key=key).first()
    name = ("보고서에서 받은 과제", "Tasks taken from reports")
    return found or founding.add_goal(
        key, Goal.Kind.FUNCTION, name, owner=filing.office, by=by, why=WHY
    )


def take_promise(proposal: Proposal, filing: Filing, by: Actor) -> promises.Saying:
    """Take a promise: that this report tells it, and the promise itself where it is new."""
    offer = proposal.offered
    due = read_due(offer["due"])
    if not proposal.target:
        proposal.target = f"promise/{filing.key}/{proposal.line}-{proposal.nth}"
    promise = Promise.objects.filter(key=proposal.target).first() or founding.add_promise(
        proposal.target,
        (offer["text"][:TEXT], ""),
        task=home_of(proposal, filing, by),
        owner=filing.office,
        since=filing.month,
        due=due,
        by=by,
        why=WHY,
    )
    state = Reported.MOVED if proposal.verdict == Verdict.MOVED else Reported.PLANNED
    return promises.Saying(promise, state, due, offer["text"][:TEXT], proposal.source, proposal.nth)


def read_due(told: dict[str, Any] | None) -> Any:
    """Read a due as a report's JSON gives it."""
    if not told:
        return None
    first, last = (date.fromisoformat(told[end]) if told[end] else None for end in ("from", "to"))
    return make_due(told["text"] or "", first, last, recurring=told["recurring"])


def home_of(proposal: Proposal, filing: Filing, by: Actor) -> Task:
    """Find the task that a new promise belongs to; one that names none has the office's own."""
    offer = proposal.offered
    key = offer["home"] or (f"task/{filing.key}/{offer['task']}" if offer["task"] else "")
    found = Task.objects.filter(key=key).first() if key else None
    if found:
        return found
    general = f"task/{filing.office.key}/general"
    name = ("과제를 적지 않은 약속", "Promises that name no task")
    return Task.objects.filter(key=general).first() or founding.add_task(
        general, name, goal=find_goal(filing, by), owner=filing.office, by=by, why=WHY
    )
