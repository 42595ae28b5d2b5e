"""From head lines to the full path of every column.

Which words are leaves, which stand over others and over how many, is not drawn in flattened text.
All layouts that fit the number of columns are tried; the one whose totals hold in the rows wins,
ties go to the one that costs least in joined words.
"""

from collections.abc import Sequence
from dataclasses import replace

from sagwan.relations import Matrix
from sagwan.relations.declared import declared_sums, grouped_sums
from sagwan.relations.sums import SumScale, find_sums
from sagwan.relations.words import is_total
from sagwan.understanding.tables.headwords import DOWNWARDS
from sagwan.understanding.tables.layouts import LEEWAY, Header, Need, Path, layouts_of

MOST_WEIGHED = 120


def solve_header(
    lines: Sequence[str], need: Need, matrices: Sequence[Matrix], seen: frozenset[str]
) -> Header | None:
    """Find the best layout of head lines over `need.width` columns; None where nothing fits."""

    def inner(upper: Sequence[str], need: Need, period: int) -> Header | None:
        slices = [_slice(matrix, k, period) for matrix in matrices for k in range(period)]
        return solve_header(upper, need, slices, seen)

    lines = join_vertical(lines)
    if need.width < 1 or not any(line.strip() for line in lines):
        return None
    layouts = sorted(layouts_of(lines, need, seen, inner), key=lambda header: header.cost)
    if not layouts:
        return None
    near = [h for h in layouts if h.cost <= layouts[0].cost + LEEWAY][:MOST_WEIGHED]
    if len(near) == 1:
        return near[0]
    members = _free_members(matrices)
    scales = [SumScale(matrix) for matrix in matrices]
    weighed = [replace(h, bits=_bits(h.paths, scales, members)) for h in near]
    return max(weighed, key=lambda header: header.merit)


def join_vertical(lines: Sequence[str]) -> list[str]:
    """Join words that were printed downwards: 3월 over 12, 합 over 계."""
    if sum(len(line.split()) == 1 for line in lines) < 6:
        return list(lines)
    joined: list[str] = []
    for line in (line.strip() for line in lines if line.strip()):
        if joined and line.isdigit() and joined[-1].endswith(("월", "년")):
            joined[-1] = f"{joined[-1]} {line}"
        elif joined and len(line) == 1 and len(joined[-1]) == 1:
            joined[-1] += line
        else:
            joined.append(line)
    return [DOWNWARDS.join(joined)] if all(len(j) < 12 for j in joined) else joined


def _free_members(matrices: Sequence[Matrix]) -> list[tuple[int, frozenset[int]]]:
    found = []
    for matrix in matrices:
        blank = Matrix(matrix.rows, tuple(() for _ in range(matrix.width)), matrix.labels)
        found += [(p.head, frozenset(p.members)) for p in find_sums(blank) if len(p.members) > 1]
    return found


def _bits(
    paths: Sequence[Path], scales: Sequence[SumScale], members: Sequence[tuple[int, frozenset[int]]]
) -> float:
    sums = declared_sums(paths)
    bits = sum(scale.weigh(head, parts) for scale in scales for head, parts in sums)
    for head, parts in grouped_sums(paths):
        bits += 6.0 if any(scale.is_near(head, parts) for scale in scales) else 0.0
    for group in _groups(paths):
        if any(
            group == free | {head} or (group == free and not is_total(paths[head][-1]))
            for head, free in members
        ):
            bits += 6.0
        if len(group) > 1 and is_total(paths[min(group)][-1]):
            bits += 2.0
    return bits


def _groups(paths: Sequence[Path]) -> list[frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for column, path in enumerate(paths):
        if len(path) > 1:
            groups.setdefault(path[0], set()).add(column)
    return [frozenset(group) for group in groups.values()]


def _slice(matrix: Matrix, offset: int, period: int) -> Matrix:
    rows = tuple(row[offset::period] for row in matrix.rows)
    return Matrix(rows, matrix.columns[offset::period], matrix.labels)
