"""What people were told and by which channel, how they want to be told, and what is to be sent.

Notices are kept in the history. Mails and runs are the worker's own lists: what came of them
stands in the notices, so that each try leaves no entry.
"""

from typing import ClassVar

from django.db import models

from cityhall.ground.look.languages import say
from cityhall.ground.notices.leases import Leased

OUTSIDE = "outside:"  # before the name of somebody without an account, whose address nobody sees


class Channel(models.TextChoices):
    """By which way somebody is told; the value is kept, names are in `channels.py`."""

    SITE = "site"
    VISIT = "visit"
    CALL = "call"
    MESSAGE = "message"
    LETTER = "letter"


class Mail(Leased):
    """A mail of the outbox; its key makes it one, whatever happens to the worker."""

    key = models.CharField(max_length=200, unique=True)
    person = models.CharField(max_length=80, db_index=True)
    address = models.EmailField()
    subject = models.CharField(max_length=300)
    text = models.TextField()
    written = models.DateTimeField()

    kept_in_history: ClassVar[bool] = False  # the worker's list; Notice.mailed tells what was sent

    class Meta(Leased.Meta):
        pass

    def __str__(self) -> str:
        return self.key

    @property
    def shown_address(self) -> str:
        """The address as the outbox shows it: that of somebody outside to nobody."""
        return "" if self.person.startswith(OUTSIDE) else self.address


class Run(Leased):
    """A scheduled job at one of its moments; job and moment make it one run."""

    job = models.CharField(max_length=80)
    moment = models.DateTimeField()

    kept_in_history: ClassVar[bool] = False  # the worker's list; what a job does is kept by itself

    class Meta(Leased.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["job", "moment"], name="one_run_of_a_moment")
        ]

    def __str__(self) -> str:
        return f"{self.job} {self.moment:%F %T}"


class Notice(models.Model):
    """That somebody was told something about an object: by whom, when, by which channel."""

    slug = models.CharField(max_length=22, unique=True)
    person = models.CharField(max_length=80)
    key = models.CharField(max_length=200)  # what makes it happen once to a person
    channel = models.CharField(max_length=8, choices=Channel.choices, default=Channel.SITE)
    ko = models.TextField()
    en = models.TextField()
    kind = models.CharField(max_length=80)
    about = models.CharField(max_length=200)
    link = models.CharField(max_length=300, blank=True)
    on = models.DateField()
    told = models.DateTimeField()
    told_by = models.CharField(max_length=80)
    told_by_name = models.CharField(max_length=200)
    acknowledged = models.DateTimeField(null=True, blank=True)
    reminded = models.DateField(null=True, blank=True)
    mail = models.ForeignKey(Mail, models.PROTECT, related_name="notices", null=True, blank=True)
    mailed = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["person", "acknowledged"], name="notice_unread"),
            models.Index(fields=["person", "-told"], name="notice_of_person"),
            models.Index(fields=["kind", "about", "told"], name="notice_about"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "key"], name="told_once")
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def words(self) -> str:
        """What was said, in the language of the page."""
        return say(self.ko, self.en)


class Preference(models.Model):
    """How somebody wants to be told, and the secret address of their calendar."""

    class Way(models.TextChoices):
        """Where notices go besides the site."""

        SITE = "site"
        AT_ONCE = "at-once"
        DAILY = "daily"

    person = models.CharField(max_length=80, unique=True)
    way = models.CharField(max_length=8, choices=Way.choices, default=Way.SITE)
    address = models.EmailField(blank=True)
    calendar = models.CharField(max_length=43, unique=True, null=True)  # noqa: DJ001  NULL is none

    hidden_from_history: ClassVar = ("calendar",)

    def __str__(self) -> str:
        return self.person
