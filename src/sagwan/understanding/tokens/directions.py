"""The direction of a number: △ ▽ ↓ - before it or an arrow behind it for a fall, + ▲ ↑ for a rise.
Triangles and dashes are bullets as well, so they count only where they cannot open an item.
"""

import re
from typing import NamedTuple

from sagwan.facts.patterns import Late
from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.context import Context

_SIGNS = frozenset(signs.FALLS + signs.RISES + "-")
_BEHIND = frozenset("↑↓△▽▲▼")
_BEFORE_PLUS = frozenset(["", *" (/,:~→"])
_NO_WORDS = re.compile(r"[\W\d_]*\Z")
_BULLETS = Late(rf"[△▲▽▼]\s?(?:{signs.LETTER}|[「(])", "△ ▲ ▽ ▼")


class Sign(NamedTuple):
    """A sign as written, and where it begins; an empty one begins with its number."""

    written: str
    start: int


class Surroundings(NamedTuple):
    """What the signs of a segment depend on, found once: where it opens, whether △ are bullets,
    whether what has a dash has no words."""

    opening: int
    has_bullets: bool
    has_no_words: bool
    is_cell: bool

    @classmethod
    def of(cls, text: str, context: Context) -> "Surroundings":
        """Look over a segment."""
        return cls(
            len(text) - len(text.lstrip()),
            _BULLETS.search(text) is not None,
            "-" in text and len(text) < 100 and _NO_WORDS.match(text) is not None,
            context.is_cell,
        )


def read_sign(text: str, at: int, around: Surroundings) -> Sign:
    """Read the sign before a number."""
    start = at - 2 if at > 1 and text[at - 1] == " " else at - 1
    written = text[start] if start >= 0 else ""
    if written not in _SIGNS:
        return Sign("", at)
    before = text[start - 1] if start else ""
    if _is_sign(written, before, start, around, is_apart=start == at - 2):
        return Sign(written, start)
    return Sign("", at)


def _is_sign(
    written: str, before: str, start: int, around: Surroundings, *, is_apart: bool
) -> bool:
    if written == "-":
        return not is_apart and _is_minus(before, start, around)
    if written == "+":
        return before in _BEFORE_PLUS and (not is_apart or before in {"", "(", " "})
    return not around.has_bullets and (not is_apart or before == "(" or around.is_cell)


def _is_minus(before: str, start: int, around: Surroundings) -> bool:
    if before and before not in " (/→:":
        return False
    if around.is_cell or before in {"(", "/", "→", ":"}:
        return True
    return start > around.opening or around.has_no_words


def read_sign_behind(text: str, end: int) -> str:
    """Read an arrow right behind a number (3.5%↓); before another number it is that one's sign."""
    written = text[end : end + 1]
    if written in _BEHIND and not text[end + 1 : end + 2].isdigit():
        return written
    return ""


def is_fall(sign: str, context: Context) -> bool:
    """Tell whether a sign makes its number negative."""
    return sign == "-" or (sign != "" and sign in signs.FALLS) or (sign == "▲" and context.falls)
