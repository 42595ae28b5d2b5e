"""Proposals: what a report says, offered to a register; nothing enters one unless accepted."""

import json
from typing import Any, ClassVar

from django.db import models

from cityhall.ground.look.languages import say
from cityhall.registers.documents.models import Filing


class Kind(models.TextChoices):
    """What a proposal is about, in the order in which it is accepted."""

    FIGURE = "figure"
    CLAIM = "claim"
    TASK = "task"
    PROMISE = "promise"


NUMBERS = (Kind.FIGURE, Kind.CLAIM)


class Verdict(models.TextChoices):
    """What the proposal says of the thing: that it is new, or which known one it is."""

    NEW = "new"
    SAME = "same"
    REWORDED = "reworded"
    MOVED = "moved"
    OTHER = "other"  # a value that differs from the one that stands
    CORRECTED = "corrected"  # printed wrong; offered as it should be


class State(models.TextChoices):
    """What became of a proposal."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REFUSED = "refused"


class Certainty(models.TextChoices):
    """How sure the proposal is of itself."""

    CERTAIN = "certain"
    LIKELY = "likely"
    QUESTION = "question"


class Proposal(models.Model):
    """Something a report says at a place, and what the register would hold of it."""

    filing = models.ForeignKey(Filing, models.PROTECT, related_name="proposals")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    line = models.PositiveIntegerField()
    start = models.PositiveIntegerField(default=0)
    nth = models.PositiveSmallIntegerField(default=1)
    text = models.CharField(max_length=600)
    target = models.CharField(max_length=300, blank=True)  # the series or key that it would join
    offer = models.TextField()  # canonical JSON, as the kind needs it
    verdict = models.CharField(max_length=12, choices=Verdict.choices)
    certainty = models.CharField(max_length=12, choices=Certainty.choices)
    reason_ko = models.CharField(max_length=400)
    reason_en = models.CharField(max_length=400)
    state = models.CharField(max_length=12, choices=State.choices, default=State.OFFERED)
    decided_by = models.CharField(max_length=80, blank=True)
    decided = models.DateTimeField(null=True, blank=True)
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering: ClassVar = ["line", "start", "nth", "id"]
        indexes: ClassVar = [models.Index(fields=["filing", "state", "kind"])]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["filing", "kind", "line", "start", "nth"], name="one_proposal_of_a_place"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.filing_id}:{self.line} {self.text[:40]}"

    @property
    def reason(self) -> str:
        """Why it is offered so, in the language of the page."""
        return say(self.reason_ko, self.reason_en)

    @property
    def offered(self) -> dict[str, Any]:
        """What is offered, as a value."""
        loaded: dict[str, Any] = json.loads(self.offer)
        return loaded

    @property
    def source(self) -> str:
        """Where it stands, as registers write it down."""
        return f"{self.filing.key}:{self.line}"
