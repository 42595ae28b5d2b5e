"""The triggers in the words of PostgreSQL: three functions, called by a trigger on each table."""

from typing import Any

from django.db import models

from cityhall.ground.history.sqlite import (
    SETTLED,
    UNSIGNED,
    Triggers,
    hidden_columns,
    key_column,
)

PREFIX = "history_on_"

OPEN = "nullif(current_setting('sagwan.token', true), '')"
KEEP = f"""
CREATE OR REPLACE FUNCTION history_keep() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  mine text := {OPEN};
  old_row text; new_row text; place text; salt text; whole text;
BEGIN
  IF mine IS NULL THEN RAISE EXCEPTION '{UNSIGNED}'; END IF;
  IF TG_OP <> 'INSERT' THEN old_row := (to_jsonb(OLD) - TG_ARGV[1:])::text; END IF;
  IF TG_OP <> 'DELETE' THEN new_row := (to_jsonb(NEW) - TG_ARGV[1:])::text; END IF;
  place := coalesce(new_row, old_row)::jsonb ->> TG_ARGV[0];
  salt := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
  whole := concat_ws(chr(31), salt, TG_TABLE_NAME, place,
    CASE WHEN old_row IS NULL THEN '-' ELSE '+' || old_row END,
    CASE WHEN new_row IS NULL THEN '-' ELSE '+' || new_row END);
  INSERT INTO history_change (token, "table", "row", before, after, salt, digest)
  VALUES (mine, TG_TABLE_NAME, place, old_row, new_row, salt,
    encode(sha256(convert_to(whole, 'UTF8')), 'hex'));
  RETURN NULL;
END $$"""
REFUSE = f"""
CREATE OR REPLACE FUNCTION history_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{SETTLED}'; END $$"""
CHAIN = f"""
CREATE OR REPLACE FUNCTION history_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM history_entry) OR NEW.previous <>
    coalesce((SELECT hash FROM history_entry ORDER BY seq DESC LIMIT 1), '{"0" * 64}')
  THEN RAISE EXCEPTION '{SETTLED}'; END IF;
  RETURN NEW;
END $$"""
ERASE = f"""
CREATE OR REPLACE FUNCTION history_erase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.before IS NULL AND NEW.after IS NULL AND NEW.salt IS NULL AND NEW.id = OLD.id
    AND NEW.token = OLD.token AND NEW."table" = OLD."table" AND NEW."row" = OLD."row"
    AND NEW.digest = OLD.digest AND {OPEN} IS NOT NULL
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION '{SETTLED}';
END $$"""
# A table cannot be altered while references to its new rows wait to be checked.
SETTLINGS = ("SET CONSTRAINTS ALL IMMEDIATE", "SET CONSTRAINTS ALL DEFERRED")
PREPARATIONS = (KEEP, REFUSE, CHAIN, ERASE)


def write_keepers() -> Triggers:
    """Write the triggers by which entries and changes can only be added, entries in their order."""
    texts = {
        "entry_settled": ("history_entry", "BEFORE UPDATE OR DELETE", "ROW", "refuse"),
        "entry_chained": ("history_entry", "BEFORE INSERT", "ROW", "chain"),
        "entry_emptied": ("history_entry", "BEFORE TRUNCATE", "STATEMENT", "refuse"),
        "change_erased": ("history_change", "BEFORE UPDATE", "ROW", "erase"),
        "change_settled": ("history_change", "BEFORE DELETE", "ROW", "refuse"),
        "change_emptied": ("history_change", "BEFORE TRUNCATE", "STATEMENT", "refuse"),
    }
    return {PREFIX + name: write_trigger(PREFIX + name, *parts) for name, parts in texts.items()}


def write_watchers(model: type[models.Model]) -> Triggers:
    """Write the triggers that keep each change of a table's rows."""
    table, key = model._meta.db_table, key_column(model)
    keep, empty = f"{PREFIX}{table}", f"{PREFIX}{table}_emptied"
    events = "AFTER INSERT OR UPDATE OR DELETE"
    return {
        keep: write_trigger(
            keep, table, events, "ROW", "keep", key, *sorted(hidden_columns(model))
        ),
        empty: write_trigger(empty, table, "BEFORE TRUNCATE", "STATEMENT", "refuse"),
    }


def write_trigger(
    name: str, table: str, events: str, level: str, function: str, *arguments: str
) -> tuple[str, str]:
    """Write a trigger that also fires where replication is played; gives (table, statements)."""
    given = ", ".join(f"'{argument}'" for argument in arguments)
    return table, (
        f"CREATE TRIGGER {name} {events} ON {table} "
        f"FOR EACH {level} EXECUTE FUNCTION history_{function}({given}); "
        f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}"
    )


def write_standing(model: type[models.Model]) -> str:
    """Write the statement that reads each row with its key, as a trigger would keep it."""
    hidden = ", ".join(f"'{name}'" for name in sorted(hidden_columns(model)))
    row = f"(to_jsonb(t) - ARRAY[{hidden}]::text[])::text"
    return f'SELECT t."{key_column(model)}", {row} FROM "{model._meta.db_table}" t'


def find_triggers(cursor: Any) -> Triggers:
    """Find our triggers as they stand; one that is disabled does not stand."""
    cursor.execute(
        "SELECT t.tgname, c.relname, pg_get_triggerdef(t.oid) FROM pg_trigger t "
        "JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname LIKE %s AND t.tgenabled = 'A'",
        [PREFIX + "%"],
    )
    return {name: (table, definition) for name, table, definition in cursor.fetchall()}


def differs(standing: str, written: str) -> bool:
    """Tell whether a trigger does not stand as it is written, by the function that it calls."""
    called = written.split("EXECUTE FUNCTION ")[1].split(";", maxsplit=1)[0]
    return called not in standing


def write_drop(name: str, table: str) -> str:
    """Write the statement that takes a trigger off."""
    return f"DROP TRIGGER {name} ON {table}"
