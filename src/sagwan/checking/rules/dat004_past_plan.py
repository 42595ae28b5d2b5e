"""DAT004: a plan whose time lies before the report."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sagwan.checking.calendar.months import month_of, months_between, year_of
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message, Promise

TITLE = Message("보고 시점보다 이른 계획", "A plan whose time lies before the report")

_DONE = re.compile(r"완료|하였|했|되었|됐|[을를] 마침|기\s?(?:시행|추진|확보|완료)")
_WITH_YEAR = re.compile(r"['’‘′]\s?\d\d|(?:19|20)\d\d|\d\d년|\d\d\.\s?\d{1,2}\.")
_NEXT_STEP = re.compile(r"\d[.월]? ?~? ?:")
_LONGEST = 400
_LONGEST_HEAD = 12
_NEAR = 4  # lines between two steps of one schedule
_LONG_AGO = 18  # months before which a date is history told in a plan, not a plan left over


class _Dated(NamedTuple):
    """A promise with its last day, and whether its time stands before its text or after it."""

    promise: Promise
    last: date
    before: bool
    after: bool


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every promise that says when it falls due."""
    opening = _opening_day(evidence)
    if opening is None:
        return
    dated = list(_dated(evidence))
    for place, found in enumerate(dated):
        steps = dated[max(0, place - 2) : place + 3]
        if (found.before or found.after) and not _is_step(found, steps, opening):
            yield _tested(evidence, found, opening)


def _opening_day(evidence: Evidence) -> date | None:
    """The first day of the report's month, or of its year where no month is known."""
    month, year = month_of(evidence.report), year_of(evidence.report)
    return month or (date(year, 1, 1) if year else None)


def _dated(evidence: Evidence) -> Iterator[_Dated]:
    for promise in evidence.report.promises:
        due = promise.due
        last = due.period.last if due.period else None
        if last is not None and not due.recurring and not _DONE.search(promise.text):
            yield _Dated(promise, last, *_set_off(evidence, promise))


def _set_off(evidence: Evidence, promise: Promise) -> tuple[bool, bool]:
    """Tell whether the time stands apart from the words, before a colon, or after one or in
    brackets: a date inside a sentence may tell of something else."""
    start = evidence.text.offset(promise.place)
    written = evidence.text.written[start : start + _LONGEST]
    told = promise.due.text.split(", ")[0]
    at = written.find(told)
    if at < 0 or not told:
        return False, False
    ahead, behind = written[:at].rstrip(), written[at + len(told) :].lstrip(" )")
    return behind.startswith(":") and at < _LONGEST_HEAD, ahead.endswith((":", "(", "["))


def _is_step(found: _Dated, steps: Sequence[_Dated], opening: date) -> bool:
    """A schedule (’25. 1. : …, ’25. 3. : …) lists steps that are over beside those to come."""
    if months_between(found.last, opening) > _LONG_AGO:
        return True
    if found.before and _NEXT_STEP.search(found.promise.text):
        return True
    line = found.promise.place.line
    return found.before and any(
        other.before and other.last >= opening and abs(other.promise.place.line - line) <= _NEAR
        for other in steps
    )


def _tested(evidence: Evidence, found: _Dated, opening: date) -> Finding:
    promise, due = found.promise, found.promise.due.text
    return Finding(
        "date",
        promise.place,
        found.last >= opening,
        Message(
            f"‘{promise.text}’의 시기({due})가 보고 시점({evidence.report.period})보다 앞섭니다. "
            "이미 했다면 실적으로 옮기고, 아니면 시기를 고치십시오.",
            f"“{promise.text}” is planned for {due}, before the report ({evidence.report.period}). "
            "If it is done, report it as done; if not, mend the time.",
        ),
        found=due,
        certainty=None if _WITH_YEAR.search(due) else "question",
    )


RULE = Rule(
    code="DAT004",
    severity="warning",
    title=TITLE,
    reason=Message(
        "앞으로 할 일의 시기가 이미 지났다면 실적이거나, 고치지 않은 계획입니다.",
        "A plan whose time is over is either done by now, or a plan that nobody has updated.",
    ),
    example=Message(
        "2020년 3월 보고의 향후계획 : 지침 개정 '20. 2월",
        "Plan in a report of March 2020: amend the guideline, '20. 2월",
    ),
    find=find,
    group="dates",
    certainty="likely",
)
