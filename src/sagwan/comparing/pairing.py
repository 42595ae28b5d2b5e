"""One-to-one pairs of like things, best first, without comparing everything with everything.

An index by pairs of syllables offers a few candidates for each; only those are scored.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sagwan.comparing.likeness import Profile

_POSTINGS = 64  # things looked up under one pair of syllables: more would say nothing
_CANDIDATES = 16


@dataclass(frozen=True, slots=True)
class Pair:
    """The place of a thing among the old ones, of its like among the new ones, and how like."""

    old: int
    new: int
    score: float


class Index:
    """Finds the things that share rare pairs of syllables with another."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        for number, profile in enumerate(profiles):
            for pair in profile.weights:
                posting = self._postings[pair]
                if len(posting) < _POSTINGS:
                    posting.append(number)

    def candidates(self, profile: Profile) -> list[int]:
        """Give the likeliest things, likeliest first."""
        found: defaultdict[int, float] = defaultdict(float)
        for pair, weight in profile.weights.items():
            for number in self._postings.get(pair, ()):
                found[number] += weight
        return sorted(found, key=lambda number: (-found[number], number))[:_CANDIDATES]


def pair_up(
    old: Sequence[Profile],
    new: Sequence[Profile],
    score: Callable[[int, int], float],
    threshold: float,
) -> list[Pair]:
    """Pair each old thing with at most one new thing, the surest pairs first."""
    pairs = _equal(old, new, score, threshold)
    taken_old, taken_new = {pair.old for pair in pairs}, {pair.new for pair in pairs}
    index = Index(new)
    offers = [
        Pair(i, j, score(i, j))
        for i, profile in enumerate(old)
        if i not in taken_old
        for j in index.candidates(profile)
        if j not in taken_new
    ]
    offers.sort(key=lambda pair: (-pair.score, abs(pair.old - pair.new), pair.old))
    for pair in offers:
        if pair.score < threshold:
            break
        if pair.old not in taken_old and pair.new not in taken_new:
            taken_old.add(pair.old)
            taken_new.add(pair.new)
            pairs.append(pair)
    return sorted(pairs, key=lambda pair: pair.old)


def _equal(
    old: Sequence[Profile],
    new: Sequence[Profile],
    score: Callable[[int, int], float],
    threshold: float,
) -> list[Pair]:
    """Things worded alike are paired in their order, so that repetition costs nothing."""
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for j in range(len(new) - 1, -1, -1):
        waiting[new[j].key].append(j)
    pairs: list[Pair] = []
    for i, profile in enumerate(old):
        others = waiting.get(profile.key)
        if profile.key and others and score(i, others[-1]) >= threshold:
            j = others.pop()
            pairs.append(Pair(i, j, score(i, j)))
    return pairs
