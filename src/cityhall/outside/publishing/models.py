"""The public copy: everything that was ever published, version by version, and what was held.

Content is never changed: its digest proves it. What changes beside it is whether it is on the
page, since when it is no more, and why.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

KEY, WHY = 200, 300


class Edition(models.Model):
    """One change of the public copy; the number of the last one tells what everybody sees."""

    made = models.DateTimeField()
    added = models.PositiveIntegerField(default=0)  # copies that are on the page since
    gone = models.PositiveIntegerField(default=0)  # copies that are on it no more

    class Meta:
        ordering: ClassVar = ["-id"]

    def __str__(self) -> str:
        return f"{self.pk} +{self.added} -{self.gone}"


class Mark(models.Model):
    """Up to which entry of the history everything was looked at."""

    seq = models.BigIntegerField(default=0)

    kept_in_history: ClassVar[bool] = False  # it follows the history, and says nothing by itself

    def __str__(self) -> str:
        return str(self.seq)


class Copy(models.Model):
    """Something as it was published: what it says, from what, when, and which version it is."""

    series = models.CharField(max_length=40)
    key = models.CharField(max_length=KEY)
    version = models.PositiveIntegerField(default=1)
    made = models.DateTimeField()
    source = models.CharField(max_length=KEY)  # the register and the object it was made from
    content = models.TextField()  # JSON, canonical
    digest = models.CharField(max_length=64)  # SHA-256 of the content
    masked = models.TextField(default="[]")  # JSON: rule and clause of each part that is masked
    facet = models.CharField(max_length=40, blank=True)  # by which lists are cut: a state, a year
    rank = models.CharField(max_length=60, blank=True)  # by which lists are sorted
    words = models.TextField(blank=True)  # what a search looks at
    offered = models.CharField(max_length=64)  # digest of what was offered, before any mask
    is_current = models.BooleanField(default=True)
    ended = models.DateTimeField(null=True, blank=True)  # since when it is no more on the page
    why = models.CharField(max_length=WHY, blank=True)  # it is no more on the page
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["series", "rank", "key"]
        verbose_name_plural = "copies"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["series", "key", "version"], name="one_copy_a_version"),
            models.UniqueConstraint(
                fields=["series", "key"], condition=Q(is_current=True), name="one_copy_on_the_page"
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["series", "rank", "key"],
                condition=Q(is_current=True),
                name="copies_in_their_order",
            ),
            models.Index(
                fields=["series", "facet", "rank", "key"],
                condition=Q(is_current=True),
                name="copies_of_a_facet",
            ),
            models.Index(fields=["series", "-made"], name="copies_as_they_came"),
        ]

    def __str__(self) -> str:
        return f"{self.series}/{self.key}:{self.version}"


class Held(models.Model):
    """Something that may not go out as it is: what was found in it, and what somebody decided."""

    class State(models.TextChoices):
        """What became of it."""

        WAITING = "waiting"
        MASKED = "masked"  # it goes out without what was found
        RELEASED = "released"  # what was found is public
        KEPT = "kept"  # it does not go out

    series = models.CharField(max_length=40)
    key = models.CharField(max_length=KEY)
    found = models.JSONField(default=list)  # rule, where, and what was found
    offered = models.CharField(max_length=64)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    since = models.DateTimeField()
    clause = models.CharField(max_length=80, blank=True)
    why = models.CharField(max_length=WHY, blank=True)
    decided = models.DateTimeField(null=True, blank=True)
    decided_by = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering: ClassVar = ["since", "id"]
        verbose_name_plural = "held"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["series", "key", "offered"], name="held_once")
        ]

    def __str__(self) -> str:
        return f"{self.series}/{self.key} {self.state}"
