"""How each segment looks: its sign, its words, and the white space and mark-up around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sagwan.facts import Document, Grid, Segment
from sagwan.understanding.roles.marks import LIST_ITEM, Mark, read_mark
from sagwan.understanding.roles.titles import clean_title, squeeze
from sagwan.understanding.tokens.token import Token

_LIST_INDENT = 2
_LONGEST = 100  # letters of what can still be a title


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Shape:
    """The look of one segment. `words` is its text after the sign, `title` the words as a title,
    `key` the letters and digits of the title, `gap` tells whether a blank line stands before it,
    `cell` whether it lies in a cell of a real table, `bare` counts its numbers without a unit."""

    index: int
    segment: Segment
    text: str
    mark: Mark
    words: str
    title: str
    key: str
    start: int
    gap: bool
    cell: bool
    bare: int


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
    hashes = len(raw) - len(raw.lstrip(" \t" + ("#" if segment.heading else "")))
    text = raw[hashes:].rstrip()
    mark = _mark_in(document, segment, text)
    words = text[mark.after :].strip("* ")
    title = clean_title(words) if len(words) <= _LONGEST and not cell else words
    return Shape(
        index=index,
        segment=segment,
        text=text,
        mark=mark,
        words=words,
        title=title,
        key="" if title is words and len(words) > _LONGEST else squeeze(title),
        start=segment.start + hashes + mark.after,
        gap=gap,
        cell=cell,
        bare=bare,
    )


def _mark_in(document: Document, segment: Segment, text: str) -> Mark:
    """Read the sign as the file's format means it: Markdown's * and + are list items, and an item
    of an HTML list needs no sign."""
    mark = read_mark(text)
    if document.format == "md" and mark.sign in {"*", None} and text[:2] in {"* ", "+ "}:
        return Mark("dash", text[0], None, 0, 2)
    in_list = segment.indent >= _LIST_INDENT and not segment.heading
    html = document.format == "html" or (document.format == "md" and segment.cell is not None)
    if in_list and html and not mark.kind:
        return Mark(LIST_ITEM, None, None, 0, 0)
    return mark
