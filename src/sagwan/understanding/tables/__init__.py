"""Tables of a report with full column paths: drawn by the file, or flattened and solved."""

from bisect import bisect_left
from collections.abc import Sequence

from sagwan.facts import CellAddress, Document, Grid
from sagwan.understanding.roles import Role
from sagwan.understanding.tables.captions import caption_of
from sagwan.understanding.tables.drafts import TableDraft
from sagwan.understanding.tables.flat import Surroundings, solve_region, solve_stack
from sagwan.understanding.tables.grids import solve_grid, view_grid
from sagwan.understanding.tables.regions import FlatLine, Region, find_regions, flat_lines
from sagwan.understanding.tables.shapes import shape_of
from sagwan.understanding.tables.stacks import find_stacks
from sagwan.understanding.tokens.token import Token

__all__ = ["TableDraft", "find_tables"]


def find_tables(
    document: Document, tokens: Sequence[Sequence[Token]], roles: Sequence[Role]
) -> list[TableDraft]:
    """Find and solve the tables of a document, in the order of their first lines."""
    lines = flat_lines(document, tokens, roles)
    drafts = _flattened(lines, tokens, _words_of(document))
    drafts += _drawn(document, tokens, lines)
    return sorted(drafts, key=lambda draft: draft.first_line)


def _flattened(
    lines: Sequence[FlatLine], tokens: Sequence[Sequence[Token]], seen: frozenset[str]
) -> list[TableDraft]:
    """Solve the tables that the file flattened: cells one to a line, then rows in lines."""
    at = {line.index: position for position, line in enumerate(lines)}
    drafts: list[TableDraft] = []

    def around(region: Region) -> Surroundings:
        first = at[(region.head or region.body)[0].index]
        last = at[region.body[-1].index]
        return Surroundings(
            lines[max(0, first - 8) : first], lines[last + 1 : last + 6], tokens, seen
        )

    start = 0
    for stack in find_stacks(lines):
        draft = solve_stack(stack, around(stack.region))
        if draft is not None:
            first = at[draft.taken[0]]
            regions = find_regions(lines[start:first])
            drafts += [solve_region(region, around(region)) for region in regions]
            drafts.append(draft)
            start = at[draft.taken[-1]] + 1
    regions = find_regions(lines[start:])
    return drafts + [solve_region(region, around(region)) for region in regions]


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
        if not taken:
            continue
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
    words = {word for line in document.lines for word in line.plain.split()}
    return frozenset(word for word in words if 1 < len(word) <= 12)
