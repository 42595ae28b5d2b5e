"""The two readings of a page are weighed: the one with more sense wins, and where both make sense
but not the same numbers, the difference is told."""

import re
from collections import Counter
from dataclasses import dataclass

from sagwan.reading.pdf.ink import Glyph

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_LOST = re.compile(r"\(cid:\d+\)")
_CLEARLY = 1.03
_FEW = 3
_SHOWN = 6
_SYLLABLE = re.compile(r"[가-힣]+")
_ENOUGH = 20  # syllables
SENSELESS = 0.3


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which reading wins (`second` true: pdfium's), how much of it makes no sense, and whether
    the two have the same digits."""

    second: bool
    senseless: float
    agrees: bool


def weigh(first: str, second: str) -> Verdict:
    """Weigh the letters of pdfplumber's reading against those of pdfium's."""
    a, b = _worth(first), _worth(second)
    wins = b > a * _CLEARLY + _FEW or (b > a and _has_lost(first) and not _has_lost(second))
    share = _share_of_senseless(second if wins else first)
    return Verdict(wins, share, _digits(first) == _digits(second))


def _worth(text: str) -> int:
    """Letters that make sense, less twice those that make none."""
    sense, nonsense = _count(text)
    return sense - 2 * nonsense


def _count(text: str) -> tuple[int, int]:
    lost = _LOST.findall(text)
    rest = [s for s in _LOST.sub("", text) if not s.isspace() and s != "\ufffe"]
    nonsense = sum(map(_is_senseless, rest))
    return len(rest) - nonsense, nonsense + len(lost)


def _has_lost(text: str) -> bool:
    return _LOST.search(text) is not None or "\ufffd" in text


def _is_senseless(sign: str) -> bool:
    """Letters that no report is written in: broken ToUnicode tables end here."""
    code = ord(sign)
    return (
        code == 0xFFFD
        or code < 0x20
        or 0x80 <= code < 0xA0
        or 0x0100 <= code < 0x0250
        or 0x0250 <= code < 0x0370
        or 0x0400 <= code < 0x1100
        or 0x1200 <= code < 0x1E00
        or 0xA000 <= code < 0xAC00
        or 0xD7B0 <= code < 0xE000
    )


def _share_of_senseless(text: str) -> float:
    """Give the share of letters that make no sense, and of syllables that no word is written
    with: codes that were shifted end there."""
    sense, nonsense = _count(text)
    odd = sum(0xC0 <= ord(sign) < 0x100 or _is_private(sign) for sign in text)
    share = (nonsense + odd) / (sense + nonsense) if sense + nonsense else 0.0
    return max(share, _share_of_rare(text))


def _is_private(sign: str) -> bool:
    return 0xE000 <= ord(sign) < 0xF900 or ord(sign) >= 0xF0000


def _share_of_rare(text: str) -> float:
    """Give the share of syllables that the Korean standard of 2,350 syllables lacks."""
    syllables = "".join(_SYLLABLE.findall(text))
    if len(syllables) < _ENOUGH:
        return 0.0
    rare = sum(len(syllable.encode("euc_kr", "replace")) != 2 for syllable in syllables)
    return rare / len(syllables)


def find_differing(first: str, second: str) -> tuple[list[str], list[str]]:
    """Give the numbers that only the one reading has, and those that only the other has."""
    a, b = Counter(_NUMBER.findall(first)), Counter(_NUMBER.findall(second))
    return list((a - b).elements())[:_SHOWN], list((b - a).elements())[:_SHOWN]


def _digits(text: str) -> Counter[str]:
    return Counter(sign for sign in text if "0" <= sign <= "9")


def letters_of(glyphs: list[Glyph]) -> str:
    """Give the letters of a page one after the other."""
    return "".join(glyph.text for glyph in glyphs)
