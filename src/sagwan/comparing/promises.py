"""What became of promises: kept, moved to another date, reported as done, or dropped in silence.

A promise of the old report is looked for among the promises of the new one, among what it says
was done, and then anywhere: only what stands nowhere is dropped.
"""

from datetime import date
from typing import Any

from sagwan.comparing.deeds import Deed, Deeds
from sagwan.comparing.edition import edition_of
from sagwan.comparing.laid import Laid
from sagwan.comparing.likeness import likeness
from sagwan.comparing.pairing import Pair, pair_up
from sagwan.comparing.reasons import say
from sagwan.facts import Change, Due, Promise

# Chosen on three years of one office: the same promise worded anew scores 0.52 and more with
# what it shares, another promise of the same work 0.48 at most.
_SAME_PROMISE = 0.5
_SAME_WORK, _SAME_DUE = 0.04, 0.06
_STANDING = 0.35  # standing duties (연중) of one work are told in ever new words
_SOME_LIKENESS = 0.15  # below, sharing work and due date says nothing
_RATHER_DONE = 0.1


def compare_promises(laid: Laid) -> list[Change]:
    """Tell what became of each promise of the old report, and which ones are new."""
    old, new = laid.old.report.promises, laid.new.report.promises
    pairs = {pair.old: pair for pair in _pair_promises(laid)}
    deeds = Deeds(laid)
    changes: list[Change] = []
    for i, promise in enumerate(old):
        deed, pair = deeds.find(promise), pairs.get(i)
        if pair and not (deed and deed.is_dated and deed.score > pair.score + _RATHER_DONE):
            changes.append(_repeated(laid, promise, new[pair.new]))
            continue
        pairs.pop(i, None)
        changes.append(_reported(promise, deed) if deed else _missing(laid, promise, deeds))
    taken = {pair.new for pair in pairs.values()}
    fresh = [promise for j, promise in enumerate(new) if j not in taken]
    return changes + [Change("promises", "new", p.text, None, p.as_dict()) for p in fresh]


def _pair_promises(laid: Laid) -> list[Pair]:
    old, new = laid.old.report.promises, laid.new.report.promises
    profiles = [laid.weigh(p.text) for p in old], [laid.weigh(p.text) for p in new]
    named = [edition_of(p) for p in old], [edition_of(p) for p in new]

    def score(i: int, j: int) -> float:
        alike = likeness(profiles[0][i], profiles[1][j])
        if alike < _SOME_LIKENESS or named[0][i].differs_from(named[1][j]):
            return 0.0
        return alike + _bonus(laid, old[i], new[j])

    homes = [laid.works.get(p.task or "", "") for p in old], [p.task or "" for p in new]
    return pair_up(*profiles, score, _SAME_PROMISE, homes)


def _bonus(laid: Laid, old: Promise, new: Promise) -> float:
    if not laid.is_one_work(old.task, new.task):
        return 0.0
    if old.due.recurring and new.due.recurring and old.task:
        return _STANDING
    return _SAME_WORK + _SAME_DUE * _begin_together(old.due, new.due)


def _begin_together(old: Due, new: Due) -> bool:
    if old.period is None or new.period is None:
        return False
    return old.period.first is not None and old.period.first == new.period.first


def _repeated(laid: Laid, old: Promise, new: Promise) -> Change:
    told = old.as_dict(), new.as_dict()
    verdict, reason = _due_verdict(old.due, new.due)
    if verdict == "kept" and _is_overdue(new.due, laid.new.times.month):
        reason = say(f"기한이 지났으나 그대로임: {_when(new.due)}", "past its date, yet unchanged")
    return Change("promises", verdict, new.text, *told, reason)


def _due_verdict(old: Due, new: Due) -> tuple[str, str]:
    if old.recurring and new.recurring:
        return "kept", ""
    if old.period == new.period and old.recurring == new.recurring:
        return "kept", ""
    if _is_open(old):
        return "kept", say(f"기한이 정해짐: {new.text}", "now dated")
    if _is_open(new):
        return "moved", say(f"기한이 없어짐: {old.text}", "no date any more")
    return "moved", say(f"기한이 바뀜: {_when(old)} → {_when(new)}", "the date moved")


def _when(due: Due) -> str:
    period = "" if due.period is None else due.period.as_text()
    return f"{due.text}({period})" if period and period != due.text else due.text


def _is_overdue(due: Due, month: date | None) -> bool:
    last = due.period.last if due.period else None
    return month is not None and last is not None and last < month.replace(day=1)


def _is_open(due: Due) -> bool:
    return due.period is None and not due.recurring


def _reported(promise: Promise, deed: Deed) -> Change:
    reason = say("실적으로 보고됨", "reported as done")
    return Change("promises", "reported", promise.text, promise.as_dict(), deed.as_dict(), reason)


def _missing(laid: Laid, promise: Promise, deeds: Deeds) -> Change:
    named = deeds.find_mention(promise)
    told: dict[str, Any] = promise.as_dict()
    if named is not None:
        reason = say("계획은 아니나 본문에 남아 있음", "still in the text, though not as a plan")
        return Change("promises", "kept", promise.text, told, named.as_dict(), reason)
    return Change("promises", "dropped", promise.text, told, None, _why_dropped(laid, promise))


def _why_dropped(laid: Laid, promise: Promise) -> str:
    if promise.task and promise.task not in laid.works:
        return say("과제가 통째로 빠짐", "its whole work is gone")
    block = laid.old.block_at(promise.place)
    part = laid.old.parts.get(block.section) if block else None
    if part in {"audit", "requests"} and not laid.new.report.requests:
        return say("새 보고서에 의회 처리결과가 없음", "the new report answers no requests")
    return say("새 보고서 어디에도 없음", "nowhere in the new report")
