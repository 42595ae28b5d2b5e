"""The rates of one table: which part over which whole, and whether each agrees."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from sagwan.checking.arithmetic.sheets import Sheet, quantity_of
from sagwan.facts import Report
from sagwan.relations import Matrix, Quantity
from sagwan.relations.ratios import RateTest, find_rates, is_a_slip, test_rate
from sagwan.relations.words import (
    BUDGET,
    EXECUTED,
    EXECUTION_RATE,
    SHARE,
    bare_label,
    is_total,
)
from sagwan.relations.written import cut, rate_of, rounded

ENOUGH_RATES = 3
FAR_OFF = 10  # what gives a rate ten times another was not its whole


class RateRelation(NamedTuple):
    """A rate, its part and its whole as they stand in a table; `bits` is the evidence."""

    test: RateTest
    bits: float
    held: int
    broken: int

    @property
    def is_certain(self) -> bool:
        """Tell whether the pattern holds elsewhere, or one wrong digit explains the breach."""
        return self.test.holds or self.held > 0 or is_a_slip(self.test)

    @property
    def is_possible(self) -> bool:
        """Tell whether part and whole may belong to the rate at all: a total that is no 100 % of
        itself is a part of something else."""
        if self.test.part.key is not None and self.test.whole[0].key == self.test.part.key:
            return self.test.holds or is_a_slip(self.test)
        written, expected = self.test.rate.value, self.test.expected
        near = written <= expected * FAR_OFF and expected <= written * FAR_OFF
        return near or self.is_certain

    @property
    def shows_rounding(self) -> bool:
        """Tell whether the rate was rounded up where cutting would give another."""
        whole = sum((quantity.value for quantity in self.test.whole), Decimal(0))
        exact = rate_of(self.test.part.value, whole)
        if exact is None or self.test.verdict != "round":
            return False
        step = self.test.rate.step
        return rounded(exact, step) != cut(exact, step)


class _Series(NamedTuple):
    """One column of one layer; total series repeat the figure of the total row."""

    words: tuple[str, ...]
    cells: tuple[Quantity | None, ...]
    layer: str
    column: int
    whole_of: bool = False


def rate_relations(sheet: Sheet, report: Report) -> list[RateRelation]:
    """Give the rates of a table, along its rows or down its columns, whichever fits better."""
    best: dict[str, RateRelation] = {}
    for turned in (False, True):
        for relation in _relations(list(_series(sheet, report, turned))):
            key = relation.test.rate.key or ""
            if key not in best or relation.bits > best[key].bits:
                best[key] = relation
    return list(best.values())


def _relations(series: Sequence[_Series]) -> list[RateRelation]:
    series = [_without_idle_decimals(s) if _is_rate_series(s) else s for s in series]
    rates = [i for i, s in enumerate(series) if not s.whole_of and _is_rate_series(s)]
    amounts = [i for i, s in enumerate(series) if not _is_rate_series(s) and _has_numbers(s)]
    if not rates or len(amounts) < 2:
        return []
    cells = [s.cells for s in series]
    found = find_rates(cells, rates, amounts, lambda r, p, w: _prior(series, r, p, w))
    relations = []
    for pattern in found:
        for row in range(len(cells[pattern.rate])):
            rate, part = cells[pattern.rate][row], cells[pattern.part][row]
            whole = [q for w in pattern.whole if (q := cells[w][row]) is not None]
            if rate is None or part is None or len(whole) != len(pattern.whole) or not rate.key:
                continue
            test = test_rate(rate, part, whole)
            if test is not None:
                relations.append(RateRelation(test, pattern.bits, pattern.held, pattern.broken))
    return relations


def _without_idle_decimals(series: _Series) -> _Series:
    """Rates that all end in .0 were rounded to whole per cents, whatever is printed after."""
    cells = [cell for cell in series.cells if cell is not None and cell.key]
    if len(cells) < ENOUGH_RATES or any(cell.value % 1 for cell in cells):
        return series
    whole = tuple(
        None if cell is None else cell._replace(step=max(cell.step, Decimal(1)))
        for cell in series.cells
    )
    return series._replace(cells=whole)


def _is_rate_series(series: _Series) -> bool:
    cells = [cell for cell in series.cells if cell is not None and cell.key]
    return bool(cells) and all(cell.rate for cell in cells)


def _has_numbers(series: _Series) -> bool:
    return any(cell is not None and cell.key for cell in series.cells)


def _prior(series: Sequence[_Series], rate: int, part: int, whole: tuple[int, ...]) -> float:
    """Weigh what labels and places say for a part and a whole."""
    one, top, bottoms = series[rate], series[part], [series[w] for w in whole]
    bits = 0.0
    if one.layer == "paren" and top.column == one.column and top.layer == "main":
        bits += 3.0
    elif top.layer == "main" and top.column == one.column - 1:
        bits += 1.5
    words = [_word(bottom) for bottom in bottoms]
    if EXECUTED.search(_word(top)) and all(BUDGET.search(word) for word in words):
        bits += 6.0 if EXECUTION_RATE.search(_word(one)) or one.layer == "paren" else 4.0
    shares = SHARE.search(_word(one)) is not None
    if any(bottom.whole_of for bottom in bottoms):
        bits += 3.0 if shares or top.column == one.column - 1 else 0.0
        beside_all = any(bottom.column < 0 for bottom in bottoms)
        bits += 3.0 if beside_all else 0.0
        bits += 2.0 if all(b.column == top.column for b in bottoms) else 0.0 if beside_all else -4.0
    if _stem(_word(one)) and _stem(_word(one)) == _stem(_word(top)):
        bits += 4.0
    return bits - (2.0 if len(whole) > 1 else 0.0)


def _word(series: _Series) -> str:
    return bare_label(series.words[-1]) if series.words else ""


@lru_cache(maxsize=256)
def _stem(word: str) -> str:
    """승소율 and 승소 share their stem."""
    for ending in ("율", "률", "비율", "비중"):
        word = word.removesuffix(ending)
    return word.removesuffix("건수").removesuffix("액").removesuffix("수")


def _series(sheet: Sheet, report: Report, turned: bool) -> Iterator[_Series]:
    for layer, matrix in sheet.layers.items():
        source = matrix.transposed() if turned else matrix
        for column in range(source.width):
            cells = tuple(row[column] for row in source.rows)
            yield _Series(source.columns[column], cells, layer, column)
        if layer == "main":
            yield from _totals(source)
    if not turned:
        for key in sheet.table.spanning:
            whole = quantity_of(report.figure_by_id[key])
            yield _Series(("",), (whole,) * len(sheet.table.rows), "main", -1, True)


def _totals(matrix: Matrix) -> Iterator[_Series]:
    """Repeat the total row under each column, so that shares of the total can be tested."""
    total = next(
        (i for i, label in enumerate(matrix.labels) if label and is_total(label[-1])), None
    )
    if total is None:
        return
    for column in range(matrix.width):
        cell = matrix.rows[total][column]
        if cell is not None and not cell.rate:
            yield _Series(matrix.columns[column], (cell,) * len(matrix.rows), "main", column, True)
