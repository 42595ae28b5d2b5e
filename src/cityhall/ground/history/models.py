"""The two tables of the history: entries, each one action of somebody, and the changes it made.

Both are append-only by trigger. Nothing here refers to other tables by key: a history must
outlive what it tells of, so actors and objects are kept as text.
"""

from typing import ClassVar

from django.db import models

DIGEST = 64  # characters of a SHA-256 in hexadecimal


class Entry(models.Model):
    """One action: who did what to which object, when and why, chained to the entry before."""

    seq = models.BigIntegerField(primary_key=True)
    token = models.CharField(max_length=32, unique=True)
    at = models.CharField(max_length=32)
    author = models.CharField(max_length=80)
    author_name = models.CharField(max_length=200)
    action = models.CharField(max_length=80)
    kind = models.CharField(max_length=80)
    key = models.CharField(max_length=200)
    why = models.TextField(blank=True)
    changes = models.BigIntegerField()
    digest = models.CharField(max_length=DIGEST)
    previous = models.CharField(max_length=DIGEST)
    hash = models.CharField(max_length=DIGEST)

    kept_in_history: ClassVar[bool] = False  # it is the history

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["kind", "key", "seq"]),
            models.Index(fields=["author", "seq"]),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.action} {self.kind}:{self.key}"


class Change(models.Model):
    """One row written: as it was before and after, with a salt so that it can be erased by law."""

    token = models.CharField(max_length=32, db_index=True)
    table = models.CharField(max_length=80)
    row = models.CharField(max_length=80)
    before = models.TextField(null=True)  # noqa: DJ001  NULL is 'was not there', or 'erased'
    after = models.TextField(null=True)  # noqa: DJ001  NULL is 'is gone', or 'erased'
    salt = models.CharField(max_length=DIGEST, null=True)  # noqa: DJ001  NULL is 'erased'
    digest = models.CharField(max_length=DIGEST)

    kept_in_history: ClassVar[bool] = False  # it is the history

    class Meta:
        indexes: ClassVar = [models.Index(fields=["table", "row", "id"])]

    def __str__(self) -> str:
        return f"{self.table} {self.row}"
