"""Brackets of a passage: which stretch they enclose and how deep it lies."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_INNERMOST = re.compile(r"\([^()]*\)")
_OPEN, _CLOSE = "([〔", ")]〕"


class Bracket(NamedTuple):
    """A bracketed stretch: `start` is after the opening sign, `end` before the closing one."""

    start: int
    end: int
    depth: int


def brackets_in(text: str) -> list[Bracket]:
    """Find the brackets of a text, in the order in which they close; unclosed ones run on."""
    waiting: list[int] = []
    found: list[Bracket] = []
    for at, sign in enumerate(text):
        if sign in _OPEN:
            waiting.append(at + 1)
        elif sign in _CLOSE and waiting:
            start = waiting.pop()
            found.append(Bracket(start, at, len(waiting) + 1))
    return found


def outside(start: int, end: int, brackets: Sequence[Bracket]) -> bool:
    """Tell whether a bracket that holds `start` also holds `end`, or none holds it."""
    return not any(b.start <= start < b.end <= end for b in brackets)


def without_brackets(text: str) -> str:
    """Give a text of the same length with blanks for what its innermost brackets enclose."""
    return _INNERMOST.sub(lambda match: f"({' ' * (len(match.group()) - 2)})", text)


def split_at_top(text: str, signs: str) -> list[tuple[int, int]]:
    """Split a text at signs that stand outside its brackets; give the stretches."""
    depth, begin, parts = 0, 0, []
    for at, sign in enumerate(text):
        if sign in _OPEN:
            depth += 1
        elif sign in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 and sign in signs:
            parts.append((begin, at))
            begin = at + 1
    parts.append((begin, len(text)))
    return parts
