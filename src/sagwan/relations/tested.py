"""One row of numbers tested against one sum."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from sagwan.relations.matrix import Line, Quantity


class SumTest(NamedTuple):
    """One row tested against one pattern: the gap is head minus the sum of the members."""

    head: Quantity
    members: tuple[Quantity, ...]
    gap: Decimal

    @property
    def holds(self) -> bool:
        """Tell whether the row agrees to the last digit."""
        return self.gap == 0

    @property
    def slack(self) -> Decimal:
        """Give how far rounding of each number by itself may have moved the sum."""
        parts = sum((m.step / 2 for m in self.members if m.coarse), Decimal(0))
        return parts + self.head.step / 2 if self.head.coarse else Decimal(0)

    @property
    def nearly_holds(self) -> bool:
        """Tell whether rounding alone can explain the gap."""
        return abs(self.gap) <= self.slack


def test_sum(row: Line, head: int, members: Sequence[int]) -> SumTest | None:
    """Test one row; None where the head is blank or the members say nothing."""
    total = row[head]
    if total is None or total.rate:
        return None
    parts = [row[m] for m in members]
    present = [part for part in parts if part is not None]
    if not present or any(part.rate for part in present):
        return None
    gap = total.value - sum((part.value for part in present), Decimal(0))
    if gap != 0 and (len(present) < len(parts) or not any(part.value for part in present)):
        return None
    if gap != 0 and (_looks_like_mean(total, present) or _counts_down(total, present)):
        return None
    return SumTest(total, tuple(present), gap)


def _looks_like_mean(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """A number with decimals that lies between its parts is their mean, not their sum."""
    if total.step >= 1 or len(parts) < 2:
        return False
    values = [part.value for part in parts]
    between = min(values) >= 0 and min(values) <= total.value <= max(values)
    return between and len({p.step for p in parts}) == 1


def _counts_down(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Points taken off are compared by their size: -0.5 against -1.0 is a change by -0.5."""
    if total.value >= 0 or len(parts) != 2:
        return False
    one, two = (part.value for part in parts)
    return any(
        level < 0 and -total.value == change - level for level, change in ((one, two), (two, one))
    )
