"""Tables in which a mark (○) says where an item stands, and the rows that count such marks.

Lists of a mayor's promises look like this: one row for each promise with ○ under 완료 or 추진중,
and above each field, and above all of them, a row that says how many there are.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from sagwan.facts import Cell, Row, Table
from sagwan.relations.words import is_total

MARKS = frozenset("○●◎◯〇ㅇ√∨✓✔☑■◆★V")
ENOUGH_MARKS = 2


class Group(NamedTuple):
    """A row that sums up, with the rows of the items that it stands for."""

    head: Row
    items: tuple[Row, ...]


class MarkedTable:
    """The columns of a table that hold marks, and what its summing rows stand for."""

    def __init__(self, table: Table) -> None:
        self.table = table

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """List the columns in which items have a mark or nothing, and other rows a number."""
        return tuple(c for c in range(len(self.table.columns)) if self._is_marked(c))

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Give the rows that sum up, with their items: below them, as most reports print it."""
        groups: list[tuple[Row, list[Row]]] = []
        for row in self.table.rows:
            if self._is_item(row):
                if not groups:
                    return ()
                groups[-1][1].append(row)
            elif any(_number(row.cells[c]) for c in self.columns):
                groups.append((row, []))
        every = tuple(chain.from_iterable(items for _, items in groups))
        return tuple(
            Group(head, every if not items or is_total(head.label[0]) else tuple(items))
            for head, items in groups
            if head.label and (items or head is groups[0][0] or is_total(head.label[0]))
        )

    def count(self, group: Group, column: int) -> int:
        """Count the marks of a column in the rows of a group."""
        return sum(_is_mark(row.cells[column]) for row in group.items)

    def _is_marked(self, column: int) -> bool:
        cells = [row.cells[column] for row in self.table.rows]
        marks = sum(map(_is_mark, cells))
        return marks >= ENOUGH_MARKS and all(
            _is_mark(cell) or _number(cell) or not _says(cell) for cell in cells
        )

    def _is_item(self, row: Row) -> bool:
        return any(_is_mark(row.cells[c]) for c in self.columns)


def marked_tables(tables: Sequence[Table]) -> list[MarkedTable]:
    """Give the tables with marks that some of their rows sum up."""
    found = (MarkedTable(table) for table in tables if table.complete and len(table.rows) > 2)
    return [table for table in found if table.columns and table.groups]


def _is_mark(cell: Cell | None) -> bool:
    return cell is not None and cell.text.strip() in MARKS


def _number(cell: Cell | None) -> bool:
    return cell is not None and len(cell.figures) == 1


def _says(cell: Cell | None) -> bool:
    return cell is not None and any(sign.isalnum() for sign in cell.text)
