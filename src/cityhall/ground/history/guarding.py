"""Triggers that hold the history: no row of a register is written without an open entry, every
write is kept as a change, and neither entries nor changes can be altered.

Django rebuilds tables on SQLite, which drops triggers: they are lifted before each migration and
put back after it, and `missing_triggers` proves that they stand as written here.
"""

import re
import secrets
import sqlite3
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

from cityhall.ground.history import postgres, sqlite
from cityhall.ground.history.chain import seal_change

OURS = "cityhall."
SPACE = re.compile(r"\s+")


def guarded_models() -> list[type[models.Model]]:
    """List the models whose rows are kept in the history: all of ours that do not opt out."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith(OURS) and getattr(model, "kept_in_history", True)
    ]


def written_triggers(connection: BaseDatabaseWrapper) -> dict[str, tuple[str, str]]:
    """Write every trigger for the tables that stand: name → (table, statement)."""
    engine = sqlite if connection.vendor == "sqlite" else postgres
    standing = set(connection.introspection.table_names())
    triggers = dict(engine.write_keepers())
    for model in guarded_models():
        if model._meta.db_table in standing:
            triggers |= engine.write_watchers(model)
    return triggers if "history_entry" in standing else {}


def lift(using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """Take our triggers off, so that tables can be rebuilt."""
    connection = connections[using]
    engine = sqlite if connection.vendor == "sqlite" else postgres
    with connection.cursor() as cursor:
        for statement in engine.SETTLINGS:
            cursor.execute(statement)
        for name, (table, _statement) in engine.find_triggers(cursor).items():
            cursor.execute(engine.write_drop(name, table))


def restore(using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """Put all our triggers back, as they are written now."""
    connection = connections[using]
    lift(using)
    engine = sqlite if connection.vendor == "sqlite" else postgres
    with connection.cursor() as cursor:
        triggers = written_triggers(connection)
        for statement in engine.PREPARATIONS if triggers else ():
            cursor.execute(statement)
        for _table, statement in triggers.values():
            cursor.execute(statement)


def missing_triggers(using: str = DEFAULT_DB_ALIAS) -> Iterator[str]:
    """Name triggers that do not stand, or not as they are written."""
    connection = connections[using]
    engine = sqlite if connection.vendor == "sqlite" else postgres
    with connection.cursor() as cursor:
        standing = engine.find_triggers(cursor)
    for name, (_table, statement) in written_triggers(connection).items():
        if engine.differs(standing.get(name, ("", ""))[1], statement):
            yield name


def teach(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Teach a new connection to SQLite what its triggers call; others know it by themselves."""
    if connection.vendor != "sqlite":
        return
    raw: sqlite3.Connection = connection.connection
    pen = Pen()
    raw.create_function("history_token", 0, pen.name_token)
    raw.create_function("history_salt", 4, pen.draw_salt)
    raw.create_function("history_seal", 5, seal_change, deterministic=True)
    connection.history_pen = pen  # type: ignore[attr-defined]  # Django's wrapper takes what we add


class Pen:
    """What a connection to SQLite writes with: the token of the open entry, and its salts."""

    def __init__(self) -> None:
        self.token: str | None = None
        self.secret = ""

    def open(self, token: str | None) -> str | None:
        """Write from now on for another entry; gives the one before."""
        before, self.token, self.secret = self.token, token, secrets.token_hex(32)
        return before

    def name_token(self) -> str | None:
        """Give the token of the open entry; None where nobody answers for a write."""
        return self.token

    def draw_salt(self, table: str, row: str, before: str | None, after: str | None) -> str:
        """Give the salt of a change: the same however often SQLite asks, and not to be guessed."""
        return seal_change(self.secret, table, row, before, after)
