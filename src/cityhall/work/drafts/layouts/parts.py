"""What a layout is made of: headings, texts, tables of measures or cases, functions, tasks."""

from dataclasses import dataclass

from cityhall.registers.figures.measures import Name

KINDS = ("heading", "text", "table", "statistic", "epidemic", "functions", "tasks")
DATES = ("as_of", "a_year_before")


@dataclass(frozen=True, slots=True)
class Axis:
    """What the rows or the columns of a table run over: exactly one of the first four.

    `total` names what holds them all, `subtotal` the whole of each group of members.
    """

    measures: tuple[str, ...] = ()
    dimension: str = ""
    subjects: str = ""
    dates: tuple[str, ...] = ()
    total: str = ""
    subtotal: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a report, with the heading over it."""

    key: str
    kind: str
    level: int
    title: str = ""
    number: str = ""
    also: tuple[str, ...] = ()  # other titles under which earlier reports have its text
    unit: str = ""
    corner: str = ""
    rows: Axis = Axis()
    columns: Axis = Axis()
    measure: str = ""  # of every cell, where no axis runs over measures
    notes: tuple[str, ...] = ()
    directions: str = ""
    content: str = ""
    plans: str = ""
    asked: str = ""  # the kind of request that a text answers, case by case
    procedure: str = ""  # whose cases a text answers or a statistic counts,
    statistic: str = ""  # which of its tables,
    years: int = 1  # and over how many years up to the date of the draft
    epidemic: str = ""  # whose table of the register of epidemics
    table: str = ""  # is shown

    @property
    def measures(self) -> tuple[str, ...]:
        """The measures that its cells show."""
        return self.rows.measures or self.columns.measures or tuple(filter(None, [self.measure]))


@dataclass(frozen=True, slots=True)
class Layout:
    """How a report is put together."""

    key: str
    name: Name
    title: str
    parts: tuple[Part, ...]

    def find(self, key: str) -> Part | None:
        """Find a part by its key."""
        return next((part for part in self.parts if part.key == key), None)
