"""Tables of a plan: where a column says when (시기, 추진일정), each row below is a promise, its time
the cell of that column.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sagwan.facts import Document
from sagwan.facts.patterns import Late
from sagwan.understanding.roles.titles import squeeze

_TIME = re.compile(
    r"(?:추진|시행|완료|예정|개최|실시|이행|착수|착공|준공|사업|운영|교육|행사|공사|처리|지급)?"
    r"(?:시기|일정|기간|기한|일시|시점|일자|예정일|완료일)"
)
_COMING = Late(r"(?:추진|시행|완료|예정|개최|이행|착수|착공|준공)(?:시기|일정|예정일)")
_DEED = Late(
    r"(?:추진|주요|세부|사업|행사|교육)(?:사항|내용|절차|과제|업무|단계)|내용"
    r"|(?:세부|추진|주요)?(?:사업|과제|행사|과정|공사|업무)명?|세부계획"
)
_NUMBERING = Late(r"연번|순번|번호|순서|[Nn][Oo]")
_TOTAL = Late(r"[총합소누]?계|총괄")
_HEAD_ROWS = 2

_Cells = Mapping[tuple[int, int], Sequence[int]]


class Scheduled(NamedTuple):
    """A row of a timetable: the segments that say what, those that say when, and whether the head
    of the column speaks of what is to come even outside a plan."""

    what: tuple[int, ...]
    when: tuple[int, ...]
    coming: bool


def find_scheduled(document: Document, indices: Sequence[int]) -> Iterator[Scheduled]:
    """Find the rows of a table that say what is done when; `indices` are its segments."""
    grids: dict[int, dict[tuple[int, int], list[int]]] = defaultdict(lambda: defaultdict(list))
    for index in indices:
        cell = document.segments[index].cell
        if cell is not None:
            grids[cell.grid][cell.row, cell.column].append(index)
    for number, cells in grids.items():
        spans = _spans(document, number)
        yield from _rows(document, _spread(cells, spans))


def _spans(document: Document, number: int) -> Mapping[tuple[int, int], int]:
    """Tell how many rows each cell of a grid fills."""
    return {
        (cell.row, cell.column): cell.rowspan
        for grid in document.grids
        if grid.number == number
        for cell in grid.cells
        if cell.rowspan > 1
    }


def _spread(cells: _Cells, spans: Mapping[tuple[int, int], int]) -> _Cells:
    """Put what a cell says into every row that it fills."""
    spread = dict(cells)
    for (row, column), indices in cells.items():
        for below in range(row + 1, row + spans.get((row, column), 1)):
            spread[below, column] = indices
    return spread


def _rows(document: Document, cells: _Cells) -> Iterator[Scheduled]:
    head = next((row for row in range(_HEAD_ROWS) if _time_of(_names(document, cells, row))), None)
    if head is None:
        return
    names = _names(document, cells, head)
    time, deed = _time_of(names) or 0, _deed_of(names)
    if deed is None:
        return
    for row in sorted({row for row, _ in cells if row > head}):
        what, when = tuple(cells.get((row, deed), ())), tuple(cells.get((row, time), ()))
        if what and what != tuple(cells.get((row - 1, deed), ())):
            said = squeeze("".join(document.text_of(document.segments[index]) for index in what))
            if said and not _TOTAL.fullmatch(said):
                yield Scheduled(what, when, bool(_COMING.fullmatch(names[time])))


def _names(document: Document, cells: _Cells, row: int) -> dict[int, str]:
    return {
        column: squeeze("".join(document.text_of(document.segments[index]) for index in indices))
        for (at, column), indices in sorted(cells.items())
        if at == row
    }


def _time_of(names: Mapping[int, str]) -> int | None:
    return next((column for column, name in names.items() if _TIME.fullmatch(name)), None)


def _deed_of(names: Mapping[int, str]) -> int | None:
    """Find the column that says what is done: by its name, else the first that is no number."""
    told = [column for column, name in names.items() if _DEED.fullmatch(name)]
    others = [
        column
        for column, name in names.items()
        if not (_TIME.fullmatch(name) or _NUMBERING.fullmatch(name))
    ]
    return next(iter(told + others), None)
