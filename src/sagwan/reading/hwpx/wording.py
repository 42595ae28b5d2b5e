"""The text of a run of HWPX, and what small controls show in it."""

from lxml.etree import _Element

from sagwan.reading.hancom.numerals import find_form, write_auto
from sagwan.reading.hancom.overlaying import find_frame, overlay
from sagwan.reading.hancom.paragraph import TAB_WIDTH, Paragraph
from sagwan.reading.hwpx.names import Names, number_of

_SIGNS = {"tab": TAB_WIDTH, "nbSpace": "\xa0", "fwSpace": " ", "hyphen": "-"}
_DELETIONS = frozenset({"deleteBegin", "deleteEnd"})
_BOXES = frozenset({"checkBtn", "radioBtn"})
_SURROGATES = 0xD800  # from here on a code is no sign that could stand before a number


def add_text(paragraph: Paragraph, element: _Element, names: Names, *, bold: bool) -> None:
    """Add the text of a run, with the tabs, blanks and line ends that stand in it."""
    if element.text:
        paragraph.add(element.text, bold=bold)
    for child in element:
        name = names[child.tag]
        if name in _SIGNS:
            paragraph.add(_SIGNS[name], bold=True)
        elif name == "lineBreak":
            paragraph.break_line()
        elif name in _DELETIONS:
            paragraph.strike(begin=name == "deleteBegin")
        if child.tail:
            paragraph.add(child.tail, bold=bold)


def read_auto_number(element: _Element, names: Names) -> str:
    """Read the number of a note, picture, table or formula."""
    value = number_of(element.get("num"))
    for child in element:
        if names[child.tag] == "autoNumFormat":
            return write_auto(
                value,
                find_form(child.get("type")),
                child.get("userChar") or "",
                child.get("prefixChar") or "",
                child.get("suffixChar") or "",
            )
    return str(value)


def read_note_mark(element: _Element) -> str:
    """Read the mark that a note has in the text."""
    before, after = (_sign(element.get(name)) for name in ("prefixChar", "suffixChar"))
    return write_auto(number_of(element.get("number"), 1), 0, "", before, after)


def read_ruby(element: _Element, names: Names) -> str:
    """Read a word and the small letters above it."""
    texts = {names[child.tag]: child.text or "" for child in element}
    main, small = texts.get("mainText", ""), texts.get("subText", "")
    return f"{main}({small})" if small else main


def read_overlaid(element: _Element) -> str:
    """Read signs that are set over each other."""
    return overlay(element.get("composeText") or "", find_frame(element.get("circleType")))


def read_form(element: _Element, name: str) -> str:
    """Read the caption of a button or box, with its tick."""
    caption = element.get("captionText") or element.get("caption") or ""
    if name in _BOXES:
        caption = f"{'■' if element.get('value') == 'CHECKED' else '□'} {caption}"
    return caption


def _sign(code: str | None) -> str:
    value = number_of(code)
    return chr(value) if 31 < value < _SURROGATES else ""
