"""Reports taken into the register for good: the file, what was read in it, whose it is and of when.

The files lie in a folder of their own (filings.py); their digests stand here, so that the history
proves them too.
"""

from pathlib import Path
from typing import ClassVar

from django.conf import settings
from django.db import models

from cityhall.ground.organisation.models import Unit

KEY, DIGEST = 22, 64


class Filing(models.Model):
    """A report of an office and a month, kept with its file and its reading."""

    key = models.CharField(max_length=KEY, unique=True)
    office = models.ForeignKey(Unit, models.PROTECT, related_name="filings")
    month = models.DateField()
    title = models.CharField(max_length=200)
    name = models.CharField(max_length=200)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=DIGEST)
    read_sha256 = models.CharField(max_length=DIGEST)  # of report.json, as it was read
    received = models.DateTimeField()
    received_by = models.CharField(max_length=80)

    class Meta:
        ordering: ClassVar = ["-month", "office__key", "-received"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["office", "month", "sha256"], name="one_filing_of_a_file"
            )
        ]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.title}"

    @property
    def folder(self) -> Path:
        """Where its files lie."""
        return Path(settings.VAR) / "filed" / self.key
