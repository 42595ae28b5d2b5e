"""A sheet cut into its tables and the lines of text beside them: blank rows and columns part them.

A row with a single text above a table is its title; one below that opens with a sign is its note.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from sagwan.reading.drawing import Ledger
from sagwan.reading.items import opens_list
from sagwan.reading.normal import unify
from sagwan.reading.xlsx.cells import Cells, Merge, Shown

_CAPTIONS = ("(단위", "<", "【", "[", "〈", "《", "주)", "주:", "자료", "출처", "비고:")
_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of rows: a table, or lines of text. `columns` says from where to where."""

    rows: tuple[int, ...]
    columns: tuple[int, int]
    is_table: bool


class Sheet:
    """The cells of a sheet with the cells that merges cover; nothing beyond the last text."""

    def __init__(self, cells: Cells, ledger: Ledger) -> None:
        self._ledger = ledger
        seen = [at for at, shown in cells.shown.items() if shown.text.strip()]
        self.bottom = max((row for row, _ in seen), default=-1)
        self.right = max((column for _, column in seen), default=-1)
        self.merges: dict[tuple[int, int], Merge] = {}
        self.covered: set[tuple[int, int]] = set()
        self._shown = {
            at: shown
            for at, shown in cells.shown.items()
            if at[0] <= self.bottom and at[1] <= self.right
        }
        for merge in cells.merges:
            self._take(merge)
        for at in self.covered:
            self._shown.pop(at, None)

    def _take(self, merge: Merge) -> None:
        """Keep a merge as far as it lies within the sheet and does not cross another."""
        last_row, last_column = min(merge.bottom, self.bottom), min(merge.right, self.right)
        self._ledger.add_cells(
            max(0, last_row - merge.top + 1) * max(0, last_column - merge.left + 1)
        )
        area = [
            (row, column)
            for row in range(merge.top, last_row + 1)
            for column in range(merge.left, last_column + 1)
        ]
        if len(area) > 1 and self.covered.isdisjoint(area):
            kept = Merge(merge.top, merge.left, last_row, last_column)
            self.merges[merge.top, merge.left] = kept
            self.covered.update(area[1:])

    def find(self, row: int, column: int) -> Shown | None:
        """Find what a cell shows, None where it is blank or covered."""
        return self._shown.get((row, column))

    def occupied(self) -> list[tuple[int, int]]:
        """Give the places that are no blank: text, lines or colours, and what merges cover."""
        return sorted(set(self._shown) | self.covered)

    def texts(self, row: int, columns: tuple[int, int]) -> list[tuple[int, Shown]]:
        """Give the texts of a row from its left to its right."""
        found = ((column, self.find(row, column)) for column in range(columns[0], columns[1] + 1))
        return [(column, shown) for column, shown in found if shown and shown.text.strip()]

    def is_drawn(self, row: int, columns: tuple[int, int]) -> bool:
        """Tell whether lines or colours set cells of a row off."""
        found = (self.find(row, column) for column in range(columns[0], columns[1] + 1))
        return any(shown is not None and shown.drawn for shown in found)


def cut_sheet(sheet: Sheet) -> list[Region]:
    """Cut a sheet into regions, from the top down and from left to right."""
    regions: list[Region] = []
    for places in _part(sheet.occupied(), by_row=True, depth=0):
        regions += _sort_rows(sheet, places)
    return regions


def _part(
    places: list[tuple[int, int]], *, by_row: bool, depth: int, halted: bool = False
) -> list[list[tuple[int, int]]]:
    """Part places at blank rows, then at blank columns, until neither parts them further."""
    axis = 0 if by_row else 1
    lines = sorted({place[axis] for place in places})
    starts = [after for before, after in pairwise(lines) if after - before > 1]
    if not starts:
        if halted or depth > _DEEPEST:
            return [places] if places else []
        return _part(places, by_row=not by_row, depth=depth + 1, halted=True)
    groups: list[list[tuple[int, int]]] = [[] for _ in range(len(starts) + 1)]
    for place in places:
        groups[bisect_right(starts, place[axis])].append(place)
    return [
        part
        for group in groups
        for part in _part(group, by_row=not by_row, depth=depth + 1, halted=False)
    ]


def _sort_rows(sheet: Sheet, places: list[tuple[int, int]]) -> list[Region]:
    """Tell the rows of tables from titles above, notes below and text that only uses cells."""
    columns = min(column for _, column in places), max(column for _, column in places)
    rows = _with_text(sheet, sorted({row for row, _ in places}), columns)
    drawn = {row for row in rows if sheet.is_drawn(row, columns)}
    if not rows:
        return []
    if all(len(sheet.texts(row, columns)) < 2 for row in rows) and not _is_list(drawn, rows):
        return [Region((row,), columns, is_table=False) for row in rows]
    first = next((row for row in rows if _opens_table(sheet, row, columns, drawn)), rows[0])
    kinds = [(row, row >= first and not _is_aside(sheet, row, columns, drawn)) for row in rows]
    return list(_group(kinds, columns))


def _with_text(sheet: Sheet, rows: list[int], columns: tuple[int, int]) -> list[int]:
    """Leave out rows before the first text and after the last: frames that were never filled."""
    said = [row for row in rows if sheet.texts(row, columns)]
    return [row for row in rows if said and said[0] <= row <= said[-1]]


def _is_list(drawn: set[int], rows: list[int]) -> bool:
    """A column of bordered cells is a table of one column."""
    return len(rows) > 1 and drawn == set(rows)


def _opens_table(sheet: Sheet, row: int, columns: tuple[int, int], drawn: set[int]) -> bool:
    """The first row of a table: drawn where any row is, and with more than a title in it."""
    if drawn and row not in drawn:
        return False
    return len(sheet.texts(row, columns)) > 1


def _is_aside(sheet: Sheet, row: int, columns: tuple[int, int], drawn: set[int]) -> bool:
    texts = sheet.texts(row, columns)
    if len(texts) != 1:
        return False
    column, shown = texts[0]
    merge = sheet.merges.get((row, column))
    whole = merge is not None and columns[0] < columns[1] == merge.right
    plain = unify(shown.text).strip()
    named = opens_list(plain) or plain.startswith(_CAPTIONS)
    return named and (whole or row not in drawn)


def _group(kinds: Iterable[tuple[int, bool]], columns: tuple[int, int]) -> Iterable[Region]:
    table: list[int] = []
    for row, in_table in kinds:
        if in_table:
            table.append(row)
            continue
        if table:
            yield Region(tuple(table), columns, is_table=True)
            table = []
        yield Region((row,), columns, is_table=False)
    if table:
        yield Region(tuple(table), columns, is_table=True)
