"""Who follows what by mail. Addresses are personal data: they stand in this table and in the mail
that waits for them, nowhere else, and are deleted with what was asked for.
"""

from typing import ClassVar

from django.db import models


class Follow(models.Model):
    """That an address is told of a promise, or of a list of promises, in a language."""

    slug = models.CharField(max_length=22, unique=True)  # by which links and mail name it
    address = models.EmailField(max_length=254)
    key = models.CharField(max_length=200, blank=True)  # of a promise; none for a list
    state = models.CharField(max_length=40, blank=True)  # whose list; none for all promises
    language = models.CharField(max_length=2)
    asked = models.DateTimeField()
    confirmed = models.DateTimeField(null=True, blank=True)

    kept_in_history: ClassVar[bool] = False  # the history keeps for good; an address must not stay

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["address", "key", "state"], name="followed_once")
        ]
        indexes: ClassVar = [models.Index(fields=["confirmed", "asked"], name="follows_waiting")]

    def __str__(self) -> str:
        return self.slug


class Heard(models.Model):
    """Up to which copy and moment everybody who follows was told."""

    copy = models.BigIntegerField(default=0)
    moment = models.DateTimeField()

    kept_in_history: ClassVar[bool] = False  # it follows the public copy, and says nothing itself

    def __str__(self) -> str:
        return f"{self.copy} {self.moment:%F %T}"
