"""Automatic numbering: the marks that a document defines and counts but never writes down."""

import re

from sagwan.reading.hancom.numerals import write_number
from sagwan.reading.hancom.shapes import BULLET, LEVELS, OUTLINE, Level, ParagraphShape, Shapes

_PLACE = re.compile(r"\^(10|[1-9]|[nN])")


class Counters:
    """Counts the numbered paragraphs of one document in the order of their text."""

    def __init__(self, shapes: Shapes) -> None:
        self.outline = 1
        self._shapes = shapes
        self._counts: dict[tuple[int, int], list[int]] = {}

    def mark(self, shape: ParagraphShape) -> str:
        """Count a paragraph and give its mark, empty where it has none."""
        if not shape.head:
            return ""
        if shape.head == BULLET:
            return self._shapes.bullets.get(shape.definition, "")
        definition = self.outline if shape.head == OUTLINE else shape.definition
        levels = self._shapes.numberings.get(definition, ())
        if shape.level >= len(levels):
            return ""
        counts = self._counts.setdefault((shape.head, definition), [0] * LEVELS)
        _advance(counts, shape.level, levels)
        return _write(counts, shape.level, levels)


def _advance(counts: list[int], level: int, levels: tuple[Level, ...]) -> None:
    started = counts[level] or levels[level].start - 1
    counts[level] = started + 1
    counts[level + 1 :] = [0] * (LEVELS - level - 1)


def _write(counts: list[int], level: int, levels: tuple[Level, ...]) -> str:
    def number(at: int) -> str:
        return write_number(counts[at] or levels[at].start, levels[at].form)

    def replace(place: re.Match[str]) -> str:
        if place[1] in "nN":
            path = ".".join(number(at) for at in range(level + 1))
            return path + ("." if place[1] == "N" else "")
        at = int(place[1]) - 1
        return number(at) if at < len(levels) else ""

    return _PLACE.sub(replace, levels[level].template).strip()
