"""Guesses at sums that no label declares: every run of columns, and every two, beside a column.

Nearly all of them are wrong, so they are turned down here before anything is weighed.
"""

from collections.abc import Iterator
from decimal import Decimal

from sagwan.relations.matrix import Line, Matrix, Quantity
from sagwan.relations.tested import test_sum

WIDEST_RUN_SEARCH = 16
WIDEST_TRIPLE_SEARCH = 10

Guess = tuple[str, int, tuple[int, ...]]


def guesses_in(matrix: Matrix) -> Iterator[Guess]:
    """Yield what may be a sum: its origin (run or triple), its head and its members."""
    usable = [c for c in range(matrix.width) if _has_amounts(matrix, c)]
    width = len(usable)
    if width > WIDEST_RUN_SEARCH or width < 3:
        return
    for position, head in enumerate(usable):
        for end in range(position + 3, width + 1):
            yield "run", head, tuple(usable[position + 1 : end])
        for start in range(position - 2, -1, -1):
            yield "run", head, tuple(usable[start:position])
    if width <= WIDEST_TRIPLE_SEARCH:
        for head in usable:
            others = [c for c in usable if c != head]
            for i, first in enumerate(others):
                for second in others[i + 1 :]:
                    yield "triple", head, (first, second)


def _has_amounts(matrix: Matrix, column: int) -> bool:
    cells = [row[column] for row in matrix.rows if row[column] is not None]
    return bool(cells) and not any(cell.rate for cell in cells if cell is not None)


def most_broken(matrix: Matrix) -> int:
    """Give how many rows may break a sum that nothing declares."""
    return max(1, len(matrix.rows) // 4)


class Sieve:
    """Turns down the guesses that too many rows of a matrix break."""

    def __init__(self, matrix: Matrix) -> None:
        self.most_broken = min(most_broken(matrix), len(matrix.rows) - 1)
        self.rows = [_Row(row) for row in matrix.rows]

    def may_hold(self, head: int, members: tuple[int, ...]) -> bool:
        """Tell whether no more rows break a guess than may, and not all of them."""
        left = self.most_broken
        for row in self.rows:
            if row.breaks(head, members):
                left -= 1
                if left < 0:
                    return False
        return True


class _Row:
    """A row with what settles most guesses: its amounts, and how far rounding can move a sum."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.amounts = [None if q is None or q.rate else q.value for q in line]
        self.slack = sum((q.step / 2 for q in line if q is not None and q.coarse), Decimal(0))
        self.odd = {i for i, q in enumerate(line) if q is not None and _is_odd(q)}

    def breaks(self, head: int, members: tuple[int, ...]) -> bool:
        """Tell whether the row contradicts a guess; what is blank or a rate contradicts none."""
        total = gap = self.amounts[head]
        if total is None or gap is None:
            return False
        for member in members:
            amount = self.amounts[member]
            if amount is None:
                return False
            gap -= amount
        if not gap:
            return False
        if head in self.odd or abs(gap) <= self.slack:
            test = test_sum(self.line, head, members)
            return test is not None and not test.nearly_holds
        return gap != total or any(self.amounts[member] for member in members)


def _is_odd(total: Quantity) -> bool:
    """Tell whether a total may be a mean, or points taken off."""
    return total.step < 1 or total.value < 0
