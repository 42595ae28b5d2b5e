"""Heads of two and three levels: which words stand over which, and over how many."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from sagwan.relations.words import is_total
from sagwan.understanding.tables.layouts import Path
from sagwan.understanding.tables.likelihood import (
    TOO_MANY_CUTS,
    group_cost,
    line_cost,
    seams,
    spread_cost,
    tree_cost,
)
from sagwan.understanding.tables.readings import Reading

MOST_PARENTS = 16
MOST_CHOICES = 250
MOST_CUTS = 120


class Slots(NamedTuple):
    """Columns as far as they are known: a path and the line of its last word for each."""

    paths: tuple[Path, ...]
    rows: tuple[int, ...]
    wraps: tuple[bool, ...]
    cost: float = 0.0


def grown(slots: Slots, leaves: Reading, parents: int, limit: float) -> Iterator[Slots]:
    """Yield the ways to put leaves under `parents` of the slots, in order, up to a cost."""
    if not 0 < parents <= min(MOST_PARENTS, len(slots.paths), len(leaves.words)):
        return
    spread = slots.cost + spread_cost(leaves.rows, leaves.wraps)
    if spread > limit:
        return
    words = leaves.words
    cuts = _cuts(words, parents)
    if not cuts or spread + cuts[0][0] > limit:
        return
    lowest = max(slots.rows)
    for chosen in _choices(slots, parents, frozenset(words)):
        distance = 0.1 * sum(lowest - slots.rows[i] for i in chosen)
        if spread + distance + cuts[0][0] > limit:
            continue
        high = list(slots.wraps)
        for i in chosen:
            high[i] = True
        above = spread + line_cost(slots.rows, high) + distance
        if above + cuts[0][0] > limit:
            continue
        heads = [slots.paths[i][-1] for i in chosen]
        for cost, edges in cuts:
            if above + cost > limit:
                break
            groups = [words[a:b] for a, b in pairwise(edges)]
            total = above + cost + tree_cost(heads, words, groups)
            if total <= limit:
                yield _laid(slots, chosen, groups, leaves, total)


def _choices(slots: Slots, parents: int, names: frozenset[str]) -> Iterator[tuple[int, ...]]:
    """Choose which slots are parents: none that bears the name of a leaf, unless all are needed."""
    free = [i for i, path in enumerate(slots.paths) if path[-1] not in names]
    if len(free) < parents:
        free = list(range(len(slots.paths)))
    for tried, chosen in enumerate(combinations(free, parents)):
        if tried >= MOST_CHOICES:
            return
        yield chosen


@lru_cache(maxsize=1024)
def _cuts(leaves: tuple[str, ...], parents: int) -> list[tuple[float, tuple[int, ...]]]:
    """List where groups may begin, cheapest first: at totals or repeats where these fit."""
    costs = seams(leaves)
    size, rest = divmod(len(leaves), parents)
    if not rest and size > 1 and all(leaves[i] == leaves[i % size] for i in range(len(leaves))):
        return [(0.0, tuple(range(0, len(leaves) + 1, size)))]
    price = cache(lambda a, b: group_cost(leaves, a, b, costs))
    found = [
        (sum(price(a, b) for a, b in pairwise(edges)), edges)
        for edges in _edges(leaves, parents, costs)
    ]
    return sorted(found)


def _edges(
    leaves: Sequence[str], parents: int, costs: Sequence[tuple[float, float]]
) -> Iterator[tuple[int, ...]]:
    count = len(leaves)
    starts = [i for i, leaf in enumerate(leaves) if is_total(leaf)]
    if len(starts) == parents and starts[0] == 0:
        yield (*starts, count)
        return
    places: Sequence[int] = range(1, count)
    natural = [i for i in places if costs[i][0] < costs[i][1]]
    if count > TOO_MANY_CUTS or (count > 12 and len(natural) >= parents - 1):
        places = natural
    for tried, inner in enumerate(combinations(places, parents - 1)):
        if tried >= MOST_CUTS:
            return
        yield (0, *inner, count)


def _laid(
    slots: Slots,
    chosen: tuple[int, ...],
    groups: Sequence[Sequence[str]],
    leaves: Reading,
    cost: float,
) -> Slots:
    paths: list[Path] = []
    rows: list[int] = []
    wraps: list[bool] = []
    group = leaf = 0
    for i, path in enumerate(slots.paths):
        if i not in chosen:
            paths.append(path)
            rows.append(slots.rows[i])
            wraps.append(slots.wraps[i])
            continue
        size = len(groups[group])
        paths += [(*path, word) for word in groups[group]]
        rows += leaves.rows[leaf : leaf + size]
        wraps += leaves.wraps[leaf : leaf + size]
        group, leaf = group + 1, leaf + size
    return Slots(tuple(paths), tuple(rows), tuple(wraps), cost)
