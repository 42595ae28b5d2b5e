"""What is anchored in an HWP text: tables, drawings, notes, running heads, comments."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from sagwan.reading.hancom.galley import Flow, Galley
from sagwan.reading.hancom.leaving import FORMULA, OBJECT, PICTURE, VIDEO
from sagwan.reading.hancom.paragraph import FLOATS_BELOW, Paragraph, art_lines
from sagwan.reading.hwp import controls
from sagwan.reading.hwp import records as kinds
from sagwan.reading.hwp.fields import number, signed, word
from sagwan.reading.hwp.records import Records
from sagwan.reading.hwp.tables import Stretch, find_cells

_IN_LINE = 1
_BESIDE_PARAGRAPH = 2
_DESCRIPTION = 44  # bytes of an object before what is said of it to those who cannot see it
_ART = 32  # bytes of corners before the text of a piece of lettering
_UNREAD = {kinds.PICTURE: PICTURE, kinds.OLE: OBJECT, kinds.VIDEO: VIDEO}


class Reader(Protocol):
    """What reads the paragraphs inside of an anchored thing."""

    galley: Galley
    records: Records

    def read_between(self, stretch: Stretch, flow: Flow) -> None:
        """Read the paragraphs among some records."""

    def read_paragraph(self, index: int, end: int, flow: Flow) -> int:
        """Read one paragraph."""

    def read_aside(self, stretch: Stretch) -> list[str]:
        """Read paragraphs that are no body text."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The record of a control, and the indexes of the records that belong to it."""

    content: bytes
    inside: Stretch


def place(reader: Reader, paragraph: Paragraph, anchor: Anchor) -> None:
    """Put what a control stands for where it is read; what only sets the page is left out."""
    kind = anchor.content[:4][::-1]
    if kind in _WORDS:
        paragraph.add(_WORDS[kind](anchor.content), bold=True)
    elif kind in _PLACES:
        _PLACES[kind](reader, paragraph, anchor)


def remark_hung(reader: Reader, stretch: Stretch) -> None:
    """Name a memo or the text of a master page."""
    lines = reader.read_aside(stretch)
    if reader.records.tags[stretch[0]] == kinds.MEMO_LIST:
        reader.galley.remarks.add_memo(" ".join(lines))
    else:
        reader.galley.remarks.add_running_heads(lines)


def _place_table(reader: Reader, paragraph: Paragraph, anchor: Anchor) -> None:
    write = partial(_draw_table, reader, anchor)
    kind = number(anchor.content, 4, 4)
    floats = not kind & _IN_LINE and kind >> 3 & 3 == _BESIDE_PARAGRAPH
    if floats and signed(anchor.content, 8) > FLOATS_BELOW:
        paragraph.follow(write, inside=True)
    else:
        paragraph.place(write)


def _draw_table(reader: Reader, anchor: Anchor, flow: Flow) -> None:
    table = find_cells(reader.records, *anchor.inside)
    reader.read_between(table.caption, flow.beside())
    note, _ = word(anchor.content, _DESCRIPTION)
    reader.galley.draw(flow, table.cells, reader.read_between, note)


def _place_drawing(reader: Reader, paragraph: Paragraph, anchor: Anchor) -> None:
    paragraph.follow(partial(_read_drawing, reader, anchor.inside), inside=True)


def _read_drawing(reader: Reader, stretch: Stretch, flow: Flow) -> None:
    """Read the text boxes of a drawing; name its pictures and objects."""
    index, end = stretch
    tags = reader.records.tags
    while index < end:
        tag = tags[index]
        if tag == kinds.PARAGRAPH:
            index = reader.read_paragraph(index, end, flow)
            continue
        if tag in _UNREAD:
            reader.galley.leave(flow, _UNREAD[tag])
        elif tag == kinds.TEXT_ART:
            text, _ = word(reader.records.content(index), _ART)
            for line in art_lines(text):
                reader.galley.write(flow, line, bold=True)
        index += 1


def _place_note(reader: Reader, paragraph: Paragraph, anchor: Anchor) -> None:
    write = partial(reader.read_between, anchor.inside)
    paragraph.note(controls.read_note_mark(anchor.content), write)


def _add_form(reader: Reader, paragraph: Paragraph, anchor: Anchor) -> None:
    for index in range(*anchor.inside):
        if reader.records.tags[index] == kinds.FORM:
            paragraph.add(controls.read_form(reader.records.content(index)), bold=True)


def _leave_formula(reader: Reader, paragraph: Paragraph, anchor: Anchor) -> None:
    del anchor
    paragraph.follow(lambda flow: reader.galley.leave(flow, FORMULA))


def _remark_running_head(reader: Reader, paragraph: Paragraph, anchor: Anchor) -> None:
    del paragraph
    reader.galley.remarks.add_running_heads(reader.read_aside(anchor.inside))


def _remark_comment(reader: Reader, paragraph: Paragraph, anchor: Anchor) -> None:
    del paragraph
    reader.galley.remarks.add_comment(" ".join(reader.read_aside(anchor.inside)))


_WORDS: dict[bytes, Callable[[bytes], str]] = {
    b"atno": controls.read_auto_number,
    b"tdut": controls.read_ruby,
    b"tcps": controls.read_overlaid,
}

_PLACES: dict[bytes, Callable[[Reader, Paragraph, Anchor], None]] = {
    b"tbl ": _place_table,
    b"gso ": _place_drawing,
    b"fn  ": _place_note,
    b"en  ": _place_note,
    b"form": _add_form,
    b"eqed": _leave_formula,
    b"head": _remark_running_head,
    b"foot": _remark_running_head,
    b"tcmt": _remark_comment,
}
