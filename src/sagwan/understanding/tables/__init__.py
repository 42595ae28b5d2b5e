"""Tables of a report with full column paths: drawn by the file, or flattened and solved."""

from bisect import bisect_left
from collections.abc import Sequence

from sagwan.facts import Document
from sagwan.understanding.roles import Role
from sagwan.understanding.tables.captions import caption_of
from sagwan.understanding.tables.drafts import TableDraft
from sagwan.understanding.tables.flat import solve_region
from sagwan.understanding.tables.grids import solve_grid, view_grid
from sagwan.understanding.tables.regions import FlatLine, find_regions, flat_lines
from sagwan.understanding.tables.reprints import Sheet, split_reprints
from sagwan.understanding.tables.shapes import shape_of
from sagwan.understanding.tokens.token import Token

__all__ = ["TableDraft", "find_tables"]


def find_tables(
    document: Document, tokens: Sequence[Sequence[Token]], roles: Sequence[Role]
) -> list[TableDraft]:
    """Find and solve the tables of a document, in the order of their first lines."""
    lines = flat_lines(document, tokens, roles)
    at = {line.index: position for position, line in enumerate(lines)}
    seen = _words_of(document)
    drafts = []
    for region in find_regions(lines):
        first = at[(region.head or region.body)[0].index]
        last = at[region.body[-1].index]
        above, below = lines[max(0, first - 8) : first], lines[last + 1 : last + 6]
        drafts.append(solve_region(region, above, below, tokens, seen))
    drafts += _drawn(document, tokens, lines)
    return sorted(drafts, key=lambda draft: draft.first_line)


def _drawn(
    document: Document, tokens: Sequence[Sequence[Token]], lines: Sequence[FlatLine]
) -> list[TableDraft]:
    """Solve the grids that the file draws itself."""
    numbers = [line.number for line in lines]
    drafts: list[TableDraft] = []
    for sheet in split_reprints(document):
        grid = sheet.grid
        end = bisect_left(numbers, grid.first_line)
        inner = grid.inside is not None
        above = _cell_lines(document, tokens, sheet) if inner else lines[max(0, end - 8) : end]
        caption = caption_of(above, (), tokens)
        view = view_grid(document, grid, tokens, sheet.segments)
        taken = tuple(sorted(index for indexes in sheet.segments.values() for index in indexes))
        drafts += solve_grid(view, caption, taken)
    return drafts


def _cell_lines(
    document: Document, tokens: Sequence[Sequence[Token]], sheet: Sheet
) -> list[FlatLine]:
    """Give the segments of the outer cell that stand before a table inside it."""
    inner = sheet.grid
    first = min((cell.start for cell in inner.cells), default=0)
    lines = []
    for index, segment in enumerate(document.segments):
        if segment.cell == inner.inside and segment.end <= first:
            text = document.text_of(segment)
            role = Role("bullet", 1, None, None, segment.start)
            shape = shape_of(text, segment, tokens[index])
            lines.append(FlatLine(index, segment.line, text, role, shape, text))
    return lines[-4:]


def _words_of(document: Document) -> frozenset[str]:
    words: set[str] = set()
    for line in document.lines:
        words.update(word for word in line.plain.split() if 1 < len(word) <= 12)
    return frozenset(words)
