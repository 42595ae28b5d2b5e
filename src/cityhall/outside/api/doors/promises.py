"""What became of a promise: done, moved, given up, or left out of a report with a reason."""

from cityhall.ground.access.actors import Actor
from cityhall.outside.api.bodies import Told, read_coming, read_past
from cityhall.outside.api.declared import DATE, Field
from cityhall.outside.api.doors.written import ON, SAID_BY, WHY, Taken, Way
from cityhall.outside.api.errors import NothingThereError, RefusedError
from cityhall.registers.promises import actions
from cityhall.registers.promises.facts import make_due
from cityhall.registers.promises.models import Promise
from cityhall.registers.promises.queries import find_promise, find_report

PREFIX = "promise/"  # of keys in the register, which public addresses leave out


def require_promise(key: str) -> Promise:
    """Find the promise that is written about, by the key under which it is public."""
    found = find_promise(f"{PREFIX}{key}") or find_promise(key)
    if found is None:
        raise NothingThereError(key)
    return found


def report_done(key: str, told: Told, by: Actor) -> Taken:
    """Report a promise done, on evidence."""
    promise, evidence = require_promise(key), (told["text_ko"], told["text_en"])
    day = read_past(told)
    actions.report_done(promise, evidence, on=day, said_by=told["said_by"], by=by)
    return Taken({"id": key})


def move(key: str, told: Told, by: Actor) -> Taken:
    """Give a promise a new due."""
    promise = require_promise(key)
    first, last = read_coming(told, "due_from"), read_coming(told, "due_to")
    if first and last and first > last:
        raise RefusedError(
            "due_to", "기한의 끝이 시작보다 앞섭니다.", "The due ends before it begins."
        )
    due = make_due(told["due_text"], first, last)
    if due is None:
        raise RefusedError("due_to", "새 기한을 적어 주세요.", "Please give the new due.")
    day, why = read_past(told), told["why"]
    actions.move(promise, due, why=why, on=day, said_by=told["said_by"], by=by)
    return Taken({"id": key})


def drop(key: str, told: Told, by: Actor) -> Taken:
    """Give a promise up."""
    promise, day = require_promise(key), read_past(told)
    actions.drop(promise, why=told["why"], on=day, said_by=told["said_by"], by=by)
    return Taken({"id": key})


def explain(key: str, told: Told, by: Actor) -> Taken:
    """Explain why a report leaves a promise out."""
    promise, report = require_promise(key), find_report(told["report"])
    if report is None:
        raise RefusedError("report", "없는 보고입니다.", "There is no such report.")
    day, why = read_past(told), told["why"]
    actions.explain(promise, report, why=why, on=day, said_by=told["said_by"], by=by)
    return Taken({"id": key})


SAID = (WHY, SAID_BY, ON)
OWN = (
    "맡은 부서의 담당자와 기획 담당자만 합니다.",
    "For the unit that owns it, and planning officers.",
)
WAYS = (
    Way(
        "report-promise-done",
        "promises/{key}/results",
        "promises",
        ("약속의 이행을 보고", "report a promise done"),
        OWN,
        (
            Field("text_ko", "근거 · the evidence", least=1, most=400, is_needed=True),
            Field("text_en", "영문 근거 · the evidence in English", most=400),
            SAID_BY,
            ON,
        ),
        report_done,
    ),
    Way(
        "move-promise",
        "promises/{key}/moves",
        "promises",
        ("약속의 기한을 옮김", "give a promise a new due"),
        OWN,
        (
            Field("due_text", "기한의 말 · the due in words", most=120),
            Field("due_from", "기한의 첫날 · its first day", DATE),
            Field("due_to", "기한의 끝날 · its last day", DATE),
            *SAID,
        ),
        move,
    ),
    Way(
        "drop-promise",
        "promises/{key}/drops",
        "promises",
        ("약속을 중단함", "give a promise up"),
        OWN,
        SAID,
        drop,
    ),
    Way(
        "explain-promise",
        "promises/{key}/explanations",
        "promises",
        ("보고에서 빠진 까닭", "explain why a report leaves a promise out"),
        OWN,
        (Field("report", "보고의 식별자 · the report", "key", 1, 160, is_needed=True), *SAID),
        explain,
    ),
)
