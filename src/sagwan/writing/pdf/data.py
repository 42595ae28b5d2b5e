"""A flow as the data of the template: what is printed, each piece with its look and its measures.

Signs hang in a margin as wide as they are; notes stand under what they are about.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sagwan.writing.flow import Drawn, Flow, Paragraph
from sagwan.writing.pdf.cells import Marks, set_cells
from sagwan.writing.pdf.letters import clean, keep_words, width_of
from sagwan.writing.pdf.widths import measure_columns
from sagwan.writing.remarks import Remark

_ROOM = 481.8  # points between the margins of a page of A4
_NOTE_ROOM = 51.0  # sizes of their letters in the boxes of remarks
_BOX_SIGNS = frozenset("□■▣▢◻❏❑☐⬜◇◆◈❖")
_KINDS = {
    "bullet": "point",
    "paragraph": "plain",
    "note": "note",
    "caption": "caption",
    "picture": "plain",
    "contents": "listed",
    "footer": "footer",
}
_LEVELS = 6
# sizes of letters, as the template has them
_SIZE = 11.5
_SIZES = {"chapter": 17.0, "part": 14.5, "topic": 12.5, "minor": 11.5, "note": 10.0}


def data_of(flow: Flow, *, dated: bool = False) -> dict[str, Any]:
    """Give what the template prints; a file to be kept must be `dated`."""
    listed = {entry.anchor for entry in flow.contents}
    typesetter = _Typesetter(listed)
    items = list(typesetter.set_all(flow))
    return {
        "name": clean(flow.title or "주요업무보고"),
        "author": clean(flow.organisation or ""),
        "date": _date(flow.period) if dated else None,
        "cover": _cover(flow),
        "contents": _contents(flow, typesetter.labels),
        "heads": typesetter.heads,
        "items": items,
    }


def _cover(flow: Flow) -> dict[str, Any] | None:
    """The cover as the report prints it, else one made of what is known of the report."""
    at = next((place for place, p in enumerate(flow.cover) if p.kind == "heading"), None)
    if at is not None:
        lines = [clean(paragraph.line) for paragraph in flow.cover]
        remarks = [remark for p in flow.cover for remark in _remarks(p)]
        return _title_page(lines[at], lines[:at], lines[at + 1 :], remarks)
    if flow.title is None:
        return None
    made = [flow.printed_period, flow.organisation]
    return _title_page(clean(flow.title), [], [clean(line) for line in made if line], [])


def _title_page(
    title: str, above: list[str], lines: list[str], remarks: list[dict[str, Any]]
) -> dict[str, Any]:
    return {"title": title, "above": above, "lines": lines, "remarks": remarks}


def _date(period: str | None) -> tuple[int, int]:
    """Give year and month of the report's own period, never of the day of writing."""
    year, _, month = (period or "").partition("-")
    return int(year) if year.isdigit() else 1980, int(month[:2]) if month[:2].isdigit() else 1


def _contents(flow: Flow, labels: Mapping[str, str]) -> dict[str, Any]:
    return {
        labels[entry.anchor]: {"level": entry.level, "text": clean(entry.text)}
        for entry in flow.contents
        if entry.anchor in labels
    }


