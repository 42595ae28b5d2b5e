"""Formulas of computed measures: other measures, numbers, + - * / and brackets; nothing else runs.

A formula is read once into a small tree; it is worked out with Decimal, and gives nothing where a
part is missing or a divisor is nought.
"""

import operator
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

NAME = r"(?:[a-z][a-z0-9-]*\.)?[a-z][a-z0-9_]*"  # of this family, or with the name of another's
TOKEN = re.compile(rf"\s*(?:(?P<name>{NAME})|(?P<number>\d+(?:\.\d+)?)|(?P<sign>[-+*/()]))")
SIGNS: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
LONGEST = 300  # characters of a formula
DEEPEST = 20  # brackets within brackets


class FormulaError(ValueError):
    """A formula that cannot be read; says why in Korean and English."""

    def __init__(self, text: str, ko: str, en: str) -> None:
        super().__init__(f"계산식 '{text}': {ko} · formula '{text}': {en}")


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands in a formula."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Part:
    """Another measure that a formula needs: by the last part of its key, or by all of it."""

    name: str


@dataclass(frozen=True, slots=True)
class Step:
    """One operation on two sides."""

    sign: str
    left: "Formula"
    right: "Formula"


Formula = Number | Part | Step
Lookup = Callable[[str], Decimal | None]


def parse_formula(text: str) -> Formula:
    """Read a formula."""
    if len(text) > LONGEST:
        raise FormulaError(text[:40] + "…", "너무 깁니다", "is too long")
    reader = _Reader(text, list(_split(text)))
    formula = reader.read_sum(0)
    if reader.look():
        raise FormulaError(text, f"'{reader.look()}' 자리가 틀렸습니다", "does not end here")
    return formula


def list_parts(formula: Formula) -> Iterator[str]:
    """Name the measures that a formula needs, in the order of their writing."""
    if isinstance(formula, Part):
        yield formula.name
    elif isinstance(formula, Step):
        yield from list_parts(formula.left)
        yield from list_parts(formula.right)


def work_out(formula: Formula, find: Lookup) -> Decimal | None:
    """Work a formula out; None where a part is missing or a divisor is nought."""
    if isinstance(formula, Number):
        return formula.value
    if isinstance(formula, Part):
        return find(formula.name)
    left, right = work_out(formula.left, find), work_out(formula.right, find)
    if left is None or right is None:
        return None
    if formula.sign == "/" and not right:
        return None
    return SIGNS[formula.sign](left, right)


def write_formula(formula: Formula, name: Callable[[str], str]) -> str:
    """Write a formula for people, each measure as `name` tells it."""
    if isinstance(formula, Number):
        return format(formula.value, "f")
    if isinstance(formula, Part):
        return name(formula.name)
    sign = {"-": "−", "*": "×", "/": "÷"}.get(formula.sign, "+")
    sides = [_bracketed(formula, side, name) for side in (formula.left, formula.right)]
    return f"{sides[0]} {sign} {sides[1]}"


def _bracketed(above: Step, side: Formula, name: Callable[[str], str]) -> str:
    """Write a side, in brackets where it would be read wrongly without them."""
    text = write_formula(side, name)
    weak = isinstance(side, Step) and side.sign in "+-"
    turned = isinstance(side, Step) and side is above.right and above.sign in "-/"
    return f"({text})" if (weak and above.sign in "*/") or turned else text


def _split(text: str) -> Iterator[str]:
    at = 0
    while text[at:].strip():
        found = TOKEN.match(text, at)
        if found is None:
            sign = text[at:].strip()[:1]
            raise FormulaError(text, f"'{sign}'은 쓸 수 없습니다", f"'{sign}' has no place in it")
        yield found[0].strip()
        at = found.end()


class _Reader:
    """Reads the signs of a formula from left to right."""

    def __init__(self, text: str, signs: list[str]) -> None:
        self.text, self.signs, self.at = text, signs, 0

    def look(self) -> str:
        """The sign that comes next; an empty string at the end."""
        return self.signs[self.at] if self.at < len(self.signs) else ""

    def take(self) -> str:
        """The sign that comes next, and go on."""
        sign = self.look()
        self.at += 1
        return sign

    def read_sum(self, depth: int) -> Formula:
        """Read what + and - join."""
        left = self.read_product(depth)
        while self.look() in {"+", "-"}:
            left = Step(self.take(), left, self.read_product(depth))
        return left

    def read_product(self, depth: int) -> Formula:
        """Read what * and / join."""
        left = self.read_piece(depth)
        while self.look() in {"*", "/"}:
            left = Step(self.take(), left, self.read_piece(depth))
        return left

    def read_piece(self, depth: int) -> Formula:
        """Read a number, a measure or a bracket."""
        sign = self.take()
        if sign == "(" and depth < DEEPEST:
            inner = self.read_sum(depth + 1)
            if self.take() != ")":
                raise FormulaError(self.text, "괄호가 닫히지 않았습니다", "a bracket stays open")
            return inner
        if sign[:1].isdigit():
            return Number(Decimal(sign))
        if sign[:1].isalpha():
            return Part(sign)
        wrong = sign or "끝 · end"
        raise FormulaError(
            self.text, f"'{wrong}' 자리에 값이 와야 합니다", f"a value is missing at '{wrong}'"
        )
