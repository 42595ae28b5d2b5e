"""What a page of an invented report consists of, whatever it is printed with."""

from collections.abc import Iterator
from dataclasses import dataclass

Stated = tuple[tuple[str, ...], tuple[str, ...], str]


@dataclass(frozen=True)
class Spot:
    """A cell: its text (a line break is one that the writer made), its spans and what it is."""

    text: str
    down: int = 1
    across: int = 1
    kind: str = "cell"


@dataclass(frozen=True)
class Title:
    """A heading of level 1 to 3 with its number, where it has one."""

    level: int
    text: str
    number: str = ""


@dataclass(frozen=True)
class Line:
    """A point of the ladder, 1 to 3 deep; 0 is a note."""

    depth: int
    text: str


@dataclass(frozen=True)
class Chart:
    """An organisation chart: an office, and below it boxes with a name and smaller lines."""

    office: str
    boxes: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Listed:
    """A page of contents: titles with the page where they begin."""

    titles: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Cover:
    """The first page: what the report is, when, and whose."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table as rows of spots. `stated` holds each numeric cell with the path of its row and of
    its column; `note` is what stands above it at the right: unit and day."""

    rows: tuple[tuple[Spot, ...], ...]
    heads: int
    stated: tuple[Stated, ...]
    note: str = ""

    @property
    def columns(self) -> int:
        """How many columns."""
        return sum(spot.across for spot in self.rows[0])


@dataclass(frozen=True)
class Beside:
    """Two tables set side by side."""

    left: Table
    right: Table


Part = Title | Line | Chart | Listed | Cover | Table | Beside


def places_of(table: Table) -> Iterator[tuple[int, int, Spot]]:
    """Give every spot with its row and column."""
    taken: set[tuple[int, int]] = set()
    for row, spots in enumerate(table.rows):
        column = 0
        for spot in spots:
            while (row, column) in taken:
                column += 1
            yield row, column, spot
            taken.update(
                (row + down, column + across)
                for down in range(spot.down)
                for across in range(spot.across)
            )


def tables_of(parts: tuple[Part, ...]) -> Iterator[Table]:
    """Give every table."""
    for part in parts:
        if isinstance(part, Table):
            yield part
        elif isinstance(part, Beside):
            yield from (part.left, part.right)
