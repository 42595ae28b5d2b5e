"""What is anchored in an HWPX text: tables, drawings, notes, running heads, comments."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Protocol

from lxml.etree import _Element

from sagwan.reading.hancom.galley import Flow, Galley
from sagwan.reading.hancom.lattice import CellPlan
from sagwan.reading.hancom.leaving import FORMULA, OBJECT, PICTURE, VIDEO
from sagwan.reading.hancom.paragraph import FLOATS_BELOW, Paragraph, art_lines
from sagwan.reading.hwpx.names import Names, number_of
from sagwan.reading.hwpx.wording import (
    read_auto_number,
    read_form,
    read_note_mark,
    read_overlaid,
    read_ruby,
)

_DRAWINGS = frozenset(
    "rect ellipse arc polygon curve line connectLine container pic ole chart textart video".split()
)
_FORMS = frozenset("btn checkBtn radioBtn comboBox edit listBox scrollBar".split())
_UNREAD = {"pic": PICTURE, "ole": OBJECT, "chart": OBJECT, "video": VIDEO}


class Reader(Protocol):
    """What reads the paragraphs inside of an anchored thing."""

    galley: Galley
    names: Names

    def read_list(self, parent: Iterable[_Element], flow: Flow) -> None:
        """Read the paragraphs of a list."""

    def read_aside(self, parent: Iterable[_Element]) -> list[str]:
        """Read paragraphs that are no body text."""


def place(reader: Reader, paragraph: Paragraph, element: _Element, name: str) -> None:
    """Put a child of a run where it is read; what only sets the page is left out."""
    if name in _DRAWINGS:
        paragraph.follow(partial(_read_drawing, reader, element, name), inside=True)
    elif name in _FORMS:
        paragraph.add(read_form(element, name), bold=True)
    elif name in _PLACES:
        _PLACES[name](reader, paragraph, element)


def _place_table(reader: Reader, paragraph: Paragraph, element: _Element) -> None:
    write = partial(_draw_table, reader, element)
    position = _child(reader, element, "pos")
    floats = (
        position is not None
        and position.get("treatAsChar") == "0"
        and position.get("vertRelTo") == "PARA"
    )
    if position is not None and floats and number_of(position.get("vertOffset")) > FLOATS_BELOW:
        paragraph.follow(write, inside=True)
    else:
        paragraph.place(write)


def _draw_table(reader: Reader, element: _Element, flow: Flow) -> None:
    names = reader.names
    _read_caption(reader, element, flow.beside())
    cells = [
        _plan(cell, names)
        for row in element
        if names[row.tag] == "tr"
        for cell in row
        if names[cell.tag] == "tc"
    ]
    note = _child(reader, element, "shapeComment")
    words = "" if note is None else note.text or ""
    reader.galley.draw(flow, cells, partial(_read_lists, reader), words)


def _plan(cell: _Element, names: Names) -> CellPlan[_Element]:
    plan = CellPlan(0, 0, 1, 1, cell.get("header") == "1", cell)
    for child in cell:
        name = names[child.tag]
        if name == "cellAddr":
            plan.row = max(0, number_of(child.get("rowAddr")))
            plan.column = max(0, number_of(child.get("colAddr")))
        elif name == "cellSpan":
            plan.rowspan = max(1, number_of(child.get("rowSpan"), 1))
            plan.colspan = max(1, number_of(child.get("colSpan"), 1))
    return plan


def _read_lists(reader: Reader, parent: _Element, flow: Flow) -> None:
    for child in parent:
        if reader.names[child.tag] == "subList":
            reader.read_list(child, flow)


def _read_caption(reader: Reader, element: _Element, flow: Flow) -> None:
    caption = _child(reader, element, "caption")
    if caption is not None:
        _read_lists(reader, caption, flow)


def _read_drawing(reader: Reader, element: _Element, name: str, flow: Flow) -> None:
    """Read the text boxes of a drawing; name its pictures and objects."""
    _read_caption(reader, element, flow)
    if name in _UNREAD:
        reader.galley.leave(flow, _UNREAD[name])
    if name == "textart":
        for line in art_lines(element.get("text") or ""):
            reader.galley.write(flow, line, bold=True)
    for child in element:
        inner = reader.names[child.tag]
        if inner == "drawText":
            _read_lists(reader, child, flow)
        elif inner in _DRAWINGS:
            _read_drawing(reader, child, inner, flow)


def _place_control(reader: Reader, paragraph: Paragraph, element: _Element) -> None:
    for child in element:
        name = reader.names[child.tag]
        if name in _CONTROLS:
            _CONTROLS[name](reader, paragraph, child)


def _place_choice(reader: Reader, paragraph: Paragraph, element: _Element) -> None:
    """Take the first of several forms of one thing."""
    for choice in element:
        for child in choice:
            place(reader, paragraph, child, reader.names[child.tag])
        return


def _add_ruby(reader: Reader, paragraph: Paragraph, element: _Element) -> None:
    paragraph.add(read_ruby(element, reader.names), bold=True)


def _add_overlaid(reader: Reader, paragraph: Paragraph, element: _Element) -> None:
    del reader
    paragraph.add(read_overlaid(element), bold=True)


def _leave_formula(reader: Reader, paragraph: Paragraph, element: _Element) -> None:
    del element
    paragraph.follow(lambda flow: reader.galley.leave(flow, FORMULA))


def _add_number(reader: Reader, paragraph: Paragraph, element: _Element) -> None:
    paragraph.add(read_auto_number(element, reader.names), bold=True)


def _place_note(reader: Reader, paragraph: Paragraph, element: _Element) -> None:
    paragraph.note(read_note_mark(element), partial(_read_lists, reader, element))


def _remark_running_head(reader: Reader, paragraph: Paragraph, element: _Element) -> None:
    del paragraph
    reader.galley.remarks.add_running_heads(_lines_aside(reader, element))


def _remark_comment(reader: Reader, paragraph: Paragraph, element: _Element) -> None:
    del paragraph
    reader.galley.remarks.add_comment(" ".join(_lines_aside(reader, element)))


def _remark_memo(reader: Reader, paragraph: Paragraph, element: _Element) -> None:
    del paragraph
    if element.get("type") == "MEMO":
        reader.galley.remarks.add_memo(" ".join(_lines_aside(reader, element)))


def _lines_aside(reader: Reader, element: _Element) -> list[str]:
    return [line for inner in _lists(reader, element) for line in reader.read_aside(inner)]


def _lists(reader: Reader, element: _Element) -> Iterator[_Element]:
    return (child for child in element if reader.names[child.tag] == "subList")


def _child(reader: Reader, element: _Element, name: str) -> _Element | None:
    for child in element:
        if reader.names[child.tag] == name:
            return child
    return None


_Place = Callable[[Reader, Paragraph, _Element], None]

_PLACES: dict[str, _Place] = {
    "tbl": _place_table,
    "ctrl": _place_control,
    "switch": _place_choice,
    "dutmal": _add_ruby,
    "compose": _add_overlaid,
    "equation": _leave_formula,
}

_CONTROLS: dict[str, _Place] = {
    "autoNum": _add_number,
    "footNote": _place_note,
    "endNote": _place_note,
    "header": _remark_running_head,
    "footer": _remark_running_head,
    "hiddenComment": _remark_comment,
    "fieldBegin": _remark_memo,
}
