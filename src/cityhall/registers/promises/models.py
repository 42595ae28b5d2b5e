"""What was promised: goals lead to tasks, tasks to promises, and each report tells of them.

What reports say (tellings), what people say (moves, drops, explanations, results) and what follows
from both (spells) stand in tables of their own, so that none can overwrite another.
"""

from typing import ClassVar

from django.db import models

from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Unit
from cityhall.registers.promises.facts import Reported, State, make_due
from sagwan.facts import Due

KEY, TEXT, WHY, WHO = 160, 400, 600, 120


class Named(models.Model):
    """Something with a key, an owner, and a name in both languages."""

    key = models.CharField(max_length=KEY, unique=True)
    owner = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    name_ko = models.CharField(max_length=TEXT)
    name_en = models.CharField(max_length=TEXT)
    place = models.PositiveIntegerField(default=0)
    source = models.CharField(max_length=KEY, blank=True)
    until = models.DateField(null=True, blank=True)  # its last day; none while it goes on

    class Meta:
        abstract = True
        ordering: ClassVar = ["place", "id"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the language of the page."""
        return say(self.name_ko, self.name_en)

    @property
    def slug(self) -> str:
        """Its key as addresses write it: without the kind."""
        return self.key.partition("/")[2]


class Worded(models.Model):
    """Something said in both languages."""

    text_ko = models.CharField(max_length=TEXT)
    text_en = models.CharField(max_length=TEXT)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """The text in the language of the page."""
        return say(self.text_ko, self.text_en)


class Timed(models.Model):
    """Something that falls due: the words as written, and the days that they mean."""

    due_text = models.CharField(max_length=KEY, blank=True)
    due_from = models.DateField(null=True, blank=True)
    due_to = models.DateField(null=True, blank=True)
    recurring = models.BooleanField(default=False)

    class Meta:
        abstract = True

    @property
    def due(self) -> Due | None:
        """The due as a value; None where nothing was said of it."""
        return make_due(self.due_text, self.due_from, self.due_to, recurring=self.recurring)


class Report(models.Model):
    """A report of an office that tells of tasks and promises: one issue of a month."""

    key = models.CharField(max_length=KEY, unique=True)
    office = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    month = models.DateField()

    class Meta:
        ordering: ClassVar = ["month", "key"]
        indexes: ClassVar = [models.Index(fields=["office", "month"])]

    def __str__(self) -> str:
        return f"{self.month.year}. {self.month.month}."


class Goal(Named):
    """What the city is after: a vision, an aim, a policy goal, or what an office is for."""

    class Kind(models.TextChoices):
        """Where in the tree it stands."""

        VISION = "vision"
        AIM = "aim"
        GOAL = "goal"
        FUNCTION = "function"

    kind = models.CharField(max_length=12, choices=Kind.choices)
    parent = models.ForeignKey("self", models.PROTECT, related_name="under", null=True, blank=True)


class Pledge(Named):
    """What was promised to the voters (공약), under a goal."""

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="pledges")


class Task(Named):
    """One of the key tasks (주요업무) by which a goal or pledge is reached."""

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="tasks")
    pledge = models.ForeignKey(Pledge, models.PROTECT, related_name="tasks", null=True, blank=True)


class Title(models.Model):
    """What a report calls a task, and under which number."""

    task = models.ForeignKey(Task, models.PROTECT, related_name="titles")
    report = models.ForeignKey(Report, models.PROTECT, related_name="titles")
    number = models.CharField(max_length=20, blank=True)
    text_ko = models.CharField(max_length=TEXT)
    text_en = models.CharField(max_length=TEXT)
    source = models.CharField(max_length=KEY, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["task", "report"], name="one_title_in_a_report")
        ]

    def __str__(self) -> str:
        return say(self.text_ko, self.text_en)


class Direction(Worded):
    """What a report says a task aims at (추진방향)."""

    task = models.ForeignKey(Task, models.PROTECT, related_name="directions")
    report = models.ForeignKey(Report, models.PROTECT, related_name="directions")
    source = models.CharField(max_length=KEY, blank=True)


class Promise(Worded, Timed):
    """Something that will be done. Its due is the first that was told; moves stand beside."""

    key = models.CharField(max_length=KEY, unique=True)
    task = models.ForeignKey(Task, models.PROTECT, related_name="promises")
    owner = models.ForeignKey(Unit, models.PROTECT, related_name="promises")
    part_of = models.ForeignKey("self", models.PROTECT, related_name="parts", null=True, blank=True)
    restates = models.ForeignKey(
        "self", models.PROTECT, related_name="restated", null=True, blank=True
    )
    since = models.DateField()

    @property
    def slug(self) -> str:
        """Its key as addresses write it: without the kind."""
        return self.key.partition("/")[2]


class Result(Worded):
    """Something done for a task, as a report tells it, or as evidence that a promise is kept."""

    task = models.ForeignKey(Task, models.PROTECT, related_name="results")
    report = models.ForeignKey(
        Report, models.PROTECT, related_name="results", null=True, blank=True
    )
    promise = models.ForeignKey(
        Promise, models.PROTECT, related_name="results", null=True, blank=True
    )
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    said_by = models.CharField(max_length=WHO, blank=True)
    said_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=KEY, blank=True)


class Telling(Timed):
    """That a report told a promise: where, in which state, and due when."""

    promise = models.ForeignKey(Promise, models.PROTECT, related_name="tellings")
    report = models.ForeignKey(Report, models.PROTECT, related_name="tellings")
    state = models.CharField(max_length=12, choices=[(one.value, one.value) for one in Reported])
    words = models.CharField(max_length=TEXT, blank=True)
    source = models.CharField(max_length=KEY, blank=True)
    nth = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["promise", "report"], name="told_once_in_a_report")
        ]

    def __str__(self) -> str:
        return f"{self.promise_id} {self.report_id}"


class Said(models.Model):
    """Something that somebody said of a promise on a day, with a reason."""

    on = models.DateField()
    by = models.CharField(max_length=WHO)
    why = models.CharField(max_length=WHY)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.on} {self.by}: {self.why}"


class Move(Said, Timed):
    """That a promise was given another due."""

    promise = models.ForeignKey(Promise, models.PROTECT, related_name="moves")


class Drop(Said):
    """That a promise was given up."""

    promise = models.ForeignKey(Promise, models.PROTECT, related_name="drops")


class Explanation(Said):
    """Why a report leaves a promise out."""

    promise = models.ForeignKey(Promise, models.PROTECT, related_name="explanations")
    report = models.ForeignKey(Report, models.PROTECT, related_name="explanations")


class Spell(models.Model):
    """How a promise stands from one day to another: derived from the rest, never typed."""

    promise = models.ForeignKey(Promise, models.CASCADE, related_name="spells")
    since = models.DateField()
    until = models.DateField()  # date.max while it lasts
    state = models.CharField(max_length=12, choices=[(one.value, one.value) for one in State])
    rank = models.PositiveSmallIntegerField()  # the place of the state, the most pressing first
    task = models.ForeignKey(Task, models.CASCADE, related_name="+", db_index=False)
    owner = models.ForeignKey(Unit, models.CASCADE, related_name="+", db_index=False)
    last = models.DateField()  # the last day of the due; date.max where there is none
    missing = models.ForeignKey(Report, models.CASCADE, related_name="+", null=True)
    due_text = models.CharField(max_length=KEY, blank=True)
    due_from = models.DateField(null=True)
    due_to = models.DateField(null=True)
    reason_ko = models.TextField()
    reason_en = models.TextField()

    kept_in_history: ClassVar[bool] = False  # computed anew from rows that are kept

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["promise", "since"]),
            models.Index(fields=["rank", "last", "promise"], name="the_most_pressing_first"),
            models.Index(fields=["until"], name="what_ended_in_a_month"),
            models.Index(
                fields=[
                    "since",
                    "until",
                    "state",
                    "task",
                    "owner",
                    "missing",
                    "due_to",
                    "due_from",
                ],
                name="counts_of_a_day",  # a board's numbers come from this index alone
            ),
        ]

    def __str__(self) -> str:
        return f"{self.promise_id} {self.since} {self.state}"

    @property
    def reason(self) -> str:
        """Why it stands so, in the language of the page."""
        return say(self.reason_ko, self.reason_en)


class Tally(models.Model):
    """How many promises of a task came into a state in a month, less those that left it.

    Summed over months it tells how many stand so, without asking each; derived from spells.
    """

    month = models.DateField()  # the first of it
    task = models.ForeignKey(Task, models.CASCADE, related_name="+")
    owner = models.ForeignKey(Unit, models.CASCADE, related_name="+")
    state = models.CharField(max_length=12)
    falls = models.CharField(max_length=7)  # the month of the due, 2020-10; "-" without a day
    number = models.IntegerField()
    missing = models.IntegerField()  # of the number: how many a report left out without a word

    kept_in_history: ClassVar[bool] = False  # computed anew from spells, which are themselves

    class Meta:
        verbose_name_plural = "tallies"

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.state} {self.number:+}"
