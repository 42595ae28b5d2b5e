"""How natural it is that some words of a head stand over others: costs before any arithmetic."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from sagwan.relations.words import is_total
from sagwan.understanding.tables.vocabulary import has_formula

_DIGITS = re.compile(r"\d+")
_RANGE = re.compile(r"(상당|이하|이상|미만|초과)$")
_LETTERS = frozenset("가나다라마바사")
_ORDERED = re.compile(r"^['’‘′`´]?(\d+)")
TOO_MANY_CUTS = 60

Leaves = tuple[str, ...]


@lru_cache(maxsize=4096)
def _kind(word: str) -> tuple[str, int]:
    """Give what words of one series share (5급 and 6급), and the place in the series."""
    if word[:1] in _LETTERS and word[1:2] == "급":
        return "?급", ord(word[0])
    match = _ORDERED.match(word)
    if match is None:
        return "", 0
    kind = _RANGE.sub("", _DIGITS.sub("0", word))
    return kind.split("~")[-1].split("·")[-1], int(match.group(1))


def goes_on(before: str, word: str) -> bool:
    """Tell whether a word follows another in a series: 6급 after 5급, 2월 after 1월."""
    one, two = _kind(before), _kind(word)
    return bool(one[0]) and one[0] == two[0] and one[1] < two[1]


def seams(leaves: Sequence[str]) -> list[tuple[float, float]]:
    """Give for each leaf what it costs to begin a group with it, and to continue one."""
    costs = [(0.0, 0.0)]
    for before, leaf in pairwise(leaves):
        costs.append(_seam(before, leaf))
    for start, period, end in _repeated(leaves):
        for i in range(start + 1, end):
            costs[i] = (1.0, 0.0) if (i - start) % period else (0.0, 1.5)
    return costs


def _repeated(leaves: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Find the stretch in which the leaves repeat themselves from the first on."""
    for period in range(len(leaves) // 2, 1, -1):
        end = period
        while end < len(leaves) and leaves[end] == leaves[end - period]:
            end += 1
        if end >= 2 * period and len(set(leaves[:period])) == period:
            yield 0, period, end - (end % period)
            return


@lru_cache(maxsize=4096)
def _seam(before: str, leaf: str) -> tuple[float, float]:
    if is_total(leaf):
        return 0.0, 1.0
    one, two = _kind(before), _kind(leaf)
    if one[0] and one[0] == two[0]:
        return (0.0, 0.8) if two[1] < one[1] else (0.6, 0.0)
    if one[0] != two[0]:
        return 0.1, 0.3
    return 0.4, 0.0


def group_cost(
    leaves: Sequence[str], start: int, end: int, costs: Sequence[tuple[float, float]]
) -> float:
    """Weigh the leaves from `start` to `end` as one group."""
    cost = costs[start][0] + sum(bond for _, bond in costs[start + 1 : end])
    words = leaves[start:end]
    cost += 3.0 * (len(words) - len(set(words)))
    if len(words) == 1 and not words[0].startswith(("(", "[")):
        cost += 1.0
    return cost


def tree_cost(parents: Sequence[str], leaves: Leaves, groups: Sequence[Leaves]) -> float:
    """Weigh groups of leaves under their parents: groups that repeat the same ones (건수 예산 ·
    건수 예산) are natural, totals over other leaves and very unequal groups less so."""
    wide = [group for group in groups if len(group) > 1]
    repeated = len(wide) > 1 and len(set(wide)) < len(wide)
    cost = 0.0 if repeated else 0.6
    if len(set(map(len, groups))) > 1:
        cost += 0.3
    spaced, reckoned = _traits(leaves)
    for parent, group in zip(parents, groups, strict=True):
        if is_total(parent) and not (repeated and len(group) > 1):
            cost += 1.5
        if parent in group:
            cost += 3.0
        elif spaced and any(word.startswith(f"{parent} ") for word in group):
            cost += 2.0
    return cost + 2.0 if reckoned and any(map(has_formula, parents)) else cost


@lru_cache(maxsize=256)
def _traits(leaves: Leaves) -> tuple[bool, bool]:
    """Tell whether some leaf is several words, and whether some is reckoned with."""
    return any(" " in word for word in leaves), any(map(has_formula, leaves))


def line_cost(rows: Sequence[int], high: Sequence[bool]) -> float:
    """Words of one line stand equally high: parents and wrapped words on the first line of the
    head, lone columns in its middle."""
    cost = 0.0
    for i in range(1, len(rows)):
        same_line, same_height = rows[i] == rows[i - 1], high[i] == high[i - 1]
        if same_line != same_height:
            cost += 0.4 if same_line else 0.1
    return cost


def spread_cost(rows: Sequence[int], wraps: Sequence[bool]) -> float:
    """The leaves of one level stand on one line, or wrap to the next together."""
    breaks = sum(
        a != b and not wrapped for a, b, wrapped in zip(rows, rows[1:], wraps, strict=False)
    )
    return min(2.0, 1.0 * breaks)
