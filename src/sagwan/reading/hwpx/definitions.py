"""header.xml: what an HWPX file defines once for its paragraphs: shapes, numbering, bullets."""

from lxml.etree import _Element

from sagwan.reading.hancom.numerals import find_form
from sagwan.reading.hancom.shapes import (
    BULLET,
    NO_HEAD,
    NUMBER,
    OUTLINE,
    Level,
    ParagraphShape,
    Shapes,
)
from sagwan.reading.hwpx.names import Names, number_of
from sagwan.reading.styles import find_style

_HEADS = {"OUTLINE": OUTLINE, "NUMBER": NUMBER, "BULLET": BULLET}


def read_definitions(root: _Element) -> Shapes:
    """Read the head of a document."""
    names = Names()
    shapes = Shapes()
    for element in root.iter():
        add = _KINDS.get(names[element.tag])
        if add is not None:
            add(shapes, element, names)
    return shapes


def _add_character_shape(shapes: Shapes, element: _Element, names: Names) -> None:
    key = number_of(element.get("id"))
    shapes.heights[key] = number_of(element.get("height"))
    shapes.bold[key] = any(names[child.tag] == "bold" for child in element)


def _add_paragraph_shape(shapes: Shapes, element: _Element, names: Names) -> None:
    found = {names[child.tag]: child for child in element.iter()}
    heading, setting = found.get("heading"), found.get("breakSetting")
    margin, characters = _read_margin(element, names)
    shapes.paragraphs[number_of(element.get("id"))] = ParagraphShape(
        head=NO_HEAD if heading is None else _HEADS.get(heading.get("type") or "", NO_HEAD),
        definition=0 if heading is None else number_of(heading.get("idRef")),
        level=0 if heading is None else number_of(heading.get("level")),
        margin=margin,
        characters=characters,
        breaks_page=setting is not None and setting.get("pageBreakBefore") == "1",
    )


def _read_margin(element: _Element, names: Names) -> tuple[int, int]:
    """Read how far in a first line begins; outside of a `case` lengths are doubled."""
    halves = 2
    for child in element.iter():
        name = names[child.tag]
        if name == "case":
            halves = 1
        elif name == "margin":
            return _add_up(child, names, halves)
    return 0, 0


def _add_up(margin: _Element, names: Names, halves: int) -> tuple[int, int]:
    units = characters = 0
    for child in margin:
        name = names[child.tag]
        if name in {"left", "intent"}:
            value = number_of(child.get("value"))
            value = max(0, value) if name == "intent" else value
            if child.get("unit") == "CHAR":
                characters += value
            else:
                units += value // halves
    return units, characters


def _add_numbering(shapes: Shapes, element: _Element, names: Names) -> None:
    heads = [child for child in element if names[child.tag] == "paraHead"]
    shapes.numberings[number_of(element.get("id"))] = tuple(
        Level(
            head.text or "",
            find_form(head.get("numFormat")),
            number_of(head.get("start"), 1),
        )
        for head in sorted(heads, key=lambda head: number_of(head.get("level")))
    )


def _add_bullet(shapes: Shapes, element: _Element, names: Names) -> None:
    del names
    shapes.bullets[number_of(element.get("id"))] = element.get("char") or ""


def _add_style(shapes: Shapes, element: _Element, names: Names) -> None:
    del names
    style = find_style(element.get("name") or "")
    if style:
        shapes.styles[number_of(element.get("id"))] = style


_KINDS = {
    "charPr": _add_character_shape,
    "paraPr": _add_paragraph_shape,
    "numbering": _add_numbering,
    "bullet": _add_bullet,
    "style": _add_style,
}
