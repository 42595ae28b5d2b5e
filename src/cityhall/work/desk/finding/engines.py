"""The index in the words of both databases: FTS5 beside the table of passages on SQLite, a GIN
index over the same words on PostgreSQL. Neither parses anything: words come as tokens of ours.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models.expressions import RawSQL

from cityhall.work.desk.finding.words import Chunk

FORGET = "INSERT INTO desk_words(desk_words, rowid, words) VALUES ('delete', OLD.id, OLD.words);"
LEARN = "INSERT INTO desk_words(rowid, words) VALUES (NEW.id, NEW.words);"
TABLE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS desk_words USING fts5(words, content='desk_passage', "
    "content_rowid='id', tokenize='unicode61 remove_diacritics 0')"
)
TRIGGER = "CREATE TRIGGER IF NOT EXISTS desk_passage_{} AFTER {} ON desk_passage BEGIN {} END"
SQLITE = (
    TABLE,
    TRIGGER.format("added", "INSERT", LEARN),
    TRIGGER.format("gone", "DELETE", FORGET),
    TRIGGER.format("changed", "UPDATE", f"{FORGET} {LEARN}"),
)
POSTGRES = (
    "CREATE INDEX IF NOT EXISTS desk_passage_words ON desk_passage USING gin ((words::tsvector))",
)
# The last that were written of a kind: both engines stop there, however many more there are.
FIND_SQLITE = (
    "SELECT id FROM (SELECT rowid AS id FROM desk_words WHERE desk_words MATCH %s "
    "ORDER BY rowid DESC LIMIT %s)"
)
FIND_POSTGRES = (
    "SELECT id FROM (SELECT id FROM desk_passage WHERE (words::tsvector) @@ %s::tsquery "
    "ORDER BY id DESC LIMIT %s) AS last"
)
KIND = "κ"  # begins the word of a kind: no letter of the words of texts, which are others


A_MOMENT = 300  # milliseconds


def is_sqlite() -> bool:
    """Tell which of the two databases is behind this site."""
    return connection.vendor == "sqlite"


@contextmanager
def wait_briefly() -> Iterator[None]:
    """Wait only a moment for another writer on SQLite: who searches does not wait for an import."""
    if not is_sqlite():
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        patience = int(cursor.fetchone()[0])
        cursor.execute(f"PRAGMA busy_timeout = {A_MOMENT}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {patience}")


def lay_index(using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """Lay the index where it does not stand: tables that were rebuilt have lost their triggers."""
    chosen = connections[using]
    if "desk_passage" not in chosen.introspection.table_names():
        return
    with chosen.cursor() as cursor:
        for statement in SQLITE if chosen.vendor == "sqlite" else POSTGRES:
            cursor.execute(statement)


def write_words(tokens: Sequence[str]) -> str:
    """Write the tokens of a text as the engine wants them: one after the other, or numbered."""
    if is_sqlite():
        return " ".join(tokens)
    return " ".join(f"{token}:{place}" for place, token in enumerate(tokens, 1))


def word_of(kind: str) -> str:
    """Give the word that stands before the words of a passage and tells its kind."""
    return f"{KIND}{kind}"


def choose(chunks: Iterable[Chunk], most: Mapping[str, int]) -> RawSQL:
    """Choose the numbers of passages that hold every chunk: of each kind so many at most."""
    write, sql, sign = (
        (write_match, FIND_SQLITE, " AND ")
        if is_sqlite()
        else (write_tsquery, FIND_POSTGRES, " & ")
    )
    asked = sign.join(map(write, chunks))
    quoted = '"{}"' if is_sqlite() else "'{}'"
    given: list[str | int] = []
    for kind, number in most.items():
        given += [f"{quoted.format(word_of(kind))}{sign}{asked}", number]
    return RawSQL(" UNION ALL ".join([sql] * len(most)), given)  # noqa: S611  constants, parameters


def write_match(chunk: Chunk) -> str:
    """Write a chunk for FTS5: a phrase, its last token open to what follows."""
    return f'"{" ".join(chunk.tokens)}"' + (" *" if chunk.is_open else "")


def write_tsquery(chunk: Chunk) -> str:
    """Write a chunk for PostgreSQL: tokens that follow one another."""
    tokens = [f"'{token}'" for token in chunk.tokens]
    if chunk.is_open:
        tokens[-1] += ":*"
    return f"({' <-> '.join(tokens)})"
