"""The index of the search: passages of text with the words that find them, and how far it goes.

Both are written anew from rows that are kept, so neither is kept in the history.
"""

from typing import ClassVar

from django.db import models


class Kind(models.TextChoices):
    """What a passage is of, in the order in which results are shown."""

    UNIT = "unit"
    POST = "post"
    DUTY = "duty"
    MEMBER = "member"
    MEETING = "meeting"
    GOAL = "goal"
    PLEDGE = "pledge"
    TASK = "task"
    PROMISE = "promise"
    RESULT = "result"
    DIRECTION = "direction"
    MEASURE = "measure"
    SERIES = "series"
    REMEDY = "remedy"
    DOCKET = "docket"
    CASE = "case"
    AGREEMENT = "agreement"
    ACTIVITY = "activity"
    SUSTAINABLE = "sustainable"
    EPIDEMIC = "epidemic"
    SITTING = "sitting"
    ANSWER = "answer"
    REPORT = "report"
    DRAFT = "draft"
    MESSAGE = "message"
    QUESTION = "question"
    SUBMISSION = "submission"
    CALL = "call"
    PROPOSAL = "proposal"
    PUBLICATION = "publication"
    NOTICE = "notice"
    ENTRY = "entry"


PERSONAL = frozenset({Kind.NOTICE})  # of which everybody finds their own only


class Passage(models.Model):
    """A stretch of text that can be found, and whose it is: `about` names the row by its kind."""

    kind = models.CharField(max_length=12, choices=Kind.choices)
    about = models.CharField(max_length=500)
    part = models.PositiveIntegerField(default=0)  # the line of a report; 0 is its title
    weight = models.PositiveIntegerField(default=0)  # what weighs less is shown first
    recency = models.IntegerField(default=0)  # the number of a day; later ones come first
    holder = models.CharField(max_length=160, blank=True)  # unit whose people alone may find it
    text = models.TextField()  # the wide columns stand last: counting need not read past them
    words = models.TextField()  # as the engine of the database wants them

    kept_in_history: ClassVar[bool] = False  # an index, written anew from rows that are kept

    class Meta:
        indexes: ClassVar = [models.Index(fields=["kind", "about"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.about}:{self.part}"


class Mark(models.Model):
    """How far the index goes: the last entry of the history, and the measures as declared."""

    seq = models.BigIntegerField(default=0)
    declared = models.CharField(max_length=64, blank=True)

    kept_in_history: ClassVar[bool] = False  # tells how far an index goes that is itself not kept

    def __str__(self) -> str:
        return str(self.seq)
