"""An engagement: when and where it is, and whom it concerns; and who was told of it beforehand.

Its title, office in charge, importance and state are those of its case: a run of the procedure of
its kind. Whom it must be told is derived from the organisation of its day, never kept.
"""

from datetime import date
from typing import ClassVar

from django.db import models
from django.utils.timezone import localdate

from cityhall.ground.notices.models import Channel, Notice
from cityhall.ground.organisation.models import Member, Unit
from cityhall.registers.cases.models import PERSON, Case


class Kind(models.TextChoices):
    """What it is; the value is kept, names and procedures are in `kinds.py`."""

    VISIT = "visit"
    EVENT = "event"
    PRESS = "press"
    BRIEFING = "briefing"
    MEETING = "meeting"
    CALL = "call"
    VIDEO = "video"
    TRIP = "trip"
    FESTIVAL = "festival"
    TRAINING = "training"


class Engagement(models.Model):
    """Something that the city does at a time and a place, run by its case."""

    case = models.OneToOneField(Case, models.PROTECT, related_name="engagement")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    theme = models.CharField(max_length=20)
    starts = models.DateTimeField(db_index=True)
    ends = models.DateTimeField()
    place = models.CharField(max_length=200, blank=True)
    round = models.PositiveIntegerField(default=0)  # how often its day was moved
    body = models.ForeignKey(
        Unit, models.PROTECT, related_name="sat", null=True, blank=True
    )  # whose regular meeting it is
    concerned = models.ManyToManyField(Unit, through="Concern", related_name="engagements")
    uid = models.CharField(max_length=200, blank=True)  # in the calendar from which it came
    planned_by = models.CharField(max_length=PERSON)
    planned_by_name = models.CharField(max_length=PERSON, blank=True)

    class Meta:
        ordering: ClassVar = ["starts", "id"]
        indexes: ClassVar = [models.Index(fields=["starts"], name="engagements_of_a_month")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["uid"], condition=~models.Q(uid=""), name="came_in_once"
            )
        ]

    def __str__(self) -> str:
        return self.case.title

    @property
    def key(self) -> str:
        """The key of its case, by which addresses name it."""
        return self.case.key

    @property
    def on(self) -> date:
        """The day on which it is."""
        return localdate(self.starts)

    @property
    def is_major(self) -> bool:
        """Tell whether those who lead the council must know of it, too."""
        return bool(self.case.values.get("major") == "yes")


class Concern(models.Model):
    """A district in which an engagement is, or a committee of the council that it concerns."""

    engagement = models.ForeignKey(Engagement, models.PROTECT, related_name="concerns")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="concerns")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["engagement", "unit"], name="concerned_once")
        ]

    def __str__(self) -> str:
        return f"{self.engagement_id} · {self.unit}"


class Participant(models.Model):
    """Somebody who takes part in an engagement, as the staff wrote them down."""

    engagement = models.ForeignKey(Engagement, models.PROTECT, related_name="participants")
    place = models.PositiveIntegerField()  # in the list
    name = models.CharField(max_length=PERSON)
    body = models.CharField(max_length=120, blank=True)  # for whom they come

    class Meta:
        ordering: ClassVar = ["place"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["engagement", "name", "body"], name="takes_part_once")
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.body})" if self.body else self.name


class Photo(models.Model):
    """A photo of an engagement, drawn anew when it came in; its file lies under its digest.

    It is shown to the staff alone: nothing of it is published.
    """

    engagement = models.ForeignKey(Engagement, models.PROTECT, related_name="photos")
    number = models.PositiveIntegerField()  # in its address; never given again
    form = models.CharField(max_length=4)  # jpeg, png or webp
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveIntegerField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    caption = models.CharField(max_length=200)
    alt = models.CharField(max_length=300)  # what it shows, for those who do not see it
    added = models.DateTimeField()
    by = models.CharField(max_length=PERSON)
    by_name = models.CharField(max_length=PERSON, blank=True)

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["engagement", "number"], name="one_photo_a_number"),
            models.UniqueConstraint(fields=["engagement", "sha256"], name="a_photo_once"),
        ]

    def __str__(self) -> str:
        return self.caption


class Contact(models.Model):
    """That a member was told of an engagement: before it or after, by whom, how and when."""

    class Purpose(models.TextChoices):
        """What they were told."""

        BEFORE = "before"  # that it will be
        AFTER = "after"  # what came of it

    engagement = models.ForeignKey(Engagement, models.PROTECT, related_name="contacts")
    member = models.ForeignKey(Member, models.PROTECT, related_name="contacts")
    purpose = models.CharField(max_length=6, choices=Purpose.choices)
    round = models.PositiveIntegerField(default=0)  # of which day they were told
    channel = models.CharField(max_length=8, choices=Channel.choices)
    at = models.DateTimeField()
    by = models.CharField(max_length=PERSON)
    by_name = models.CharField(max_length=PERSON, blank=True)
    note = models.CharField(max_length=300, blank=True)
    notice = models.ForeignKey(
        Notice, models.PROTECT, related_name="contacts", null=True, blank=True
    )  # of those who have an account
    answered = models.DateTimeField(null=True, blank=True)  # that they know, told to staff

    class Meta:
        ordering: ClassVar = ["at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["engagement", "member", "purpose", "round"], name="told_once_of_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.engagement_id} · {self.member}"
