"""Numbers as they were written, and the intervals of truth that they leave open.

Tolerance comes from how a number was written: 49.2 stands for [49.15, 49.25), or for [49.2, 49.3)
in a report that cuts instead of rounding. There is no epsilon anywhere.
"""

from collections.abc import Iterable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import NamedTuple

HUNDRED = Decimal(100)


class Written(NamedTuple):
    """A number with the worth of its last written digit."""

    value: Decimal
    step: Decimal = Decimal(1)

    @property
    def half(self) -> Decimal:
        """Give half a step: how far rounding may have moved the number."""
        return self.step / 2


def total_of(parts: Iterable[Written]) -> Decimal:
    """Add numbers up."""
    return sum((part.value for part in parts), Decimal(0))


def rounding_slack(total: Written, parts: Iterable[Written]) -> Decimal:
    """Give how far a sum may be off when every number in it was rounded by itself."""
    return total.half + sum((part.half for part in parts), Decimal(0))


def rounded(value: Decimal, step: Decimal) -> Decimal:
    """Round half up to a step, as Korean offices do."""
    return (value / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def cut(value: Decimal, step: Decimal) -> Decimal:
    """Cut off what is smaller than a step."""
    return (value / step).quantize(Decimal(1), ROUND_DOWN) * step


def rate_of(part: Decimal, whole: Decimal) -> Decimal | None:
    """Give part / whole in per cent, None for an empty whole."""
    if whole == 0:
        return None
    return part * HUNDRED / whole


def rate_bounds(part: Written, whole: Written) -> tuple[Decimal, Decimal] | None:
    """Give the least and greatest rate in per cent that two written numbers can stand for."""
    low_whole, high_whole = whole.value - whole.half, whole.value + whole.half
    if low_whole <= 0:
        return None
    low, high = part.value - part.half, part.value + part.half
    least = low * HUNDRED / (high_whole if low > 0 else low_whole)
    greatest = high * HUNDRED / (low_whole if high > 0 else high_whole)
    return least, greatest


def agrees_loosely(rate: Written, part: Written, whole: Written) -> bool:
    """Tell whether a written rate is possible when part and whole were themselves rounded."""
    bounds = rate_bounds(part, whole)
    if bounds is None:
        return True
    return bounds[0] - rate.half <= rate.value <= bounds[1] + rate.half


def differs_by_one_digit(residual: Decimal, step: Decimal) -> bool:
    """Tell whether a gap is what one wrong digit leaves: d x 10^k steps."""
    if residual == 0:
        return False
    steps = abs(residual / step)
    if steps != steps.to_integral_value():
        return False
    digits = str(int(steps)).rstrip("0")
    return len(digits) == 1


def one_digit_changes(value: Decimal, step: Decimal) -> list[Decimal]:
    """List the numbers that differ from a written one by a single digit."""
    digits = str(int(abs(value / step)))
    sign = -1 if value < 0 else 1
    texts = (
        digits[:at] + new + digits[at + 1 :]
        for at, old in enumerate(digits)
        for new in "0123456789"
        if new != old
    )
    return [sign * int(text) * step for text in texts]