class _Typesetter:
    """Sets one piece after the other, knowing what stands above."""

    def __init__(self, listed: set[str]) -> None:
        self.heads: dict[str, dict[str, Any]] = {}
        self.labels: dict[str, str] = {}
        self._listed = listed
        self._depth = 0
        self._under = 0.0

    def set_all(self, flow: Flow) -> Iterator[dict[str, Any]]:
        """Give all pieces of the body."""
        for item in flow.body:
            found = self._draw(item) if isinstance(item, Drawn) else self._set(item)
            found["remarks"] = _remarks(item)
            yield found

    def _set(self, paragraph: Paragraph) -> dict[str, Any]:
        if paragraph.kind == "heading":
            return self._open(paragraph)
        if paragraph.aside:
            return {"kind": "aside", "text": clean(paragraph.line)}
        kind = _KINDS.get(paragraph.kind, "plain")
        if kind in {"caption", "footer"}:
            return {"kind": kind, "text": [clean(paragraph.line)]}
        sign = clean(paragraph.sign)
        hang, indent = _hang(sign), self._indent(paragraph)
        if kind in {"point", "plain"}:
            self._under = indent + hang
        text = self._break(clean(paragraph.text), _SIZES.get(kind, _SIZE), indent + hang)
        look = paragraph.kind
        return {
            "kind": kind,
            "look": look,
            "sign": sign,
            "text": text,
            "hang": hang,
            "indent": indent,
        }

    def _break(self, text: str, size: float, indent: float) -> list[str]:
        return keep_words(text, _ROOM / size - indent)

    def _indent(self, paragraph: Paragraph) -> float:
        if paragraph.kind == "note":
            return round(self._under * _SIZE / _SIZES["note"], 2)
        return max(0.0, 1.05 * paragraph.level - 0.45) if paragraph.level else 0.0

    def _open(self, paragraph: Paragraph) -> dict[str, Any]:
        label = f"h{len(self.heads) + 1}"
        if paragraph.anchor:
            self.labels[paragraph.anchor] = label
        # no level may be skipped on the way down, or the tags say less than the look
        self._depth = min(max(paragraph.level, 1), self._depth + 1, _LEVELS)
        self._under = 0.0
        look = _look(paragraph)
        sign, text = clean(paragraph.sign), clean(paragraph.text)
        self.heads[label] = {
            "look": look,
            "sign": sign,
            "text": self._break(text, _SIZES[look], _hang(sign) + 1.5),
            "hang": _hang(sign),
            "line": f"{sign} {text}".strip(),
            "turns": look == "chapter" and bool(self._listed) and len(self.heads) > 0,
        }
        listed = paragraph.anchor in self._listed
        return {"kind": "opens", "anchor": label, "level": self._depth, "listed": listed}

    def _draw(self, drawn: Drawn) -> dict[str, Any]:
        self._under = 0.0
        lattice = drawn.lattice
        measure = measure_columns(lattice, _ROOM)
        heads, cells = set_cells(lattice, measure, _marks(drawn))
        return {
            "kind": "drawn",
            "caption": clean(drawn.caption),
            "widths": measure.widths,
            "size": measure.size,
            "inset": measure.inset,
            "rows": len(lattice.rows),
            "heads": heads if cells else [],
            "cells": cells or heads,
        }


def _look(paragraph: Paragraph) -> str:
    if paragraph.box:
        return "minor"
    if paragraph.sign[:1] in _BOX_SIGNS and paragraph.sign:
        return "topic"
    return {0: "chapter", 1: "chapter", 2: "part", 3: "topic"}.get(paragraph.level, "minor")


def _hang(sign: str) -> float:
    """Give how far a text hangs beside its sign, in sizes of its letters."""
    return round(width_of(sign) + 0.4, 2) if sign else 0.0


def _remarks(item: Paragraph | Drawn) -> list[dict[str, Any]]:
    return [
        {
            **_mark(remark),
            "head": clean(remark.head),
            "text": [keep_words(line, _NOTE_ROOM) for line in clean(remark.text).split("\n")],
        }
        for remark in item.remarks
    ]


def _marks(drawn: Drawn) -> Marks:
    """Give the marks of the cells that remarks are about."""
    marks: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for remark in drawn.remarks:
        slot = drawn.find_slot(remark)
        if slot is not None:
            marks.setdefault((slot.row, slot.column), []).append(_mark(remark))
    return marks


def _mark(remark: Remark) -> dict[str, Any]:
    level = remark.level if remark.level in {"error", "warning", "question"} else "note"
    return {"number": remark.number, "level": level}
