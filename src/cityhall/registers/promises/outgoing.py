"""The register as tables to hand out: promises, what reports told of them, deeds, tasks, goals."""

from collections.abc import Iterator
from datetime import date

from cityhall.registers.promises.models import (
    Drop,
    Explanation,
    Goal,
    Move,
    Pledge,
    Promise,
    Result,
    Spell,
    Task,
    Telling,
)
from cityhall.registers.promises.names import name_state
from cityhall.registers.promises.queries import on_day
from cityhall.registers.sheets.tables import Column, Table

COLUMNS = (
    Column("key", "식별자", "key", 30, is_needed=True),
    Column("task", "주요업무", "task", 26, is_needed=True),
    Column("owner", "담당", "owner", 26, is_needed=True),
    Column("text_ko", "약속", "promise", 50, is_needed=True),
    Column("text_en", "약속(영문)", "promise (English)", 50),
    Column("due_text", "기한(적힌 말)", "due (words)", 16),
    Column("due_from", "기한 시작", "due from", 12),
    Column("due_to", "기한 끝", "due to", 12),
    Column("recurring", "상시", "recurring", 8),
    Column("since", "처음 적힌 달", "since", 12, is_needed=True),
    Column("part_of", "품은 약속", "part of", 26),
    Column("restates", "다시 적은 약속", "restates", 26),
    Column("state", "도출한 상태", "derived state", 12, is_only_shown=True),
    Column("reason", "도출한 까닭", "reason", 50, is_only_shown=True),
)
TOLD = (
    Column("promise", "약속 식별자", "promise", 30),
    Column("report", "보고", "report", 10),
    Column("office", "부서", "office", 20),
    Column("month", "보고한 달", "month", 12),
    Column("state", "보고된 상태", "reported state", 12),
    Column("due_text", "적힌 기한", "due (words)", 16),
    Column("due_from", "기한 시작", "due from", 12),
    Column("due_to", "기한 끝", "due to", 12),
    Column("source", "줄", "source", 12),
)
KEY = Column("key", "식별자", "key", 30, is_needed=True)
NAMED = (
    Column("owner", "담당", "owner", 24, is_needed=True),
    Column("name_ko", "이름", "name", 40, is_needed=True),
    Column("name_en", "이름(영문)", "name (English)", 40),
    Column("until", "마지막 날", "last day", 12, is_only_shown=True),
    Column("source", "출처", "source", 12),
)
GOALS = (
    KEY,
    Column("kind", "종류", "kind", 12, is_needed=True),
    Column("above", "위 목표", "above", 30),
    *NAMED,
)
PLEDGES = (KEY, Column("above", "목표", "goal", 30, is_needed=True), *NAMED)
TASKS = (*PLEDGES[:2], Column("pledge", "공약", "pledge", 30), *NAMED)
DEEDS = (
    Column("promise", "약속 식별자", "promise", 30),
    Column("kind", "무엇", "kind", 12),
    Column("on", "언제", "on", 12),
    Column("by", "누가", "by", 16),
    Column("why", "까닭·근거", "why", 50),
    Column("due_to", "새 기한", "new due", 12),
    Column("report", "보고", "report", 10),
)

TABLES = {
    "promises": ("약속", "Promises"),
    "tellings": ("보고", "Tellings"),
    "deeds": ("이행·변경·설명", "Deeds"),
    "tasks": ("주요업무", "Tasks"),
    "pledges": ("공약", "Pledges"),
    "goals": ("목표", "Goals"),
}


def show(day: date | None) -> str:
    """Write a day, or nothing."""
    return day.isoformat() if day else ""


