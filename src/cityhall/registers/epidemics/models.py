"""The tables of the register: what was counted where and when, and what the city did about it.

A reading is never written over: its correction is a row of its own that replaces it, and both stay.
Numbers are exact text. A level stands at a moment, a change is of the time between two.
"""

from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.db.models import Q

SPOT = ("epidemic", "series", "place", "part", "what", "since", "at")


class Reading(models.Model):
    """A number of a series, at a place and of a part, as it was told."""

    epidemic = models.CharField(max_length=60)
    series = models.CharField(max_length=60)
    place = models.CharField(max_length=80)
    part = models.CharField(max_length=60, blank=True)
    what = models.CharField(max_length=8)  # level or change
    since = models.DateTimeField()  # of a change; of a level the moment itself
    at = models.DateTimeField()
    value = models.CharField(max_length=40)
    printed = models.CharField(max_length=40, blank=True)  # where the source is wrong
    reason = models.CharField(
        max_length=300, blank=True
    )  # why it is, or why it stands all the same
    source = models.CharField(max_length=200, blank=True)
    replaces = models.OneToOneField(
        "self", models.PROTECT, related_name="replacement", null=True, blank=True
    )
    is_current = models.BooleanField(default=True)  # nothing has replaced it
    is_sample = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["epidemic", "at"], condition=Q(is_current=True), name="epidemics_of_a_day"
            ),
            models.Index(
                fields=["epidemic", "series", "place", "part", "at"],
                condition=Q(is_current=True),
                name="epidemics_of_a_series",
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=SPOT, condition=Q(is_current=True), name="one_current_reading_a_spot"
            )
        ]

    def __str__(self) -> str:
        return f"{self.series} {self.place} {self.part} {self.at:%Y-%m-%d %H} {self.value}"

    @property
    def number(self) -> Decimal:
        """The value as a number."""
        return Decimal(self.value)


class Alarm(models.Model):
    """That a goal was missed at a place: found on which day, and kept again from which on."""

    epidemic = models.CharField(max_length=60)
    goal = models.CharField(max_length=60)
    place = models.CharField(max_length=80)
    since = models.DateField()
    value = models.CharField(max_length=40)  # how it stood then, as it is shown
    until = models.DateField(null=True, blank=True)
    value_then = models.CharField(max_length=40, blank=True)  # when it was kept again

    class Meta:
        ordering: ClassVar = ["-since", "-id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["epidemic", "goal", "place"],
                condition=Q(until=None),
                name="one_open_alarm_a_goal_and_place",
            )
        ]

    def __str__(self) -> str:
        return f"{self.epidemic} {self.goal} {self.place} {self.since}"


class Response(models.Model):
    """A measure that the city took: when, where, and against which series it is held."""

    epidemic = models.CharField(max_length=60)
    kind = models.CharField(max_length=60)
    name_ko = models.CharField(max_length=120)
    name_en = models.CharField(max_length=160)
    text_ko = models.CharField(max_length=300, blank=True)
    text_en = models.CharField(max_length=300, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    series = models.CharField(max_length=60, blank=True)  # compared before and after it began
    place = models.CharField(max_length=80, blank=True)
    days = models.PositiveSmallIntegerField(default=0)  # compared on either side
    source = models.CharField(max_length=200, blank=True)
    is_public = models.BooleanField(default=True)
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["since", "id"]
        indexes: ClassVar = [models.Index(fields=["epidemic", "since"], name="epidemics_measures")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["epidemic", "since", "name_ko"], name="one_measure_a_name_and_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name_ko} {self.since}"
