"""Which sums a header tree declares: 소계 heads its group, 총계 heads the groups."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from sagwan.relations.words import (
    KNOWN_LABELS,
    is_change,
    is_rate,
    is_remaining,
    is_remark,
    is_total,
)

Path = tuple[str, ...]


def declared_sums(paths: Sequence[Path]) -> list[tuple[int, tuple[int, ...]]]:
    """List (head, members) for every total word in the header paths of a table."""
    mirror = mirrored_totals(paths)
    if mirror is not None:
        left, right = mirror
        return [(left, tuple(range(left))), (right, tuple(range(right + 1, len(paths))))]
    sums = _sums_of(paths)
    for columns in _series(paths):
        inner = _sums_of([paths[column][:-1] for column in columns])
        sums += [(columns[h], tuple(columns[m] for m in members)) for h, members in inner]
    return sums


def grouped_sums(paths: Sequence[Path]) -> list[tuple[int, tuple[int, ...]]]:
    """List (head, members) where a group without a total may be what the column beside it sums."""
    sums = []
    for columns in _groups(paths):
        if len(columns) < 2 or any(
            is_total(paths[c][-1]) or _is_excluded(paths[c]) for c in columns
        ):
            continue
        beside = (columns[0] - 1, columns[-1] + 1)
        sums += [(head, tuple(columns)) for head in beside if _stands_alone(head, paths)]
    return sums


def _groups(paths: Sequence[Path]) -> Iterator[list[int]]:
    """Yield neighbours under one heading; the same words further on head a group of their own."""
    columns: list[int] = []
    for column, path in enumerate(paths):
        if columns and (len(path) < 2 or paths[columns[-1]][0] != path[0]):
            yield columns
            columns = []
        if len(path) > 1:
            columns.append(column)
    if columns:
        yield columns


def _stands_alone(column: int, paths: Sequence[Path]) -> bool:
    inside = 0 <= column < len(paths)
    return inside and len(paths[column]) == 1 and not _is_excluded(paths[column])


def mirrored_totals(paths: Sequence[Path]) -> tuple[int, int] | None:
    """Find two totals side by side that part a row in two: days before | 합계 합계 | days after."""
    totals = [c for c, path in enumerate(paths) if len(path) == 1 and is_total(path[0])]
    if len(totals) != 2 or totals[1] != totals[0] + 1 or paths[totals[0]] != paths[totals[1]]:
        return None
    left, right = totals
    return (left, right) if left > 1 and right < len(paths) - 2 else None


def _series(paths: Sequence[Path]) -> Iterator[list[int]]:
    """Yield the columns of each quantity that repeats under every heading (건수 예산 건수 예산)."""
    leaves: dict[str, list[int]] = {}
    for column, path in enumerate(paths):
        if len(path) > 1:
            leaves.setdefault(path[-1], []).append(column)
    for leaf, columns in leaves.items():
        if len(columns) >= 3 and not is_total(leaf):
            yield columns


def _sums_of(paths: Sequence[Path]) -> list[tuple[int, tuple[int, ...]]]:
    sums = []
    for head, path in enumerate(paths):
        if not path or not is_total(path[-1]):
            continue
        members = tuple(_members(head, paths))
        if len(members) >= 2:
            sums.append((head, members))
    return sums


def _members(head: int, paths: Sequence[Path]) -> Iterator[int]:
    prefix = _scope(paths[head])
    depth = len(prefix)
    groups: dict[str, list[int]] = {}
    for column, path in enumerate(paths):
        if column == head or path[:depth] != prefix or len(path) <= depth:
            continue
        if _is_excluded(path):
            continue
        groups.setdefault(path[depth], []).append(column)
    for word, columns in groups.items():
        if len(columns) == 1 and len(paths[columns[0]]) == depth + 1 and is_total(word):
            continue
        yield from _heads(columns, paths)


def _scope(path: Path) -> Path:
    """A total sums what stands beside it: 일반직/소계 its group, 총계 or 계/계 the whole table."""
    scope = path[:-1]
    while scope and is_total(scope[-1]):
        scope = scope[:-1]
    return scope


def _heads(columns: Sequence[int], paths: Sequence[Path]) -> Sequence[int]:
    """Give the total of a group where it has one, else its columns."""
    totals = [c for c in columns if len(paths[c]) > 1 and is_total(paths[c][-1])]
    return totals[:1] or columns


@lru_cache(maxsize=KNOWN_LABELS)
def _is_excluded(path: Path) -> bool:
    return any(
        is_rate(word) or is_change(word) or is_remaining(word) or is_remark(word) for word in path
    )
