"""Expected questions of an office for a session, and what officers answer.

What is asked is worked out from reports and registers, anew whenever somebody asks; what people
wrote stands in columns that asking never touches.
"""

from typing import ClassVar

from django.db import models

from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Unit

KEY, TEXT, PERSON, ANSWER = 200, 600, 160, 4000


class Sheet(models.Model):
    """What is expected to be asked of an office at the session of a month."""

    key = models.CharField(max_length=KEY, unique=True)
    office = models.ForeignKey(Unit, models.PROTECT, related_name="question_sheets")
    month = models.DateField()
    session = models.CharField(max_length=KEY, blank=True)  # what people call it
    old_ko = models.CharField(max_length=KEY, blank=True)  # what was held against what
    old_en = models.CharField(max_length=KEY, blank=True)
    new_ko = models.CharField(max_length=KEY, blank=True)
    new_en = models.CharField(max_length=KEY, blank=True)
    asked = models.DateTimeField()
    asked_by = models.CharField(max_length=PERSON)

    class Meta:
        ordering: ClassVar = ["-month", "office__key"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["office", "month"], name="one_sheet_of_a_session")
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def old(self) -> str:
        """What was held against the newer."""
        return say(self.old_ko, self.old_en)

    @property
    def new(self) -> str:
        """What was looked at."""
        return say(self.new_ko, self.new_en)


class Asked(models.Model):
    """A question, what it rests on, and what is answered."""

    sheet = models.ForeignKey(Sheet, models.PROTECT, related_name="questions")
    key = models.CharField(max_length=80)
    kind = models.CharField(max_length=20)
    place = models.PositiveIntegerField()
    ko = models.CharField(max_length=TEXT)
    en = models.CharField(max_length=TEXT)
    why_ko = models.CharField(max_length=TEXT)
    why_en = models.CharField(max_length=TEXT)
    facts = models.JSONField(default=list)  # {"ko", "en", "text", "href"}
    gone = models.DateField(null=True, blank=True)  # since when it no longer arises
    answer = models.TextField(blank=True)
    source = models.CharField(max_length=TEXT, blank=True)  # whose answer it was taken from
    answered_by = models.CharField(max_length=PERSON, blank=True)
    answered = models.DateTimeField(null=True, blank=True)
    turn = models.PositiveIntegerField(default=0)  # answers written: who saw an older looks anew

    class Meta:
        ordering: ClassVar = ["sheet", "place", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sheet", "key"], name="one_question_of_a_sheet")
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def words(self) -> str:
        """The question in the language of the page."""
        return say(self.ko, self.en)

    @property
    def why(self) -> str:
        """Why it is expected, in the language of the page."""
        return say(self.why_ko, self.why_en)

    @property
    def state(self) -> str:
        """Where it stands: answered, open, or gone."""
        return "gone" if self.gone else "answered" if self.answer else "open"
