"""The relations of one table: which cells are totals, differences and rates of which others."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from sagwan.checking.arithmetic.sheets import Sheet
from sagwan.relations import Matrix, Quantity, SumPattern, SumTest, find_sums, test_sum
from sagwan.relations.words import bare_label, is_change, is_mean, is_remaining
from sagwan.relations.written import differs_by_one_digit


class SumRelation(NamedTuple):
    """One sum in one row or column of a table.

    `kind` is row-total, column-total, remaining or change. `result` is the number that the others
    give, `terms` are the others with their signs. `rounded` counts the rows of the same pattern
    that miss by their rounding.
    """

    kind: str
    layer: str
    result: Quantity
    terms: tuple[tuple[int, Quantity], ...]
    gap: Decimal
    slack: Decimal
    held: int
    broken: int
    declared: bool
    axis: str
    line: int
    rounded: int = 0
    flat: bool = False

    @property
    def is_doubtful(self) -> bool:
        """Tell whether a column of a flattened table misses by more than one digit: its cells may
        just as well stand under another column."""
        slip = differs_by_one_digit(self.gap, self.result.step)
        return self.flat and self.axis == "column" and self.gap != 0 and not slip

    @property
    def holds(self) -> bool:
        """Tell whether the relation agrees to the last digit or by the rounding of its parts."""
        return self.gap == 0

    @property
    def expected(self) -> Decimal:
        """Give what the terms ask of the result."""
        return sum((sign * term.value for sign, term in self.terms), Decimal(0))


def sum_relations(sheet: Sheet) -> Iterator[SumRelation]:
    """Give the sums along the rows and down the columns of a table."""
    for axis in ("row", "column"):
        turned = {k: m if axis == "row" else m.transposed() for k, m in sheet.layers.items()}
        if axis == "column" and (not sheet.table.complete or len(sheet.table.rows) < 2):
            continue
        patterns = find_sums(turned["main"])
        for layer, matrix in turned.items():
            own = patterns if layer == "main" else _for_layer(patterns, matrix)
            yield from _tests(matrix, own, _Way(layer, axis, sheet.table.form == "flat"))


def _for_layer(patterns: Sequence[SumPattern], matrix: Matrix) -> list[SumPattern]:
    """What holds for the main numbers holds for their companions, where most rows agree."""
    kept = list(find_sums(matrix))
    known = {(p.head, frozenset(p.members)) for p in kept}
    for pattern in patterns:
        if (pattern.head, frozenset(pattern.members)) in known:
            continue
        tests = [test_sum(row, pattern.head, pattern.members) for row in matrix.rows]
        held = sum(1 for t in tests if t is not None and t.holds)
        broken = sum(1 for t in tests if t is not None and not t.holds)
        if held > broken:
            kept.append(
                SumPattern(
                    pattern.head, pattern.members, pattern.origin, pattern.bits, held, broken
                )
            )
    return kept


class _Way(NamedTuple):
    """Which numbers of a table are added up, along which axis, and whether it was flattened."""

    layer: str
    axis: str
    flat: bool


def _tests(matrix: Matrix, patterns: Sequence[SumPattern], way: _Way) -> Iterator[SumRelation]:
    for pattern in patterns:
        rounded = _count_rounded(matrix, pattern)
        for index, row in enumerate(matrix.rows):
            if any(is_mean(word) for word in matrix.labels[index]):
                continue
            test = test_sum(row, pattern.head, pattern.members)
            if test is None or not _is_worth(test):
                continue
            yield _relation(matrix, pattern, test, way, index, rounded)


def _count_rounded(matrix: Matrix, pattern: SumPattern) -> int:
    """Count the rows that miss by no more than the rounding of their parts."""
    tests = (test_sum(row, pattern.head, pattern.members) for row in matrix.rows)
    return sum(1 for t in tests if t is not None and not t.holds and t.nearly_holds)


def _is_worth(test: SumTest) -> bool:
    """Leave out what tests nothing: all blank, or the total alone."""
    return test.head.key is not None or any(member.key for member in test.members)


def _relation(
    matrix: Matrix,
    pattern: SumPattern,
    test: SumTest,
    way: _Way,
    index: int,
    rounded: int,
) -> SumRelation:
    result, kind = _result(matrix, pattern, way.axis)
    row = matrix.rows[index]
    cells = {c: row[c] for c in (pattern.head, *pattern.members)}
    head = cells[pattern.head]
    if result == pattern.head:
        terms = [(1, cells[m]) for m in pattern.members]
        gap = test.gap
    else:
        terms = [(1, head), *((-1, cells[m]) for m in pattern.members if m != result)]
        gap = -test.gap
    chosen = cells[result]
    return SumRelation(
        kind,
        way.layer,
        chosen if chosen is not None else Quantity(Decimal(0)),
        tuple((sign, term) for sign, term in terms if term is not None),
        gap,
        test.slack,
        pattern.held,
        pattern.broken,
        pattern.origin == "declared",
        way.axis,
        index,
        rounded,
        way.flat,
    )


def _result(matrix: Matrix, pattern: SumPattern, axis: str) -> tuple[int, str]:
    """Find which column of a sum is the one that is worked out: a remainder or a change."""
    if len(pattern.members) == 2:
        for column in (pattern.head, *pattern.members):
            word = matrix.columns[column][-1] if matrix.columns[column] else ""
            if column != pattern.head and is_remaining(word):
                return column, "remaining"
            if column != pattern.head and is_change(word):
                return column, "change"
    return pattern.head, f"{axis}-total"


def column_words(matrix: Matrix, column: int) -> str:
    """Give the last word of a column's path without signs."""
    return bare_label(matrix.columns[column][-1]) if matrix.columns[column] else ""


def index_by_key(relations: Sequence[SumRelation]) -> Mapping[str, list[SumRelation]]:
    """List for each figure the relations that it stands in."""
    index: dict[str, list[SumRelation]] = {}
    for relation in relations:
        for quantity in (relation.result, *(term for _, term in relation.terms)):
            if quantity.key:
                index.setdefault(quantity.key, []).append(relation)
    return index
