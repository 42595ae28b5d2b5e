"""Data calls (자료 취합): what is asked of whom by when, and what each division returned."""

import json
from typing import Any, ClassVar

from django.db import models

from cityhall.ground.organisation.models import Unit


class Call(models.Model):
    """A request for figures as of a date, to several divisions at once."""

    key = models.CharField(max_length=22, unique=True)
    title = models.CharField(max_length=200)
    measures = models.TextField()  # keys, with blanks between
    as_of = models.DateField()
    due = models.DateField()
    asked_by = models.CharField(max_length=80)
    asked = models.DateTimeField()
    asks_promises = models.BooleanField(default=False)  # for their state, too
    closed = models.DateTimeField(null=True, blank=True)  # nothing is returned after that
    closed_by = models.CharField(max_length=80, blank=True)
    closed_why = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering: ClassVar = ["-asked"]

    def __str__(self) -> str:
        return self.title

    @property
    def asked_measures(self) -> list[str]:
        """The keys of the measures that are asked for."""
        return self.measures.split()


class Part(models.Model):
    """What is asked of one division, and what it returned."""

    class State(models.TextChoices):
        """How far it is."""

        WAITING = "waiting"
        FAULTY = "faulty"
        RETURNED = "returned"
        SENT_BACK = "sent-back"
        TAKEN = "taken"

    call = models.ForeignKey(Call, models.PROTECT, related_name="parts")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=State.choices, default=State.WAITING)
    answers = models.TextField(blank=True)  # JSON: cell → value and remark
    faults = models.TextField(blank=True)  # JSON: what is wrong, by line
    returned_by = models.CharField(max_length=80, blank=True)
    returned = models.DateTimeField(null=True, blank=True)
    decided_by = models.CharField(max_length=80, blank=True)
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["call", "unit"], name="one_part_of_a_unit")
        ]

    def __str__(self) -> str:
        return f"{self.call} · {self.unit}"

    @property
    def returned_answers(self) -> dict[str, dict[str, str]]:
        """What was returned: cell → value and remark."""
        loaded: dict[str, dict[str, str]] = json.loads(self.answers or "{}")
        return loaded

    @property
    def is_missing(self) -> bool:
        """Tell whether it has still to be returned, or returned anew."""
        return self.state not in {Part.State.RETURNED, Part.State.TAKEN}

    @property
    def found_faults(self) -> list[dict[str, Any]]:
        """What was wrong with what was returned last."""
        loaded: list[dict[str, Any]] = json.loads(self.faults or "[]")
        return loaded


class Sheet(models.Model):
    """A sheet as it was returned, one of several: its answers and what was wrong with it."""

    part = models.ForeignKey(Part, models.PROTECT, related_name="sheets")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=200, blank=True)
    sha256 = models.CharField(max_length=64)
    answers = models.TextField(blank=True)
    faults = models.TextField(blank=True)
    returned = models.DateTimeField()
    returned_by = models.CharField(max_length=80)

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["part", "number"], name="one_sheet_of_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.part} {self.number}"

    @property
    def count_answers(self) -> int:
        """How many cells it fills."""
        return len(json.loads(self.answers or "{}"))

    @property
    def count_faults(self) -> int:
        """How much was wrong with it."""
        return len(json.loads(self.faults or "[]"))


class Reminder(models.Model):
    """That somebody was reminded: of which sheet, when, whom and by which channel."""

    class Channel(models.TextChoices):
        """By what means; none of them is sent from here."""

        PHONE = "phone"
        MESSENGER = "messenger"
        MAIL = "mail"
        LETTER = "letter"
        VISIT = "visit"

    part = models.ForeignKey(Part, models.PROTECT, related_name="reminders")
    at = models.DateTimeField()
    whom = models.CharField(max_length=120)
    channel = models.CharField(max_length=12, choices=Channel.choices)
    note = models.CharField(max_length=300, blank=True)
    by = models.CharField(max_length=80)

    class Meta:
        ordering: ClassVar = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.part} {self.at:%F}"
