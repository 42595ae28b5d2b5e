"""A submission and its versions; what reviewers said of each, and who signed it.

A version is the file itself, by its digest. Nothing of it ever changes: what is mended is a new
version, which is reviewed anew.
"""

from pathlib import Path
from typing import ClassVar

from django.conf import settings
from django.db import models

from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Unit

KEY, NAME, DIGEST, TEXT, ABOUT = 120, 200, 64, 2000, 300


class Tier(models.IntegerChoices):
    """The three reviews, in their order."""

    OFFICER = 1
    HEAD = 2
    CHIEF = 3

    @property
    def names(self) -> tuple[str, str]:
        """Its name in Korean and English."""
        return TIERS[self]


TIERS = {
    Tier.OFFICER: ("1차 실무자 검토", "1st review: the officer"),
    Tier.HEAD: ("2차 부서장 검토", "2nd review: the division head"),
    Tier.CHIEF: ("3차 비서실장 주재 검토회의", "3rd review: the chief's meeting"),
}


class Submission(models.Model):
    """A report or data submission of an office, on its way out."""

    key = models.CharField(max_length=KEY, unique=True)
    office = models.ForeignKey(Unit, models.PROTECT, related_name="submissions")
    title = models.CharField(max_length=NAME)
    month = models.DateField()
    begun = models.DateTimeField()
    begun_by = models.CharField(max_length=NAME)
    source = models.CharField(max_length=ABOUT, blank=True)  # what it was made of: case:KEY …

    class Meta:
        ordering: ClassVar = ["-month", "-begun"]
        indexes: ClassVar = [models.Index(fields=["source"], name="submission_source")]

    def __str__(self) -> str:
        return self.title


class Version(models.Model):
    """One exact file of a submission, with what checking found in it."""

    class State(models.TextChoices):
        """Where it stands."""

        OPEN = "open"
        RETURNED = "returned"
        REPLACED = "replaced"
        SEALED = "sealed"

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=NAME)
    sha256 = models.CharField(max_length=DIGEST)
    size = models.BigIntegerField()
    findings = models.JSONField(default=list)  # as findings.py lists them
    reading = models.CharField(max_length=DIGEST, blank=True)  # digest of its sagwan.report/1
    changes = models.JSONField(default=list)  # lines that differ from the version before
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    handed_in = models.DateTimeField()
    by = models.CharField(max_length=NAME)
    by_name = models.CharField(max_length=NAME)
    returned_why = models.CharField(max_length=TEXT, blank=True)

    class Meta:
        ordering: ClassVar = ["submission", "-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["submission", "number"], name="one_version_of_a_submission"
            )
        ]

    def __str__(self) -> str:
        return f"{self.submission_id} v{self.number}"

    @property
    def file(self) -> Path:
        """Where its file lies."""
        return Path(settings.VAR) / "handed-in" / self.sha256


class Comment(models.Model):
    """What a reviewer says of a line or figure of a version."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="comments")
    line = models.PositiveIntegerField(null=True, blank=True)
    figure = models.CharField(max_length=40, blank=True)  # its id in the reading of the version
    about = models.CharField(max_length=ABOUT, blank=True)  # the figure in words
    text = models.CharField(max_length=TEXT)
    at = models.DateTimeField()
    by = models.CharField(max_length=NAME)
    by_name = models.CharField(max_length=NAME)
    settled = models.CharField(max_length=TEXT, blank=True)  # how; empty while it is open
    settled_by = models.CharField(max_length=NAME, blank=True)

    class Meta:
        ordering: ClassVar = ["version", "line", "id"]

    def __str__(self) -> str:
        return self.text


class Waiver(models.Model):
    """That a finding of a version may stand, with why."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="waivers")
    finding = models.CharField(max_length=DIGEST)
    why = models.CharField(max_length=TEXT)
    by = models.CharField(max_length=NAME)
    by_name = models.CharField(max_length=NAME)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "finding"], name="one_waiver_of_a_finding")
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.finding}"


class Signature(models.Model):
    """That somebody reviewed this very version, bound to its digest and the signature before."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="signatures")
    tier = models.PositiveSmallIntegerField(choices=Tier.choices)
    at = models.DateTimeField()
    by = models.CharField(max_length=NAME)
    by_name = models.CharField(max_length=NAME)
    remark = models.CharField(max_length=TEXT, blank=True)  # of the meeting: who was there
    digest = models.CharField(max_length=DIGEST)

    class Meta:
        ordering: ClassVar = ["version", "tier"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "tier"], name="one_signature_a_tier")
        ]

    def __str__(self) -> str:
        return say(*Tier(self.tier).names)


class Seal(models.Model):
    """The certificate of a version that was sealed: whoever has it and the file can prove both."""

    version = models.OneToOneField(Version, models.PROTECT, related_name="seal")
    certificate = models.TextField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.version_id} sealed"
