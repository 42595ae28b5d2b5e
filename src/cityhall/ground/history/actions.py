"""The only door for writes to any register: an entry is opened, rows are written, the entry closes.

    with record("organisation.rename_unit", by=author, of=("unit", "planning-office"), why=…):
        …

The rows and the entry land in one transaction; rows written outside of it are refused by trigger.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC

from django.db import connection, transaction
from django.utils import timezone

from cityhall.ground.history.chain import ERASED, START, Sealed, chain, digest_changes
from cityhall.ground.history.guarding import Pen
from cityhall.ground.history.models import Change, Entry

ONE_WRITER = 7_215_406  # the advisory lock by which entries of PostgreSQL queue up


@dataclass(frozen=True, slots=True)
class Author:
    """Who answers for a write; kept as text, so that it stays when the account is gone."""

    key: str
    name: str


@contextmanager
def record(
    action: str, *, by: Author, of: tuple[str, str], why: str = "", even_unchanged: bool = False
) -> Iterator[None]:
    """Open an entry, let rows be written, and chain it; one that changed nothing leaves no trace.

    `of` names the object by kind and key. `even_unchanged` keeps an entry without changes: that
    somebody signed in, or took a copy.
    """
    token = secrets.token_hex(16)
    with transaction.atomic():
        outer = write_for(token)
        try:
            yield
        except BaseException:
            if connection.vendor == "sqlite":  # PostgreSQL rolls its setting back by itself
                write_for(outer)
            raise
        close(token, action, by, of, why, even_unchanged=even_unchanged)
        write_for(outer)


def write_for(token: str | None) -> str | None:
    """Have the rows that are written from now on belong to an entry; gives the one before."""
    connection.ensure_connection()
    if connection.vendor == "sqlite":
        pen: Pen = connection.history_pen  # type: ignore[attr-defined]  # guarding.teach
        return pen.open(token)
    with connection.cursor() as cursor:
        cursor.execute("SELECT nullif(current_setting('sagwan.token', true), '')")
        before: str | None = cursor.fetchone()[0]
        cursor.execute("SELECT set_config('sagwan.token', %s, true)", [token or ""])
    return before


def close(
    token: str,
    action: str,
    by: Author,
    of: tuple[str, str],
    why: str,
    *,
    even_unchanged: bool,
) -> None:
    """Chain an entry to the one before, over the digest of its changes."""
    digests = list(
        Change.objects.filter(token=token).order_by("id").values_list("digest", flat=True)
    )
    if not digests and not even_unchanged:
        return
    if connection.vendor != "sqlite":  # there, a transaction that writes is alone
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_WRITER])
    last = Entry.objects.order_by("-seq").values_list("seq", "hash").first() or (0, START)
    entry = Sealed(
        seq=last[0] + 1,
        token=token,
        at=timezone.now().astimezone(UTC).isoformat(timespec="microseconds"),
        author=by.key,
        author_name=by.name,
        action=action,
        kind=of[0],
        key=of[1],
        why=why,
        changes=len(digests),
        digest=digest_changes(digests),
        previous=last[1],
    )
    sealed = replace(entry, hash=chain(entry))
    Entry.objects.bulk_create([Entry(**{name: getattr(sealed, name) for name in COLUMNS})])


COLUMNS = tuple(Sealed.__slots__)


def note(action: str, *, by: Author, of: tuple[str, str], why: str = "") -> None:
    """Keep that something was done which writes no row: a sign-in, a copy taken."""
    with record(action, by=by, of=of, why=why, even_unchanged=True):
        pass


def erase(table: str, row: str, *, by: Author, why: str) -> int:
    """Remove from the history what it holds of a row, as the law asks; its seals stay and prove.

    Gives the number of changes whose content is gone. The row itself is its register's to remove.
    """
    with record(ERASED, by=by, of=(table, row), why=why, even_unchanged=True):
        rows = Change.objects.filter(table=table, row=row)
        return rows.update(before=None, after=None, salt=None)
