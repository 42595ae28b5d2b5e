"""Drafts of the next report, and the versions of them that were saved; a version never changes."""

from datetime import date
from typing import ClassVar

from django.db import models

from cityhall.ground.organisation.models import Unit
from cityhall.work.drafts.edits import Carried, Edits, read_carried, read_edits

KEY = 220


def name_draft(month: date, office: str, layout: str) -> str:
    """Name the one draft of an office, a month and a layout."""
    return f"{month:%Y-%m}.{office.replace('/', '.')}.{layout}"


class Draft(models.Model):
    """The report of an office and a month, with the date that its numbers are asked for."""

    key = models.CharField(max_length=KEY, unique=True)
    office = models.ForeignKey(Unit, models.PROTECT, related_name="drafts")
    month = models.DateField()
    as_of = models.DateField()
    layout = models.CharField(max_length=60)
    edits = models.TextField(blank=True)  # canonical JSON (edits.py)
    carried = models.TextField(blank=True)  # canonical JSON (edits.py)
    begun = models.DateTimeField()
    begun_by = models.CharField(max_length=80)

    class Meta:
        ordering: ClassVar = ["-month", "office__key", "-begun"]

    def __str__(self) -> str:
        return self.key

    @property
    def changes(self) -> Edits:
        """What people changed in it."""
        return read_edits(self.edits)

    @property
    def taken_over(self) -> Carried:
        """What it took over when it was begun."""
        return read_carried(self.carried)


class Version(models.Model):
    """A draft as it stood when somebody saved it: what was edited, and the whole report."""

    draft = models.ForeignKey(Draft, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    edits = models.TextField(blank=True)
    paper = models.TextField()  # sagwan.report/1
    note = models.CharField(max_length=200, blank=True)
    saved = models.DateTimeField()
    saved_by = models.CharField(max_length=80)

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["draft", "number"], name="one_version_of_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.draft_id} v{self.number}"
