"""What a figure in running text is about: the words right before and after it, and its block."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sagwan.comparing.laid import Laid
from sagwan.comparing.side import Side
from sagwan.comparing.words import Wording
from sagwan.facts import Block, Figure, Line, Place

_BREAK = re.compile(r"[,;:()\[\]/→⇒<>]|·(?=\s?\d)|(?<=[개건명회원%])·|\d")
_SAYS = re.compile(r"\w")
_LEADING_PARTICLE = re.compile(r"^(?:에서|에게|에|의|을|를|이|가|은|는|으로|로|와|과)(?=\s)")
_NEAR = 2  # words on each side that say what is counted
_REACH = 40  # characters looked at on each side
_LONG = 2000  # characters beyond which a text is not about one thing
_NUMBERS = re.compile(r"\d[\d,.]*")


class Context(NamedTuple):
    """A figure in running text: the words beside it, the text around it (`masked`: without its
    numbers), its work, and which figure of its text it is."""

    figure: Figure
    before: frozenset[str]
    after: frozenset[str]
    text: str
    masked: str
    label: str
    section: str
    block: str
    turn: int


def contexts_of(laid: Laid, side: Side, figures: Iterable[Figure]) -> list[Context]:
    """Give the contexts of figures that stand in running text."""
    surroundings = _Surroundings(laid.wording, side)
    found: list[Context] = []
    for figure in figures:
        found.append(surroundings.of(figure, found[-1] if found else None))
    return found


class _Surroundings:
    """The texts of a report, each joined once however many figures stand in it."""

    def __init__(self, wording: Wording, side: Side) -> None:
        self._wording = wording
        self._side = side
        self._lines = side.report.document.lines
        self._texts: dict[str, _Text] = {}
        self._ends: defaultdict[int, list[int]] = defaultdict(list)
        for figure in sorted(side.report.figures, key=lambda f: f.place.end):
            self._ends[figure.place.line].append(figure.place.end)

    def of(self, figure: Figure, earlier: Context | None) -> Context:
        """Give the context of a figure; `earlier` is that of the figure before it."""
        block = self._side.block_at(figure.place)
        section, name = (block.section, block.id) if block else ("", "")
        if block is None or block.table is not None or _length(block) > _LONG:
            text, start = self._window(figure)
            masked, name = _NUMBERS.sub("0", text), f"L{figure.place.line}"
        else:
            whole = self._text(block)
            text, masked, start = whole.text, whole.masked, whole.find(figure)
        before, after = self._beside(text, start, figure)
        label = " ".join([*before, figure.text, *after])
        near, turn = _pairs(before), 0
        if earlier is not None and (earlier.block, earlier.text) == (name, text):
            turn = earlier.turn + 1
            near = earlier.before if self._follows_at_once(figure) else near
        return Context(figure, near, _pairs(after), text, masked, label, section, name, turn)

    def _beside(
        self, text: str, start: int, figure: Figure
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        last = self._last_end(figure)
        reach = min(_REACH, figure.place.start - last) if last else _REACH
        end = start + figure.place.end - figure.place.start
        before = self._wording.content(_tail(text[max(0, start - reach) : start]))[-_NEAR:]
        return before, self._wording.content(_head(text[end : end + _REACH]))[:_NEAR]

    def _last_end(self, figure: Figure) -> int:
        """Where the figure before this one ends on its line, 0 where there is none."""
        ends = self._ends[figure.place.line]
        number = bisect_right(ends, figure.place.start)
        return ends[number - 1] if number else 0

    def _follows_at_once(self, figure: Figure) -> bool:
        """22건(45.8%): what stands right behind a number shares the words before it."""
        last, line = self._last_end(figure), self._lines[figure.place.line - 1].plain
        return last > 0 and not _SAYS.search(line, last, figure.place.start)

    def _text(self, block: Block) -> "_Text":
        known = self._texts.get(block.id)
        if known is None:
            known = self._texts[block.id] = _join(block, self._lines)
        return known

    def _window(self, figure: Figure) -> tuple[str, int]:
        """The stretch of line around a figure in a cell, or in a text too long to be one thing."""
        place = figure.place
        line = self._lines[place.line - 1].plain
        left = max(line.rfind("\t", 0, place.start) + 1, place.start - 2 * _REACH, 0)
        return line[left : place.end + 2 * _REACH].split("\t")[0], place.start - left


class _Text(NamedTuple):
    """A block in one run, and where in it each of its pieces begins."""

    text: str
    masked: str
    pieces: tuple[tuple[Place, int], ...]

    def find(self, figure: Figure) -> int:
        """Give where a figure begins in the run."""
        place = figure.place
        for piece, start in self.pieces:
            if piece.line == place.line and piece.start <= place.start < piece.end:
                return start + place.start - piece.start
        return 0


def _join(block: Block, lines: Sequence[Line]) -> _Text:
    parts, places, length = [], [], 0
    for piece in block.pieces:
        part = lines[piece.line - 1].plain[piece.start : piece.end]
        places.append((piece, length))
        parts.append(part)
        length += len(part) + 1
    text = " ".join(parts)
    return _Text(text, _NUMBERS.sub("0", text), tuple(places))


def _length(block: Block) -> int:
    return sum(piece.end - piece.start for piece in block.pieces)


def _tail(text: str) -> str:
    breaks = list(_BREAK.finditer(text.rstrip(" :(")))
    return _LEADING_PARTICLE.sub("", text[breaks[-1].end() :] if breaks else text)


def _head(text: str) -> str:
    text = _LEADING_PARTICLE.sub("", text)
    found = _BREAK.search(text)
    return text[: found.start()] if found else text


def _pairs(words: tuple[str, ...]) -> frozenset[str]:
    run = "".join(words)
    return frozenset(run[i : i + 2] for i in range(len(run) - 1)) or frozenset({run} - {""})
