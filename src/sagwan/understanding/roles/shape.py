"""How each segment looks: its sign, its words, and the white space and mark-up around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sagwan.facts import Document, Grid, Segment
from sagwan.understanding.roles.marks import Mark, read_mark
from sagwan.understanding.roles.titles import clean_title, squeeze
from sagwan.understanding.tokens.token import Token

MARKUP_HASHES = "#"


@dataclass(frozen=True, slots=True)
class Shape:
    """The look of one segment. `words` is its text after the sign, `gap` tells whether a blank line
    stands before it, `cell` whether it lies in a cell of a real table, `bare` counts its numbers
    without a unit."""

    index: int
    segment: Segment
    text: str
    mark: Mark
    words: str
    start: int
    gap: bool
    cell: bool
    bare: int

    @property
    def title(self) -> str:
        """Give the words as a title."""
        return clean_title(self.words)

    @property
    def key(self) -> str:
        """Give the letters and digits of the title, to find it again elsewhere."""
        return squeeze(self.title)


def look_at(document: Document, tokens: Sequence[Sequence[Token]]) -> list[Shape]:
    """Look at every segment of a document."""
    layout = {grid.number for grid in document.grids if is_layout(grid)}
    shapes: list[Shape] = []
    last_line = -1
    for index, segment in enumerate(document.segments):
        bare = sum(token.kind == "bare" for token in tokens[index]) if index < len(tokens) else 0
        cell = segment.cell is not None and segment.cell.grid not in layout
        gap = segment.line > last_line + 1 or last_line < 0
        shapes.append(_shape(document, index, gap=gap, cell=cell, bare=bare))
        last_line = segment.line
    return shapes


def is_layout(grid: Grid) -> bool:
    """Tell whether a grid only lays text out (one column, no header), so that it is no table."""
    return grid.columns == 1 and not any(cell.header for cell in grid.cells)


def _shape(document: Document, index: int, *, gap: bool, cell: bool, bare: int) -> Shape:
    segment = document.segments[index]
    raw = document.text_of(segment)
    hashes = len(raw) - len(raw.lstrip(" \t" + (MARKUP_HASHES if segment.heading else "")))
    text = raw[hashes:].rstrip()
    mark = read_mark(text)
    words = text[mark.after :].strip("* ")
    start = segment.start + hashes + mark.after
    return Shape(index, segment, text, mark, words, start, gap, cell, bare)