def list_tables(on: date) -> list[Table]:
    """List the register as it stands on a day, table by table."""
    spells = {one.promise_id: one for one in Spell.objects.filter(on_day(on))}
    promises = Promise.objects.select_related("task", "owner", "part_of", "restates")
    tellings = Telling.objects.select_related("promise", "report__office").order_by("id")
    rows = [write_promise(one, spells.get(one.pk)) for one in promises.order_by("id")]
    return [
        Table("promises", *TABLES["promises"], COLUMNS, rows),
        Table("tellings", *TABLES["tellings"], TOLD, [write_telling(one) for one in tellings]),
        Table("deeds", *TABLES["deeds"], DEEDS, list(write_deeds())),
        Table("tasks", *TABLES["tasks"], TASKS, list(write_tasks())),
        Table("pledges", *TABLES["pledges"], PLEDGES, list(write_pledges())),
        Table("goals", *TABLES["goals"], GOALS, list(write_goals())),
    ]


def write_promise(one: Promise, spell: Spell | None) -> dict[str, str]:
    """Write a promise as a line."""
    return {
        "key": one.key,
        "task": one.task.key,
        "owner": one.owner.key,
        "text_ko": one.text_ko,
        "text_en": one.text_en,
        "due_text": one.due_text,
        "due_from": show(one.due_from),
        "due_to": show(one.due_to),
        "recurring": "1" if one.recurring else "",
        "since": show(one.since),
        "part_of": one.part_of.key if one.part_of else "",
        "restates": one.restates.key if one.restates else "",
        "state": name_state(spell.state) if spell else "",
        "reason": spell.reason if spell else "",
    }


def write_telling(one: Telling) -> dict[str, str]:
    """Write what a report told as a line."""
    return {
        "promise": one.promise.key,
        "report": one.report.key,
        "office": one.report.office.key,
        "month": f"{one.report.month:%Y-%m}",
        "state": one.state,
        "due_text": one.due_text,
        "due_from": show(one.due_from),
        "due_to": show(one.due_to),
        "source": one.source,
    }


def write_tasks() -> Iterator[dict[str, str]]:
    """Write each task as a line, under its goal and pledge."""
    return map(write_row, Task.objects.select_related("owner", "goal", "pledge"))


def write_pledges() -> Iterator[dict[str, str]]:
    """Write each pledge as a line, under its goal."""
    return map(write_row, Pledge.objects.select_related("owner", "goal"))


def write_goals() -> Iterator[dict[str, str]]:
    """Write each goal as a line, under the goal above it."""
    return map(write_row, Goal.objects.select_related("owner", "parent"))


def write_row(one: Goal | Pledge | Task) -> dict[str, str]:
    """Write a goal, pledge or task as a line, under what it stands under."""
    if isinstance(one, Goal):
        return write_named(one, one.parent.key if one.parent else "") | {"kind": one.kind}
    if isinstance(one, Task):
        return write_named(one, one.goal.key) | {"pledge": one.pledge.key if one.pledge else ""}
    return write_named(one, one.goal.key)


def write_named(one: Goal | Pledge | Task, above: str) -> dict[str, str]:
    """Write something with a name as a line."""
    return {
        "key": one.key,
        "above": above,
        "owner": one.owner.key,
        "name_ko": one.name_ko,
        "name_en": one.name_en,
        "until": show(one.until),
        "source": one.source,
    }


def write_deeds() -> Iterator[dict[str, str]]:
    """Write what people said of promises, each as a line."""
    for result in Result.objects.filter(promise__isnull=False).select_related("promise"):
        assert result.promise
        deed = {"kind": "done", "on": show(result.said_on), "by": result.said_by}
        yield deed | {"promise": result.promise.key, "why": result.text_ko}
    for move in Move.objects.select_related("promise"):
        yield write_deed(move, "move") | {"due_to": show(move.due_to)}
    for drop in Drop.objects.select_related("promise"):
        yield write_deed(drop, "drop")
    for word in Explanation.objects.select_related("promise", "report"):
        yield write_deed(word, "explain") | {"report": word.report.key}


def write_deed(one: Move | Drop | Explanation, kind: str) -> dict[str, str]:
    """Write what somebody said as a line."""
    return {
        "promise": one.promise.key,
        "kind": kind,
        "on": show(one.on),
        "by": one.by,
        "why": one.why,
    }
