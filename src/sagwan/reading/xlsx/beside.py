"""What a sheet holds beside its cells: text in drawn shapes, memos, pictures and charts."""

from lxml.etree import _Element

from sagwan.reading.parts import Parts
from sagwan.reading.rendering import Piece
from sagwan.reading.xlsx.laying import Layer
from sagwan.reading.xlsx.names import s
from sagwan.reading.xlsx.strings import text_of

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MOST = 120  # characters of a text that is only named
_NAMED = {"chart": ("차트", "a chart"), "image": ("그림", "a picture")}


def lay_beside(parts: Parts, sheet: str, layer: Layer) -> None:
    """Read the shapes of a sheet, and name what is not read."""
    for relation in parts.relations(sheet):
        if relation.outside:
            continue
        if relation.kind == "drawing":
            _lay_drawing(parts, relation.target, layer)
        elif relation.kind == "comments":
            _name_comments(parts.find(relation.target), layer)
        elif relation.kind == "pivotTable":
            layer.leave_unread("피벗 표의 원본", "the data behind a pivot table")


def _lay_drawing(parts: Parts, part: str, layer: Layer) -> None:
    root = parts.find(part)
    for paragraph in () if root is None else root.iter(f"{_A}p"):
        text = "".join(t.text or "" for t in paragraph.iter(f"{_A}t")).strip()
        if text:
            layer.lay_line(Piece(" ".join(text.split())))
    for relation in parts.relations(part):
        if relation.kind in _NAMED:
            layer.leave_unread(*_NAMED[relation.kind])


def _name_comments(root: _Element | None, layer: Layer) -> None:
    for comment in () if root is None else root.iter(s("comment")):
        body = comment.find(s("text"))
        text = "" if body is None else " ".join(text_of(body).split())
        if text:
            shown = text if len(text) <= _MOST else text[:_MOST] + "…"
            layer.leave_unread(f"메모 「{shown}」", f"a comment at {comment.get('ref') or '?'}")
