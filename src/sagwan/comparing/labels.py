"""Rows and columns of two tables that are the same row or column, by their labels, never by place.

A place between two that are the same helps only where the labels share a number or a word.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from sagwan.reading.normal import unify

Path = tuple[str, ...]

_AS_OF = re.compile(r"[(\[][^()\[\]]*(?:기준|현재|단위|\d\.|'\d\d)[^()\[\]]*[)\]]")
_LETTERS = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+")
_ALIKE = 0.6
_MANY = 10_000  # pairs of unlike labels beyond which only equal ones are matched


@dataclass(frozen=True, eq=False, repr=False)
class Label:
    """A label with what it is compared by."""

    path: Path

    @cached_property
    def key(self) -> str:
        """Give the whole path in letters and digits."""
        return "/".join(map(bare, self.path))

    @cached_property
    def last(self) -> str:
        """Give the innermost label in letters and digits."""
        return bare(self.path[-1]) if self.path else ""

    @cached_property
    def parent(self) -> str:
        """Give what stands above the innermost label."""
        return "/".join(map(bare, self.path[:-1]))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Give the numbers in the label: 5급 is not 6급, 2019 is not 2020."""
        return frozenset(_NUMBER.findall(" ".join(unify(_AS_OF.sub("", p)) for p in self.path)))


@lru_cache(maxsize=1024)
def bare(label: str) -> str:
    """Give a label in letters and digits, without the date or unit that it is given with."""
    plain = unify(label).casefold()
    return "".join(_LETTERS.findall(_AS_OF.sub("", plain))) or "".join(_LETTERS.findall(plain))


def align(old: Sequence[Path], new: Sequence[Path]) -> dict[int, int]:
    """Tell which old rows or columns are which new ones."""
    labels = [Label(path) for path in old], [Label(path) for path in new]
    found = _equal([label.key for label in labels[0]], [label.key for label in labels[1]], {})
    found = _equal_once(labels[0], labels[1], found)
    found = _alike(labels[0], labels[1], found)
    return _between(labels[0], labels[1], found)


def share_of(old: Sequence[Path], new: Sequence[Path]) -> float:
    """Give the share of labels that two tables have in common."""
    keys = [{Label(path).key for path in paths} for paths in (old, new)]
    whole = len(keys[0]) + len(keys[1])
    return 2 * len(keys[0] & keys[1]) / whole if whole else 0.0


def _equal(old: Sequence[str], new: Sequence[str], found: dict[int, int]) -> dict[int, int]:
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for j in range(len(new) - 1, -1, -1):
        waiting[new[j]].append(j)
    for i, key in enumerate(old):
        if waiting.get(key):
            found[i] = waiting[key].pop()
    return found


def _equal_once(
    old: Sequence[Label], new: Sequence[Label], found: dict[int, int]
) -> dict[int, int]:
    """Where a header gained or lost a level, the innermost label decides, if it stands once."""
    left, right = _rest(old, new, found)
    names = [_only(old, left), _only(new, right)]
    return found | {i: names[1][name] for name, i in names[0].items() if name in names[1]}


def _only(labels: Sequence[Label], places: Sequence[int]) -> dict[str, int]:
    """Innermost labels that stand in the whole table only once."""
    seen: dict[str, int] = {}
    for label in labels:
        seen[label.last] = seen.get(label.last, 0) + 1
    return {labels[i].last: i for i in places if labels[i].last and seen[labels[i].last] == 1}


def _alike(old: Sequence[Label], new: Sequence[Label], found: dict[int, int]) -> dict[int, int]:
    left, right = _rest(old, new, found)
    if len(left) * len(right) > _MANY:
        return found
    offers = sorted(
        ((_likeness(old[i], new[j]), -abs(i - j), i, j) for i in left for j in right),
        reverse=True,
    )
    taken: set[int] = set()
    for score, _, i, j in offers:
        if score >= _ALIKE and i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _likeness(one: Label, two: Label) -> float:
    if one.numbers != two.numbers:
        return 0.0
    return min(_share(one.last, two.last), _share(one.parent, two.parent))


def _share(one: str, two: str) -> float:
    """How many pairs of letters two labels have in common; a single letter is its own pair."""
    if one == two:
        return 1.0
    pairs = [{name[i : i + 2] for i in range(max(1, len(name) - 1))} for name in (one, two)]
    return 2 * len(pairs[0] & pairs[1]) / (len(pairs[0]) + len(pairs[1]))


def _between(old: Sequence[Label], new: Sequence[Label], found: dict[int, int]) -> dict[int, int]:
    """A single label left between the same neighbours on both sides was renamed."""
    edges = [(-1, -1), *sorted(found.items()), (len(old), len(new))]
    for (i, j), (next_i, next_j) in pairwise(edges):
        single = next_i - i == 2 and next_j - j == 2
        if single and _was_renamed(old[i + 1], new[j + 1]):
            found[i + 1] = j + 1
    return found


def _was_renamed(one: Label, two: Label) -> bool:
    if one.parent != two.parent or not set(one.last) & set(two.last):
        return False
    return not one.numbers.isdisjoint(two.numbers) or not (one.numbers or two.numbers)


def _rest(
    old: Sequence[Label], new: Sequence[Label], found: dict[int, int]
) -> tuple[list[int], list[int]]:
    taken = set(found.values())
    return (
        [i for i in range(len(old)) if i not in found],
        [j for j in range(len(new)) if j not in taken],
    )
