"""Tables of a report with full column paths: drawn by the file, or flattened and solved."""

from bisect import bisect_left
from collections.abc import Sequence

from sagwan.facts import CellAddress, Document, Grid
from sagwan.understanding.roles import Role
from sagwan.understanding.tables.captions import caption_of
from sagwan.understanding.tables.drafts import TableDraft
from sagwan.understanding.tables.flat import solve_region
from sagwan.understanding.tables.grids import solve_grid, view_grid
from sagwan.understanding.tables.regions import FlatLine, find_regions, flat_lines
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
    inside: dict[CellAddress, list[int]] = {}
    for index, segment in enumerate(document.segments):
        if segment.cell is not None:
            inside.setdefault(segment.cell, []).append(index)
    in_grid: dict[int, dict[tuple[int, int], list[int]]] = {}
    for cell, indexes in inside.items():
        in_grid.setdefault(cell.grid, {})[cell.row, cell.column] = indexes
    numbers = [line.number for line in lines]
    drafts: list[TableDraft] = []
    for grid in document.grids:
        end = bisect_left(numbers, grid.first_line)
        above = lines[max(0, end - 8) : end]
        if grid.inside is not None:
            above = _before(document, tokens, grid, inside.get(grid.inside, []))
        cells = in_grid.get(grid.number, {})
        taken = tuple(sorted(index for indexes in cells.values() for index in indexes))
        view = view_grid(document, grid, tokens, cells)
        drafts += solve_grid(view, caption_of(above, (), tokens), taken)
    return drafts


def _before(
    document: Document, tokens: Sequence[Sequence[Token]], inner: Grid, outer: Sequence[int]
) -> list[FlatLine]:
    """Give the segments of an outer cell that stand before a table inside it."""
    first = min((cell.start for cell in inner.cells), default=0)
    lines = []
    for index in outer:
        segment = document.segments[index]
        if segment.end <= first:
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
