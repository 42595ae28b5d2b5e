"""Agreements with their parties and terms, what is done under them, and checks of how they fare.

A partner is a unit of the organisation where it stands there, else a body with a name of its own.
Each signing is a term; which one stood on a day is asked of `queries.stand`, which sets `since`,
`until` and `last` of the agreements that it gives.
"""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from django.db import models

from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Unit
from cityhall.registers.cases.models import PERSON, Case
from cityhall.registers.promises.models import Task

KEY, NAME, TEXT, PLACE = 80, 200, 4000, 40


class Kind(models.TextChoices):
    """What an agreement is; the value is kept, names are in `kinds.py`."""

    EXCHANGE = "exchange"  # with another local government of the country
    SISTER = "sister"
    FRIEND = "friend"
    INSTITUTION = "institution"  # with the city's own council, the police, a ministry
    MEMBERSHIP = "membership"  # in an international organisation
    JOINT = "joint"  # a joint bid or undertaking


class Level(models.TextChoices):
    """What a partner is."""

    PROVINCE = "province"
    MUNICIPAL = "municipal"
    CITY = "city"  # abroad
    NORTH = "north"  # of the other part of the country
    COUNCIL = "council"
    POLICE = "police"
    MINISTRY = "ministry"
    BODY = "body"  # international
    GROUP = "group"  # association, university, company


class Partner(models.Model):
    """With whom the city agrees: a government, a city or a body, and where it is."""

    key = models.SlugField(max_length=KEY, unique=True)
    level = models.CharField(max_length=12, choices=Level.choices)
    name_ko = models.CharField(max_length=NAME)
    name_en = models.CharField(max_length=NAME, blank=True)
    country = models.CharField(max_length=3, blank=True)  # by its number in ISO 3166-1
    province = models.CharField(max_length=PLACE, blank=True)  # a key of `provinces.py`
    unit = models.OneToOneField(Unit, models.PROTECT, related_name="partner", null=True, blank=True)
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["name_ko", "id"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """Its name in the language of the page."""
        return say(self.name_ko, self.name_en or self.name_ko)


class Agreement(models.Model):
    """What the city agreed with others, and who of the city looks after it."""

    key = models.SlugField(max_length=KEY, unique=True)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    title_ko = models.CharField(max_length=NAME)
    title_en = models.CharField(max_length=NAME, blank=True)
    text_ko = models.TextField(max_length=TEXT, blank=True)
    text_en = models.TextField(max_length=TEXT, blank=True)
    owner = models.ForeignKey(Unit, models.PROTECT, related_name="agreements")
    partners = models.ManyToManyField(Partner, through="Party", related_name="agreements")
    years = models.PositiveSmallIntegerField(null=True, blank=True)  # that it names itself
    ended = models.DateField(null=True, blank=True)
    why = models.CharField(max_length=NAME, blank=True)  # it was ended
    task = models.ForeignKey(Task, models.PROTECT, related_name="agreements", null=True, blank=True)
    case = models.OneToOneField(
        Case, models.PROTECT, related_name="agreement", null=True, blank=True
    )  # the course that it runs, where it runs one
    source = models.CharField(max_length=NAME, blank=True)
    is_sample = models.BooleanField(default=False)
    since: date | None  # of the term that stood on the day asked for; None while it was planned
    until: date | None  # its last day; None where it has no end
    last: date | None  # when something was last done under it

    class Meta:
        ordering: ClassVar = ["id"]
        indexes: ClassVar = [models.Index(fields=["kind", "id"], name="agreements_by_kind")]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """Its title in the language of the page."""
        return say(self.title_ko, self.title_en or self.title_ko)

    @property
    def text(self) -> str:
        """What was agreed, in the language of the page."""
        return say(self.text_ko, self.text_en or self.text_ko)


class Party(models.Model):
    """That a partner belongs to an agreement, and as what."""

    class Part(models.TextChoices):
        """As what it belongs to it."""

        PARTNER = "partner"
        ADVISER = "adviser"
        BODY = "body"  # formed for it
        SUPPORT = "support"  # a ministry with which it is talked over

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="parties")
    partner = models.ForeignKey(Partner, models.PROTECT, related_name="parties")
    part = models.CharField(max_length=8, choices=Part.choices, default=Part.PARTNER)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agreement", "partner"], name="a_party_once")
        ]

    def __str__(self) -> str:
        return str(self.partner)


