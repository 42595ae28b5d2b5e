"""Arithmetic as people write it: 171,320 ≠ 337,200 − 165,970 = 171,230."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from cityhall.ground.look.languages import say
from cityhall.ground.look.numbers import part_thousands

OPERATOR = re.compile(r" [+−×÷] ")
KINDS = {
    "sum": ("합계", "sum"),
    "difference": ("차", "difference"),
    "ratio": ("비율", "ratio"),
    "same": ("같은 값", "same value"),
    "count": ("개수", "count"),
    "date": ("날짜", "date"),
    "bound": ("범위", "bound"),
    "change": ("증감", "change"),
    "average": ("평균", "average"),
    "share": ("비중", "share"),
}


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """A relation in words and signs."""

    kind: str
    text: str
    holds: bool


def show_relation(relation: dict[str, Any]) -> Arithmetic:
    """Write a relation that was tested."""
    kind = KINDS.get(relation["kind"])
    text = relation.get("expression") or ""
    return Arithmetic(
        kind=say(*kind) if kind else relation["kind"],
        text=sign(text) if relation["holds"] else disagree(text),
        holds=relation["holds"],
    )


def sign(text: str) -> str:
    """Set an expression: parted thousands, real minus and times signs, room around them."""
    spaced = re.sub(r"\s*([=≠≈+×÷])\s*", r" \1 ", part_thousands(text))
    spaced = re.sub(r"(?<=[\w)%]) [-−–] (?=[\w(△])", " − ", spaced)
    spaced = re.sub(r" \* ", " × ", spaced)
    return re.sub(r" / ", " ÷ ", spaced).strip()


def disagree(text: str, found: str | None = None, expected: str | None = None) -> str:
    """Set an expression that does not hold, and what its right side comes to."""
    shown = sign(text).replace(" = ", " ≠ ", 1)
    stated, _, right = shown.partition(" ≠ ")
    if " = " in right or not OPERATOR.search(right):
        return shown
    comes_to = add_up(right)
    if comes_to is None and found and expected and sign(found) == stated:
        comes_to = part_thousands(expected)
    return f"{shown} = {comes_to}" if comes_to else shown


def add_up(expression: str) -> str | None:
    """Work out a sum or difference of plain numbers, None where it is anything else."""
    plain = expression.replace(",", "").replace(" − ", " + -")
    try:
        total = sum(Decimal(term) for term in plain.split(" + "))
    except InvalidOperation:
        return None
    return part_thousands(format(total, "f"))
