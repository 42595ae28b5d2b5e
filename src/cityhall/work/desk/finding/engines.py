"""The index in the words of both databases: FTS5 beside the table of passages on SQLite, a GIN
index over the same words on PostgreSQL. Neither parses anything: words come as tokens of ours.
"""

import hashlib
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
    # Every search reads the list of what is not in its place yet: usually up to 4096 kB.
    "ALTER INDEX desk_passage_words SET (gin_pending_list_limit = 256)",
)
FIND_SQLITE = "SELECT rowid AS id FROM desk_words WHERE desk_words MATCH %s"
FIND_POSTGRES = "SELECT id FROM desk_passage WHERE (words::tsvector) @@ %s::tsquery"
LAST = "SELECT id FROM ({} ORDER BY id DESC LIMIT %s) AS last"  # the engine itself stops there
LAST_OF_FEW = LAST.format("WITH few AS MATERIALIZED ({}) SELECT id FROM few")  # found, then put so
BELIEVED = "SELECT reltuples FROM pg_class WHERE oid = 'desk_passage'::regclass"
LARGE = "SELECT kind FROM (SELECT kind FROM desk_passage WHERE kind = %s LIMIT 1 OFFSET %s) AS one"
KIND = "κ"  # begins the word of a kind: no letter of the words of texts, which are others
A_MOMENT = 300  # milliseconds
OWN = 16  # digits that tell whose a passage is


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


def word_of_own(kind: str, holder: str) -> str:
    """Give the word of a personal kind that tells whose a passage is."""
    return f"{KIND}{kind}{hashlib.sha256(holder.encode()).hexdigest()[:OWN]}"


def list_large(kinds: Iterable[str], most: int) -> list[str]:
    """List the kinds of which there are more than so many passages."""
    given = [part for kind in kinds for part in (kind, most)]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([LARGE] * (len(given) // 2)), given)
        return [kind for (kind,) in cursor.fetchall()]


def choose(chunks: Iterable[Chunk], apart: Mapping[str, str], most: int) -> RawSQL:
    """Choose the numbers of passages that hold every chunk: every one without the words of
    `apart`; for each of these the last written, so many at most, with the word that it gives."""
    if not is_sqlite():
        return choose_first(chunks, apart, most)
    asked = f"({' AND '.join(map(write_match, chunks))})"
    given: list[str | int] = [asked + "".join(f' NOT "{word}"' for word in apart)]
    for word in apart.values():
        given += [f'"{word}" AND {asked}', most]
    queries = [FIND_SQLITE, *[LAST.format(FIND_SQLITE)] * len(apart)]
    return RawSQL(" UNION ALL ".join(queries), given)  # noqa: S611  constants, parameters


def choose_first(chunks: Iterable[Chunk], apart: Mapping[str, str], most: int) -> RawSQL:
    """Choose on PostgreSQL before anything else is asked: where it believes the table empty, as
    until it looks again after a filling, it would search anew for each passage that there is."""
    asked = f"({' & '.join(map(write_tsquery, chunks))})"
    queries = [FIND_POSTGRES]
    given: list[str | int] = [asked + "".join(f" & ! '{word}'" for word in apart)]
    large = [word for word in apart if apart[word] == word]
    trusted = large if knows_of(most * len(large)) else []
    for kind, word in apart.items():
        queries.append((LAST if kind in trusted else LAST_OF_FEW).format(FIND_POSTGRES))
        given += [f"'{word}' & {asked}", most]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(queries), given)
        numbers = ",".join(str(number) for (number,) in cursor.fetchall())
    return RawSQL(numbers or "NULL", ())  # noqa: S611  numbers of rows


def knows_of(passages: int) -> bool:
    """Tell whether PostgreSQL knows of so many passages: then it can tell where to stop early."""
    if not passages:
        return False
    with connection.cursor() as cursor:
        cursor.execute(BELIEVED)
        return int(cursor.fetchone()[0]) >= passages


def write_match(chunk: Chunk) -> str:
    """Write a chunk for FTS5: a phrase, its last token open to what follows."""
    return f'"{" ".join(chunk.tokens)}"' + (" *" if chunk.is_open else "")


def write_tsquery(chunk: Chunk) -> str:
    """Write a chunk for PostgreSQL: tokens that follow one another."""
    tokens = [f"'{token}'" for token in chunk.tokens]
    if chunk.is_open:
        tokens[-1] += ":*"
    return f"({' <-> '.join(tokens)})"
