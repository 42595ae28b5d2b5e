"""A declared procedure: its stages, who may move what when, deadlines, sittings, statistics.

Frozen values, read from TOML by `loading`; what they may say is checked by `validation`.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from sagwan.procedures.expressions import Expression

# Shelves on which a list of procedures lays them.
SHELVES = ("council", "citizens", "money", "law", "review", "outward", "safety", "duties")


class Party(StrEnum):
    """Who takes part in a case; the site says which people that are."""

    ASKER = "asker"  # who asked, sued, applied
    CLERK = "clerk"  # who keeps the docket: liaison with the council, the committee's clerk
    OFFICER = "officer"  # of the unit that the case is assigned to
    HEAD = "head"  # the head of that unit
    CHIEF = "chief"  # who chairs the chief's meeting
    PLANNER = "planner"  # the planning office, for the whole city
    COMMITTEE = "committee"  # the sitting that decides
    MEMBERS = "members"  # members of the council whom it concerns
    RESPONDENT = "respondent"  # the other side: whose act is appealed, who is examined


class Kind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"
    WHOLE = "whole"
    NUMBER = "number"
    MONEY = "money"  # in 원
    UNIT = "unit"  # key of a unit of the organisation
    UNITS = "units"
    PERSON = "person"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Name:
    """A name or sentence in both languages."""

    ko: str
    en: str


@dataclass(frozen=True, slots=True)
class Option:
    """One of the choices of a field."""

    key: str
    name: Name


@dataclass(frozen=True, slots=True)
class Field:
    """What a case holds: asked for when it is opened, or filled by a step."""

    key: str
    name: Name
    kind: Kind
    options: tuple[Option, ...] = ()
    unit: str = ""
    required: bool = False  # to open a case
    public: bool = False
    hint: Name | None = None

    def find_option(self, key: str) -> Option | None:
        """Find one of its choices."""
        return next((one for one in self.options if one.key == key), None)


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a case can stand."""

    key: str
    name: Name
    starts: bool = False
    ends: bool = False
    public: bool = False  # a case that stands here may be shown to everybody
    shelf: str = ""  # column of a board that several stages share


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a step must be proved by."""

    least: int = 0
    dated: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """How a case goes from one stage to another."""

    key: str
    name: Name
    origins: tuple[str, ...]
    target: str  # "" where the case stays where it stands
    by: frozenset[Party]
    needs: tuple[str, ...] = ()  # fields that must be filled when it has been taken
    takes: tuple[str, ...] = ()  # further fields that may be filled with it
    condition: Expression | None = None
    condition_said: Name | None = None
    evidence: Evidence = Evidence()
    other_than: tuple[str, ...] = ()  # steps whose takers may not take this one
    deed: str = ""  # field whose text must tell of something done, not promise it
    reason: bool = False  # must say why
    sitting: bool = False  # only what a sitting decided
    tells: tuple[Party, ...] = ()
    pauses: tuple[str, ...] = ()
    resumes: tuple[str, ...] = ()
    extends: tuple[str, ...] = ()
    times: int = 0  # how often in one case; 0: as often as it applies


@dataclass(frozen=True, slots=True)
class Term:
    """A deadline: from a step, for some days, until another step."""

    key: str
    name: Name
    start: tuple[str, ...]  # steps that start it; "open" is the opening of the case
    meets: tuple[str, ...]  # steps that meet it; the end of the case always does
    days: int = 0
    parameter: str = ""  # of sagwan.law, in place of days
    working: bool = True
    first_counts: bool = False
    extension: int = 0  # days that one extension adds
    extension_parameter: str = ""
    by_field: str = ""  # a field that holds the date; days and extensions count from it
    before: int = 0  # days before that date, counted back
    basis: str = ""
    warn: int = 3  # working days before it falls due


SHOWN = ("dates", "members", "agenda", "results")  # what a sitting may show to everybody
LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class Panel:
    """Who decides: how a sitting is put together."""

    committee: str
    outside: int
    inside: int
    least: int = 0  # members without whom it cannot decide; 0: more than half
    women: int = 0  # per cent, at least
    examiners: int = 0  # 2: a lead and a second examiner for each case
    a_month: int = 0
    a_year: int = 0
    most: int = 0  # cases in one sitting; 0: any number
    months: tuple[int, ...] = ()  # in which it regularly sits; none: spread over the year
    public: frozenset[str] = frozenset()  # of SHOWN: what everybody sees of a sitting

    @property
    def size(self) -> int:
        """How many members sit."""
        return self.outside + self.inside

    @property
    def quorum(self) -> int:
        """How many must be present to decide."""
        return self.least or self.size // 2 + 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a statistic: cases counted, summed, or worked out from other columns."""

    key: str
    name: Name
    counts: Expression | None = None  # a condition on the case
    sums: Expression | None = None  # what each counted case adds
    formula: Expression | None = None  # of other columns of the row; total_… of the whole table
    distinct: str = ""  # a field whose different values are counted, in place of cases
    digits: int = 0
    unit: str = "건"


@dataclass(frozen=True, slots=True)
class Statistic:
    """A table that a procedure yields, by rows of a field, a stage or years."""

    key: str
    name: Name
    rows: str  # a field, "stage", "outcome" (stages that end), "year", "month", "sitting", "all"
    columns: tuple[Column, ...]
    when: Expression | None = None
    total: bool = True
    told: tuple[str, ...] = ()  # lines of reports that print it


@dataclass(frozen=True)
class Procedure:
    """A matter that runs a course."""

    key: str
    version: int
    since: date
    group: str
    name: Name
    one: Name
    number: str
    basis: tuple[str, ...]
    told: tuple[str, ...]
    assumed: Name | None
    fields: tuple[Field, ...]
    stages: tuple[Stage, ...]
    steps: tuple[Step, ...]
    terms: tuple[Term, ...] = ()
    panel: Panel | None = None
    statistics: tuple[Statistic, ...] = ()
    checklist: tuple[Name, ...] = ()
    opens: frozenset[Party] = frozenset({Party.CLERK, Party.PLANNER, Party.OFFICER})
    lines: dict[str, int] = field(default_factory=dict, compare=False, repr=False)
    file: str = field(default="", compare=False, repr=False)
    digest: str = field(default="", compare=False, repr=False)  # of all that the file declares

    @cached_property
    def field_by_key(self) -> dict[str, Field]:
        """Each field by its key."""
        return {one.key: one for one in self.fields}

    @cached_property
    def stage_by_key(self) -> dict[str, Stage]:
        """Each stage by its key."""
        return {one.key: one for one in self.stages}

    @cached_property
    def step_by_key(self) -> dict[str, Step]:
        """Each step by its key."""
        return {one.key: one for one in self.steps}

    @cached_property
    def start(self) -> Stage:
        """Where a case begins."""
        return next(one for one in self.stages if one.starts)

    def steps_from(self, stage: str) -> tuple[Step, ...]:
        """List the steps that begin at a stage, in the order declared."""
        return tuple(one for one in self.steps if stage in one.origins)
