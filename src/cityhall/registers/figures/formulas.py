"""Formulas of computed measures: other measures, numbers, + - * / and brackets; nothing else runs.

They are expressions of the library, of which no other kind is taken; a formula gives nothing where
a part is missing or a divisor is nought.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal

from sagwan.procedures import expressions
from sagwan.procedures.errors import ExpressionError
from sagwan.procedures.expressions import Constant, Expression, Name, Operation, Scope
from sagwan.procedures.operations import CALCULATIONS

LONGEST = 300  # characters of a formula
Formula = Expression
Lookup = Callable[[str], Decimal | None]


class FormulaError(ValueError):
    """A formula that cannot be read; says why in Korean and English."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"계산식 {ko} · formula {en}")


def parse_formula(text: str) -> Formula:
    """Read a formula."""
    if len(text) > LONGEST:
        raise FormulaError("너무 깁니다", "is too long")
    try:
        formula = expressions.parse_expression(text)
    except ExpressionError as error:
        raise FormulaError(*error.words) from None
    if not is_arithmetic(formula):
        raise FormulaError(
            f"'{text}': 지표와 수, + - * /와 괄호만 씁니다",
            f"'{text}': holds more than measures, numbers, + - * / and brackets",
        )
    return formula


def is_arithmetic(formula: Formula) -> bool:
    """Tell whether nothing but names, numbers and calculations stands in an expression."""
    if isinstance(formula, Operation):
        return formula.sign in CALCULATIONS and all(map(is_arithmetic, formula.sides))
    is_number = isinstance(formula, Constant) and isinstance(formula.value, Decimal)
    return is_number or isinstance(formula, Name)


def list_parts(formula: Formula) -> Iterator[str]:
    """Name the measures that a formula needs, in the order of their writing: by the last part of
    their key, or by all of it."""
    return expressions.list_names(formula)


def work_out(formula: Formula, find: Lookup) -> Decimal | None:
    """Work a formula out; None where a part is missing or a divisor is nought."""
    value = expressions.work_out(formula, Scope(find, {}))
    return value if isinstance(value, Decimal) else None


def write_formula(formula: Formula, name: Callable[[str], str]) -> str:
    """Write a formula for people, each measure as `name` tells it."""
    if isinstance(formula, Name):
        return name(formula.name)
    if not isinstance(formula, Operation):
        return format(formula.value, "f") if isinstance(formula, Constant) else ""
    sign = {"-": "−", "*": "×", "/": "÷"}.get(formula.sign, "+")
    left, right = (_bracketed(formula, side, name) for side in formula.sides)
    return f"{left} {sign} {right}"


def _bracketed(above: Operation, side: Formula, name: Callable[[str], str]) -> str:
    """Write a side, in brackets where it would be read wrongly without them."""
    text = write_formula(side, name)
    weak = isinstance(side, Operation) and side.sign in "+-"
    turned = isinstance(side, Operation) and side is above.sides[1] and above.sign in "-/"
    return f"({text})" if (weak and above.sign in "*/") or turned else text
