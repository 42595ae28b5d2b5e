"""Cities that take part, what they contribute, articles in their languages, supplies, questions,
and the newsletter. Nothing here is public: what goes out is a copy that passed the gate.

Addresses of mail and what proves a link are no part of the history.
"""

from datetime import datetime
from typing import ClassVar

from django.db import models

from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Unit
from cityhall.outside.exchange.declared import TONGUES

KEY, NAME, TITLE, TEXT, WORD = 80, 120, 200, 20_000, 300
LANGUAGES = tuple(TONGUES.items())


class City(models.Model):
    """A city that asked to take part, and what an editor decided."""

    class State(models.TextChoices):
        """Where it stands."""

        ASKED = "asked"
        ACCEPTED = "accepted"
        REFUSED = "refused"
        ENDED = "ended"

    key = models.SlugField(max_length=KEY, unique=True)
    name_ko = models.CharField(max_length=NAME)
    name_en = models.CharField(max_length=NAME)
    country = models.CharField(max_length=NAME)
    person = models.CharField(max_length=NAME, blank=True)  # who asked
    office = models.CharField(max_length=NAME, blank=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=2, choices=LANGUAGES, default="en")
    message = models.CharField(max_length=1000, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.ASKED)
    asked = models.DateTimeField()
    decided = models.DateTimeField(null=True, blank=True)
    decided_by = models.CharField(max_length=KEY, blank=True)
    why = models.CharField(max_length=WORD, blank=True)
    is_sample = models.BooleanField(default=False)

    hidden_from_history: ClassVar = ("email", "person")

    class Meta:
        ordering: ClassVar = ["name_ko", "id"]
        verbose_name_plural = "cities"
        indexes: ClassVar = [models.Index(fields=["state", "asked"], name="cities_by_state")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """Its name in the language of the page."""
        return say(self.name_ko or self.name_en, self.name_en)


class Invitation(models.Model):
    """A link by which a city contributes once, within its term; kept by its digest alone."""

    city = models.ForeignKey(City, models.PROTECT, related_name="invitations")
    digest = models.CharField(max_length=64, unique=True)
    made = models.DateTimeField()
    made_by = models.CharField(max_length=KEY)
    until = models.DateTimeField()
    used = models.DateTimeField(null=True, blank=True)
    revoked = models.DateTimeField(null=True, blank=True)

    hidden_from_history: ClassVar = ("digest",)

    class Meta:
        ordering: ClassVar = ["-id"]

    def __str__(self) -> str:
        return f"{self.city_id} – {self.until:%F %T}"

    def is_open(self, now: datetime) -> bool:
        """Tell whether it still takes a contribution."""
        return self.used is None and self.revoked is None and now < self.until


class Contribution(models.Model):
    """What a city sent by its link, as it came; an editor takes it over or refuses it."""

    class State(models.TextChoices):
        """What became of it."""

        NEW = "new"
        TAKEN = "taken"
        REFUSED = "refused"

    city = models.ForeignKey(City, models.PROTECT, related_name="contributions")
    topic = models.CharField(max_length=KEY)
    category = models.CharField(max_length=KEY)
    day = models.DateField()
    language = models.CharField(max_length=2, choices=LANGUAGES)
    title = models.CharField(max_length=TITLE)
    text = models.TextField(max_length=TEXT)
    person = models.CharField(max_length=NAME, blank=True)  # who wrote it; never goes out
    came = models.DateTimeField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.NEW)
    decided = models.DateTimeField(null=True, blank=True)
    decided_by = models.CharField(max_length=KEY, blank=True)
    why = models.CharField(max_length=WORD, blank=True)
    is_sample = models.BooleanField(default=False)

    hidden_from_history: ClassVar = ("person",)

    class Meta:
        ordering: ClassVar = ["-came", "-id"]
        indexes: ClassVar = [models.Index(fields=["state", "-came"], name="contributions_by_state")]

    def __str__(self) -> str:
        return self.title


class Article(models.Model):
    """Something told to other cities: what it is about, whose it is, and how far it is."""

    class Kind(models.TextChoices):
        """What it is; names are in `kinds.py`."""

        POLICY = "policy"
        GUIDE = "guide"
        PRESS = "press"
        PAPER = "paper"

    class State(models.TextChoices):
        """How far it is. Archived ones stay public, under the archive; withdrawn ones do not."""

        DRAFT = "draft"
        REVIEWED = "reviewed"
        PUBLISHED = "published"
        ARCHIVED = "archived"
        WITHDRAWN = "withdrawn"

    key = models.SlugField(max_length=KEY, unique=True)
    kind = models.CharField(max_length=6, choices=Kind.choices, default=Kind.POLICY)
    topic = models.CharField(max_length=KEY)
    category = models.CharField(max_length=KEY)
    city = models.ForeignKey(City, models.PROTECT, related_name="articles")
    day = models.DateField()  # on which what it tells began
    original = models.CharField(max_length=2, choices=LANGUAGES)
    source = models.CharField(max_length=WORD, blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.DRAFT)
    contribution = models.OneToOneField(
        Contribution, models.PROTECT, related_name="article", null=True, blank=True
    )
    made = models.DateTimeField()
    written_by = models.CharField(max_length=KEY)  # who wrote in it last
    reviewed_by = models.CharField(max_length=KEY, blank=True)
    changed = models.DateTimeField()
    released = models.JSONField(null=True, blank=True)  # what an editor let out, as it stood then
    clause = models.CharField(max_length=80, blank=True)  # of the disclosure act, where withdrawn
    why = models.CharField(max_length=WORD, blank=True)
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["-changed", "-id"]
        indexes: ClassVar = [models.Index(fields=["state", "-changed"], name="articles_by_state")]

    def __str__(self) -> str:
        return self.key


