"""A committee with its seats, what its members declare, and each sitting: who was drawn, who came,
what was put before it, what it decided, and the minutes that two people signed.

Who belongs to a committee, and since when, is the organisation's; cases are known by value only.
"""

from typing import ClassVar

from django.db import models

from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Member, Membership, Unit

KEY, NAME, TEXT, DIGEST = 80, 160, 300, 64


class Committee(models.Model):
    """A committee that decides cases: which panel of declared procedures it is."""

    key = models.SlugField(max_length=KEY, unique=True)
    unit = models.OneToOneField(Unit, models.PROTECT, related_name="committee")
    panel = models.CharField(max_length=KEY, unique=True)
    seats = models.PositiveIntegerField(null=True, blank=True)  # that its charter allows
    note_ko = models.CharField(max_length=TEXT, blank=True)
    note_en = models.CharField(max_length=TEXT, blank=True)
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return self.key

    @property
    def note(self) -> str:
        """What is to be known of it, in the language of the page."""
        return say(self.note_ko, self.note_en)


class Seat(models.Model):
    """As what somebody belongs to a committee: from outside or inside, of which field."""

    committee = models.ForeignKey(Committee, models.PROTECT, related_name="held")
    membership = models.OneToOneField(Membership, models.PROTECT, related_name="seat")
    inside = models.BooleanField()
    woman = models.BooleanField()
    field_ko = models.CharField(max_length=NAME, blank=True)
    field_en = models.CharField(max_length=NAME, blank=True)

    def __str__(self) -> str:
        return str(self.membership)

    @property
    def field(self) -> str:
        """The field of somebody's expertise, in the language of the page."""
        return say(self.field_ko, self.field_en)


class Conflict(models.Model):
    """What a member has an interest in, as they declared: a unit, a party or a case."""

    class Kind(models.TextChoices):
        """What it is."""

        UNIT = "unit"
        PARTY = "party"
        CASE = "case"

    member = models.ForeignKey(Member, models.PROTECT, related_name="conflicts")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    what = models.CharField(max_length=TEXT)
    why = models.CharField(max_length=TEXT)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["since", "id"]

    def __str__(self) -> str:
        return self.what


class Sitting(models.Model):
    """A sitting of a committee by the rule of a procedure."""

    class State(models.TextChoices):
        """Where it stands."""

        PLANNED = "planned"
        OPEN = "open"
        CLOSED = "closed"
        CANCELLED = "cancelled"

    key = models.SlugField(max_length=KEY, unique=True)
    committee = models.ForeignKey(
        Committee, models.PROTECT, related_name="sittings", null=True, blank=True
    )  # unknown of a sitting that only cases brought from elsewhere name
    procedure = models.CharField(max_length=KEY)
    on = models.DateField()
    at = models.CharField(max_length=20, blank=True)
    where = models.CharField(max_length=NAME, blank=True)
    is_extra = models.BooleanField(default=False)
    state = models.CharField(max_length=12, choices=State.choices, default=State.PLANNED)
    why = models.CharField(max_length=TEXT, blank=True)  # it was cancelled, or is an extra one
    remark = models.TextField(blank=True)
    closed = models.DateField(null=True, blank=True)
    digest = models.CharField(max_length=DIGEST, blank=True)  # of the minutes, once closed
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["on", "id"]
        indexes: ClassVar = [models.Index(fields=["procedure", "on"])]

    def __str__(self) -> str:
        return self.key


class Draw(models.Model):
    """How a panel was drawn: all that it goes by, so that anybody can draw again."""

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="draws")
    number = models.PositiveIntegerField()
    seed = models.CharField(max_length=NAME)
    lots = models.JSONField()
    drawn = models.JSONField()
    barred = models.JSONField()
    eased = models.JSONField(default=list)
    by = models.CharField(max_length=NAME)
    by_name = models.CharField(max_length=NAME)
    on = models.DateField()

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sitting", "number"], name="one_draw_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.sitting} · {self.number}"


class Place(models.Model):
    """Somebody who was drawn to sit; whoever was replaced keeps their place, marked as out."""

    class Told(models.TextChoices):
        """By which way they were invited."""

        SITE = "site"
        LETTER = "letter"
        CALL = "call"

    class Answer(models.TextChoices):
        """What they answered."""

        COMING = "coming"
        NOT_COMING = "not-coming"

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="places")
    member = models.ForeignKey(Member, models.PROTECT, related_name="places")
    inside = models.BooleanField()
    woman = models.BooleanField()
    order = models.PositiveIntegerField()
    chairs = models.BooleanField(default=False)
    is_out = models.BooleanField(default=False)
    out_why = models.CharField(max_length=TEXT, blank=True)
    instead_of = models.ForeignKey(
        "self", models.PROTECT, related_name="followed", null=True, blank=True
    )
    told = models.CharField(max_length=8, choices=Told.choices, blank=True)
    told_on = models.DateField(null=True, blank=True)
    answer = models.CharField(max_length=12, choices=Answer.choices, blank=True)
    present = models.BooleanField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["order"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sitting", "member"], name="one_place_a_sitting")
        ]

    def __str__(self) -> str:
        return str(self.member)


class Item(models.Model):
    """A case put before a sitting: its number on the agenda, who examines it, what was decided."""

    class State(models.TextChoices):
        """What became of it."""

        STANDING = "standing"
        DECIDED = "decided"
        OFF = "off"
        LEFT = "left"  # not decided when the sitting closed; the next one takes it up

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="items")
    order = models.PositiveIntegerField(default=0)
    case = models.CharField(max_length=KEY)
    number = models.CharField(max_length=KEY)
    title = models.CharField(max_length=TEXT)
    units = models.JSONField(default=list)
    parties = models.JSONField(default=list)
    lead = models.ForeignKey(Member, models.PROTECT, related_name="+", null=True, blank=True)
    second = models.ForeignKey(Member, models.PROTECT, related_name="+", null=True, blank=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.STANDING)
    why = models.CharField(max_length=TEXT, blank=True)
    decision_ko = models.CharField(max_length=NAME, blank=True)
    decision_en = models.CharField(max_length=NAME, blank=True)
    ayes = models.PositiveIntegerField(null=True, blank=True)
    noes = models.PositiveIntegerField(null=True, blank=True)
    abstained = models.PositiveIntegerField(null=True, blank=True)
    remark = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["order", "id"]
        indexes: ClassVar = [models.Index(fields=["case", "state"])]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sitting", "case"], name="a_case_once_a_sitting")
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    @property
    def decision(self) -> str:
        """What was decided, in the language of the page."""
        return say(self.decision_ko, self.decision_en)


class Signature(models.Model):
    """That somebody signed the minutes, bound to their digest."""

    class Part(models.TextChoices):
        """As what they signed."""

        CHAIR = "chair"
        SECRETARY = "secretary"

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="signatures")
    part = models.CharField(max_length=12, choices=Part.choices)
    by = models.CharField(max_length=NAME)
    name = models.CharField(max_length=NAME)
    on = models.DateField()
    digest = models.CharField(max_length=DIGEST)
    on_paper = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["part"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sitting", "part"], name="one_signature_a_part")
        ]

    def __str__(self) -> str:
        return f"{self.sitting} · {self.part}"


class Correction(models.Model):
    """What is to be corrected in minutes that are closed, added below them."""

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="corrections")
    text = models.TextField()
    by = models.CharField(max_length=NAME)
    by_name = models.CharField(max_length=NAME)
    on = models.DateField()

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return self.text[:60]
