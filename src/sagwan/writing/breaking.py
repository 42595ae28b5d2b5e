"""Where the lines of a table cell break, estimated on the safe side; lengths are those of HWP."""

from functools import cache

SPACING = 130  # of the lines in a table, in hundredths of the size of their letters
_MOST_KEPT = 20_000  # characters whose widths are kept; reports use some two thousand


class _Widths(dict[str, int]):
    """How wide each character is at one size of letters, found when it is first met."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._size = size

    def __missing__(self, char: str) -> int:
        width = _share(char) * self._size // 100
        if len(self) < _MOST_KEPT:
            self[char] = width
        return width


_widths_at = cache(_Widths)


def width_of(text: str, size: int) -> int:
    """Estimate how wide a text is: Hangul and signs an em, capitals less, the rest and
    blanks, which word processors set themselves, half."""
    return sum(map(_widths_at(size).__getitem__, text))


def break_lines(text: str, room: int, size: int) -> list[int]:
    """Give the offsets at which lines begin when words are kept whole as far as they fit."""
    if width_of(text, size) <= room:
        return [0]
    starts, used = [0], 0
    at = 0
    for word in _words(text):
        width = width_of(word.rstrip(), size)
        if used and used + width > room:
            starts.append(at)
            used = 0
        if width > room:
            starts += _cuts(word, at, room, size)
            used = width_of(text[starts[-1] : at + len(word)], size)
        else:
            used += width_of(word, size)
        at += len(word)
    return starts


def _share(char: str) -> int:
    if ord(char) > 0x2000 or char in "×÷·":
        return 100
    if char.isupper() or char in "%&@":
        return 75
    if char == " ":
        return 50
    return 35 if char in ".,:;'|!()" else 56


def _words(text: str) -> list[str]:
    """Part a text behind its blanks."""
    words = text.split(" ")
    return [word + " " for word in words[:-1]] + words[-1:]


def _cuts(word: str, at: int, room: int, size: int) -> list[int]:
    """Cut a word that is wider than a line."""
    cuts, used = [], 0
    for offset, char in enumerate(word):
        width = width_of(char, size)
        if used and used + width > room:
            cuts.append(at + offset)
            used = 0
        used += width
    return cuts or [at]
