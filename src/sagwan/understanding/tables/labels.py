"""Row labels as words: letters spread out for looks are joined (기 획 담 당 관), and a label that
was printed once for several rows is given to each."""

import re
from collections.abc import Sequence

from sagwan.relations.words import is_subtotal, is_total
from sagwan.understanding.tables.rows import LooseRow

LONGEST_OUTER = 20
LONGEST_SPREAD = 30

_FOOTNOTE = re.compile(r"\s*[*]+$")


def closed_label(text: str) -> str:
    """Join a label whose letters were spread out, and drop its footnote sign; a sentence stays."""
    words = _FOOTNOTE.sub("", text.strip()).split()
    if len(words) > 1 and all(len(word) == 1 for word in words):
        return "".join(words)
    if len(text) > LONGEST_SPREAD:
        return " ".join(words)
    joined: list[str] = []
    run: list[str] = []
    for word in words:
        if len(word) == 1 and "가" <= word <= "힣":
            run.append(word)
            continue
        joined += ["".join(run)] if run else []
        run = []
        joined.append(word)
    joined += ["".join(run)] if run else []
    return " ".join(joined)


def labels_of(rows: Sequence[LooseRow], two_columns: bool) -> list[tuple[str, ...]]:
    """Give the label of every row, outermost first; `two_columns` tells that the head names two."""
    nested = _is_nested(rows, two_columns)
    labels: list[tuple[str, ...]] = []
    outer = ""
    for row in rows:
        inner = tuple(closed_label(word) for word in row.label if word.strip())
        if nested and inner:
            outer, inner = _within(row, inner, outer)
        labels.append(inner)
    return labels


def _is_nested(rows: Sequence[LooseRow], two_columns: bool) -> bool:
    """Tell whether lone lines between rows are outer labels: where the head has two label columns,
    or where every subtotal has one above it."""
    subtotals = [row for row in rows if row.label and is_subtotal(row.label[-1])]
    titled = sum(_outer_of(row) != "" for row in subtotals)
    if two_columns:
        return any(_outer_of(row) for row in rows)
    return len(subtotals) > 1 and titled == len(subtotals)


def _outer_of(row: LooseRow) -> str:
    lone = len(row.above) == 1 and 0 < len(row.above[0]) <= LONGEST_OUTER
    return closed_label(row.above[0]) if lone else ""


def _within(row: LooseRow, inner: tuple[str, ...], outer: str) -> tuple[str, tuple[str, ...]]:
    outer = _outer_of(row) or outer
    if is_total(inner[-1]) and not is_subtotal(inner[-1]):
        return "", inner
    return outer, (outer, *inner) if outer else inner
