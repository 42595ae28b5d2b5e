"""What the signs of expressions do: comparisons that never fail, calculations with Decimal."""

import operator
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

Value = Decimal | str | bool | date | None
COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
CALCULATIONS: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}


def compare(sign: str, left: Value, right: Value) -> bool:
    """Compare two values; what is unknown, or of another kind, compares with nothing."""
    if left is None or right is None or type(left) is not type(right):
        return sign == "!=" and left != right
    return COMPARISONS[sign](left, right)


def calculate(sign: str, left: Value, right: Value) -> Decimal | None:
    """Calculate with two numbers; unknown where one is none, or where a divisor is nought."""
    if not (isinstance(left, Decimal) and isinstance(right, Decimal)):
        return None
    if sign == "/" and not right:
        return None
    return CALCULATIONS[sign](left, right)
