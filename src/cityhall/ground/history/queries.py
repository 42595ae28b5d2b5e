"""Reads with names: the entries of an object, the head of the chain, and what breaks the proof."""

import json
from collections.abc import Iterator
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models

from cityhall.ground.history import postgres, sqlite
from cityhall.ground.history.chain import Break, Row, Sealed, find_breaks
from cityhall.ground.history.guarding import guarded_models, missing_triggers
from cityhall.ground.history.models import Change, Entry

AT_ONCE = 2000  # rows fetched at a time


def list_entries(kind: str, key: str, limit: int = 100) -> list[Entry]:
    """List what was done to an object, the latest first."""
    return list(Entry.objects.filter(kind=kind, key=key).order_by("-seq")[:limit])


def list_changes(entry: Entry) -> list[tuple[str, str, dict[str, tuple[Any, Any]]]]:
    """List the rows that an entry changed: table, row, and column → before and after."""
    changes = Change.objects.filter(token=entry.token).order_by("id")
    return [(one.table, one.row, differing(one.before, one.after)) for one in changes]


def differing(before: str | None, after: str | None) -> dict[str, tuple[Any, Any]]:
    """Give the columns that differ between two rows as they are kept."""
    old, new = (json.loads(text) if text else {} for text in (before, after))
    names = [*new, *(name for name in old if name not in new)]
    return {
        name: (old.get(name), new.get(name)) for name in names if old.get(name) != new.get(name)
    }


def find_head() -> tuple[int, str] | None:
    """Give the last place of the chain and its hash, to be kept elsewhere."""
    return Entry.objects.order_by("-seq").values_list("seq", "hash").first()


def count_entries() -> int:
    """Count the entries."""
    return Entry.objects.count()


def list_breaks(head: tuple[int, str] | None = None) -> Iterator[Break]:
    """List whatever keeps the history from proving itself and the registers."""
    entries = Entry.objects.order_by("seq").values_list(*Sealed.__slots__)
    changes = Change.objects.order_by("id").values_list(*Row.__slots__)
    yield from find_breaks(
        (Sealed(*values) for values in entries.iterator(AT_ONCE)),
        (Row(*values) for values in changes.iterator(AT_ONCE)),
        head,
    )
    for name in missing_triggers():
        yield Break(
            f"trigger {name}",
            "기록을 지키는 트리거가 없거나 다릅니다. cityhall migrate가 다시 만듭니다.",
            "A trigger that guards the history is missing or differs; cityhall migrate renews it.",
        )
    for model in guarded_models():
        yield from compare_rows(model)


def compare_rows(model: type[models.Model], using: str = DEFAULT_DB_ALIAS) -> Iterator[Break]:
    """Compare each row of a register with what the history says last of it."""
    table = model._meta.db_table
    told = dict(last_told(table))
    for row, text in standing_rows(model, using):
        last = told.pop(row, None)
        if last is None or not agrees(json.loads(last), json.loads(text)):
            yield Break(
                f"{table} {row}",
                "지금 내용이 마지막 기록과 다릅니다.",
                "What stands is not what the history says last.",
            )
    for row in (row for row, last in told.items() if last is not None and last != ERASED_ROW):
        yield Break(
            f"{table} {row}", "기록 없이 사라졌습니다.", "It is gone, and no entry says so."
        )


ERASED_ROW = "{}"


def last_told(table: str) -> Iterator[tuple[str, str | None]]:
    """Give each row of a table with its content as last told; None where it was deleted."""
    changes = Change.objects.filter(table=table).order_by("id")
    for row, after, salt in changes.values_list("row", "after", "salt").iterator(AT_ONCE):
        yield row, ERASED_ROW if salt is None else after


def standing_rows(model: type[models.Model], using: str) -> Iterator[tuple[str, str]]:
    """Give each row of a table as its triggers would write it: key and JSON."""
    connection = connections[using]
    engine = sqlite if connection.vendor == "sqlite" else postgres
    with connection.cursor() as cursor:
        cursor.execute(engine.write_standing(model))
        while rows := cursor.fetchmany(AT_ONCE):
            yield from ((str(key), text) for key, text in rows)


def agrees(told: dict[str, Any], standing: dict[str, Any]) -> bool:
    """Tell whether two rows agree in the columns that both have: tables grow with versions."""
    return all(told[name] == standing[name] for name in told.keys() & standing.keys())
