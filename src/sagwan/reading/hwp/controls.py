"""What the controls of an HWP text say in words: numbers of notes, ruby, overlaid signs, forms."""

import re

from sagwan.reading.hancom.numerals import write_auto
from sagwan.reading.hancom.overlaying import overlay
from sagwan.reading.hwp.fields import number, word

_CAPTION = re.compile(r"\bCaption:wstring:(\d{1,4}):")
_TICKED = re.compile(r"\bValue:int:1\b")


def read_auto_number(data: bytes) -> str:
    """Read the number of a note, picture, table or formula."""
    kind = number(data, 4, 4)
    sign, before, after = (_sign(data, place) for place in (10, 12, 14))
    return write_auto(number(data, 8), kind >> 4 & 0xFF, sign, before, after)


def read_note_mark(data: bytes) -> str:
    """Read the mark that a note has in the text."""
    return write_auto(number(data, 4, 4), 0, "", _sign(data, 8), _sign(data, 10))


def read_ruby(data: bytes) -> str:
    """Read a word and the small letters above it."""
    main, place = word(data, 4)
    small, _ = word(data, place)
    return f"{main}({small})" if small else main


def read_overlaid(data: bytes) -> str:
    """Read signs that are set over each other; a number in a circle is one sign."""
    signs, place = word(data, 4)
    return overlay(signs, number(data, place, 1))


def read_form(data: bytes) -> str:
    """Read the caption of a button or box, with its tick."""
    kind = data[:4][::-1]
    text, _ = word(data, 12)
    found = _CAPTION.search(text)
    caption = text[found.end() : found.end() + int(found[1])] if found else ""
    if kind in {b"+cbt", b"+rbt"}:
        caption = f"{'■' if _TICKED.search(text) else '□'} {caption}"
    return caption


def _sign(data: bytes, place: int) -> str:
    code = number(data, place)
    return chr(code) if code > 31 else ""
