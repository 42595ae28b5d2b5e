"""What one department writes of an answer that several give together."""

from typing import ClassVar

from django.db import models

from cityhall.ground.organisation.models import Unit
from cityhall.registers.cases.models import Case

PERSON, TEXT = 160, 4000


class Part(models.Model):
    """The part of a department in charge: written, or handed back as not its own."""

    class State(models.TextChoices):
        """How far it is."""

        WRITTEN = "written"
        HANDED_BACK = "handed-back"

    case = models.ForeignKey(Case, models.PROTECT, related_name="parts")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="answer_parts")
    state = models.CharField(max_length=12, choices=State.choices)
    text = models.TextField(blank=True)
    why = models.CharField(max_length=600, blank=True)  # of handing back
    source = models.CharField(max_length=120, blank=True)  # whose answer it was taken from
    by = models.CharField(max_length=PERSON)
    by_name = models.CharField(max_length=PERSON)
    at = models.DateTimeField()
    turn = models.PositiveIntegerField(default=0)  # times written: who saw an older looks anew

    class Meta:
        ordering: ClassVar = ["case", "unit"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "unit"], name="one_answer_part_of_a_unit")
        ]

    def __str__(self) -> str:
        return f"{self.case_id} · {self.unit_id}"
