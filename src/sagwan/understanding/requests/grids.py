"""Items of the council's results in tables: a row is an item where both its cells say something."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sagwan.facts import Document, Grid
from sagwan.facts.outline import Section
from sagwan.facts.patterns import count_hangul
from sagwan.understanding.outline import Outline
from sagwan.understanding.requests.columns import Columns, find_columns, name_kind
from sagwan.understanding.requests.item import (
    AuditItem,
    Draft,
    finish_item,
    read_status,
    split_departments,
)
from sagwan.understanding.roles import Role
from sagwan.understanding.roles.titles import squeeze

_SITTING = re.compile(
    r"행정\s?사무\s?(?:감사|조사)|국정\s?감사|[시구군도]정\s?질문|5분\s?자유\s?발언|본회의|상임위"
)
_ENOUGH_LETTERS = 8  # a request is a sentence or the name of a paper, not a label
_HEADER_ROWS = 2
_LONGEST_HEAD = 40

_Cells = Mapping[tuple[int, int, int], Sequence[int]]


def read_grids(document: Document, roles: Sequence[Role], outline: Outline) -> Iterator[AuditItem]:
    """Read the items of every table of requests."""
    if not document.grids:
        return
    cells = _cells(document)
    first = _first_mention(document)
    lines = [section.place.line for section in outline.sections]
    before: tuple[Columns, int, int] | None = None
    for grid in document.grids:
        if grid.inside is not None:
            continue
        place = bisect_left(lines, grid.first_line)
        section = outline.sections[place - 1] if place else None
        found = _find_header(document, cells, grid)
        if found is None and before is not None and before[1:] == (place, grid.columns):
            found = (before[0], -1)
        if found is None or not _is_of_council(outline, section, grid, first):
            before = None
            continue
        columns, header = found
        before = (columns, place, grid.columns)
        kind = name_kind(columns.head, _kind_heading(outline, section))
        for draft in _read_rows(document, cells, grid, columns, header, kind):
            yield finish_item(document, roles, draft)


def _cells(document: Document) -> _Cells:
    cells: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for index, segment in enumerate(document.segments):
        if segment.cell is not None and segment.end > segment.start:
            address = segment.cell
            cells[address.grid, address.row, address.column].append(index)
    return cells


def _first_mention(document: Document) -> int | None:
    return next((line.number for line in document.lines if _SITTING.search(line.plain)), None)


def _find_header(document: Document, cells: _Cells, grid: Grid) -> tuple[Columns, int] | None:
    for row in range(min(_HEADER_ROWS, grid.rows)):
        heads = [_text(document, cells, grid, row, column) for column in range(grid.columns)]
        columns = find_columns(heads) if max(map(len, heads), default=0) < _LONGEST_HEAD else None
        if columns is not None:
            return columns, row
    return None


def _is_of_council(
    outline: Outline, section: Section | None, grid: Grid, first: int | None
) -> bool:
    if section is not None and outline.parts[section.id] in {"audit", "requests"}:
        return True
    return first is not None and first <= grid.first_line


def _kind_heading(outline: Outline, section: Section | None) -> str | None:
    while section is not None:
        if section.role == "requests":
            return section.title
        section = outline.by_id.get(section.parent or "")
    return None


def _read_rows(
    document: Document, cells: _Cells, grid: Grid, columns: Columns, header: int, kind: str
) -> Iterator[Draft]:
    own_kind = kind
    for row in range(header + 1, grid.rows):
        asked = cells.get((grid.number, row, columns.asked), ())
        answered = cells.get((grid.number, row, columns.answered), ())
        named = _column_text(document, cells, grid, row, columns.kind)
        own_kind = named if count_hangul(named) else own_kind
        if not _is_item(document, asked, answered) or _repeats_head(document, cells, grid, row):
            continue
        owner = _column_text(document, cells, grid, row, columns.owner)
        yield Draft(
            kind=own_kind,
            asked=tuple(asked),
            answered=tuple(answered),
            status=read_status(_column_text(document, cells, grid, row, columns.status)),
            departments=split_departments(owner) if owner else (),
        )


def _repeats_head(document: Document, cells: _Cells, grid: Grid, row: int) -> bool:
    """A table that goes on over the page prints its head again."""
    heads = [_text(document, cells, grid, row, column) for column in range(grid.columns)]
    return max(map(len, heads)) < _LONGEST_HEAD and find_columns(heads) is not None


def _is_item(document: Document, asked: Sequence[int], answered: Sequence[int]) -> bool:
    if not asked or not answered:
        return False
    question = "".join(document.text_of(document.segments[index]) for index in asked)
    answer = "".join(document.text_of(document.segments[index]) for index in answered)
    return len(squeeze(question)) >= _ENOUGH_LETTERS and count_hangul(answer) > 1


def _column_text(
    document: Document, cells: _Cells, grid: Grid, row: int, column: int | None
) -> str:
    return "" if column is None else _text(document, cells, grid, row, column)


def _text(document: Document, cells: _Cells, grid: Grid, row: int, column: int) -> str:
    indices = cells.get((grid.number, row, column), ())
    return " ".join(document.text_of(document.segments[index]) for index in indices)