class Wording(models.Model):
    """An article in one language; a translation knows which revision of the original it renders."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="wordings")
    language = models.CharField(max_length=2, choices=LANGUAGES)
    title = models.CharField(max_length=TITLE)
    text = models.TextField(max_length=TEXT)
    revision = models.PositiveIntegerField(default=1)
    renders = models.PositiveIntegerField(default=1)  # revision of the original
    changed = models.DateTimeField()
    by = models.CharField(max_length=KEY)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["article", "language"], name="one_wording_a_language")
        ]

    def __str__(self) -> str:
        return f"{self.article_id}.{self.language}:{self.revision}"


class Supply(models.Model):
    """That a city offers or needs something: how much, until when, and at which desk one asks."""

    class Way(models.TextChoices):
        """Which of both."""

        OFFERED = "offered"
        NEEDED = "needed"

    city = models.ForeignKey(City, models.PROTECT, related_name="supplies")
    way = models.CharField(max_length=7, choices=Way.choices)
    item = models.CharField(max_length=KEY)
    quantity = models.PositiveBigIntegerField()
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    desk = models.CharField(max_length=TITLE)  # of an office, never of a person
    note = models.CharField(max_length=WORD, blank=True)
    is_open = models.BooleanField(default=True)
    by = models.CharField(max_length=KEY)
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["-since", "-id"]
        verbose_name_plural = "supplies"

    def __str__(self) -> str:
        return f"{self.way} {self.item} {self.quantity}"


class Question(models.Model):
    """What a city or a citizen asked; what of it is shown, and what a unit answered."""

    class State(models.TextChoices):
        """How far it is."""

        NEW = "new"
        ASSIGNED = "assigned"
        ANSWERED = "answered"
        PUBLISHED = "published"
        REFUSED = "refused"

    city = models.ForeignKey(
        City, models.PROTECT, related_name="questions", null=True, blank=True
    )  # none: a citizen's
    topic = models.CharField(max_length=KEY)
    language = models.CharField(max_length=2, choices=LANGUAGES)
    name = models.CharField(max_length=NAME, blank=True)  # never goes out
    email = models.EmailField(blank=True)  # until the asker was told
    text = models.TextField(max_length=2000)  # as it came; never goes out
    shown = models.TextField(max_length=2000, blank=True)  # as an editor words it for everybody
    asked = models.DateTimeField()
    state = models.CharField(max_length=9, choices=State.choices, default=State.NEW)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", null=True, blank=True)
    answer = models.TextField(max_length=4000, blank=True)
    answer_language = models.CharField(max_length=2, choices=LANGUAGES, blank=True)
    answered = models.DateTimeField(null=True, blank=True)
    answered_by = models.CharField(max_length=KEY, blank=True)
    told = models.DateTimeField(null=True, blank=True)
    why = models.CharField(max_length=WORD, blank=True)
    digest = models.CharField(max_length=64, db_index=True)  # of what came: sent twice is one
    is_sample = models.BooleanField(default=False)

    hidden_from_history: ClassVar = ("name", "email", "text", "digest")

    class Meta:
        ordering: ClassVar = ["-asked", "-id"]
        indexes: ClassVar = [models.Index(fields=["state", "-asked"], name="questions_by_state")]

    def __str__(self) -> str:
        return f"{self.pk} {self.state}"


class Subscriber(models.Model):
    """An address that asked for the newsletter, and whether its owner said so, too."""

    email = models.EmailField(unique=True)
    language = models.CharField(max_length=2, choices=LANGUAGES)
    nonce = models.CharField(max_length=22)  # another makes every link before it void
    asked = models.DateTimeField()
    confirmed = models.DateTimeField(null=True, blank=True)
    is_sample = models.BooleanField(default=False)

    hidden_from_history: ClassVar = ("email", "nonce")

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return str(self.pk)


class Issue(models.Model):
    """An issue of the newsletter: what it opens with, what it tells, and how far it was sent."""

    class State(models.TextChoices):
        """How far it is."""

        DRAFT = "draft"
        SENDING = "sending"
        SENT = "sent"

    title_ko = models.CharField(max_length=TITLE)
    title_en = models.CharField(max_length=TITLE)
    text_ko = models.TextField(max_length=2000, blank=True)
    text_en = models.TextField(max_length=2000, blank=True)
    articles = models.ManyToManyField(Article, through="Mention", related_name="issues")
    state = models.CharField(max_length=7, choices=State.choices, default=State.DRAFT)
    made = models.DateTimeField()
    sent = models.DateTimeField(null=True, blank=True)
    sent_by = models.CharField(max_length=KEY, blank=True)
    reached = models.BigIntegerField(default=0)  # the last subscriber to whom it was written
    written = models.PositiveIntegerField(default=0)  # mails
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["-id"]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """Its title in the language of the page."""
        return say(self.title_ko, self.title_en or self.title_ko)


class Mention(models.Model):
    """That an issue tells of an article, and where in it."""

    issue = models.ForeignKey(Issue, models.PROTECT, related_name="mentions")
    article = models.ForeignKey(Article, models.PROTECT, related_name="mentions")
    place = models.PositiveSmallIntegerField()

    class Meta:
        ordering: ClassVar = ["place", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["issue", "article"], name="a_mention_once")
        ]

    def __str__(self) -> str:
        return f"{self.issue_id} {self.place}"
