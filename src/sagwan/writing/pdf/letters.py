"""How wide letters are, so far as it must be known before typst sets them: which words may come to
stand across the end of a line and must be kept whole, as Korean reports keep them."""

import re
from functools import cache

_NARROW = frozenset(" .,;:()[]{}/|'!’‘`il")
_DOTS = frozenset("·‧․ㆍ∙")
_NUMERALS = {"Ⅲ": 1.07, "Ⅳ": 1.18, "Ⅵ": 1.18, "Ⅶ": 1.33, "Ⅷ": 1.55, "Ⅸ": 1.15, "Ⅺ": 1.15, "Ⅻ": 1.31}
_BLANKS = re.compile(r"\s+")
_RUN = re.compile(r" (?= )")  # a blank before another: at the end of a line it would be dropped
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2060\ufeff\ufffe\uffff]")
_NEAR = 0.72  # of a line: words that end before that cannot stand across its end
_LONGEST = 20  # letters: what is longer is no word


@cache
def _advance(sign: str) -> float:
    """Give the width of a letter in sizes, as Pretendard GOV has it."""
    if "가" <= sign <= "힣":
        return 0.864
    if sign in _NARROW:
        return 0.288
    if sign in _DOTS:
        return 0.25
    if sign.isascii():
        return 0.7 if sign.isupper() else 0.576
    return _NUMERALS.get(sign, 0.9)


def clean(text: str) -> str:
    """Leave out signs that cannot be seen and that no font draws; a tab is printed as a blank."""
    return _RUN.sub("\u00a0", _CONTROL.sub("", text.replace("\t", " ")))


def width_of(text: str) -> float:
    """Give the width of a text in sizes of its letters."""
    return sum(map(_advance, text))


def keep_words(text: str, room: float) -> list[str]:
    """Part a text so that every second part is a word that must not be broken in lines that are
    `room` sizes wide; a text of one line is one part."""
    if width_of(text) <= 0.95 * room or room <= 0:
        return [text]
    parts: list[str] = []
    done, at = 0, 0.0
    for start, word in _words(text):
        end = at + width_of(word)
        if end > _NEAR * room and len(word) <= _LONGEST and width_of(word) <= room:
            parts += [text[done:start], word]
            done = start + len(word)
        at = (end - at if end > room else end) % room + _advance(" ")
    return [*parts, text[done:]]


def _words(text: str) -> list[tuple[int, str]]:
    found, start = [], 0
    for blank in _BLANKS.finditer(text):
        if blank.start() > start:
            found.append((start, text[start : blank.start()]))
        start = blank.end()
    if start < len(text):
        found.append((start, text[start:]))
    return found
