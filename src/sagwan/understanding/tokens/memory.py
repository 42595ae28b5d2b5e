"""What the whole document teaches about words that end in digits: 코로나19 is a name, but in
"위원장1, 위원4" the digits count heads. A name betrays itself by a particle or noun after it.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sagwan.understanding.tokens.counters import PARTICLES
from sagwan.understanding.tokens.signs import LETTER, is_hangul
from sagwan.understanding.tokens.units import find_counter

_DIGITS = re.compile(rf"\d(?<={LETTER}{LETTER}.)\d{{0,3}}(?!\d|[,.]\d)")
_REST = re.compile(rf"{LETTER}*")
_STEM = re.compile(rf"{LETTER}+\Z")
_CLOSED = re.compile(r"\s?[,);/·:(\]]|\s*\Z")
_COUNTED = re.compile(r"\s?여?\s?(?:[조억만천백]|[년월일차기급시]|명|건|회|개|가구|세대)")
_LONGEST_STEM = 12


class _Glued(NamedTuple):
    stem: str
    number: str
    rest: str
    is_closed: bool


class Memory(NamedTuple):
    """Words with digits that are names wherever they stand."""

    names: frozenset[str] = frozenset()

    def is_name(self, word: str) -> bool:
        """Tell whether a word with its digits was seen to be a name."""
        return word in self.names


def find_stem(text: str, at: int) -> str:
    """Find the word that ends at a place; nothing is an empty string."""
    match = _STEM.search(text, max(0, at - _LONGEST_STEM), at)
    return match[0] if match else ""


def remember(texts: Iterable[str]) -> Memory:
    """Collect the names with digits that a document uses."""
    names: set[str] = set()
    numbered: dict[str, set[int]] = {}
    for text in texts:
        for word in _glued(text):
            if _is_naming(word):
                names.add(word.stem + word.number)
            numbered.setdefault(word.stem, set()).add(int(word.number))
    for stem, numbers in numbered.items():
        if len(numbers) > 2 and any(number + 1 in numbers for number in numbers):
            names.update(f"{stem}{number}" for number in numbers)
    return Memory(frozenset(names))


def _glued(text: str) -> Iterator[_Glued]:
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        if not is_hangul(text, start - 1) or not is_hangul(text, start - 2):
            continue
        if _COUNTED.match(text, end) or find_counter(text, end):
            continue
        rest = _REST.match(text, end)
        closed = _CLOSED.match(text, end) is not None
        yield _Glued(find_stem(text, start), match[0], rest[0] if rest else "", closed)


def _is_naming(word: _Glued) -> bool:
    if not word.rest:
        return not word.is_closed
    return word.rest in PARTICLES or len(word.rest) > 1
