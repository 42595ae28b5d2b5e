"""Which leading rows of a drawn table are its header, and which header cells span others.

A file of tabs or pipes says neither: a covered cell is just empty. Header rows state no figures,
and a second one only stands where the first leaves columns unnamed.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_MAX_DEPTH = 4
_NUMBER = re.compile(r"[△▲▽▼↑↓+(\[-]*\s*(\d[\d,]*(?:\.\d+)?)\s*(.?)")
_NAMED = re.compile(
    r"['(]*\d[\d~·,. '-]*(?:[급년월일호차층기세]|분기|학년|단계|등급|회차|\d{2}\.)"
    r"|(?:19|20)\d\d(?![\d,])|'\d\d|\d{1,2}\.\d{1,2}\.?(?:이전|이후|$)"
)
_DASHES = frozenset({"-", "–", "－", "―"})


class Span(NamedTuple):
    """A cell with the rows and columns that it covers."""

    row: int
    column: int
    rowspan: int
    colspan: int
    header: bool


def states_figure(cell: str) -> bool:
    """Tell whether a cell opens with a number that is no year, grade, month or ordinal."""
    if cell in _DASHES:
        return True
    return _NUMBER.match(cell) is not None and _NAMED.match(cell) is None


def count_header_rows(rows: Sequence[Sequence[str]]) -> int:
    """Count the leading rows that name columns."""
    if len(rows) < 2 or any(map(states_figure, rows[0])):
        return 0
    depth = 1
    while depth < min(len(rows) - 1, _MAX_DEPTH) and _continues(rows[depth - 1], rows[depth]):
        depth += 1
    return depth


def _continues(above: Sequence[str], row: Sequence[str]) -> bool:
    """A row goes on naming columns if it fills what the row above left open."""
    if any(map(states_figure, row)):
        return False
    width = min(len(above), len(row))
    fills = any(row[c] and not above[c] for c in range(width))
    waits = any(above[c] and not row[c] for c in range(width))
    groups = sum(1 for c in range(len(above) - 1) if above[c] and not above[c + 1])
    alone = sum(map(bool, above)) == 1 and len(above) > 2
    return fills and (waits or groups > 1 or alone)


def solve_spans(rows: Sequence[Sequence[str]], depth: int, columns: int) -> list[Span]:
    """Give every cell that is not covered by a header cell; only header cells span others."""
    lowest = _lowest_texts(rows, columns)
    owner: list[list[int]] = [[-1] * columns for _ in range(depth)]
    spans: list[Span] = []
    for r in range(depth):
        for c in range(columns):
            if owner[r][c] == -1:
                span = _grow(rows, depth, owner, lowest, r, c)
                _claim(owner, span, len(spans))
                spans.append(span)
    spans.extend(
        Span(r, c, 1, 1, header=False) for r in range(depth, len(rows)) for c in range(len(rows[r]))
    )
    return spans


def _lowest_texts(rows: Sequence[Sequence[str]], columns: int) -> list[int]:
    lowest = [-1] * columns
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text:
                lowest[c] = r
    return lowest


def _grow(
    rows: Sequence[Sequence[str]],
    depth: int,
    owner: list[list[int]],
    lowest: list[int],
    r: int,
    c: int,
) -> Span:
    if not _text(rows, r, c):
        return Span(r, c, 1, 1, header=True)
    right = c + 1
    while right < len(lowest) and _is_covered(rows, owner, lowest, r, c, right):
        right += 1
    down = r + 1
    while down < depth and not any(_text(rows, down, x) for x in range(c, right)):
        down += 1
    return Span(r, c, down - r, right - c, header=True)


def _is_covered(
    rows: Sequence[Sequence[str]],
    owner: list[list[int]],
    lowest: list[int],
    r: int,
    c: int,
    right: int,
) -> bool:
    same_parent = r == 0 or owner[r - 1][c] == owner[r - 1][right]
    free = owner[r][right] == -1 and not _text(rows, r, right)
    return free and same_parent and lowest[right] > r


def _claim(owner: list[list[int]], span: Span, number: int) -> None:
    for r in range(span.row, span.row + span.rowspan):
        for c in range(span.column, span.column + span.colspan):
            owner[r][c] = number


def _text(rows: Sequence[Sequence[str]], r: int, c: int) -> str:
    return rows[r][c] if c < len(rows[r]) else ""
