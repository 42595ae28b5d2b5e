"""Names of paragraph styles that say what a paragraph is: our writers give them, our readers
believe them, in whatever format a paragraph can have a named style.

In a paragraph of such a style the first no-break space ends the sign (□, 1., ※) that opens it,
unless the style says that there is none.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

PREFIX = "업무보고"
CLASS = "sagwan"
MADE = "made"  # put there by a writer, no part of the report: contents, units over tables
SIGN_END = "\u00a0"
SIGN_CLASS = "sagwan-sign"  # and how many letters it has, where a format prints blanks alike
LONGEST_SIGN = 16
_WORDS = {
    "heading": "제목",
    "box": "상자제목",
    "bullet": "항목",
    "paragraph": "본문",
    "note": "주",
    "caption": "표제",
    "picture": "그림",
    "contents": "차례",
    "footer": "쪽표시",
    MADE: "덧붙임",
}
_KINDS = {word: kind for kind, word in _WORDS.items()}
_COUNT = re.compile(r"[1-9]\d?")
_BARE, _BARE_WORD = "bare", "기호없음"
_NAME = re.compile(rf"{PREFIX} ({'|'.join(_KINDS)})(?: (\d{{1,2}}))?( {_BARE_WORD})?")
_CLASS = re.compile(rf"(?:^|\s){CLASS}-({'|'.join(_WORDS)})(?:-(\d{{1,2}}))?(-{_BARE})?(?=\s|$)")


class Style(NamedTuple):
    """What a paragraph is by its style; `bare` where no sign opens it although it may look so."""

    kind: str
    level: int = 0
    bare: bool = False

    @property
    def name(self) -> str:
        """Give its name as a word processor lists it: 업무보고 항목 2."""
        words = [PREFIX, _WORDS[self.kind], *([str(self.level)] if self.level else [])]
        return " ".join([*words, _BARE_WORD] if self.bare else words)

    @property
    def css_class(self) -> str:
        """Give its name as a class of HTML: sagwan-bullet-2."""
        words = [CLASS, self.kind, *([str(self.level)] if self.level else [])]
        return "-".join([*words, _BARE] if self.bare else words)

    @property
    def code(self) -> str:
        """Give what a segment keeps of it: bullet 2."""
        return f"{self.kind} {self.level}" + (f" {_BARE}" if self.bare else "")


def style_for(kind: str, level: int, sign: str, text: str) -> Style:
    """Give the style for a paragraph with a sign, or without one."""
    return Style(kind, level, not sign and SIGN_END in text[: LONGEST_SIGN + 1])


def find_style(name: str) -> str:
    """Find the style that a name or a class means, as its code; nothing where it is not ours."""
    found = _NAME.fullmatch(name.strip())
    if found is not None:
        return Style(_KINDS[found[1]], int(found[2] or 0), bool(found[3])).code
    classed = _CLASS.search(name)
    if classed is None:
        return ""
    return Style(classed[1], int(classed[2] or 0), bool(classed[3])).code


def read_style(code: str) -> Style:
    """Give the style that a code stands for."""
    kind, level, *bare = code.split(" ")
    return Style(kind, int(level), bool(bare))


def is_made(style: str) -> bool:
    """Tell whether a writer put the paragraph there of its own."""
    return style.startswith(f"{MADE} ")


def find_sign(names: Iterable[str]) -> int:
    """Give how many letters the sign has that opens a paragraph of some classes."""
    counts = (name.removeprefix(f"{SIGN_CLASS}-") for name in names)
    return next((int(count) for count in counts if _COUNT.fullmatch(count)), 0)


def with_sign(sign: str, text: str) -> str:
    """Join a sign and its text so that `split_sign` parts them again."""
    return f"{sign}{SIGN_END}{text}" if sign else text


def split_sign(text: str) -> int:
    """Give the length of the sign that opens the text of a styled paragraph, 0 where none does."""
    return max(0, text.find(SIGN_END, 0, LONGEST_SIGN + 1))
