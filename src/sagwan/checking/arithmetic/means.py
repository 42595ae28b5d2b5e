"""Means inside a table: what is called 평균 beside its numbers, and a group over its items.

A mean may weigh what it stands for, so only a table whose other means are plain ones tells that
one of them is wrong.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from sagwan.checking.arithmetic.marked import MarkedTable
from sagwan.checking.arithmetic.sheets import Sheet, quantity_of
from sagwan.facts import Cell, Report
from sagwan.relations import Matrix, Quantity
from sagwan.relations.words import bare_label, is_change, is_mean, is_rate, is_remark, is_total
from sagwan.relations.written import cut, rounded

TRUSTED = 2  # so many means are plain for one that is not


class MeanRelation(NamedTuple):
    """A mean with the numbers of which it is one; `sure` where the table's other means agree."""

    mean: Quantity
    members: tuple[Quantity, ...]
    sure: bool = False

    @property
    def exact(self) -> Decimal:
        """Give the mean of the members to the last digit."""
        return sum((q.value for q in self.members), Decimal(0)) / len(self.members)

    @property
    def expected(self) -> Decimal:
        """Give the mean of the members as it should be written."""
        return rounded(self.exact, self.mean.step)

    @property
    def holds(self) -> bool:
        """Tell whether the mean was rounded or cut from what its members give."""
        return self.mean.value in {self.expected, cut(self.exact, self.mean.step)}

    @property
    def is_near(self) -> bool:
        """Tell whether members that were rounded themselves may explain the gap."""
        slack = max((q.step for q in self.members if q.coarse), default=Decimal(0))
        return abs(self.exact - self.mean.value) <= (slack + self.mean.step) / 2


def mean_relations(sheet: Sheet) -> Iterator[MeanRelation]:
    """Give the means along the rows and down the columns of a table."""
    for matrix in (sheet.main, sheet.main.transposed()):
        for head, path in enumerate(matrix.columns):
            if path and bare_label(path[-1]).endswith("평균"):
                ways = _ways(matrix, head)
                yield from _trusted(max(ways, key=_count_held, default=[]))


def group_means(table: MarkedTable, report: Report) -> Iterator[MeanRelation]:
    """Give the means that the summing rows of a table with marks state for their items."""
    for column, path in enumerate(table.table.columns):
        if column in table.columns or not (path and (is_rate(path[-1]) or is_mean(path[-1]))):
            continue
        found = []
        for group in table.groups:
            head = _quantity(group.head.cells[column], report)
            items = [_quantity(row.cells[column], report) for row in group.items]
            if head is not None and items and None not in items:
                found.append(MeanRelation(head, tuple(q for q in items if q is not None)))
        yield from _trusted(found)


def _ways(matrix: Matrix, head: int) -> list[list[MeanRelation]]:
    """Read a mean as that of all columns of its group, or of those before or after it."""
    scope = matrix.columns[head][:-1]
    columns = [
        c
        for c, path in enumerate(matrix.columns)
        if path and path[:-1] == scope and not _is_apart(path[-1])
    ]
    before, after = [c for c in columns if c < head], [c for c in columns if c > head]
    return [_read(matrix, head, way) for way in (columns, before, after) if len(way) > 1]


def _is_apart(word: str) -> bool:
    bare = bare_label(word)
    return bare.endswith("평균") or is_total(word) or is_change(word) or is_remark(word)


def _read(matrix: Matrix, head: int, columns: Sequence[int]) -> list[MeanRelation]:
    found = []
    for row in matrix.rows:
        mean = row[head]
        members = [q for c in columns if (q := row[c]) is not None and q.key]
        if mean is None or not mean.key or len(members) != len(columns):
            continue
        if len({q.rate for q in (mean, *members)}) == 1:
            found.append(MeanRelation(mean, tuple(members)))
    return found


def _trusted(means: Sequence[MeanRelation]) -> Iterator[MeanRelation]:
    """Keep the means of a table that mostly are plain ones."""
    held = _count_held(means)
    if held > len(means) - held:
        sure = held >= TRUSTED * max(1, len(means) - held)
        yield from (mean._replace(sure=sure) for mean in means)


def _count_held(means: Sequence[MeanRelation]) -> int:
    return sum(mean.holds for mean in means)


def _quantity(cell: Cell | None, report: Report) -> Quantity | None:
    if cell is None or len(cell.figures) != 1:
        return None
    return quantity_of(report.figure_by_id[cell.figures[0]])
