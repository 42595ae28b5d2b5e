"""The role that the style of a paragraph declares: whoever gave it the style knows what it is."""

from sagwan.facts import Document, Segment
from sagwan.reading.styles import read_style, split_sign
from sagwan.understanding.roles.marks import NUMBERED, read_mark
from sagwan.understanding.roles.role import Role

_PLAIN = {"paragraph": "plain", "box": "heading"}
_SOME_WORD = " 가"


def declared_role(document: Document, segment: Segment) -> Role | None:
    """Give the role that the style of a segment declares, None where it has no such style."""
    if not segment.style:
        return None
    style = read_style(segment.style)
    text = document.lines[segment.line - 1].text[segment.start : segment.end]
    sign = 0 if style.bare else split_sign(text)
    role = _PLAIN.get(style.kind, style.kind)
    start = segment.start + (sign + 1 if sign else 0)
    mark, number = _mark(role, text[:sign] or None, document.text_of(segment))
    return Role(role, style.level, mark, number, start, style.kind == "box")


def _mark(role: str, sign: str | None, text: str) -> tuple[str | None, str | None]:
    """A heading is known by its number, all others by their sign; the sign of a caption is the
    bracket that opens its text."""
    if sign is None:
        opens = role in {"heading", "caption"} and read_mark(text).kind == "caption"
        return (text[0] if opens else None), None
    read = read_mark(sign + _SOME_WORD)
    number = read.number if read.kind in NUMBERED else None
    return (number or sign) if role == "heading" else sign, number
