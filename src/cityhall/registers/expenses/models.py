"""The table of the register: one row for each use of business expenses. Nobody who took part is
named: how many they were is kept, and who of them paid is not.
"""

from typing import ClassVar

from django.db import models

from cityhall.ground.organisation.models import Unit

TEXT, PLACE = 300, 120


class Kind(models.TextChoices):
    """Of which item of the budget; the value is that of its cell among the figures."""

    OPERATION = "operation"
    POLICY = "policy"


class PlaceKind(models.TextChoices):
    """Where it was used."""

    RESTAURANT = "restaurant"
    CAFE = "cafe"
    SHOP = "shop"
    HALL = "hall"
    ONLINE = "online"
    NONE = "none"


class Payment(models.TextChoices):
    """How it was paid."""

    CARD = "card"
    TRANSFER = "transfer"
    CASH = "cash"


class Use(models.Model):
    """A use: its number within the month of its office, and all that the disclosure tells."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="uses")
    month = models.CharField(max_length=7)  # 2020-03, by which it is disclosed
    number = models.PositiveIntegerField()
    on = models.DateField()
    kind = models.CharField(max_length=12, choices=Kind.choices)
    purpose = models.CharField(max_length=TEXT)
    place_kind = models.CharField(max_length=12, choices=PlaceKind.choices)
    place = models.CharField(max_length=PLACE, blank=True)
    amount = models.PositiveBigIntegerField()  # won
    people = models.PositiveIntegerField(default=0)  # 0 where it was for nobody present
    payment = models.CharField(max_length=12, choices=Payment.choices)
    source = models.CharField(max_length=200, blank=True)
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["unit", "month", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "month", "number"], name="one_use_a_number")
        ]
        indexes: ClassVar = [models.Index(fields=["unit", "kind", "on"], name="uses_of_a_kind")]

    def __str__(self) -> str:
        return f"{self.unit.key} {self.month} {self.number}"
