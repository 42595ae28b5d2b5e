"""Which header cells and row labels of a table are one, so that they can span what they cover."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A header cell: its words, how many columns and rows it covers."""

    text: str
    across: int
    down: int


def merge_header(paths: Sequence[Sequence[str]]) -> list[list[Span]]:
    """Merge the paths of columns into rows of header cells."""
    depth = max((len(path) for path in paths), default=0)
    rows: list[list[Span]] = [[] for _ in range(depth)]
    _merge(paths, 0, len(paths), 0, rows)
    return rows


def _merge(
    paths: Sequence[Sequence[str]], first: int, last: int, level: int, rows: list[list[Span]]
) -> None:
    """Fill the rows from `level` down for the columns from `first` up to `last`."""
    left = len(rows) - level
    while first < last:
        if len(paths[first]) <= level:
            if left:
                rows[level].append(Span("", 1, left))
            first += 1
            continue
        word = paths[first][level]
        end = first + 1
        while end < last and len(paths[end]) > level and paths[end][level] == word:
            end += 1
        if all(len(paths[column]) == level + 1 for column in range(first, end)):
            rows[level].extend(Span(word, 1, left) for _ in range(first, end))
        else:
            rows[level].append(Span(word, end - first, 1))
            _merge(paths, first, end, level + 1, rows)
        first = end


def merge_labels(labels: Sequence[Sequence[str]]) -> list[list[Span]]:
    """Merge the labels of rows: for each row the label cells that begin in it."""
    width = max((len(label) for label in labels), default=0)
    begun: list[list[Span]] = [[] for _ in labels]
    for row, label in enumerate(labels):
        for level, word in enumerate(label):
            is_last = level == len(label) - 1
            if (
                not is_last
                and row
                and tuple(labels[row - 1][: level + 1]) == tuple(label[: level + 1])
                and len(labels[row - 1]) > level + 1
            ):
                continue
            down = 1 if is_last else _run(labels, row, level)
            begun[row].append(Span(word, width - level if is_last else 1, down))
        if not label and width:
            begun[row].append(Span("", width, 1))
    return begun


def _run(labels: Sequence[Sequence[str]], row: int, level: int) -> int:
    """How many rows from here on share the label up to a level."""
    prefix, end = tuple(labels[row][: level + 1]), row + 1
    while (
        end < len(labels)
        and len(labels[end]) > level + 1
        and tuple(labels[end][: level + 1]) == prefix
    ):
        end += 1
    return end - row
