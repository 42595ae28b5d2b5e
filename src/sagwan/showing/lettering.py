"""Letters on a terminal: a Hangul syllable fills two columns, and nothing a report holds may
steer the terminal."""

import re
from unicodedata import category, east_asian_width

_LONE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\ufffd"


def whole(text: str) -> str:
    """Replace bytes that were no text, so that what is left can be printed as UTF-8."""
    return _LONE.sub(_REPLACEMENT, text)


def width_of(text: str) -> int:
    """Count the columns that a text fills on a terminal."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(char: str) -> int:
    if east_asian_width(char) in "WF":
        return 2
    return 0 if category(char) in {"Mn", "Me", "Cf"} else 1


def pad(text: str, columns: int) -> str:
    """Fill a text up with blanks to so many columns."""
    return text + " " * max(0, columns - width_of(text))


def is_harmless(char: str) -> bool:
    """Tell whether a character can be shown as it is: no control, no private sign, no half."""
    return category(char)[0] != "C"
