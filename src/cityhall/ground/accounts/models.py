"""People who sign in, and the failures by which guessing is slowed."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from cityhall.ground.history.actions import Author
from cityhall.ground.look.languages import say


class People(BaseUserManager["Person"]):
    """Finds people by the name they sign in with."""


class Person(AbstractBaseUser):
    """Somebody who signs in. What they may do follows from the posts they hold, not from here."""

    key = models.CharField(max_length=80, unique=True)
    name_ko = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80)
    is_active = models.BooleanField(default=True)
    is_sample = models.BooleanField(default=False)
    last_login = None  # sign-ins stand in the history

    objects = People()
    USERNAME_FIELD = "key"
    REQUIRED_FIELDS: ClassVar = ["name_ko", "name_en"]
    hidden_from_history: ClassVar = ("password",)

    def __str__(self) -> str:
        return say(self.name_ko, self.name_en)

    @property
    def author(self) -> Author:
        """Who they are to the history."""
        return Author(self.key, self.name_ko)


class Failure(models.Model):
    """A sign-in that failed: by which name, from where, when."""

    name = models.CharField(max_length=80)
    source = models.CharField(max_length=64)
    at = models.DateTimeField()

    kept_in_history: ClassVar[bool] = False  # tells of guesses, not of the city; swept after a day

    class Meta:
        indexes: ClassVar = [models.Index(fields=["name", "source", "at"])]

    def __str__(self) -> str:
        return f"{self.name} {self.at:%F %T}"
