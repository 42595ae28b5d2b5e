"""The ways in which a table comes out of a file as text: flattened, one cell to a line, drawn."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from tests.sagwan.understanding.tables.invented import Invented

_HANGUL = re.compile(r"[가-힣]{2,4}$")


@dataclass(frozen=True)
class HeadCell:
    """A cell of a head: the levels from `top` to `bottom`, the columns that it spans, its lines."""

    top: int
    bottom: int
    first: int
    last: int
    lines: tuple[str, ...]


def flattened(table: Invented, rng: Random) -> str:
    """Print every line as it stands on the page, from left to right."""
    return _flat(table, lambda word: (word,))


def spread(table: Invented, rng: Random) -> str:
    """Print short words with their letters spread out for looks."""
    return _flat(table, lambda word: (_spread_out(word) if rng.random() < 0.6 else word,))


def wrapped(table: Invented, rng: Random) -> str:
    """Print long words of the head on two lines, at the middle height of their cells."""
    return _flat(table, lambda word: _wrapped(word) if rng.random() < 0.6 else (word,))


def gappy(table: Invented, rng: Random) -> str:
    """Print a blank line here and there, as text layers of PDF files have them."""
    lines = _flat(table, lambda word: (word,)).split("\n")
    head = len(_head_lines(table, lambda word: (word,)))
    gaps = (line + "\n" * (i >= head - 1 and rng.random() < 0.4) for i, line in enumerate(lines))
    return "\n".join(gaps)


def stacked(table: Invented, rng: Random) -> str:
    """Print every cell on a line of its own."""
    head = [cell.lines[0] for cell in _head_cells(table, lambda word: (word,))]
    return "\n".join([*head, *(text for label, values in table.rows for text in (label, *values))])


def drawn(table: Invented, rng: Random) -> str:
    """Print cells with tabs between them, parents over the first of their columns."""
    depth = max(map(len, table.columns))
    levels = [[table.label if not level else ""] for level in range(depth)]
    for i, path in enumerate(table.columns):
        for level in range(depth):
            above = table.columns[i - 1][: level + 1] if i else ()
            fresh = level < len(path) and path[: level + 1] != above
            levels[level].append(path[level] if fresh else "")
    body = [[label, *values] for label, values in table.rows]
    return "\n".join("\t".join(row) for row in [*levels, *body])


PRINTERS: tuple[Callable[[Invented, Random], str], ...] = (
    flattened,
    spread,
    wrapped,
    gappy,
    stacked,
)


def _spread_out(word: str) -> str:
    return " ".join(word) if _HANGUL.match(word) else word


def _wrapped(word: str) -> tuple[str, ...]:
    for pattern in (r"(.+)(\(.+\))$", r"(.{2,})(담당관)$", r"(\S{2,}) (\S{2,}.*)$"):
        match = re.match(pattern, word)
        if match:
            return match.group(1), match.group(2)
    return (word,)


def _flat(table: Invented, form: Callable[[str], tuple[str, ...]]) -> str:
    rows = (f"{' '.join(form(label))} {' '.join(values)}" for label, values in table.rows)
    return "\n".join([*_head_lines(table, form), *rows])


def _head_cells(table: Invented, form: Callable[[str], tuple[str, ...]]) -> Iterator[HeadCell]:
    depth = max(map(len, table.columns))
    yield HeadCell(0, depth, 0, 1, form(table.label))
    for level in range(depth):
        for i, path in enumerate(table.columns):
            prefix = path[: level + 1]
            if len(path) > level and (not i or table.columns[i - 1][: level + 1] != prefix):
                bottom = depth if len(path) == level + 1 else level + 1
                yield HeadCell(level, bottom, i + 1, i + 2, form(path[level]))


def _head_lines(table: Invented, form: Callable[[str], tuple[str, ...]]) -> list[str]:
    """Print the head cell by cell, the words of each at its middle height: what stands equally
    high as the words before it goes on in their line."""
    cells = list(_head_cells(table, form))
    heights = [1] * max(cell.bottom for cell in cells)
    for cell in sorted(cells, key=lambda cell: cell.bottom - cell.top):
        room = sum(heights[cell.top : cell.bottom])
        heights[cell.bottom - 1] += max(0, len(cell.lines) - room)
    lines: list[str] = []
    last = -1.0
    for cell in cells:
        above, room = sum(heights[: cell.top]), sum(heights[cell.top : cell.bottom])
        for i, text in enumerate(cell.lines):
            at = above + (room - len(cell.lines)) / 2 + i
            if at == last:
                lines[-1] += f" {text}"
            else:
                lines.append(text)
            last = at
    return lines
