"""Figures of running text as amounts: what they are worth, and how sure their last digit is."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from sagwan.facts import Figure

_UNIT = re.compile(r"[^\d,.\s△▲▽▼↑↓+\-]")


def prints_unit(figure: Figure) -> bool:
    """Tell whether the unit stands beside the number, and was not taken from its neighbours."""
    return bool(_UNIT.search(figure.text))


def base_of(figure: Figure) -> str:
    """Give the base of the unit that stands beside the number, nothing where none does."""
    return (figure.base_unit or "") if prints_unit(figure) else ""


class Amount(NamedTuple):
    """A figure in the base of its unit: `step` is the worth of its last digit there."""

    figure: Figure
    value: Decimal
    step: Decimal
    scale: Decimal

    @property
    def coarse(self) -> bool:
        """Tell whether the number was rounded before it was written (억원, 만명, decimals)."""
        return self.scale > 1 or self.figure.step != 1

    @property
    def half(self) -> Decimal:
        """Give how far rounding may have moved the number."""
        return self.step / 2 if self.coarse else Decimal(0)


def amount_of(figure: Figure, like: Figure | None = None) -> Amount:
    """Give the worth of a figure; one without a unit takes that of the figure it belongs to."""
    unit = figure.unit
    if like is not None and not prints_unit(figure) and like.unit is not None:
        unit = like.unit
    scale = Decimal(1) if unit is None else unit.scale
    return Amount(figure, figure.value * scale, figure.step * scale, scale)


def total_of(amounts: Iterable[Amount]) -> Decimal:
    """Add amounts up."""
    return sum((amount.value for amount in amounts), Decimal(0))


def is_a_slip(amount: Amount, wanted: Decimal) -> bool:
    """Tell whether one wrong digit, or two that changed places, explain that another value is
    wanted than the one that was written."""
    figure = amount.figure
    return is_mistyped(figure.value, wanted / amount.scale, figure.step)


def is_mistyped(written: Decimal, wanted: Decimal, step: Decimal) -> bool:
    """Tell whether two numbers differ by one digit or by two neighbours that changed places."""
    one, two = abs(written / step), abs(wanted / step)
    if one != int(one) or two != int(two) or one == two:
        return False
    a, b = str(int(one)), str(int(two))
    if len(a) != len(b):
        return False
    wrong = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
        return a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]
    return len(wrong) == 1
