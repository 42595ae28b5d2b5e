"""Questions about promises: dropped in silence, past their date, or put off."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sagwan.comparing.questions.question import (
    DROPPED,
    LATE,
    POSTPONED,
    Question,
    fact_of,
    quote,
)
from sagwan.comparing.times import Times
from sagwan.facts import Change, Comparison, Message, Report

_TOGETHER = 3  # promises of one work that are gone are asked about in one question
_GONE = "과제가"  # how the reason opens where the whole work is gone
_UNASKED = (
    "새 보고서에 의회"  # where no requests are answered: the requests themselves are asked about
)


def ask_of_promises(old: Report, new: Report, comparison: Comparison) -> Iterator[Question]:
    """Ask what became of promises."""
    changes = comparison.of_kind("promises")
    yield from _ask_of_dropped(old, [one for one in changes if one.verdict == "dropped"])
    month = Times(new).month
    for one in changes:
        if one.verdict in {"kept", "new", "moved"} and one.new and _is_past(one.new, month):
            yield _late(one)
        elif one.verdict == "moved" and _due(one.old) != _due(one.new):  # else a yearly event
            yield _postponed(one)


def _ask_of_dropped(old: Report, dropped: Iterable[Change]) -> Iterator[Question]:
    titles = {task.id: task.title for task in old.tasks}
    works: defaultdict[str, list[Change]] = defaultdict(list)
    for one in dropped:
        if not one.reason.startswith(_UNASKED):
            works[(one.old or {}).get("task") or ""].append(one)
    for task, changes in works.items():
        if len(changes) < _TOGETHER or task not in titles:
            yield from map(_dropped, changes)
        else:
            yield _together(titles[task], changes)


def _together(title: str, changes: list[Change]) -> Question:
    n = len(changes)
    whole = all(one.reason.startswith(_GONE) for one in changes)
    ko, en = ("과제와 그 계획", "the work and its") if whole else ("계획", "the")
    asks = Message(
        f"‘{quote(title)}’: 지난 보고의 {ko} {n}건이 이번 보고에 없습니다. 어떻게 되었습니까?",
        f"“{quote(title)}”: {en} {n} plans of the last report are not in this one. "
        "What became of them?",
    )
    facts = tuple(fact for one in changes for fact in fact_of("old", one.old))
    return Question(DROPPED, title, asks, _reason(changes[0]), facts)


def _dropped(change: Change) -> Question:
    told = change.old or {}
    asks = Message(
        f"‘{quote(change.subject)}’{_when(told)}: 지난 보고의 계획인데 이번 보고에 없습니다. "
        "어떻게 되었습니까?",
        f"“{quote(change.subject)}”{_when(told)}: planned in the last report, not in this one. "
        "What became of it?",
    )
    return Question(DROPPED, change.subject, asks, _reason(change), fact_of("old", change.old))


def _late(change: Change) -> Question:
    told = change.new or {}
    asks = Message(
        f"‘{quote(change.subject)}’{_when(told)}: 때가 지났는데 아직 계획으로 적혀 있습니다. "
        "했습니까, 늦어졌습니까?",
        f"“{quote(change.subject)}”{_when(told)}: the date has passed and it is still a plan. "
        "Was it done, or is it late?",
    )
    reason = Message(
        "보고하는 달보다 앞선 기한입니다.", "It was due before the month of the report."
    )
    facts = fact_of("old", change.old) + fact_of("new", change.new)
    return Question(LATE, change.subject, asks, reason, facts)


def _postponed(change: Change) -> Question:
    before, after = _due(change.old), _due(change.new)
    ko = f"{before} → {after}" if after else f"{before} → 기한 없음"
    en = f"{before} → {after}" if after else f"{before} → no date"
    asks = Message(
        f"‘{quote(change.subject)}’({ko}): 기한이 바뀐 까닭은 무엇입니까?",
        f"“{quote(change.subject)}” ({en}): why did its date change?",
    )
    facts = fact_of("old", change.old) + fact_of("new", change.new)
    return Question(POSTPONED, change.subject, asks, _reason(change), facts)


def _reason(change: Change) -> Message:
    ko, _, en = change.reason.rpartition(" · ")
    return Message(f"{ko or en}.", f"{en[:1].upper()}{en[1:]}.")


def _when(told: dict[str, Any]) -> str:
    due = (told.get("due") or {}).get("text") or ""
    return f"({due})" if due else ""


def _due(told: dict[str, Any] | None) -> str:
    return str(((told or {}).get("due") or {}).get("text") or "")


def _is_past(told: dict[str, Any], month: date | None) -> bool:
    last = (told.get("due") or {}).get("to")
    return bool(last and month and date.fromisoformat(last) < month.replace(day=1))
