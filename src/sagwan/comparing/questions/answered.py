"""Questions about what the council asked before, and about faults that checking finds."""

from collections.abc import Iterator

from sagwan.comparing.questions.question import (
    FAULT,
    PROMISING,
    REOPENED,
    RETURNED,
    UNFINISHED,
    Fact,
    Question,
    fact_of,
    quote,
)
from sagwan.comparing.requests import stage_of
from sagwan.facts import Change, CheckResult, Comparison, Discrepancy, Message, Report

_DONE = 4
_PROMISES = "STA001"  # a status of done whose own text only promises


def ask_of_requests(comparison: Comparison) -> Iterator[Question]:
    """Ask about requests that went back, stand still, or were left out before they were done."""
    for one in comparison.of_kind("requests"):
        old, new = one.old or {}, one.new or {}
        if one.verdict == "reopened":
            yield _ask(
                one,
                REOPENED,
                f"지난 보고는 ‘{old['status']}’, 이번은 ‘{new['status']}’입니다. 왜 되돌아갔습니까?",
                f"“{old['status']}” last time, “{new['status']}” now: why did it go back?",
            )
        elif one.verdict == "same" and stage_of(new.get("status")) not in {None, _DONE}:
            yield _ask(
                one,
                UNFINISHED,
                f"지난 보고에 이어 이번에도 ‘{new['status']}’입니다. 언제 끝납니까?",
                f"“{new['status']}” last time and now: when will it be done?",
            )
        elif one.verdict == "gone" and stage_of(old.get("status")) not in {None, _DONE}:
            yield _ask(
                one,
                UNFINISHED,
                f"지난 보고에서 ‘{old['status']}’이던 것이 이번 보고에 없습니다. 어떻게 되었습니까?",
                f"“{old['status']}” last time, not in this report: what became of it?",
            )


def _ask(change: Change, kind: str, ko: str, en: str) -> Question:
    asked = quote(change.subject)
    reason = Message("의회가 지난번에 요구한 것입니다.", "The council asked for it before.")
    facts = fact_of("old", change.old) + fact_of("new", change.new)
    asks = Message(f"‘{asked}’: {ko}", f"“{asked}”: {en}")
    return Question(kind, change.subject, asks, reason, facts)


def ask_of_findings(report: Report, result: CheckResult) -> Iterator[Question]:
    """Ask about what checking found: faults that came back, errors, "done" that only promises."""
    for one in result.discrepancies:
        if one.rule == _PROMISES:
            yield _promising(report, one)
        elif one.severity == "error":
            yield _fault(report, one)


def _promising(report: Report, one: Discrepancy) -> Question:
    request = next((r for r in report.requests if r.place == one.place), None)
    text = request.text if request else _line(report, one)
    asks = Message(
        f"‘{quote(text)}’: ‘{one.found}’라고 했으나 하겠다는 말뿐입니다. 실제로 한 일은 무엇입니까?",
        f"“{quote(text)}”: “{one.found}”, yet the text only promises. What was done?",
    )
    answer = request.answer if request else text
    fact = Fact("new", " ".join(answer.split()), one.place.as_dict())
    return Question(PROMISING, text, asks, one.message, (fact,))


def _fault(report: Report, one: Discrepancy) -> Question:
    line = _line(report, one)
    facts = [Fact("new", quote(line), one.place.as_dict())]
    if one.repeats:
        facts.insert(0, Fact("old", quote(line), one.repeats.place.as_dict()))
        ko = f"‘{quote(line, 60)}’: 지난 보고에도 있던 잘못이 왜 그대로입니까?"
        en = f"“{quote(line, 60)}”: why is a fault of the last report still there?"
    else:
        ko = f"‘{quote(line, 60)}’: 적힌 대로 맞습니까?"
        en = f"“{quote(line, 60)}”: is this right as written?"
    kind = RETURNED if one.repeats else FAULT
    return Question(kind, f"{one.rule} {line}", Message(ko, en), one.message, tuple(facts))


def _line(report: Report, one: Discrepancy) -> str:
    lines = report.document.lines
    return lines[one.place.line - 1].text if 0 < one.place.line <= len(lines) else ""
