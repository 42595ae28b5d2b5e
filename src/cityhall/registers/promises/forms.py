"""What forms ask of somebody who reports a promise done, moves it, drops it or explains it."""

from collections.abc import Callable, Mapping
from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.look import dates
from cityhall.registers.promises import actions
from cityhall.registers.promises.errors import NoNewDueError, UnfitError
from cityhall.registers.promises.facts import make_due
from cityhall.registers.promises.models import Promise
from cityhall.registers.promises.queries import find_report

Given = Mapping[str, str]


class NoDateError(UnfitError):
    """What was given for a day is none, or it lies ahead."""

    def __init__(self) -> None:
        super().__init__(
            "날짜를 2026-01-31처럼 적어 주세요. 오늘 뒤의 날짜로는 등록하지 않습니다.",
            "Please write a date like 2026-01-31, not later than today.",
        )


class NoDeedError(UnfitError):
    """Nothing that can be done with a promise was asked for."""

    def __init__(self) -> None:
        super().__init__("무엇을 할지 골라 주세요.", "Please choose what to do.")


def read_day(text: str, *, most: date | None = None) -> date:
    """Read a day as a form sends it."""
    day = dates.read_day(text)
    if day is None or (most is not None and day > most):
        raise NoDateError
    return day


def read_text(given: Given, name: str) -> str:
    """Read a line of text."""
    return " ".join(given.get(name, "").split())


def say_done(promise: Promise, given: Given, on: date, by: Actor) -> None:
    """Report done what a form says is done."""
    evidence = read_text(given, "ko"), read_text(given, "en")
    said_by = read_text(given, "said_by")
    actions.report_done(promise, evidence, on=on, said_by=said_by, by=by)


def say_moved(promise: Promise, given: Given, on: date, by: Actor) -> None:
    """Move a promise as a form says."""
    first, last = (
        read_day(given[name]) if given.get(name) else None for name in ("due_from", "due_to")
    )
    if first and last and first > last:
        raise NoDateError
    due = make_due(read_text(given, "due_text"), first, last)
    if due is None:
        raise NoNewDueError
    why, said_by = read_text(given, "why"), read_text(given, "said_by")
    actions.move(promise, due, why=why, on=on, said_by=said_by, by=by)


def say_dropped(promise: Promise, given: Given, on: date, by: Actor) -> None:
    """Drop a promise as a form says."""
    why, said_by = read_text(given, "why"), read_text(given, "said_by")
    actions.drop(promise, why=why, on=on, said_by=said_by, by=by)


def say_explained(promise: Promise, given: Given, on: date, by: Actor) -> None:
    """Explain a silence as a form says."""
    report = find_report(given.get("report", ""))
    if report is None:
        raise NoDeedError
    why, said_by = read_text(given, "why"), read_text(given, "said_by")
    actions.explain(promise, report, why=why, on=on, said_by=said_by, by=by)


DEEDS: dict[str, Callable[[Promise, Given, date, Actor], None]] = {
    "done": say_done,
    "move": say_moved,
    "drop": say_dropped,
    "explain": say_explained,
}


def follow(promise: Promise, given: Given, today: date, by: Actor) -> None:
    """Do with a promise what a form asks for."""
    deed = DEEDS.get(given.get("what", ""))
    if deed is None:
        raise NoDeedError
    deed(promise, given, read_day(given.get("on", ""), most=today), by)
