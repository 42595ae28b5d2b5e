"""Arithmetic as people write it: 171,320 ≠ 337,200 − 165,970 = 171,230."""

import re

from sagwan.facts import Discrepancy

_LONG = re.compile(r"(?<![\d.,])\d{4,}(?![\d,]|-\d|년|\. ?\d{1,2}\.)")
_SPACED = re.compile(r"\s*([=≠≈+×÷])\s*")
_MINUS = re.compile(r"(?<=[\w)%]) [-−–] (?=[\w(△])")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_MEASURED = re.compile(r"[△▲+-]?\d[\d,]*(?:\.\d+)?\s?(?P<unit>%p?|[^\W\d_]{1,4})")
_BARE = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_WORKED_OUT = re.compile(r" [+−×÷] ")


def part_thousands(text: str) -> str:
    """Part the thousands of every long number in a text: 165970 becomes 165,970."""
    return _LONG.sub(lambda number: f"{int(number[0]):,}", text)


def write_like(value: str | None, written: str | None) -> str:
    """Write a value as people do, with the unit of the number that stands in its place."""
    shown = part_thousands(value or "")
    measured = _MEASURED.fullmatch(written or "")
    return shown + measured["unit"] if measured and _BARE.fullmatch(value or "") else shown


def set_relation(text: str) -> str:
    """Set a relation: parted thousands, real signs, room around them."""
    spaced = _MINUS.sub(" − ", _SPACED.sub(r" \1 ", part_thousands(text)))
    return spaced.replace(" * ", " × ").replace(" / ", " ÷ ").strip()


def set_broken_relation(text: str, found: str | None, expected: str | None) -> str:
    """Set a relation that does not hold; where its result was found, say what it comes to."""
    left, equals, right = set_relation(text).partition(" = ")
    if not equals:
        return left
    result = part_thousands(expected or "")
    if result and _is_same_number(left, found) and _WORKED_OUT.search(right) and " = " not in right:
        return f"{left} ≠ {right} = {result}"
    return f"{left} ≠ {right}"


def relation_of(found: Discrepancy) -> str:
    """Give the relation of a discrepancy as people write it, or nothing."""
    if not found.relation:
        return ""
    if found.severity == "error":
        return set_broken_relation(found.relation, found.found, found.expected)
    return set_relation(found.relation)


def says_expected(found: Discrepancy) -> bool:
    """Tell whether the relation as written already ends in the expected value."""
    return relation_of(found).endswith(f"= {part_thousands(found.expected or '')}")


def _is_same_number(left: str, found: str | None) -> bool:
    return _NUMBER.findall(left) == _NUMBER.findall(part_thousands(found or ""))
