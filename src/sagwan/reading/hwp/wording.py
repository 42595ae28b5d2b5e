"""The text of a paragraph: letters, and the control characters that stand for other things."""

import re
import struct
from collections.abc import Iterator

from sagwan.reading.hwp.fields import decode

TAB = 9
LINE_BREAK = 10
FIELD = 3

_BLOT = "\x1c"  # a control that the format leaves free
_DELETED = 17
_SIGNS = {24: "-", 30: "\xa0", 31: " "}
_ANCHORS = frozenset({1, 2, 3, 11, 12, 14, 15, 16, 17, 18, 21, 22, 23})
_HALF = re.compile("[\ud800-\udfff]")
# a control of eight places, or of one
_CONTROL = re.compile("[\x01-\x09\x0b\x0c\x0e-\x17][\\s\\S]{0,7}|[\x00\x0a\x0d\x18-\x1f]")


def is_plain(text: str) -> bool:
    """Tell whether a text has no control characters in it."""
    return text.isprintable() or not _CONTROL.search(text)


def read_units(data: bytes) -> str:
    """Read a text so that each of its places is one character, halves of pairs too."""
    text = decode(data)
    if len(text) == len(data) // 2:
        return text
    return "".join(map(chr, memoryview(data[: len(data) & ~1]).cast("H")))


def join_halves(text: str) -> str:
    """Join the halves of characters that take two places."""
    if text.isprintable() or not _HALF.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def cut_at_controls(text: str) -> Iterator[tuple[int, int, int]]:
    """Give stretches of letters as (start, end, 0) and controls as (start, end, code)."""
    done = 0
    for control in _CONTROL.finditer(text):
        start = control.start()
        if done < start:
            yield done, start, 0
        done = control.end()
        yield start, done, ord(text[start]) or 13
    if done < len(text):
        yield done, len(text), 0


def sign_of(code: int) -> str:
    """Give what a control shows in the line: a hyphen, a blank, or nothing."""
    return _SIGNS.get(code, "")


def strike_deleted(units: str, ranges: bytes) -> tuple[str, str]:
    """Blot out what was deleted under change tracking, place by place; give that text too."""
    deleted = ""
    for start, end, kind in struct.iter_unpack("<III", ranges[: len(ranges) // 12 * 12]):
        if kind >> 24 != _DELETED or not start < end:
            continue
        for first, last, code in list(cut_at_controls(units[start:end])):
            if not code:
                deleted += units[start + first : start + last]
                blot = _BLOT * (last - first)
                units = units[: start + first] + blot + units[start + last :]
    return units, join_halves(deleted)


def is_anchor(code: int) -> bool:
    """Tell whether a control stands for a record of its own."""
    return code in _ANCHORS
