"""The tables of the register: what was measured each year, how it was judged, what citizens said;
hearings and debates, and how city projects stand.

Neither a value nor a judgement is written over: what replaces it is a row of its own, and both
stay. Of citizens only the number of each answer is kept.
"""

from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.db.models import Q

STATISTIC, PERCEPTION = "statistic", "perception"
UNIT, COMMITTEE = "unit", "committee"
FIRST = 0  # of a tally: put first among all


class Reading(models.Model):
    """A value of an indicator in a year: the statistic, or how citizens found it, from 0 to 100."""

    framework = models.CharField(max_length=60)
    indicator = models.CharField(max_length=40)
    what = models.CharField(max_length=12, default=STATISTIC)
    year = models.PositiveSmallIntegerField()
    value = models.CharField(max_length=40)
    source = models.CharField(max_length=200)
    reason = models.CharField(max_length=300, blank=True)  # why it replaces another
    replaces = models.OneToOneField(
        "self", models.PROTECT, related_name="replacement", null=True, blank=True
    )
    is_current = models.BooleanField(default=True)  # nothing has replaced it
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["year", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["framework", "indicator", "what", "year"],
                condition=Q(is_current=True),
                name="one_value_a_year",
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.year} {self.value}"

    @property
    def number(self) -> Decimal:
        """The value as a number."""
        return Decimal(self.value)


class Judgement(models.Model):
    """How an indicator did in a year: as the responsible unit, or the committee, sees it."""

    framework = models.CharField(max_length=60)
    indicator = models.CharField(max_length=40)
    year = models.PositiveSmallIntegerField()
    side = models.CharField(max_length=12)  # unit or committee
    grade = models.CharField(max_length=8)
    text = models.CharField(max_length=600)
    replaces = models.OneToOneField(
        "self", models.PROTECT, related_name="replacement", null=True, blank=True
    )
    is_current = models.BooleanField(default=True)
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["year", "side", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["framework", "indicator", "year", "side"],
                condition=Q(is_current=True),
                name="one_judgement_a_side_and_year",
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.year} {self.side} {self.grade}"


class Tally(models.Model):
    """How many citizens gave an answer: a score from 1 to 5, or 0 where they put it first."""

    framework = models.CharField(max_length=60)
    survey = models.CharField(max_length=60)
    indicator = models.CharField(max_length=40)
    score = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField(default=0)
    is_sample = models.BooleanField(default=False)

    kept_in_history: ClassVar[bool] = False  # the history would tell when somebody answered

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["framework", "survey", "indicator", "score"], name="one_tally_an_answer"
            )
        ]

    def __str__(self) -> str:
        return f"{self.survey} {self.indicator} {self.score}: {self.number}"


class Gathering(models.Model):
    """A hearing, debate or conference: when, where, with how many, and what came of it."""

    framework = models.CharField(max_length=60)
    kind = models.CharField(max_length=12)
    name_ko = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    on = models.DateField()
    place = models.CharField(max_length=120, blank=True)
    goals = models.CharField(max_length=120, blank=True)  # codes, with commas between
    participants = models.PositiveIntegerField(null=True, blank=True)
    result_ko = models.CharField(max_length=600, blank=True)
    result_en = models.CharField(max_length=600, blank=True)
    source = models.CharField(max_length=200, blank=True)
    is_public = models.BooleanField(default=True)
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["-on", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["framework", "on", "name_ko"], name="one_gathering_a_name_and_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name_ko} {self.on}"


class ProjectState(models.Model):
    """How a city project stood from a day on; the last one told by then holds."""

    framework = models.CharField(max_length=60)
    project = models.CharField(max_length=60)
    on = models.DateField()
    state = models.CharField(max_length=12)
    text = models.CharField(max_length=300)
    source = models.CharField(max_length=200, blank=True)
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["-on", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["framework", "project", "on"], name="states_of_a_project")
        ]

    def __str__(self) -> str:
        return f"{self.project} {self.on} {self.state}"
