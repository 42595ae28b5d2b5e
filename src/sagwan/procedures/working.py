"""The working of a condition that reckons: both sides in words and numbers, and how far apart.

A cap that a step is held to is shown before the step is taken, each name with what it is worth.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from sagwan.law import find_parameter
from sagwan.procedures.declaration import Kind, Name, Step
from sagwan.procedures.expressions import (
    Call,
    Constant,
    Expression,
    Operation,
    list_names,
    list_operations,
    work_out,
)
from sagwan.procedures.expressions import Name as Named
from sagwan.procedures.operations import CALCULATIONS
from sagwan.procedures.run import Run
from sagwan.procedures.scopes import case_scope

CAPS = {"<", "<="}
ORDERS = {*CAPS, ">", ">="}
SIGNS = {"*": "×", "/": "÷", "-": "−"}
BINDS = {"+": 1, "-": 1, "*": 2, "/": 2}


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: its words with what each is worth, and the outcome."""

    words: Name
    value: Decimal | None
    is_reckoned: bool


@dataclass(frozen=True, slots=True)
class Working:
    """Two sides that a condition holds against each other."""

    left: Side
    right: Side
    is_cap: bool  # the left side is to stay at or below the right
    unit: str
    basis: tuple[str, ...]  # of the values that the law gives

    @property
    def apart(self) -> Decimal | None:
        """How much the left side is above the right; unknown while one of them is."""
        if self.left.value is None or self.right.value is None:
            return None
        return self.left.value - self.right.value


def list_workings(run: Run, steps: Iterable[Step]) -> tuple[Working, ...]:
    """List what the conditions of steps reckon in a case, each pair of sides once."""
    found: dict[tuple[Expression, ...], Working] = {}
    for step in steps:
        for one in _list_comparisons(step):
            if one.sides not in found:
                found[one.sides] = _show(run, one)
    return tuple(found.values())


def _list_comparisons(step: Step) -> Iterator[Operation]:
    for one in list_operations(step.condition) if step.condition else ():
        if isinstance(one, Operation) and one.sign in ORDERS and _reckons(one):
            yield one


def _reckons(of: Expression) -> bool:
    return any(
        isinstance(one, Operation) and one.sign in CALCULATIONS for one in list_operations(of)
    )


def _show(run: Run, one: Operation) -> Working:
    left, right = (_show_side(run, side) for side in one.sides)
    fields = run.procedure.field_by_key
    named = [fields[name] for name in list_names(one) if name in fields]
    money = any(field.kind is Kind.MONEY for field in named)
    unit = next((field.unit for field in named if field.unit), "원" if money else "")
    laws = [call for call in list_operations(one) if isinstance(call, Call) and call.name == "law"]
    basis = [find_parameter(_key(call), run.opened).basis for call in laws]
    return Working(left, right, one.sign in CAPS, unit, tuple(dict.fromkeys(basis)))


def _show_side(run: Run, side: Expression) -> Side:
    value = work_out(side, case_scope(run))
    number = value if isinstance(value, Decimal) else None
    return Side(Name(_write(run, side, 0), _write(run, side, 1)), number, _reckons(side))


def _write(run: Run, one: Expression, language: int) -> str:
    if isinstance(one, Constant):
        return _number(one.value) if isinstance(one.value, Decimal) else str(one.value)
    if isinstance(one, Named):
        field = run.procedure.field_by_key.get(one.name)
        name = (field.name.ko, field.name.en)[language] if field else one.name
        value = run.value(one.name)
        return f"{name} {_number(value)}" if isinstance(value, Decimal) else name
    if isinstance(one, Call):
        return _write_call(run, one, language)
    sides = [_bracket(run, one, side, language) for side in one.sides]
    return f" {SIGNS.get(one.sign, one.sign)} ".join(sides)


def _bracket(run: Run, outer: Operation, side: Expression, language: int) -> str:
    text = _write(run, side, language)
    weaker = isinstance(side, Operation) and BINDS.get(side.sign, 0) < BINDS.get(outer.sign, 0)
    return f"({text})" if weaker else text


def _write_call(run: Run, call: Call, language: int) -> str:
    if call.name != "law":
        value = work_out(call, case_scope(run))
        return _number(value) if isinstance(value, Decimal) else call.name
    law = find_parameter(_key(call), run.opened)
    return f"{(law.ko, law.en)[language]} {_number(law.value)}{law.unit}"


def _key(call: Call) -> str:
    first = call.arguments[0]
    return str(first.value) if isinstance(first, Constant) else ""


def _number(value: Decimal) -> str:
    return f"{value:,f}"
