"""Which cells are rates of others: part over whole, over a sum of two, over the total row.

A rate that holds by chance is rare (one in a thousand at one decimal), so few rows are enough;
what a label says (집행률, 구성비) and where a rate stands (in brackets after its part) count too.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from math import log2
from typing import NamedTuple

from sagwan.relations.matrix import Quantity
from sagwan.relations.written import (
    Written,
    agrees_loosely,
    cut,
    one_digit_changes,
    rate_of,
    rounded,
)

Series = Sequence[Quantity | None]
DECLARED = 5.0
ENOUGH_BREACHES = 2
SHARED_SLIP = 10.0  # bits: two rates at one decimal, less the choice of the digit
MOST_AMOUNTS = 24
MOST_AMOUNTS_FOR_PAIRS = 10


class RateTest(NamedTuple):
    """One rate against its part and the terms of its whole.

    `verdict` is round (half up agrees), cut (only cutting agrees), loose (possible because part
    and whole were rounded themselves) or broken.
    """

    rate: Quantity
    part: Quantity
    whole: tuple[Quantity, ...]
    verdict: str
    expected: Decimal

    @property
    def holds(self) -> bool:
        """Tell whether the rate is possible."""
        return self.verdict != "broken"


def test_rate(rate: Quantity, part: Quantity, whole: Sequence[Quantity]) -> RateTest | None:
    """Test one rate; None where the whole is nothing."""
    exact = rate_of(part.value, sum((q.value for q in whole), Decimal(0)))
    if exact is None:
        return None
    verdict = _verdict(rate, part, whole, exact)
    return RateTest(rate, part, tuple(whole), verdict, rounded(exact, rate.step))


def _verdict(rate: Quantity, part: Quantity, whole: Sequence[Quantity], exact: Decimal) -> str:
    if abs(exact - rate.value) <= rate.step:
        if rounded(exact, rate.step) == rate.value:
            return "round"
        if cut(exact, rate.step) == rate.value:
            return "cut"
    if part.coarse or any(q.coarse for q in whole):
        step = max((q.step for q in whole), default=Decimal(1))
        total = Written(sum((q.value for q in whole), Decimal(0)), step)
        if agrees_loosely(rate.written, part.written, total):
            return "loose"
    return "broken"


class RatePattern(NamedTuple):
    """Series `rate` is series `part` over `whole` in every row (indexes into a list of series)."""

    rate: int
    part: int
    whole: tuple[int, ...]
    bits: float
    held: int
    broken: int
    prior: float = 0.0


Prior = Callable[[int, int, tuple[int, ...]], float]


def find_rates(
    series: Sequence[Series], rates: Sequence[int], amounts: Sequence[int], prior: Prior
) -> list[RatePattern]:
    """Find the best pattern for every rate series; `prior` adds the bits that labels are worth."""
    found = []
    for rate in rates:
        candidates = list(_candidates(rate, amounts))
        if not candidates:
            continue
        choice = log2(len(candidates))
        scored = [
            _score(series, rate, part, whole, prior(rate, part, whole), choice)
            for part, whole in candidates
        ]
        best = _best(scored)
        if _shares_a_slip(series, best):
            found.append(best._replace(bits=SHARED_SLIP))
        elif _is_credible(best):
            found.append(best)
    return found


def _best(scored: Sequence[RatePattern]) -> RatePattern:
    """Take the pattern with most bits; a single rate listens to its labels before chance."""
    best = max(scored, key=lambda pattern: pattern.bits)
    declared = [p for p in scored if p.prior >= DECLARED and p.held + p.broken == 1]
    if declared and best.held + best.broken == 1:
        return max(declared, key=lambda pattern: pattern.bits)
    return best


def _is_credible(pattern: RatePattern) -> bool:
    """Believe a pattern that mostly holds, or one that labels declare beyond doubt."""
    if pattern.held + pattern.broken == 0:
        return False
    if pattern.prior >= DECLARED:
        return pattern.held * 2 >= pattern.broken or pattern.broken == 1
    return pattern.bits > 4.0 and pattern.held >= pattern.broken


def _shares_a_slip(series: Sequence[Series], pattern: RatePattern) -> bool:
    """Believe a pattern that breaks in every row, where all rows have one whole and one wrong digit
    in it explains every breach: chance would have to do so for each rate."""
    tops = (series[pattern.rate], series[pattern.part], series[pattern.whole[0]])
    rows = [(r, p, w) for r, p, w in zip(*tops, strict=True) if r and p and w]
    wholes = {whole.key for _, _, whole in rows}
    if pattern.held or pattern.broken < ENOUGH_BREACHES or len(pattern.whole) > 1:
        return False
    if len(wholes) > 1 or None in wholes:
        return False
    changed = one_digit_changes(rows[0][2].value, rows[0][2].step)
    return any(all(_gives(part.value, whole, rate) for rate, part, _ in rows) for whole in changed)


def is_a_slip(test: RateTest) -> bool:
    """Tell whether one wrong digit in the rate, its part or its whole explains a broken rate."""
    if any(r == test.expected for r in one_digit_changes(test.rate.value, test.rate.step)):
        return True
    total = sum((q.value for q in test.whole), Decimal(0))
    parts = one_digit_changes(test.part.value, test.part.step)
    if any(_gives(part, total, test.rate) for part in parts):
        return True
    return any(
        _gives(test.part.value, total - quantity.value + changed, test.rate)
        for quantity in test.whole
        for changed in one_digit_changes(quantity.value, quantity.step)
    )


def _gives(part: Decimal, whole: Decimal, rate: Quantity) -> bool:
    exact = rate_of(part, whole)
    return exact is not None and rounded(exact, rate.step) == rate.value


def _candidates(rate: int, amounts: Sequence[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield parts with their wholes: another series, the part with another (승소 + 패소), two
    neighbours (본예산 + 추경), or all of them."""
    others = [a for a in amounts if a != rate][:MOST_AMOUNTS]
    for part in others:
        yield from ((part, (whole,)) for whole in others if whole != part)
    if len(others) > MOST_AMOUNTS_FOR_PAIRS:
        return
    for part in others:
        yield from ((part, (part, other)) for other in others if other != part)
        yield from ((part, (one, two)) for one, two in pairwise(others) if part not in {one, two})
        if len(others) > 2:
            yield part, tuple(others)


def _score(
    series: Sequence[Series],
    rate: int,
    part: int,
    whole: tuple[int, ...],
    prior: float,
    choice: float,
) -> RatePattern:
    bits, held, broken = prior - choice, 0, 0
    for row, cell in enumerate(series[rate]):
        top = series[part][row]
        bottom = [series[w][row] for w in whole]
        if cell is None or top is None or any(b is None for b in bottom):
            continue
        if len(bottom) > 1 and any(b is not None and b.value == 0 for b in bottom):
            continue
        terms = [b for b in bottom if b is not None]
        exact = rate_of(top.value, sum((b.value for b in terms), Decimal(0)))
        if exact is None or (top.value == 0 and cell.value == 0):
            continue
        verdict = _verdict(cell, top, terms, exact)
        if verdict != "broken":
            bits += log2(float(100 / cell.step)) * (0.8 if verdict == "round" else 0.5)
            held += 1
        else:
            bits -= 6.0
            broken += 1
    return RatePattern(rate, part, whole, bits, held, broken, prior)
