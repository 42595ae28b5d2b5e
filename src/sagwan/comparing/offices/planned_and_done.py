"""XRP003: what one report still plans, another has done already."""

import re
from collections.abc import Iterator
from datetime import date

from sagwan.comparing.deeds import COMING, DONE_PARTS
from sagwan.comparing.likeness import likeness
from sagwan.comparing.offices.finding import discrepancy, shorten
from sagwan.comparing.offices.telling import Telling
from sagwan.comparing.pairing import Index
from sagwan.comparing.words import are_other_editions
from sagwan.facts import Discrepancy, Message, Period, Place

CODE = "XRP003"
_SAME_DEED = 0.5
_OUTCOME = re.compile(r"결과|완료|마침|끝냄|실시함|하였|했음")
_NAME = re.compile(r"[^\W_]{4,}")
_TELLING = 10  # letters that name and act must have together to be one thing
_AGAIN = re.compile(r"촉구|건의|홍보|협의|지원|점검|교육|면담|방문|간담회")


Spots = tuple[tuple[str, Place], tuple[str, Place]]


def find_planned_and_done(
    one: list[Telling], two: list[Telling]
) -> Iterator[tuple[Discrepancy, Spots]]:
    """Find what one report plans and the other has done, each with both its places."""
    yield from _planned_by(one, two)
    yield from _planned_by(two, one)


def _planned_by(planner: list[Telling], doer: list[Telling]) -> Iterator[tuple[Discrepancy, Spots]]:
    done = [telling for telling in doer if _is_done(telling)]
    index = Index([telling.profile for telling in done])
    for plan in planner:
        if plan.promise is None or plan.promise.due.recurring:
            continue
        deed = _deed_of(plan, done, index)
        if deed is not None:
            yield _found(plan, deed), (_spot(plan), _spot(deed))


def _deed_of(plan: Telling, done: list[Telling], index: Index) -> Telling | None:
    once = _is_once(plan)
    if not once and not plan.acts:
        return None
    for number in index.candidates(plan.profile):
        deed = done[number]
        if are_other_editions(plan.editions, deed.editions):
            continue
        alike = once and likeness(plan.profile, deed.profile) >= _SAME_DEED
        if (alike or _name_one_act(plan, deed)) and _was_before(plan, deed):
            return deed
    return None


def _is_done(telling: Telling) -> bool:
    part = telling.side.parts.get(telling.block.section)
    if part == "plan" or telling.promise is not None or COMING.search(telling.block.text):
        return False
    return part in DONE_PARTS or _OUTCOME.search(telling.block.text) is not None


def _name_one_act(plan: Telling, deed: Telling) -> bool:
    """The same act (수요조사) on the same named thing, and the deed has its outcome."""
    text = deed.closed_up
    acts = [act for act in plan.acts if act in text]
    if not acts or not (_OUTCOME.search(text) or deed.dates):
        return False
    names = [name for name in _NAME.findall(plan.block.text) if name in deed.context]
    return any(
        len(act) + len(name) >= _TELLING and name not in act for act in acts for name in names
    )


def _is_once(plan: Telling) -> bool:
    """A dated thing that is done once; what is urged or shown again and again is never done."""
    if plan.promise is None or plan.promise.due.period is None:
        return False
    return _AGAIN.search(plan.block.text) is None


def _was_before(plan: Telling, deed: Telling) -> bool:
    """The deed was done before the plan falls due, or before the planning report was made."""
    if plan.promise is None:
        return False
    due, made = plan.promise.due.period, plan.side.times.month
    if not deed.dates:
        return _OUTCOME.search(deed.block.text) is not None
    ended = max(_end(day) for day in deed.dates)
    if due is not None and due.first is not None and ended < due.first:
        return True
    return made is not None and ended < made.replace(day=1)


def _end(day: Period) -> date:
    return day.last or date.max


def _found(plan: Telling, deed: Telling) -> Discrepancy:
    name = shorten(plan.block.text)
    done = deed.dates[0].as_text() if deed.dates else "완료"
    due = plan.promise.due.text if plan.promise else ""
    return discrepancy(
        CODE,
        ((plan.side, plan.block.place), (deed.side, deed.block.place)),
        Message(
            f"“{name}”: 한 보고서는 앞으로 할 일로, 다른 보고서는 이미 한 일로 적음",
            f"One report plans “{name}”, the other has done it",
        ),
        (due or "계획", done),
        certainty="likely" if deed.dates else "question",
    )


def _spot(telling: Telling) -> tuple[str, Place]:
    return telling.side.report.document.name, telling.block.place
