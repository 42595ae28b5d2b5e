"""Finding the longest counter or measure that begins at a place in the text, closed as such words
must be, and making units of a scale and a counter.
"""

from decimal import Decimal
from functools import lru_cache

from sagwan.facts import Unit
from sagwan.understanding.tokens.counters import (
    APART,
    DIVISORS,
    FACTORS,
    GLUED_AFTER,
    KNOWN,
    MEASURES,
    OTHER_WORDS,
    PARTICLES,
    SCALES,
    SELECTED,
    STRONG,
)
from sagwan.understanding.tokens.signs import is_hangul

_LONGEST = max(map(len, KNOWN))
_FIRST = frozenset(word[0] for word in KNOWN)
_LONGEST_PARTICLE = max(map(len, PARTICLES))
_LONGEST_OTHER = max(map(len, OTHER_WORDS))
_LONGEST_DIVISOR = max(map(len, DIVISORS))


def find_counter(text: str, at: int) -> str | None:
    """Find the longest counter or measure at a place that is closed well."""
    if text[at : at + 1] not in _FIRST:
        return None
    for length in range(min(_LONGEST, len(text) - at), 0, -1):
        found = text[at : at + length]
        if found in KNOWN and _closes(found, text, at + length):
            return found
    return None


def find_counter_apart(text: str, at: int) -> str | None:
    """Find a counter that may stand after a blank (60여 회, 1,478만 가구)."""
    found = find_counter(text, at)
    if found is None or found not in APART:
        return None
    return found if ends_word(text, at + len(found)) else None


def find_divisor(text: str, at: int) -> str:
    """Find what divides a unit (/㎡, /일); nothing is an empty string."""
    if text[at : at + 1] != "/":
        return ""
    for length in range(_LONGEST_DIVISOR, 0, -1):
        end = at + 1 + length
        if text[at + 1 : end] in DIVISORS and not text[end : end + 1].isalnum():
            return text[at:end]
    return ""


def ends_word(text: str, at: int) -> bool:
    """Tell whether a word may end at a place: no more Hangul, a particle, a word of bound."""
    if not is_hangul(text, at):
        return True
    if text.startswith(GLUED_AFTER, at):
        return True
    return any(
        text[at : at + length] in PARTICLES and not is_hangul(text, at + length)
        for length in range(1, _LONGEST_PARTICLE + 1)
    )


def _closes(found: str, text: str, end: int) -> bool:
    if found in STRONG:
        begin = end - len(found)
        return not any(
            text[begin : begin + length] in OTHER_WORDS for length in range(2, _LONGEST_OTHER + 1)
        )
    if found in MEASURES:
        follows = text[end : end + 1]
        return not (found[-1].isalnum() and follows.isascii() and follows.isalnum())
    return ends_word(text, end) or (found == "대" and text.startswith(SELECTED, end))


@lru_cache(maxsize=4096)
def unit_of(scale: str, counter: str) -> Unit:
    """Give the unit that a scale and a counter make together: 억 and 원 make 억원."""
    head, divided, rest = counter.partition("/")
    base, factor = FACTORS.get(counter) or FACTORS.get(head, (head, "1"))
    if divided and counter not in FACTORS:
        base += divided + rest
    worth = Decimal(factor)
    for sign in scale:
        worth *= SCALES[sign]
    if not counter and scale[-1:] in {"조", "억"}:
        base = "원"
    return Unit(scale + counter, worth, base)
