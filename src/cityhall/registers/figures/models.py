"""The tables of the register: values that somebody typed or accepted, what reports claim, and how
programmes that lag are to be brought forward, and what was published of rapid execution.

A value is never written over: its correction is a row of its own that replaces it, and both stay.
Numbers are kept as exact text; a column of decimals would pass through floats on SQLite.
"""

from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.db.models import Q

from cityhall.ground.organisation.models import Unit

CELL = ("measure", "subject", "as_of", "dimensions")


class Told(models.Model):
    """What a row says of a measure for a unit of the organisation, and where it says so."""

    measure = models.CharField(max_length=80)
    subject = models.ForeignKey(Unit, models.PROTECT, related_name="%(class)ss", db_index=False)
    since = models.DateField(null=True, blank=True)  # of a flow or running sum; a level has none
    as_of = models.DateField()
    dimensions = models.CharField(max_length=300, blank=True)
    value = models.CharField(max_length=60)
    unit = models.CharField(max_length=40)
    text = models.CharField(max_length=120, blank=True)  # as the source writes it
    printed = models.CharField(max_length=60, blank=True)  # where the source is wrong
    reason = models.CharField(max_length=300, blank=True)  # why the source is wrong
    source = models.CharField(max_length=200, blank=True)  # the report, and the place in it
    is_sample = models.BooleanField(default=False)

    class Meta:
        abstract = True

    @property
    def number(self) -> Decimal:
        """The value as a number."""
        return Decimal(self.value)


class Value(Told):
    """A value of a cell: of a typed measure, a subject, a date and its members."""

    day = models.DateField()  # from which it counts: the date of a level, the first day of a flow
    replaces = models.OneToOneField(
        "self", models.PROTECT, related_name="replacement", null=True, blank=True
    )
    is_current = models.BooleanField(default=True)  # nothing has replaced it

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["measure", "subject", "day"],
                condition=Q(is_current=True),
                name="figures_value_by_subject",
            ),
            models.Index(
                fields=["measure", "day"], condition=Q(is_current=True), name="figures_value_by_day"
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=CELL,
                condition=Q(is_current=True, since__isnull=True),
                name="one_current_level_a_cell",
            ),
            models.UniqueConstraint(
                fields=[*CELL, "since"],
                condition=Q(is_current=True, since__isnull=False),
                name="one_current_flow_a_cell",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure} {self.dimensions} {self.as_of} {self.value}{self.unit}"


class Claim(Told):
    """What a report prints for something that the register computes, so that both can be held
    against each other. `value` is the number as printed, `reason` why it is known to be wrong."""

    class Meta:
        indexes: ClassVar = [models.Index(fields=["subject", "measure", "as_of"])]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=[*CELL, "source", "value"], name="one_claim_a_place")
        ]

    def __str__(self) -> str:
        return f"{self.measure} {self.dimensions} {self.as_of} {self.value}{self.unit}"


class Remedy(models.Model):
    """How a programme that lags is to be brought forward: what is done, who answers, by when."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="remedies")
    programme = models.CharField(max_length=120)
    as_of = models.DateField()  # of the check that found it to lag
    text = models.CharField(max_length=500)
    owner = models.ForeignKey(Unit, models.PROTECT, related_name="owned_remedies")
    due = models.DateField()
    done = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=300, blank=True)
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["due", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["unit", "programme", "as_of"], name="one_remedy_a_programme_and_check"
            )
        ]

    def __str__(self) -> str:
        return f"{self.programme} {self.due}"


class Bulletin(models.Model):
    """What was published of rapid execution as of a day: a copy that nothing changes any more."""

    as_of = models.DateField()
    edition = models.PositiveSmallIntegerField(default=1)  # one more where it is published anew
    published = models.DateTimeField()
    content = models.TextField()  # JSON, as `bulletins.py` makes it
    why = models.CharField(max_length=300, blank=True)  # it was published anew, or withdrawn
    withdrawn = models.DateField(null=True, blank=True)
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["-as_of", "-edition"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["as_of", "edition"], name="one_bulletin_an_edition")
        ]

    def __str__(self) -> str:
        return f"{self.as_of}:{self.edition}"
