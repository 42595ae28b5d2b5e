"""What a framework declares: goals, targets, indicators, its versions, surveys and projects.

docs/sustainability.md describes each part. Codes nest: the target 11-2 lies under the goal 11,
the indicator 11-2-1 under that target.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sagwan.procedures import Name

UP, DOWN = "up", "down"
NO_NAME = Name("", "")


@dataclass(frozen=True, slots=True)
class Declared:
    """Something that a declaration may hold; its fields are the words of the file."""


@dataclass(frozen=True, slots=True)
class Version(Declared):
    """A version of a framework: from when it holds, and how many parts reports say it has."""

    key: str
    since: date
    name: Name
    targets: int
    indicators: int
    projects: int = 0
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part(Declared):
    """A part of the tree, in all versions but those before `since` and after `until`."""

    code: str
    name: Name
    since: str = ""
    until: str = ""
    sample: bool = False  # made up for the sample city: reports do not name it, nor count it

    @property
    def above(self) -> str:
        """The code of what it lies under."""
        return self.code.rpartition("-")[0]


@dataclass(frozen=True, slots=True)
class Goal(Part):
    """A goal."""


@dataclass(frozen=True, slots=True)
class Target(Part):
    """A target under a goal."""


@dataclass(frozen=True, slots=True)
class Indicator(Part):
    """What a target is measured by: where it began, what it shall reach, and who answers for it."""

    unit: Name = NO_NAME
    good: str = UP
    value: Decimal | None = None  # that it shall reach
    year: int | None = None  # by the end of which
    base: Decimal | None = None  # from which progress is counted; else its first value
    base_year: int | None = None
    responsible: str = ""
    measure: str = ""  # a declared figure whose value it takes
    subject: str = ""  # of which unit
    public: bool = False  # whether everybody may see what it takes from a figure


@dataclass(frozen=True, slots=True)
class Survey(Declared):
    """A survey of citizens: when it is open, and of which year and indicators it asks."""

    key: str
    name: Name
    since: date
    until: date
    year: int
    indicators: tuple[str, ...]
    most: int = 3  # indicators that one person may put first
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Project(Declared):
    """A project of the city for some goals; its state is told, or that of its promise."""

    code: str
    name: Name
    goals: tuple[str, ...]
    owner: str
    promise: str = ""
    since: str = ""
    until: str = ""
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Framework(Declared):
    """A framework as its file declares it."""

    key: str
    name: Name
    about: Name
    kept_by: tuple[str, ...]
    version: tuple[Version, ...]
    goal: tuple[Goal, ...]
    target: tuple[Target, ...] = ()
    indicator: tuple[Indicator, ...] = ()
    survey: tuple[Survey, ...] = ()
    project: tuple[Project, ...] = ()
    committee: str = ""
    tasks: tuple[str, ...] = ()  # whose promises tell of hearings, debates and conferences
    procedures: tuple[str, ...] = ()

    def find_version(self, key: str) -> Version | None:
        """Find a version."""
        return next((one for one in self.version if one.key == key), None)

    def find_indicator(self, code: str) -> Indicator | None:
        """Find an indicator."""
        return next((one for one in self.indicator if one.code == code), None)

    def find_project(self, code: str) -> Project | None:
        """Find a project."""
        return next((one for one in self.project if one.code == code), None)

    def find_survey(self, key: str) -> Survey | None:
        """Find a survey."""
        return next((one for one in self.survey if one.key == key), None)
