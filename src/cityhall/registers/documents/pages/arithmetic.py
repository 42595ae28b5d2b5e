"""Arithmetic as people write it: 171,320 ≠ 337,200 − 165,970 = 171,230."""

import re
from dataclasses import dataclass
from typing import Any

from cityhall.ground.look.languages import say
from cityhall.ground.look.numbers import part_thousands

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


def disagree(text: str, expected: str | None = None) -> str:
    """Set an expression that does not hold, and what its right side comes to."""
    shown = sign(text).replace(" = ", " ≠ ", 1)
    worked_out = re.search(r" [+−×÷] ", shown.partition(" ≠ ")[2])
    if expected and worked_out and " = " not in shown:
        shown += f" = {part_thousands(expected)}"
    return shown
