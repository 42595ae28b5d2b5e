"""The only door by which reports, goals, pledges, tasks and promises come into the register.

Adding the same twice changes nothing; a key that names something else already is refused.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Any, TypeVar

from django.db import models
from django.db.models import Max
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.promises.errors import KeyTakenError
from cityhall.registers.promises.models import (
    Direction,
    Goal,
    Pledge,
    Promise,
    Report,
    Result,
    Task,
    Title,
)
from cityhall.registers.promises.records import AT_ONCE
from cityhall.registers.promises.rules import check_founder, check_keeper
from cityhall.registers.promises.spells import respell, respell_office
from sagwan.facts import Due

Row = TypeVar("Row", bound=models.Model)
Pair = tuple[str, str]  # in Korean and English


def keep(
    model: type[Row], known_by: dict[str, Any], values: dict[str, Any], **at_first: Any
) -> Row:
    """Add a row, or give the one that stands; refuse where that says something else."""
    standing = model._default_manager.filter(**known_by).first()
    if standing is None:
        return model._default_manager.create(**known_by, **values, **at_first)
    if any(getattr(standing, name) != value for name, value in values.items()):
        raise KeyTakenError(" · ".join(map(str, known_by.values())))
    return standing


def add_report(key: str, *, office: Unit, month: date, by: Actor, why: str = "") -> Report:
    """Add a report of an office and month; whatever it does not tell is missing from now on."""
    check_founder(by, office.key, localdate())
    with record("promises.add_report", by=by.author, of=("report", key), why=why):
        found = keep(Report, {"key": key}, {"office": office, "month": month.replace(day=1)})
        respell_office(office.pk)
    return found


def place_last(model: type[Goal | Pledge | Task]) -> int:
    """Give the place after all that stand."""
    last: int | None = model._default_manager.aggregate(last=Max("place"))["last"]
    return (last or 0) + 1


def add_goal(
    key: str,
    kind: str,
    name: Pair,
    *,
    owner: Unit,
    parent: Goal | None = None,
    by: Actor,
    why: str = "",
) -> Goal:
    """Add a vision, an aim, a policy goal or what an office is for."""
    check_founder(by, owner.key, localdate())
    values = {"kind": kind, "owner": owner, "parent": parent} | in_two(name, "name")
    with record("promises.add_goal", by=by.author, of=("goal", key), why=why):
        return keep(Goal, {"key": key}, values, place=place_last(Goal))


def add_pledge(
    key: str, name: Pair, *, goal: Goal, owner: Unit, by: Actor, why: str = ""
) -> Pledge:
    """Add a pledge under a goal."""
    check_founder(by, owner.key, localdate())
    values = {"goal": goal, "owner": owner} | in_two(name, "name")
    with record("promises.add_pledge", by=by.author, of=("pledge", key), why=why):
        return keep(Pledge, {"key": key}, values, place=place_last(Pledge))


def add_task(
    key: str,
    name: Pair,
    *,
    goal: Goal,
    owner: Unit,
    pledge: Pledge | None = None,
    by: Actor,
    why: str = "",
) -> Task:
    """Add a key task under a goal, and a pledge where it serves one."""
    check_founder(by, owner.key, localdate())
    values = {"goal": goal, "owner": owner, "pledge": pledge} | in_two(name, "name")
    with record("promises.add_task", by=by.author, of=("task", key), why=why):
        return keep(Task, {"key": key}, values, place=place_last(Task))


def add_promise(
    key: str,
    text: Pair,
    *,
    task: Task,
    owner: Unit,
    since: date,
    due: Due | None = None,
    part_of: Promise | None = None,
    restates: Promise | None = None,
    by: Actor,
    why: str = "",
) -> Promise:
    """Add a promise to a task; its owner is never left out."""
    check_founder(by, owner.key, localdate())
    values = {"task": task, "owner": owner, "since": since, "part_of": part_of}
    values |= {"restates": restates} | in_two(text, "text") | spread_due(due)
    with record("promises.add_promise", by=by.author, of=("promise", key), why=why):
        found = keep(Promise, {"key": key}, values)
        respell([found.pk])
    return found


def tell_title(
    task: Task, report: Report, text: Pair, *, number: str = "", source: str = "", by: Actor
) -> Title:
    """Note what a report calls a task."""
    check_founder(by, task.owner.key, localdate())
    values = {"number": number, "source": source} | in_two(text, "text")
    with record("promises.tell_title", by=by.author, of=("task", task.key)):
        return keep(Title, {"task": task, "report": report}, values)


def tell_direction(
    task: Task, report: Report, text: Pair, *, source: str = "", by: Actor
) -> Direction:
    """Note what a report says that a task aims at."""
    check_founder(by, task.owner.key, localdate())
    known_by = {"task": task, "report": report, "text_ko": text[0]}
    with record("promises.tell_direction", by=by.author, of=("task", task.key)):
        return keep(Direction, known_by, {"text_en": text[1], "source": source})


def tell_result(
    task: Task,
    report: Report,
    text: Pair,
    *,
    since: date | None = None,
    until: date | None = None,
    source: str = "",
    by: Actor,
) -> Result:
    """Note what a report says was done for a task, and when."""
    check_founder(by, task.owner.key, localdate())
    known_by = {"task": task, "report": report, "text_ko": text[0]}
    values = {"text_en": text[1], "since": since, "until": until, "source": source}
    with record("promises.tell_result", by=by.author, of=("task", task.key)):
        return keep(Result, known_by, values)


def add_in_bulk(rows: Iterable[models.Model], *, by: Actor, why: str) -> None:
    """Add many rows at once, in the order given: goals before tasks, tasks before promises."""
    check_keeper(by)
    with record("promises.add_in_bulk", by=by.author, of=("promises", ""), why=why):
        for _, group in groupby(rows, type):
            for wave in part_in_waves(list(group)):
                type(wave[0])._default_manager.bulk_create(wave, batch_size=AT_ONCE)
        respell()


def part_in_waves(rows: list[models.Model]) -> Iterator[list[models.Model]]:
    """Part rows of one kind so that what hangs on another of them comes after it."""
    mine = [field.name for field in rows[0]._meta.fields if field.related_model is type(rows[0])]
    waiting = rows
    while waiting:
        ready = [row for row in waiting if all(is_saved(getattr(row, name)) for name in mine)]
        assert ready, "rows that hang on one another in a circle"
        yield ready
        waiting = [row for row in waiting if row.pk is None]


def is_saved(row: models.Model | None) -> bool:
    """Tell whether a row that another hangs on stands already."""
    return row is None or row.pk is not None


def in_two(pair: Pair, name: str) -> dict[str, Any]:
    """Spread a pair over its columns."""
    return {f"{name}_ko": pair[0], f"{name}_en": pair[1] or pair[0]}


def spread_due(due: Due | None) -> dict[str, Any]:
    """Spread a due over its columns."""
    if due is None:
        return {"due_text": "", "due_from": None, "due_to": None, "recurring": False}
    period = due.period
    return {
        "due_text": due.text,
        "due_from": period.first if period else None,
        "due_to": period.last if period else None,
        "recurring": due.recurring,
    }
