"""One-to-one pairs of like things, best first, without comparing everything with everything.

An index by pairs of syllables offers a few candidates for each; only those are scored.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from functools import cached_property
from typing import NamedTuple

from sagwan.comparing.likeness import Profile

_POSTINGS = 64  # things looked up under one pair of syllables: more would say nothing
_CANDIDATES = 16
_SLACK = 1e-6  # of sums of weights


class Pair(NamedTuple):
    """The place of a thing among the old ones, of its like among the new ones, and how like."""

    old: int
    new: int
    score: float


class Index:
    """Finds the things that share rare pairs of syllables with another."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._profiles = profiles

    @cached_property
    def _postings(self) -> defaultdict[str, list[int]]:
        """Which things have a pair of syllables; made when it is first asked for."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, profile in enumerate(self._profiles):
            for pair in profile.weights:
                posting = found[pair]
                if len(posting) < _POSTINGS:
                    posting.append(number)
        return found

    def candidates(self, profile: Profile, least: float = 0.0) -> list[int]:
        """Give the likeliest things, likeliest first; none that cannot be as like as `least`."""
        found: defaultdict[int, float] = defaultdict(float)
        common = _SLACK  # the weight of pairs that more things may have than are looked up
        posting_of = self._postings.get
        for pair, weight in profile.weights.items():
            posting = posting_of(pair, ())
            if len(posting) == _POSTINGS:
                common += weight
            for number in posting:
                found[number] += weight
        best = sorted(sorted(found), key=found.__getitem__, reverse=True)[:_CANDIDATES]
        whole = profile.total
        return [
            number
            for number in best
            if 2 * (found[number] + common) >= least * (whole + self._profiles[number].total)
        ]


def pair_up(
    old: Sequence[Profile],
    new: Sequence[Profile],
    score: Callable[[int, int], float],
    threshold: float,
    homes: tuple[Sequence[str], Sequence[str]] | None = None,
) -> list[Pair]:
    """Pair each old thing with at most one new thing, the surest pairs first. `homes` say where
    each stands: things worded alike are first looked for at home."""
    keys = [profile.key for profile in old], [profile.key for profile in new]
    equal = ((i, j, score(i, j)) for i, j in equal_in_order(*keys, homes) if keys[0][i])
    pairs = [Pair(i, j, sure) for i, j, sure in equal if sure >= threshold]
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


def equal_in_order(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    homes: tuple[Sequence[str], Sequence[str]] | None = None,
) -> list[tuple[int, int]]:
    """Pair what is equal in its order, first at home, so that repetition costs nothing."""
    found: dict[int, int] = {}
    rounds = (
        [(list(zip(old, homes[0], strict=True)), list(zip(new, homes[1], strict=True)))]
        if (homes)
        else []
    )
    for ones, others in (*rounds, (old, new)):
        taken = set(found.values())
        waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
        for j in range(len(others) - 1, -1, -1):
            if j not in taken:
                waiting[others[j]].append(j)
        for i, key in enumerate(ones):
            if i not in found and waiting.get(key):
                found[i] = waiting[key].pop()
    return sorted(found.items())
