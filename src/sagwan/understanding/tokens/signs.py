"""The signs that stand beside numbers. Reading has unified the text, so there is one apostrophe,
one dash, one tilde and one middle dot. Patterns say LETTER for a syllable: a range of Hangul
would cost ten times the time to compile.
"""

import re
from collections.abc import Iterator

LETTER = r"[^\W\d_]"
NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
ARROW = r"(?:[→⇒➡➜➔⇨⟶➝▶►]|->|=>)"
FALLS = "△▽▼↓∆"
RISES = "▲↑+"

APOSTROPHE = "['ˊ]"
MONTH = r"(?:1[0-2]|0?[1-9])"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
WEEKDAY = r"(?:\s?\(\s?[월화수목금토일](?:요일)?\s?\))"
HALF = (
    r"(?:상\s?[/·,]\s?하반기|[상하전후]반기|[1-4](?:\s?[~·,]\s?[1-4])?\s?(?:/\s?4\s?)?분기"
    r"|\.?[上下](?:半期|반기)?)"
)

_DIGITS = re.compile(r"\d+")


def is_hangul(text: str, at: int) -> bool:
    """Tell whether a Hangul syllable stands at a place."""
    return at >= 0 and "가" <= text[at : at + 1] <= "힣"


def digit_runs(text: str) -> Iterator[int]:
    """Give the places where numbers begin; the digits after a point or comma begin none."""
    for match in _DIGITS.finditer(text):
        start = match.start()
        if not start or text[start - 1] not in ".," or start < 2 or not text[start - 2].isdigit():
            yield start