class Term(models.Model):
    """For how long an agreement was signed: the first time, and each time it was renewed."""

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="terms")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    why = models.CharField(max_length=NAME, blank=True)
    source = models.CharField(max_length=NAME, blank=True)

    class Meta:
        ordering: ClassVar = ["since", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agreement", "since"], name="a_term_once")
        ]

    def __str__(self) -> str:
        return f"{self.since} – {self.until or ''}"


class Activity(models.Model):
    """What was done under agreements, or is planned: a project, an event, a sale, a talk."""

    class Kind(models.TextChoices):
        """What it is; names are in `kinds.py`."""

        PROJECT = "project"
        TRAINING = "training"
        FAIR = "fair"
        SALE = "sale"
        EVENT = "event"
        CALL = "call"
        VIDEO = "video"
        TRIP = "trip"
        TALK = "talk"
        HANDOUT = "handout"

    class State(models.TextChoices):
        """Where it stands."""

        PLANNED = "planned"
        RUNNING = "running"
        DONE = "done"
        OFF = "off"

    agreements = models.ManyToManyField(Agreement, through="Share", related_name="activities")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    state = models.CharField(max_length=8, choices=State.choices)
    title_ko = models.CharField(max_length=NAME)
    title_en = models.CharField(max_length=NAME, blank=True)
    since = models.DateField(db_index=True)
    until = models.DateField(null=True, blank=True)
    whom = models.CharField(max_length=NAME, blank=True)  # with whom, beside the parties
    teams = models.PositiveIntegerField(null=True, blank=True)
    people = models.PositiveIntegerField(null=True, blank=True)
    wanted = models.PositiveIntegerField(null=True, blank=True)  # teams that asked to take part
    won = models.CharField(max_length=30, blank=True)  # what was sold for, a plain decimal
    result_ko = models.TextField(max_length=TEXT, blank=True)
    result_en = models.TextField(max_length=TEXT, blank=True)
    owner = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    source = models.CharField(max_length=NAME, blank=True)
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["-since", "-id"]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """Its title in the language of the page."""
        return say(self.title_ko, self.title_en or self.title_ko)

    @property
    def result(self) -> str:
        """What came of it, in the language of the page."""
        return say(self.result_ko, self.result_en or self.result_ko)

    @property
    def sold(self) -> Decimal | None:
        """What was sold for, in won."""
        return Decimal(self.won) if self.won else None


class Share(models.Model):
    """That something is done under an agreement."""

    activity = models.ForeignKey(Activity, models.PROTECT, related_name="shares")
    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="shares")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["activity", "agreement"], name="a_share_once")
        ]

    def __str__(self) -> str:
        return f"{self.activity} · {self.agreement}"


class Check(models.Model):
    """That somebody looked on a day at how an agreement fares, and what they found."""

    class Verdict(models.TextChoices):
        """What was found."""

        GOOD = "good"
        SLOW = "slow"
        NONE = "none"  # nothing is done under it

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="checks")
    on = models.DateField()
    verdict = models.CharField(max_length=4, choices=Verdict.choices)
    text = models.CharField(max_length=1000, blank=True)
    by = models.CharField(max_length=PERSON)
    by_name = models.CharField(max_length=PERSON, blank=True)

    class Meta:
        ordering: ClassVar = ["-on", "-id"]

    def __str__(self) -> str:
        return f"{self.agreement_id} · {self.on}"
