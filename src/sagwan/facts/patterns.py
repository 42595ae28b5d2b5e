"""Patterns that are compiled when a text first asks for them.

Compiling is a fifth of the work of a short check, and most rules look for wordings that most
reports do not hold: a start compiles only what the report at hand may need.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

# A range of Hangul takes ten times as long to compile as what tells letters by their nature: any
# letter; one that is not Latin, which in these reports is Korean; and what is neither. A number in
# one sign (①, Ⅰ, ½) counts as a letter, and so does one that serves as a sign (ㅇ): NO_SIGN before a
# letter leaves these out, and a SYLLABLE is a Korean letter without them.
LETTER = r"[^\W\d_]"
KOREAN = r"[^\W\dA-z]"
NOT_KOREAN = r"[\W\dA-z\u2150-\u24ff]"
NO_SIGN = r"(?![\u2150-\u24ff\u3131-\u318e])"
SYLLABLE = NO_SIGN + KOREAN


class Late:
    """A pattern compiled late. Each of `needs` lists words, with spaces between, one of which
    every match holds: of a text without them nothing more is asked."""

    def __init__(self, source: str, *needs: str) -> None:
        self.source = source
        self.needs = tuple(tuple(words.split(" ")) for words in needs)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """Give the pattern itself."""
        return re.compile(self.source)

    def may_match(self, text: str) -> bool:
        """Tell whether a text holds one of each of the words that a match needs."""
        for words in self.needs:
            for word in words:
                if word in text:
                    break
            else:
                return False
        return True

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Match at a place of a text."""
        return self.compiled.match(text, start) if self.may_match(text) else None

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first match in a text."""
        return self.compiled.search(text) if self.may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match a whole text."""
        return self.compiled.fullmatch(text) if self.may_match(text) else None

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """Give all matches in a text from a place on, one after another."""
        return self.compiled.finditer(text, start) if self.may_match(text) else iter(())

    def findall(self, text: str) -> list[Any]:
        """Give what all matches hold."""
        return self.compiled.findall(text) if self.may_match(text) else []

    def sub(self, other: str, text: str) -> str:
        """Put something else in the place of all matches."""
        return self.compiled.sub(other, text) if self.may_match(text) else text


def count_hangul(text: str) -> int:
    """Count the syllables of Hangul in a text."""
    return sum("가" <= letter <= "힣" for letter in text)


def is_hangul(word: str) -> bool:
    """Tell whether a word is written in syllables of Hangul alone."""
    return bool(word) and min(word) >= "가" and max(word) <= "힣"
