"""What reading gives: a file as lines and grids, each character with its place, nothing lost.

`Line.plain` has the same length as `Line.text`: signs are unified there (middle dots, apostrophes,
minus signs, full-width forms, private-use bullets) and mark-up is blanked, so an offset found in
one is right in the other.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple


class Line(NamedTuple):
    """One line of the text: as written, and unified for understanding (same length)."""

    number: int
    text: str
    plain: str


class CellAddress(NamedTuple):
    """Which cell of which grid; row and column count from 0."""

    grid: int
    row: int
    column: int


class Segment(NamedTuple):
    """A logical line: a stretch of one line that its author wrote as one paragraph or one bullet.

    A line of plain text is one segment. A line of tab-separated cells has one segment for each
    cell, and for each paragraph or list item inside a cell. `heading` is the level that mark-up
    gives (Markdown #, HTML h1..h6), 0 where there is none. `indent` counts columns of white space
    before the text (list depth x 2 inside mark-up). `bold` is true where mark-up makes the whole
    segment strong. `style` names the style of the paragraph where that says what it is.
    """

    line: int
    start: int
    end: int
    heading: int = 0
    indent: int = 0
    bold: bool = False
    cell: CellAddress | None = None
    style: str = ""


class GridCell(NamedTuple):
    """A cell of a real grid, with its spans; `line`, `start`, `end` enclose its text."""

    row: int
    column: int
    line: int
    start: int
    end: int
    rowspan: int = 1
    colspan: int = 1
    header: bool = False


class Grid(NamedTuple):
    """A table whose cells the file itself tells apart (tabs, Markdown pipes, HTML).

    `first_line` and `last_line` say which lines it fills. A table inside a cell names it in
    `inside`. Covered cells of a span are absent from `cells`. `note` is the description that the
    file gives its table for those who cannot see it.
    """

    number: int
    first_line: int
    last_line: int
    rows: int
    columns: int
    cells: tuple[GridCell, ...]
    inside: CellAddress | None = None
    note: str = ""


class Unread(NamedTuple):
    """A stretch that could not be read or understood, and why (a Korean and an English word)."""

    text: str
    reason: str
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Box:
    """Where something stands on a page: hundredths of a point (7,200 to the inch) from its top
    left corner; pages count from 1."""

    page: int
    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read: `segments` in reading order, `grids` by their number.

    Where the file has pages, `page_starts` gives the first line of each, and `boxes` the place of
    each segment on its page (one entry for each segment, or none at all).
    """

    name: str
    format: str
    sha256: str
    lines: tuple[Line, ...]
    segments: tuple[Segment, ...]
    grids: tuple[Grid, ...] = ()
    pages: int | None = None
    unread: tuple[Unread, ...] = field(default=())
    page_starts: tuple[int, ...] = ()
    boxes: tuple[Box | None, ...] = ()

    def page_of(self, line: int) -> int | None:
        """Give the page that a line begins on, None where the file has no pages."""
        return bisect_right(self.page_starts, line) or None

    def text_of(self, segment: Segment) -> str:
        """Give the unified text of a segment."""
        return self.lines[segment.line - 1].plain[segment.start : segment.end]

    def clean(self, line: int, start: int, end: int) -> str:
        """Give a stretch as the file has it, with spaces where mark-up stood and □ for a box or
        bullet that the file does not write as a character."""
        here = self.lines[line - 1]
        written, plain = here.text[start:end], here.plain[start:end]
        if written == plain or all(plain.count(sign) == written.count(sign) for sign in " □"):
            return written  # no blank and no box that the file has not
        letters = list(written)
        for number, unified in enumerate(plain):
            if unified in " □" and not letters[number].isspace():
                letters[number] = unified
        return "".join(letters)

    def written(self, line: int, start: int, end: int) -> str:
        """Give a stretch exactly as the file has it."""
        return self.lines[line - 1].text[start:end]
