"""Arithmetic as people write it: 171,320 ≠ 337,200 − 165,970 = 171,230."""

import re

_LONG = re.compile(r"(?<![\d.,])\d{4,}(?![\d,])")
_SPACED = re.compile(r"\s*([=≠≈+×÷])\s*")
_MINUS = re.compile(r"(?<=[\w)%]) [-−–] (?=[\w(△])")
_WORKED_OUT = re.compile(r" [+−×÷] ")


def part_thousands(text: str) -> str:
    """Part the thousands of every long number in a text: 165970 becomes 165,970."""
    return _LONG.sub(lambda number: f"{int(number[0]):,}", text)


def set_relation(text: str) -> str:
    """Set a relation: parted thousands, real signs, room around them."""
    spaced = _MINUS.sub(" − ", _SPACED.sub(r" \1 ", part_thousands(text)))
    return spaced.replace(" * ", " × ").replace(" / ", " ÷ ").strip()


def set_broken_relation(text: str, expected: str | None) -> str:
    """Set a relation that does not hold, and say what its right side comes to."""
    left, equals, right = set_relation(text).partition(" = ")
    if not equals:
        return left
    result = part_thousands(expected or "")
    if result and _WORKED_OUT.search(right) and " = " not in right:
        return f"{left} ≠ {right} = {result}"
    return f"{left} ≠ {right}"
