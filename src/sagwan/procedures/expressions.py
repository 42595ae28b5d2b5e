"""Conditions and formulas of declarations: names, numbers, words, comparisons, + - * / and or not.

An expression is read once into a small tree; nothing of Python runs. What is not known (None)
makes a comparison false and a calculation unknown.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sagwan.procedures.errors import ExpressionError
from sagwan.procedures.operations import COMPARISONS, Value, calculate, compare

Function = Callable[..., Value]
NAME = r"(?:[a-z][a-z0-9-]*\.)?[a-z][a-z0-9_]*"  # alone, or after the name of what it belongs to
TOKEN = re.compile(
    rf"\s*(?:(?P<number>\d+(?:\.\d+)?)|'(?P<word>[^']*)'|(?P<name>{NAME})"
    r"|(?P<sign><=|>=|!=|[-+*/()<>=,\[\]]))"
)
LONGEST, DEEPEST = 500, 20
WORDS = frozenset({"and", "or", "not", "in"})


@dataclass(frozen=True, slots=True)
class Constant:
    """A number or word that stands in an expression."""

    value: Value


@dataclass(frozen=True, slots=True)
class Name:
    """Something that is looked up: a field, or what is known of every case."""

    name: str


@dataclass(frozen=True, slots=True)
class Call:
    """A function of what is in its brackets."""

    name: str
    arguments: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation on its sides: `not` has one, `in` any number of choices."""

    sign: str
    sides: tuple["Expression", ...]


Expression = Constant | Name | Call | Operation


@dataclass(frozen=True, slots=True)
class Scope:
    """What names and functions mean while an expression is worked out."""

    find: Callable[[str], Value]
    functions: Mapping[str, Function]


def parse_expression(text: str) -> Expression:
    """Read an expression."""
    if len(text) > LONGEST:
        raise ExpressionError(text[:40] + "…", "너무 깁니다", "is too long")
    reader = _Reader(text, list(_split(text)))
    found = reader.read_either(0)
    if reader.look():
        raise ExpressionError(text, f"'{reader.look()}' 자리가 틀렸습니다", "does not end here")
    return found


def list_names(expression: Expression) -> Iterator[str]:
    """Name what an expression looks up, in the order of writing."""
    if isinstance(expression, Name):
        yield expression.name
    elif isinstance(expression, Call | Operation):
        for side in sides_of(expression):
            yield from list_names(side)


def list_operations(expression: Expression) -> Iterator[Call | Operation]:
    """List the operations and calls of an expression, the outermost first."""
    if isinstance(expression, Call | Operation):
        yield expression
        for side in sides_of(expression):
            yield from list_operations(side)


def sides_of(expression: Call | Operation) -> tuple[Expression, ...]:
    """Give what an operation or call works on."""
    return expression.sides if isinstance(expression, Operation) else expression.arguments


def work_out(expression: Expression, scope: Scope) -> Value:
    """Work an expression out; None where what it needs is not known."""
    if isinstance(expression, Constant):
        return expression.value
    if isinstance(expression, Name):
        return scope.find(expression.name)
    if isinstance(expression, Call):
        return scope.functions[expression.name](
            *(work_out(one, scope) for one in expression.arguments)
        )
    return _operate(expression, scope)


def _operate(operation: Operation, scope: Scope) -> Value:
    sign, sides = operation.sign, operation.sides
    left = work_out(sides[0], scope)
    if sign == "not":
        return not left
    if sign == "and":
        return bool(left) and bool(work_out(sides[1], scope))
    if sign == "or":
        return bool(left) or bool(work_out(sides[1], scope))
    if sign == "in":
        return left is not None and any(work_out(one, scope) == left for one in sides[1:])
    right = work_out(sides[1], scope)
    return compare(sign, left, right) if sign in COMPARISONS else calculate(sign, left, right)


def _split(text: str) -> Iterator[tuple[str, str]]:
    at, end = 0, len(text.rstrip())
    while at < end:
        found = TOKEN.match(text, at)
        if not found:
            raise ExpressionError(text, f"{at + 1}번째 글자를 읽을 수 없습니다", f"sign {at + 1}")
        kind = str(found.lastgroup)
        yield kind, found[kind]
        at = found.end()


class _Reader:
    """Reads tokens from left to right: or, and, not, comparison, sum, product, atom."""

    def __init__(self, text: str, tokens: list[tuple[str, str]]) -> None:
        self._text, self._tokens, self._at = text, tokens, 0

    def look(self) -> str:
        """Give the next sign, name or number; nothing at the end."""
        return self._tokens[self._at][1] if self._at < len(self._tokens) else ""

    def _next_is(self, *signs: str) -> bool:
        if self._at >= len(self._tokens):
            return False
        kind, token = self._tokens[self._at]
        return kind != "word" and token in signs

    def _take(self) -> tuple[str, str]:
        if self._at >= len(self._tokens):
            raise ExpressionError(self._text, "끝이 모자랍니다", "ends too early")
        self._at += 1
        return self._tokens[self._at - 1]

    def _expect(self, sign: str) -> None:
        if not self._next_is(sign):
            raise ExpressionError(self._text, f"'{sign}'이(가) 없습니다", f"lacks '{sign}'")
        self._at += 1

    def read_either(self, depth: int) -> Expression:
        """Read what `or` joins."""
        if depth > DEEPEST:
            raise ExpressionError(self._text, "괄호가 너무 깊습니다", "nests too deeply")
        return self._chain(("or",), lambda: self._chain(("and",), lambda: self._deny(depth)))

    def _chain(self, signs: tuple[str, ...], read: Callable[[], Expression]) -> Expression:
        left = read()
        while self._next_is(*signs):
            sign = self._take()[1]
            left = Operation(sign, (left, read()))
        return left

    def _deny(self, depth: int) -> Expression:
        if self._next_is("not"):
            self._take()
            return Operation("not", (self._deny(depth),))
        return self._read_comparison(depth)

    def _read_comparison(self, depth: int) -> Expression:
        left = self._read_sum(depth)
        if self._next_is(*COMPARISONS):
            sign = self._take()[1]
            return Operation(sign, (left, self._read_sum(depth)))
        if self._next_is("in"):
            self._take()
            self._expect("[")
            return Operation("in", (left, *self._read_list("]", depth)))
        return left

    def _read_sum(self, depth: int) -> Expression:
        return self._chain(
            ("+", "-"), lambda: self._chain(("*", "/"), lambda: self._read_atom(depth))
        )

    def _read_atom(self, depth: int) -> Expression:
        kind, found = self._take()
        if kind == "number":
            return Constant(Decimal(found))
        if kind == "word":
            return Constant(found)
        if found == "(":
            inner = self.read_either(depth + 1)
            self._expect(")")
            return inner
        if kind != "name" or found in WORDS:
            raise ExpressionError(
                self._text, f"'{found}' 자리가 틀렸습니다", f"'{found}' misplaced"
            )
        if self._next_is("("):
            self._take()
            return Call(found, tuple(self._read_list(")", depth)))
        return Constant(found == "true") if found in ("true", "false") else Name(found)

    def _read_list(self, end: str, depth: int) -> list[Expression]:
        found: list[Expression] = []
        while not self._next_is(end):
            found.append(self.read_either(depth + 1))
            if not self._next_is(end):
                self._expect(",")
        self._expect(end)
        return found
