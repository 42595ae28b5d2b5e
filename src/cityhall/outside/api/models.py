"""Tokens by which programs of people who sign in may write; only their digest is kept."""

from typing import ClassVar

from django.db import models

from cityhall.ground.accounts.models import Person


class Token(models.Model):
    """A token of somebody: it may what they may, until it ends or is revoked."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="tokens")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    made = models.DateTimeField()
    ends = models.DateTimeField()
    revoked = models.DateTimeField(null=True, blank=True)

    hidden_from_history: ClassVar = ("digest",)

    class Meta:
        ordering: ClassVar = ["-made", "-id"]

    def __str__(self) -> str:
        return f"{self.person_id} {self.name}"
