"""A block of text as arithmetic sees it: its words, with one sign in place of each figure.

In `shape` a count or amount is FIGURE, a rate is RATE, a ratio or other pure number is RATIO and a
date is DATE, so that a pattern of words can be matched without looking at digits. Control
characters never stand in unified text; patterns of small ones compile fastest.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sagwan.facts import Block, Figure, Place, Report

FIGURE, RATE, RATIO, DATE = "\x01", "\x02", "\x03", "\x04"
CELL = "cell"
LONGEST = 4000  # what is longer is a table or a list that lost its lines


class Passage(NamedTuple):
    """A block, or a paragraph inside a cell: `text` as it reads, `shape` with its signs, `figures`
    and the words of `dates` by their offset in `shape`.

    `scope` is the numbered work that the passage belongs to: what is said in one work is rarely
    about the things of another.
    """

    number: int
    shape: str
    text: str
    figures: Mapping[int, Figure]
    dates: Mapping[int, str]
    kind: str
    level: int
    mark: str | None
    section: str
    scope: str
    line: int

    @property
    def in_order(self) -> list[tuple[int, Figure]]:
        """Give the figures with their offsets, in order."""
        return list(self.figures.items())

    def words_before(self, offset: int, most: int = 40) -> str:
        """Give the words between the figure or rate before an offset and the offset."""
        start = max(0, offset - most)
        text = self.shape[start:offset]
        for sign in (FIGURE, RATE, RATIO):
            text = text[text.rfind(sign) + 1 :]
        return text

    def words_after(self, offset: int, most: int = 30) -> str:
        """Give the words between an offset and the next figure or rate after it."""
        text = self.shape[offset + 1 : offset + 1 + most]
        ends = [at for sign in (FIGURE, RATE, RATIO) if (at := text.find(sign)) >= 0]
        return text[: min(ends)] if ends else text


def passages_of(report: Report) -> tuple[Passage, ...]:
    """Give the passages of a report in reading order."""
    places = [placed for placed in _places(report) if _length(placed[0]) <= LONGEST]
    places.sort(key=lambda item: (item[0][0].line, item[0][0].start))
    marks = _Marks(report)
    scopes = scopes_of(report)
    return tuple(
        _passage(number, pieces, block, section, report, marks, scopes)
        for number, (pieces, block, section) in enumerate(places)
    )


def _length(pieces: Sequence[Place]) -> int:
    return sum(piece.end - piece.start for piece in pieces)


Placed = tuple[Sequence[Place], Block | None, str]


def _places(report: Report) -> Iterator[Placed]:
    """Give the stretches that are text: blocks, and paragraphs in the cells of drawn tables."""
    flat = {table.id for table in report.tables if table.form == "flat"}
    for block in report.blocks:
        if block.kind != "table" and block.pieces:
            yield block.pieces, block, block.section
        elif block.table is not None and block.table not in flat:
            yield from _paragraphs(report, block)


def _paragraphs(report: Report, block: Block) -> Iterator[Placed]:
    for piece in block.pieces:
        text = report.document.lines[piece.line - 1].plain[piece.start : piece.end]
        if sum(1 for c in text if "가" <= c <= "힣") >= 4 and any(c.isdigit() for c in text):
            yield (piece,), None, block.section


class _Marks:
    """The signs that stand for figures and dates, by line."""

    def __init__(self, report: Report) -> None:
        self.by_line: dict[int, list[tuple[int, int, str, Figure | None]]] = {}
        for figure in report.figures:
            self._add(figure.place, _sign(figure), figure)
        for mention in report.dates:
            self._add(mention.place, DATE, None)
        for marks in self.by_line.values():
            marks.sort(key=lambda mark: (mark[0], -mark[1]))

    def _add(self, place: Place, sign: str, figure: Figure | None) -> None:
        self.by_line.setdefault(place.line, []).append((place.start, place.end, sign, figure))

    def within(self, piece: Place) -> Iterable[tuple[int, int, str, Figure | None]]:
        """Give the marks of one stretch of a line, none inside another."""
        marks = self.by_line.get(piece.line, [])
        at = piece.start
        for mark in marks[bisect_left(marks, (piece.start,)) :]:
            if mark[0] >= piece.end:
                return
            if mark[0] >= at and mark[1] <= piece.end:
                yield mark
                at = mark[1]


def _sign(figure: Figure) -> str:
    if figure.unit is None or not figure.unit.is_rate:
        return FIGURE
    return RATE if figure.unit.base in {"%", "%p"} else RATIO


def _passage(
    number: int,
    pieces: Sequence[Place],
    block: Block | None,
    section: str,
    report: Report,
    marks: _Marks,
    scopes: Mapping[str, str],
) -> Passage:
    parts: list[str] = []
    plains: list[str] = []
    figures: dict[int, Figure] = {}
    dates: dict[int, str] = {}
    length = 0
    for piece in pieces:
        plain = report.document.lines[piece.line - 1].plain
        at = piece.start
        for start, end, sign, figure in marks.within(piece):
            parts.append(plain[at:start])
            length += start - at
            if figure is not None:
                figures[length] = figure
            else:
                dates[length] = plain[start:end]
            parts.append(sign)
            length += 1
            at = end
        plains.append(plain[piece.start : piece.end])
        parts.append(plain[at : piece.end] + " ")
        length += piece.end - at + 1
    kind, level, mark = (CELL, 0, None) if block is None else (block.kind, block.level, block.mark)
    scope = scopes.get(section, section)
    return Passage(
        number,
        "".join(parts),
        " ".join(plains),
        figures,
        dates,
        kind,
        level,
        mark,
        section,
        scope,
        pieces[0].line,
    )


def scopes_of(report: Report) -> dict[str, str]:
    """Map each section to the numbered work that holds it."""
    scopes: dict[str, str] = {}
    for section in report.sections:
        parent = section.parent
        inherits = parent is not None and section.level > 2 and parent in scopes
        scopes[section.id] = scopes[parent] if inherits and parent else section.id
    return scopes
