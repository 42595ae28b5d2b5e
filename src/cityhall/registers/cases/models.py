"""A case: what it holds, whose it is, where it stands; and every step that was taken in it.

The steps are what is known; stage, end and due of a case follow from them and stand beside it so
that lists can be cut and sorted by the database.
"""

from typing import ClassVar

from django.db import models

from cityhall.ground.organisation.models import Unit

KEY, TITLE, PERSON = 80, 300, 160


class Case(models.Model):
    """A run of a declared procedure."""

    key = models.CharField(max_length=KEY, unique=True)
    procedure = models.CharField(max_length=KEY)
    version = models.PositiveIntegerField()
    number = models.CharField(max_length=KEY)
    title = models.CharField(max_length=TITLE)
    opened = models.DateField()
    opened_by = models.CharField(max_length=PERSON)
    asker = models.CharField(max_length=PERSON, blank=True)  # key of the account of who asked
    opening = models.JSONField(default=dict)  # what it held before its first step
    values = models.JSONField(default=dict)
    stage = models.CharField(max_length=KEY)
    turn = models.PositiveIntegerField(
        default=0
    )  # steps taken: who read an older one must look anew
    ended = models.DateField(null=True, blank=True)
    due = models.DateField(null=True, blank=True)  # of the deadline that comes first
    due_term = models.CharField(max_length=KEY, blank=True)
    units = models.ManyToManyField(Unit, through="Charge", related_name="cases")
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["-opened", "-id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["procedure", "number"], name="one_number_a_case")
        ]
        indexes: ClassVar = [
            models.Index(fields=["procedure", "stage", "-opened"]),
            models.Index(fields=["procedure", "-opened", "-id"]),
            models.Index(fields=["asker"]),
            models.Index(fields=["due"], name="case_due", condition=models.Q(ended=None)),
            models.Index(
                fields=["procedure", "due"], name="case_due_of", condition=models.Q(ended=None)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class Charge(models.Model):
    """A unit that a case is assigned to."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="charges")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="charges")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "unit"], name="one_charge_a_unit")
        ]

    def __str__(self) -> str:
        return f"{self.case_id} · {self.unit}"


class StepTaken(models.Model):
    """A step that was taken: by whom, when, with what, why, and on what evidence."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="steps")
    place = models.PositiveIntegerField()
    step = models.CharField(max_length=KEY)
    on = models.DateField()
    by = models.CharField(max_length=PERSON)
    by_name = models.CharField(max_length=PERSON, blank=True)
    values = models.JSONField(default=dict)
    why = models.TextField(blank=True)
    proofs = models.JSONField(default=list)
    sitting = models.CharField(max_length=KEY, blank=True)

    class Meta:
        ordering: ClassVar = ["case", "place"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "place"], name="one_step_a_place")
        ]
        indexes: ClassVar = [models.Index(fields=["on"], name="steps_of_a_day")]

    def __str__(self) -> str:
        return f"{self.case_id} · {self.step}"


class Link(models.Model):
    """That two cases belong together."""

    class How(models.TextChoices):
        """In which way."""

        REPEATS = "repeats"  # asked again, after `before`
        MERGED = "merged"  # answered together with `before`
        FOLLOWS = "follows"  # came out of `before`

    how = models.CharField(max_length=12, choices=How.choices)
    before = models.ForeignKey(Case, models.PROTECT, related_name="later")
    after = models.ForeignKey(Case, models.PROTECT, related_name="earlier")
    why = models.CharField(max_length=TITLE, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["before", "after"], name="one_link_of_two_cases")
        ]

    def __str__(self) -> str:
        return f"{self.before_id} → {self.after_id}"


class Declaration(models.Model):
    """What a version of a procedure declared when it was first met here."""

    procedure = models.CharField(max_length=KEY)
    version = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["procedure", "version"], name="one_text_a_version")
        ]

    def __str__(self) -> str:
        return f"{self.procedure} {self.version} {self.digest[:8]}"


class Tallied(models.Model):
    """That the cases of a procedure are tallied, and for which form of its tables."""

    procedure = models.CharField(max_length=KEY, unique=True)
    form = models.CharField(max_length=64, blank=True)  # digest of what its tables count

    kept_in_history: ClassVar[bool] = False  # computed anew from steps, which are kept

    def __str__(self) -> str:
        return f"{self.procedure} {self.form[:8]}"


class SpanTally(models.Model):
    """What the cases of a procedure count in periods between two days, months or years.

    `sagwan.procedures.tallies` says how they are laid and named; `since` may be FOREVER.
    """

    procedure = models.CharField(max_length=KEY)
    since = models.PositiveIntegerField()
    until = models.PositiveIntegerField()
    counts = models.JSONField(default=dict)  # statistic → row → column → number

    kept_in_history: ClassVar[bool] = False  # computed anew from steps, which are kept

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.procedure} {self.since}–{self.until}"


class YearTally(SpanTally):
    """What cases count between two years: whole years follow from few of them."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["procedure", "since", "until"], name="one_year_tally")
        ]


class MonthTally(SpanTally):
    """What cases count between two months, 202003 and 202004: for years that a period cuts."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["procedure", "since", "until"], name="one_month_tally")
        ]
        indexes: ClassVar = [models.Index(fields=["procedure", "until"], name="tally_of_a_month")]


class DayTally(SpanTally):
    """What cases count between two days, or a day and a month: for months that a period cuts."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["procedure", "since", "until"], name="one_day_tally")
        ]
        indexes: ClassVar = [
            models.Index(fields=["procedure", "until", "since"], name="tally_of_a_day")
        ]


class StageTally(models.Model):
    """How many cases of a procedure, opened in a year, stand at a stage."""

    procedure = models.CharField(max_length=KEY)
    year = models.PositiveIntegerField()
    stage = models.CharField(max_length=KEY)
    is_open = models.BooleanField()
    number = models.IntegerField()

    kept_in_history: ClassVar[bool] = False  # computed anew from cases, which are kept

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["procedure", "year", "stage", "is_open"], name="one_stage_tally"
            )
        ]

    def __str__(self) -> str:
        return f"{self.procedure} {self.year} {self.stage}: {self.number}"


class Publication(models.Model):
    """What a docket published of a week: a copy that nothing changes any more."""

    key = models.CharField(max_length=KEY, unique=True)
    procedure = models.CharField(max_length=KEY)
    since = models.DateField()
    until = models.DateField()
    published = models.DateTimeField()
    number = models.PositiveIntegerField()  # of cases in it
    content = models.TextField()  # JSON, as `publishing.py` makes it
    digest = models.CharField(max_length=64)  # SHA-256 of the content

    class Meta:
        ordering: ClassVar = ["-until", "procedure"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["procedure", "since"], name="one_publication_a_week")
        ]

    def __str__(self) -> str:
        return self.key
