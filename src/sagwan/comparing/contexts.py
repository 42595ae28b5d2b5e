"""What a figure in running text is about: the words right before and after it, and its block."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sagwan.comparing.laid import Laid
from sagwan.comparing.side import Side
from sagwan.comparing.words import Wording
from sagwan.facts import Block, Figure

_BREAK = re.compile(r"[,;:()\[\]/→⇒<>]|·(?=\s?\d)|(?<=[개건명회원%])·|\d")
_SAYS = re.compile(r"[\w]")  # 22건(45.8%): what follows at once shares the words before
_LEADING_PARTICLE = re.compile(r"^(?:에서|에게|에|의|을|를|이|가|은|는|으로|로|와|과)(?=\s)")
_NEAR = 2  # words on each side that say what is counted
_REACH = 40  # characters looked at on each side


@dataclass(frozen=True, slots=True)
class Context:
    """A figure in running text: the words beside it, the text around it and its work."""

    figure: Figure
    before: frozenset[str]
    after: frozenset[str]
    text: str
    label: str
    section: str
    block: str
    turn: int


def contexts_of(laid: Laid, side: Side, figures: Iterable[Figure]) -> list[Context]:
    """Give the contexts of figures that stand in running text."""
    ends: defaultdict[int, list[int]] = defaultdict(list)
    for figure in side.report.figures:
        ends[figure.place.line].append(figure.place.end)
    found: list[Context] = []
    for figure in figures:
        last = max((e for e in ends[figure.place.line] if e <= figure.place.start), default=0)
        found.append(_context(laid.wording, side, figure, last, found[-1] if found else None))
    return found


def _context(
    wording: Wording, side: Side, figure: Figure, last: int, earlier: Context | None
) -> Context:
    block = side.block_at(figure.place)
    text, start = _around(side, block, figure)
    end = start + figure.place.end - figure.place.start
    reach = min(_REACH, figure.place.start - last) if last else _REACH
    before = wording.content(_tail(text[max(0, start - reach) : start]))[-_NEAR:]
    after = wording.content(_head(text[end : end + _REACH]))[:_NEAR]
    label = " ".join([*before, figure.text, *after])
    section = block.section if block else ""
    near, turn = _pairs(before), 0
    name = block.id if block is not None and block.table is None else f"L{figure.place.line}"
    if earlier is not None and earlier.block == name and earlier.text == text:
        turn = earlier.turn + 1
        between = side.report.document.lines[figure.place.line - 1].plain[last : figure.place.start]
        near = earlier.before if last and not _SAYS.search(between) else near
    return Context(figure, near, _pairs(after), text, label, section, name, turn)


def _around(side: Side, block: Block | None, figure: Figure) -> tuple[str, int]:
    """Give the running text around a figure and where in it the figure begins."""
    place, lines = figure.place, side.report.document.lines
    pieces = () if block is None or block.table is not None else block.pieces
    text, start = "", -1
    for piece in pieces:
        text += " " if text else ""
        if piece.line == place.line and piece.start <= place.start < piece.end:
            start = len(text) + place.start - piece.start
        text += lines[piece.line - 1].plain[piece.start : piece.end]
    if start >= 0:
        return text, start
    line = lines[place.line - 1].plain
    left = max(line.rfind("\t", 0, place.start) + 1, place.start - 2 * _REACH, 0)
    return line[left : place.end + 2 * _REACH].split("\t")[0], place.start - left


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
