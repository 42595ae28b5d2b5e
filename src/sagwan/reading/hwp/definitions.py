"""DocInfo: what an HWP file defines once for its paragraphs: shapes, numbering, bullets."""

from dataclasses import dataclass, field

from sagwan.reading.hancom.shapes import Level, ParagraphShape, Shapes
from sagwan.reading.hwp.fields import number, signed, word
from sagwan.reading.hwp.records import (
    BIN_DATA,
    BULLET,
    CHARACTER_SHAPE,
    DOCUMENT_PROPERTIES,
    NUMBERING,
    PARAGRAPH_SHAPE,
    STYLE,
    Records,
)
from sagwan.reading.styles import find_style

_OLD_LEVELS = 7
_HEAD = 12  # bytes of a level before its template
_BOLD = 2
_CHARACTERS = 1  # this bit of a length says that it counts characters


@dataclass(slots=True)
class Definitions:
    """The shapes, how many sections the text has, and the kinds of its embedded objects."""

    shapes: Shapes = field(default_factory=Shapes)
    sections: int = 0
    objects: list[str] = field(default_factory=list)


def read_definitions(records: Records) -> Definitions:
    """Read DocInfo."""
    found = Definitions()
    styles = 0
    for index, tag in enumerate(records.tags):
        if tag in _SHAPES:
            _SHAPES[tag](found.shapes, records.content(index))
        elif tag == STYLE:
            style = find_style(word(records.content(index), 0)[0])
            if style:
                found.shapes.styles[styles] = style
            styles += 1
        elif tag == BIN_DATA:
            found.objects.append(_read_kind_of_object(records.content(index)))
        elif tag == DOCUMENT_PROPERTIES:
            found.sections = number(records.content(index), 0)
    return found


def _add_character_shape(shapes: Shapes, data: bytes) -> None:
    shapes.bold[len(shapes.bold)] = bool(number(data, 46, 4) & _BOLD)
    shapes.heights[len(shapes.heights)] = signed(data, 42)


def _add_numbering(shapes: Shapes, data: bytes) -> None:
    shapes.numberings[len(shapes.numberings) + 1] = _read_levels(data)


def _add_bullet(shapes: Shapes, data: bytes) -> None:
    sign = number(data, _HEAD)
    shapes.bullets[len(shapes.bullets) + 1] = chr(sign) if sign else ""


def _add_paragraph_shape(shapes: Shapes, data: bytes) -> None:
    shapes.paragraphs[len(shapes.paragraphs)] = _read_paragraph_shape(data)


def _read_paragraph_shape(data: bytes) -> ParagraphShape:
    kind = number(data, 0, 4)
    level = number(data, 54, 4) if len(data) >= 58 else kind >> 25 & 7
    margin = characters = 0
    for length in (signed(data, 4), max(0, signed(data, 12))):
        if length & _CHARACTERS:
            characters += length >> 1
        else:
            margin += length >> 1
    return ParagraphShape(
        head=kind >> 23 & 3,
        definition=number(data, 30),
        level=level,
        margin=margin,
        characters=characters,
        breaks_page=bool(kind >> 19 & 1),
    )


def _read_levels(data: bytes) -> tuple[Level, ...]:
    """Read seven levels and, in newer files, three more."""
    heads, place = _read_heads(data, 0, _OLD_LEVELS)
    first = number(data, place)
    starts = [number(data, place + 2 + 4 * at, 4) for at in range(_OLD_LEVELS)]
    if len(data) < place + 2 + 4 * _OLD_LEVELS:
        starts = [first or 1] + [1] * (_OLD_LEVELS - 1)
    place += 2 + 4 * _OLD_LEVELS
    if place < len(data):
        more, place = _read_heads(data, place, 3)
        heads += more
        starts += [number(data, place + 4 * at, 4) for at in range(3)]
    return tuple(
        Level(template, form, start) for (template, form), start in zip(heads, starts, strict=False)
    )


def _read_heads(data: bytes, place: int, count: int) -> tuple[list[tuple[str, int]], int]:
    found: list[tuple[str, int]] = []
    for _ in range(count):
        form = number(data, place, 4) >> 5 & 0x1F
        template, place = word(data, place + _HEAD)
        found.append((template, form))
    return found, place


def _read_kind_of_object(data: bytes) -> str:
    """Give the ending of an embedded file's name; a linked one is called `link`."""
    kind = number(data, 0) & 0xF
    if kind == 0:
        return "link"
    ending, _ = word(data, 4)
    return ending.lower() or "ole"


_SHAPES = {
    PARAGRAPH_SHAPE: _add_paragraph_shape,
    CHARACTER_SHAPE: _add_character_shape,
    NUMBERING: _add_numbering,
    BULLET: _add_bullet,
}
