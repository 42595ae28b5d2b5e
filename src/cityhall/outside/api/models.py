"""Tokens by which programs of people who sign in may write, and what they wrote lately.

Of a token only its digest is kept.
"""

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


class Sent(models.Model):
    """What a program sent under a key of its own: sent again, it is answered as it was."""

    token = models.ForeignKey(Token, models.CASCADE, related_name="sent")
    key = models.CharField(max_length=200)
    asked = models.CharField(max_length=64)  # digest of the address and the body
    status = models.PositiveSmallIntegerField()
    answer = models.TextField()
    made = models.DateTimeField()

    kept_in_history: ClassVar[bool] = False  # what was written is; this is swept after a week

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["token", "key"], name="one_answer_a_key")
        ]

    def __str__(self) -> str:
        return f"{self.token_id} {self.key}"
