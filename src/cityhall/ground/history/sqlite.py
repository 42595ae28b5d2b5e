"""The triggers in the words of SQLite."""

from typing import Any

from django.db import models

PREPARATIONS: tuple[str, ...] = ()
SETTLINGS: tuple[str, ...] = ()
PREFIX = "history_on_"

UNSIGNED = "이 자료는 기록 없이 고칠 수 없습니다 · nobody answers for this write"
SETTLED = "역사는 고칠 수 없습니다 · history cannot be altered"

Triggers = dict[str, tuple[str, str]]


def write_keepers() -> Triggers:
    """Write the triggers by which entries and changes can only be added, entries in their order."""
    refuse = f"SELECT RAISE(ABORT, '{SETTLED}')"
    erasing = (
        "NEW.before IS NULL AND NEW.after IS NULL AND NEW.salt IS NULL AND NEW.id = OLD.id "
        'AND NEW.token = OLD.token AND NEW."table" = OLD."table" AND NEW.row = OLD.row '
        "AND NEW.digest = OLD.digest AND history_token() IS NOT NULL"
    )
    chained = (
        "NEW.seq = (SELECT coalesce(max(seq), 0) + 1 FROM history_entry) AND NEW.previous = "
        "coalesce((SELECT hash FROM history_entry ORDER BY seq DESC LIMIT 1), "
        f"'{'0' * 64}')"
    )
    fresh = "NOT EXISTS (SELECT 1 FROM history_change WHERE id = NEW.id)"
    texts = {
        "entry_update": ("history_entry", f"BEFORE UPDATE ON history_entry BEGIN {refuse}; END"),
        "entry_delete": ("history_entry", f"BEFORE DELETE ON history_entry BEGIN {refuse}; END"),
        "entry_insert": (
            "history_entry",
            f"BEFORE INSERT ON history_entry WHEN NOT ({chained}) BEGIN {refuse}; END",
        ),
        "change_update": (
            "history_change",
            f"BEFORE UPDATE ON history_change WHEN NOT ({erasing}) BEGIN {refuse}; END",
        ),
        "change_delete": ("history_change", f"BEFORE DELETE ON history_change BEGIN {refuse}; END"),
        "change_insert": (
            "history_change",
            f"BEFORE INSERT ON history_change WHEN NOT ({fresh}) BEGIN {refuse}; END",
        ),
    }
    return {
        PREFIX + name: (table, f"CREATE TRIGGER {PREFIX}{name} {text}")
        for name, (table, text) in texts.items()
    }


def hidden_columns(model: type[models.Model]) -> frozenset[str]:
    """Name the columns that a history must not hold, such as what proves a password."""
    return frozenset(getattr(model, "hidden_from_history", ()))


def key_column(model: type[models.Model]) -> str:
    """Name the column that tells a table's rows apart."""
    assert model._meta.pk.column, "every table of ours has a key of one column"
    return model._meta.pk.column


def write_row(model: type[models.Model], side: str) -> str:
    """Write the expression that gives a row as JSON, columns by name."""
    hidden = hidden_columns(model)
    names = {field.column for field in model._meta.local_concrete_fields if field.column}
    columns = sorted(names - hidden)
    pairs = ", ".join(f"'{name}', {side}\"{name}\"" for name in columns)
    return f"json_object({pairs})"


def write_watchers(model: type[models.Model]) -> Triggers:
    """Write the triggers that keep each change of a table's rows."""
    table, key = model._meta.db_table, key_column(model)
    sides = {"insert": (None, "NEW."), "update": ("OLD.", "NEW."), "delete": ("OLD.", None)}
    triggers: Triggers = {}
    for event, (before, after) in sides.items():
        name = f"{PREFIX}{table}_{event}"
        row = f'CAST({after or before}"{key}" AS TEXT)'
        old, new = (write_row(model, side) if side else "NULL" for side in (before, after))
        content = f"'{table}', {row}, {old}, {new}"
        salt = f"history_salt({content})"
        body = (
            f"SELECT RAISE(ABORT, '{UNSIGNED}') WHERE history_token() IS NULL; "
            'INSERT INTO history_change (token, "table", row, before, after, salt, digest) '
            f"VALUES (history_token(), {content}, {salt}, history_seal({salt}, {content}));"
        )
        triggers[name] = (
            table,
            f'CREATE TRIGGER {name} AFTER {event.upper()} ON "{table}" BEGIN {body} END',
        )
    return triggers


def write_standing(model: type[models.Model]) -> str:
    """Write the statement that reads each row with its key, as a trigger would keep it."""
    meta = model._meta
    return f'SELECT "{key_column(model)}", {write_row(model, "")} FROM "{meta.db_table}"'


def find_triggers(cursor: Any) -> Triggers:
    """Find our triggers as they stand."""
    cursor.execute(
        "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s",
        [PREFIX + "%"],
    )
    return {name: (table, sql) for name, table, sql in cursor.fetchall()}


def differs(standing: str, written: str) -> bool:
    """Tell whether a trigger does not stand as it is written."""
    return standing != written


def write_drop(name: str, _table: str) -> str:
    """Write the statement that takes a trigger off."""
    return f'DROP TRIGGER "{name}"'
