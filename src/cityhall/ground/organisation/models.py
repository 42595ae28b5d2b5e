"""The city and all that belongs to it, each as it stood from one day to another.

A unit is one line through time; what it was called and where it stood are its standings. A post
belongs to a unit and gives a role; whoever is appointed to it has that role while they hold it.
Committees, the council and task forces have members, a rhythm and meetings; parties are not kept.
"""

from typing import ClassVar

from django.db import models

from cityhall.ground.access.roles import Role
from cityhall.ground.accounts.models import Person
from cityhall.ground.look.languages import say


class Kind(models.TextChoices):
    """What a unit is; the value is kept, names are in `kinds.py`."""

    CITY = "city"
    OFFICE = "office"
    BUREAU = "bureau"
    DIVISION = "division"
    TEAM = "team"
    AFFILIATED = "affiliated"
    FUNDED = "funded"
    COMMITTEE = "committee"
    COUNCIL = "council"
    COUNCIL_COMMITTEE = "council-committee"
    DISTRICT = "district"
    OTHER_CITY = "other-city"
    TASK_FORCE = "task-force"
    ADVISORY = "advisory"


class Unit(models.Model):
    """A department, body, committee, district or city, whatever it was called over the years."""

    key = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    is_sample = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.key


class Spell(models.Model):
    """A stretch of days: from a first day to a last, which is open while it goes on."""

    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True


class Standing(Spell):
    """What a unit was called and where it stood, from one day to another."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="standings")
    parent = models.ForeignKey(Unit, models.PROTECT, related_name="under", null=True, blank=True)
    name_ko = models.CharField(max_length=120)
    name_en = models.CharField(max_length=160)
    short_ko = models.CharField(max_length=60, blank=True)
    short_en = models.CharField(max_length=80, blank=True)
    place = models.PositiveIntegerField(default=0)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering: ClassVar = ["since"]
        indexes: ClassVar = [models.Index(fields=["parent", "since"])]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "since"], name="one_standing_begins_a_day")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the language of the page."""
        return say(self.name_ko, self.name_en)

    @property
    def short(self) -> str:
        """The short name, where there is one."""
        return say(self.short_ko, self.short_en) or self.name


class Duty(Spell):
    """What a unit is there for."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="duties")
    text_ko = models.CharField(max_length=300)
    text_en = models.CharField(max_length=300)
    place = models.PositiveIntegerField(default=0)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering: ClassVar = ["place", "id"]

    def __str__(self) -> str:
        return say(self.text_ko, self.text_en)


class Succession(models.Model):
    """How one unit became another: the line that a renamed or merged department keeps."""

    class How(models.TextChoices):
        """What became of it."""

        RENAMED = "renamed"
        MERGED = "merged"
        SPLIT = "split"
        MOVED = "moved"
        ABOLISHED = "abolished"

    how = models.CharField(max_length=20, choices=How.choices)
    before = models.ForeignKey(Unit, models.PROTECT, related_name="successions")
    after = models.ForeignKey(
        Unit, models.PROTECT, related_name="precessions", null=True, blank=True
    )
    on = models.DateField()
    source = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return f"{self.before} → {self.after or '–'}"


class Oversight(Spell):
    """Which committee of the council an office answers to (소관)."""

    committee = models.ForeignKey(Unit, models.PROTECT, related_name="oversees")
    office = models.ForeignKey(Unit, models.PROTECT, related_name="overseen_by")

    class Meta:
        ordering: ClassVar = ["since", "id"]

    def __str__(self) -> str:
        return f"{self.committee} → {self.office}"


class Post(Spell):
    """A post of a unit; it gives whoever holds it a role."""

    class Filled(models.TextChoices):
        """How it is filled."""

        REGULAR = "regular"
        OPEN = "open"
        ELECTED = "elected"
        SPECIAL = "special"

    key = models.CharField(max_length=160, unique=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="posts")
    title_ko = models.CharField(max_length=120)
    title_en = models.CharField(max_length=160)
    filled = models.CharField(max_length=20, choices=Filled.choices, default=Filled.REGULAR)
    role = models.CharField(
        max_length=20, choices=[(role.value, role.value) for role in Role], blank=True
    )
    term_end = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return say(self.title_ko, self.title_en)


class Appointment(Spell):
    """Who holds a post, from one day to another."""

    post = models.ForeignKey(Post, models.PROTECT, related_name="appointments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="appointments")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "since"])]

    def __str__(self) -> str:
        return f"{self.person} · {self.post}"


class Member(models.Model):
    """Somebody who sits in the council or in a committee, with an account or without."""

    key = models.CharField(max_length=80, unique=True)
    name_ko = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80)
    person = models.OneToOneField(
        Person, models.PROTECT, related_name="member", null=True, blank=True
    )
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["name_ko", "id"]

    def __str__(self) -> str:
        return say(self.name_ko, self.name_en)


class Membership(Spell):
    """That a person, or a unit by whom it sends, belongs to a body; with the part they take."""

    class Part(models.TextChoices):
        """What a member does in a body, the first to be named first."""

        SPEAKER = "speaker"
        VICE_SPEAKER = "vice-speaker"
        FLOOR_LEADER = "floor-leader"
        CHAIR = "chair"
        VICE_CHAIR = "vice-chair"
        SECRETARY = "secretary"
        MEMBER = "member"

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="memberships")
    member = models.ForeignKey(
        Member, models.PROTECT, related_name="memberships", null=True, blank=True
    )
    sender = models.ForeignKey(
        Unit, models.PROTECT, related_name="seats", null=True, blank=True
    )  # a department that belongs to a task force
    part = models.CharField(max_length=20, choices=Part.choices, default=Part.MEMBER)
    district = models.ForeignKey(
        Unit, models.PROTECT, related_name="elected", null=True, blank=True
    )  # which elected them to the council
    term_end = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["unit", "since"])]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(member__isnull=False, sender__isnull=True)
                | models.Q(member__isnull=True, sender__isnull=False),
                name="either_a_person_or_a_unit_belongs",
            )
        ]

    def __str__(self) -> str:
        return f"{self.member or self.sender} · {self.unit}"


class Charter(Spell):
    """How a body is made up and how often it meets, from one day to another."""

    class Every(models.TextChoices):
        """How often it meets."""

        WEEK = "week"
        TWO_WEEKS = "two-weeks"
        MONTH = "month"
        TWO_MONTHS = "two-months"
        QUARTER = "quarter"
        HALF_YEAR = "half-year"
        YEAR = "year"
        AS_NEEDED = "as-needed"

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="charters")
    every = models.CharField(max_length=20, choices=Every.choices, default=Every.AS_NEEDED)
    people = models.PositiveIntegerField(null=True, blank=True)
    departments = models.PositiveIntegerField(null=True, blank=True)
    text_ko = models.CharField(max_length=300, blank=True)
    text_en = models.CharField(max_length=300, blank=True)
    source = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return say(self.text_ko, self.text_en)


class Meeting(models.Model):
    """That a body met: on a day, in a month, or so many times in between."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="meetings")
    since = models.DateField()
    until = models.DateField()
    number = models.PositiveIntegerField(default=1)
    text_ko = models.CharField(max_length=300, blank=True)
    text_en = models.CharField(max_length=300, blank=True)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering: ClassVar = ["-since", "-id"]

    def __str__(self) -> str:
        return say(self.text_ko, self.text_en)
