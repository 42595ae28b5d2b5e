"""What the rows say about a head: totals, differences and rates that its words declare."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from sagwan.relations import Matrix
from sagwan.relations.declared import declared_sums, grouped_sums
from sagwan.relations.matrix import Line
from sagwan.relations.sums import SumScale, find_sums
from sagwan.relations.words import is_change, is_rate, is_remaining, is_total
from sagwan.understanding.tables.layouts import Path

WORTH_OF_A_GROUP = 6.0
WORTH_OF_A_DIFFERENCE = 6.0
WIDEST_STRIDE = 3
HIGHEST_RATE = 1000


class Evidence:
    """Weighs heads over the same rows; each relation is tested only once."""

    def __init__(self, matrices: Sequence[Matrix]) -> None:
        self.matrices = matrices
        self.scales = [SumScale(matrix) for matrix in matrices]
        self._differences: dict[int, float] = {}
        self._rates: dict[int, float] = {}

    @cached_property
    def members(self) -> list[tuple[int, frozenset[int]]]:
        """Give the sums that hold whatever the head says."""
        return list(_free_members(self.matrices))

    def bits(self, paths: Sequence[Path]) -> float:
        """Give the bits that the rows are worth under these columns."""
        declared = declared_sums(paths)
        found = sum(scale.weigh(head, parts) for head, parts in declared for scale in self.scales)
        found += sum(
            WORTH_OF_A_GROUP
            for head, parts in grouped_sums(paths)
            if len(parts) < len(paths) - 1
            and (head, parts) not in declared
            and any(scale.is_near(head, parts) for scale in self.scales)
        )
        return found + self._groups(paths) + self._columns(paths)

    def _groups(self, paths: Sequence[Path]) -> float:
        found = 0.0
        for group in _groups(paths):
            if len(group) >= len(paths) - 1:
                continue
            if any(
                group == free | {head} or (group == free and not is_total(paths[head][-1]))
                for head, free in self.members
            ):
                found += WORTH_OF_A_GROUP
            if len(group) > 1 and is_total(paths[min(group)][-1]):
                found += 2.0
        return found

    def _columns(self, paths: Sequence[Path]) -> float:
        found = 0.0
        for column, path in enumerate(paths):
            word = path[-1] if path else ""
            if is_rate(word):
                found += self._rate(column)
            elif is_change(word) or is_remaining(word):
                found += self._difference(column)
        return found

    def _difference(self, column: int) -> float:
        if column not in self._differences:
            rows = self.matrices[0].rows if self.matrices else ()
            strides = range(1, min(WIDEST_STRIDE, column // 2) + 1)
            worths = (_worth_of_differences(rows, column, stride) for stride in strides)
            self._differences[column] = max(worths, default=0.0)
        return self._differences[column]

    def _rate(self, column: int) -> float:
        if column not in self._rates:
            cells = [row[column] for matrix in self.matrices[:1] for row in matrix.rows]
            values = [cell for cell in cells if cell is not None]
            fit = sum(c.rate or c.step < 1 or abs(c.value) <= HIGHEST_RATE for c in values)
            fractions = sum(c.rate or c.step < 1 for c in values)
            unfit, likely = fit * 2 < len(values), fractions * 2 > len(values)
            self._rates[column] = -4.0 if unfit else 2.0 if likely else 0.0
        return self._rates[column]


def _worth_of_differences(rows: Sequence[Line], column: int, stride: int) -> float:
    """Weigh that a column tells how much the two before it differ; with a stride of two these
    have columns of another kind beside them (예산 비중 예산 비중 증감)."""
    held = broken = 0
    for row in rows:
        result, one, two = row[column], row[column - stride], row[column - 2 * stride]
        if result is not None and one is not None and two is not None and result.value:
            holds = abs(one.value - two.value) == abs(result.value)
            held, broken = held + holds, broken + (not holds)
    return WORTH_OF_A_DIFFERENCE if held > broken else -2.0 if broken > held else 0.0


def _free_members(matrices: Sequence[Matrix]) -> Iterator[tuple[int, frozenset[int]]]:
    for matrix in matrices:
        blank = Matrix(matrix.rows, tuple(() for _ in range(matrix.width)), matrix.labels)
        for pattern in find_sums(blank):
            if len(pattern.members) > 1:
                yield pattern.head, frozenset(pattern.members)


def _groups(paths: Sequence[Path]) -> list[frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for column, path in enumerate(paths):
        if len(path) > 1:
            groups.setdefault(path[0], set()).add(column)
    return [frozenset(group) for group in groups.values()]
