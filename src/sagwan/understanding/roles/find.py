"""The role of every segment, put together from shapes, contents lists, headings and bullets."""

from collections.abc import Sequence

from sagwan.facts import Document
from sagwan.understanding.roles.bullets import find_depths
from sagwan.understanding.roles.contents import find_contents
from sagwan.understanding.roles.declared import declared_role
from sagwan.understanding.roles.heading import Heading
from sagwan.understanding.roles.headings import find_headings
from sagwan.understanding.roles.ladder import climb, learn_ladder
from sagwan.understanding.roles.marks import BULLETS, NUMBERED
from sagwan.understanding.roles.role import Role
from sagwan.understanding.roles.shape import Shape, look_at
from sagwan.understanding.tokens.token import Token

_PLAIN_KINDS = {"caption": "caption", "note": "note"}
_FOOTERS = frozenset({"footer", "rule"})
_LISTED = "contents 0"
_LIST_KINDS = BULLETS | {"circled", "dotted", "hangul", "paren", "dashed", "bracketed"}


def find_roles(document: Document, tokens: Sequence[Sequence[Token]]) -> tuple[Role, ...]:
    """Give the role of each segment of a document."""
    shapes = look_at(document, tokens)
    contents = find_contents(shapes) | {s.index for s in shapes if s.segment.style == _LISTED}
    shown = bool(document.boxes) and any(segment.heading for segment in document.segments)
    headings = find_headings(shapes, contents, shown=shown)
    levels = _levels(headings)
    cell_headings = {shape.index for shape in shapes if shape.cell and shape.mark.kind == "box"}
    bullets = {
        shape.index
        for shape in shapes
        if shape.index not in headings and shape.index not in contents and _is_bullet(shape)
    }
    breaks = {index for index, heading in headings.items() if heading.kind != "boxed"}
    marked_up = document.format in {"md", "html"}
    depths = find_depths(shapes, bullets, breaks | cell_headings, marked_up=marked_up)
    return tuple(
        declared_role(document, shape.segment)
        or _role(shape, headings.get(shape.index), levels, contents, depths)
        for shape in shapes
    )


def _levels(headings: dict[int, Heading]) -> dict[int, int]:
    """Give each heading its level; a cover title stands above all, at level 0."""
    ordered = [headings[index] for index in sorted(headings)]
    climbing = [heading for heading in ordered if heading.kind != "cover" and not heading.joins]
    ladder = learn_ladder([(heading.kind, heading.worth) for heading in climbing])
    levels = climb(ladder, (heading.kind for heading in climbing))
    found = {heading.index: level for heading, level in zip(climbing, levels, strict=True)}
    current = 0
    for heading in ordered:
        current = found.setdefault(heading.index, current if heading.joins else 0)
    return found


def _is_bullet(shape: Shape) -> bool:
    if shape.mark.kind == "paren" and shape.mark.number and not shape.cell:
        return not _is_footnote(shape)
    return shape.mark.kind in _LIST_KINDS


def _is_footnote(shape: Shape) -> bool:
    return shape.text[0] != "(" and shape.segment.indent == 0 and len(shape.words) > 30


def _role(
    shape: Shape,
    heading: Heading | None,
    levels: dict[int, int],
    contents: set[int],
    depths: dict[int, int],
) -> Role:
    mark = shape.mark
    if heading is not None:
        return _heading_role(shape, heading, levels[shape.index])
    if shape.index in contents:
        return Role("contents", 0, mark.sign, mark.number, shape.start)
    if shape.index in depths:
        return Role("bullet", depths[shape.index], mark.sign, mark.number, shape.start)
    return _text_role(shape)


def _heading_role(shape: Shape, heading: Heading, level: int) -> Role:
    if heading.joins:
        return Role("heading", level, None, None, shape.segment.start)
    sign = shape.mark.sign if shape.mark.kind not in NUMBERED else None
    box = heading.kind == "boxed"
    return Role("heading", level, heading.number or sign, heading.number, shape.start, box)


def _text_role(shape: Shape) -> Role:
    mark = shape.mark
    if shape.cell and mark.kind == "box":
        return Role("heading", 1, mark.sign, None, shape.start)
    if mark.kind == "paren":
        return Role("note", 0, mark.sign, mark.number, shape.start)
    if mark.kind in _FOOTERS:
        return Role("footer", 0, None, None, shape.segment.start)
    if mark.kind in _PLAIN_KINDS:
        return Role(_PLAIN_KINDS[mark.kind], 0, mark.sign, None, shape.start)
    return Role("plain", 0, None, None, shape.segment.start)
