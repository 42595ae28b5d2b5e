"""A stretch of a line as mark-up: its text with every figure marked."""

from collections.abc import Mapping, Sequence

from sagwan.facts import Line
from sagwan.showing.lettering import is_harmless
from sagwan.showing.page.marks import Mark
from sagwan.showing.page.markup import element, escape


class MarkedLines:
    """The lines of a report with their marks; `key` keeps the ids of several reports apart."""

    def __init__(self, lines: Sequence[Line], marks: Mapping[int, list[Mark]], key: str) -> None:
        self.lines = lines
        self.marks = marks
        self.key = key
        self.placed: set[int] = set()

    def write(self, number: int, start: int, end: int) -> str:
        """Write a stretch of a line."""
        line = self.lines[number - 1]
        inside = [
            mark
            for mark in self.marks.get(number, ())
            if mark.start < end and (mark.end > start or mark.start == start)
        ]
        return self._write(line, start, min(end, len(line.text)), inside)

    def _write(self, line: Line, start: int, end: int, marks: Sequence[Mark]) -> str:
        parts, at = [], start
        for mark in marks:
            first, last = max(mark.start, at), min(mark.end, end)
            parts.append(_readable(line, at, first))
            inner = self._write(line, first, last, mark.inner)
            parts.append(self._marked(mark, inner))
            at = max(last, at)
        parts.append(_readable(line, at, end))
        return "".join(parts)

    def _marked(self, mark: Mark, inner: str) -> str:
        title = mark.title or None
        if mark.finding is None:
            return element("span", inner, class_=f"f {mark.state}", title=title)
        name = f"{self.key}-{mark.finding}"
        is_first = mark.finding not in self.placed
        self.placed.add(mark.finding)
        number = element("sup", str(mark.finding))
        return element(
            "a",
            inner + number,
            class_=f"f {mark.state}",
            id=f"p{name}" if is_first else None,
            href=f"#d{name}",
        )


def _readable(line: Line, start: int, end: int) -> str:
    """Give a stretch without mark-up of the file and without signs that no font has."""
    text = line.text[start:end]
    plain = line.plain[start:end]
    if text == plain:
        return escape(text)
    return escape("".join(map(_sign, text, plain)))


def _sign(written: str, plain: str) -> str:
    if plain == " " and not written.isspace():
        return ""
    return written if is_harmless(written) or written == "\t" else plain
