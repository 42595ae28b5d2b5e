"""The mayor's messages: occasion, owner and state; each version of the text with its figures.

A text holds its figures as {written = measure@unit cell}: what is said stands in the text, what it
is bound to beside it. A version never changes; a review is of one exact version.
"""

import hashlib
from datetime import date
from typing import ClassVar

from django.db import models

from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Post, Unit
from cityhall.registers.cases.models import PERSON
from cityhall.registers.engagements.models import Engagement

KEY, NAME, WHY, NUMBER = 80, 200, 1000, 60
MOST = 30_000  # letters of a text


class Kind(models.TextChoices):
    """What a message is; the value is kept, names are in `kinds.py`."""

    SPEECH = "speech"
    CONGRATULATION = "congratulation"
    GREETING = "greeting"
    COMMEMORATION = "commemoration"
    ADDRESS = "address"  # to the citizens
    STATEMENT = "statement"
    POSITION = "position"


class State(models.TextChoices):
    """Where a message stands."""

    DRAFT = "draft"
    HEAD = "head"  # with the head of the unit
    CHIEF = "chief"  # with the mayor's office
    RETURNED = "returned"
    APPROVED = "approved"
    DELIVERED = "delivered"
    OFF = "off"  # it is not given


class Message(models.Model):
    """What the mayor says at an occasion, and who of the city writes it."""

    key = models.SlugField(max_length=KEY, unique=True)
    kind = models.CharField(max_length=16, choices=Kind.choices)
    title_ko = models.CharField(max_length=NAME)
    title_en = models.CharField(max_length=NAME, blank=True)
    engagement = models.ForeignKey(
        Engagement, models.PROTECT, related_name="messages", null=True, blank=True
    )
    occasion = models.CharField(max_length=NAME, blank=True)  # where it is no engagement
    place = models.CharField(max_length=NAME, blank=True)
    on = models.DateField()  # of the occasion; an engagement's own day goes before it
    owner = models.ForeignKey(Unit, models.PROTECT, related_name="messages")
    post = models.ForeignKey(
        Post, models.PROTECT, related_name="messages", null=True, blank=True
    )  # whose holder writes it
    due = models.DateField()  # of the review
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    text = models.TextField(max_length=MOST, blank=True)  # as it stands now
    words = models.TextField(blank=True)  # the same without what its figures are bound to
    version = models.PositiveIntegerField(default=0)  # the last one
    handed_by = models.CharField(max_length=PERSON, blank=True)
    delivered = models.DateField(null=True, blank=True)
    changed = models.TextField(max_length=WHY, blank=True)  # what was changed on the spot
    opened = models.DateTimeField(null=True, blank=True)  # to the public
    opened_by = models.CharField(max_length=PERSON, blank=True)
    begun = models.DateTimeField()
    begun_by = models.CharField(max_length=PERSON)
    begun_by_name = models.CharField(max_length=PERSON, blank=True)
    source = models.CharField(max_length=NAME, blank=True)
    is_sample = models.BooleanField(default=False)
    day: date  # of the occasion, as queries annotate it

    class Meta:
        ordering: ClassVar = ["-on", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["kind", "-on"], name="messages_of_a_kind"),
            models.Index(fields=["state", "due"], name="messages_waiting"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """Its title in the language of the page."""
        return say(self.title_ko, self.title_en or self.title_ko)

    @property
    def occasion_day(self) -> date:
        """The day of the occasion: that of its engagement, where it has one."""
        return self.engagement.on if self.engagement else self.on


class Version(models.Model):
    """The text as somebody saved it, and why."""

    class Origin(models.TextChoices):
        """By what it came about."""

        WRITTEN = "written"
        MERGED = "merged"  # with what somebody else wrote meanwhile
        FIGURE = "figure"  # a figure was bound, or its value taken
        SPOKEN = "spoken"  # as it was delivered

    message = models.ForeignKey(Message, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField(max_length=MOST)
    origin = models.CharField(max_length=8, choices=Origin.choices, default=Origin.WRITTEN)
    note = models.CharField(max_length=NAME, blank=True)
    saved = models.DateTimeField()
    by = models.CharField(max_length=PERSON)
    by_name = models.CharField(max_length=PERSON, blank=True)

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["message", "number"], name="one_text_of_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.message_id} v{self.number}"

    @property
    def digest(self) -> str:
        """What proves that the text is the one that was decided on."""
        return hashlib.sha256(self.text.encode()).hexdigest()


class Bound(models.Model):
    """A figure of a version: as written, to what it is bound, and what the register said then."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="bounds")
    place = models.PositiveIntegerField()  # in the text
    written = models.CharField(max_length=NUMBER)
    measure = models.CharField(max_length=120, db_index=True)
    subject = models.CharField(max_length=160, blank=True)  # key of a unit
    cell = models.CharField(max_length=300, blank=True)
    value = models.CharField(max_length=NUMBER, blank=True)  # of the register, when it was saved
    as_of = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["place"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "place"], name="one_figure_of_a_place")
        ]

    def __str__(self) -> str:
        return f"{self.written} = {self.measure}"


class Judgement(models.Model):
    """What a reviewer decided of one exact version: its number and the digest of its text."""

    class Verdict(models.TextChoices):
        """What was decided."""

        HANDED_IN = "handed-in"
        CHECKED = "checked"  # by the head of the unit
        APPROVED = "approved"  # by the mayor's office
        RETURNED = "returned"
        TAKEN_BACK = "taken-back"

    message = models.ForeignKey(Message, models.PROTECT, related_name="judgements")
    version = models.ForeignKey(Version, models.PROTECT, related_name="judgements")
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    digest = models.CharField(max_length=64)
    why = models.TextField(max_length=WHY, blank=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=PERSON)
    by_name = models.CharField(max_length=PERSON, blank=True)

    class Meta:
        ordering: ClassVar = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.version_id} {self.verdict}"
