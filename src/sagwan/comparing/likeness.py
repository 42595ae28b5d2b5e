"""How like two texts are: the pairs of syllables that both have, the rare ones weighing more.

What every other line of a report says (추진, 시민, 강화) tells little; a name tells much.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from sagwan.comparing.words import Wording, squeezed

_GROUND = 20  # texts assumed beside those at hand, so that short reports weigh evenly


@dataclass(frozen=True, slots=True)
class Profile:
    """The pairs of syllables of a text with their weights; `head` are those of what is done, where
    the text also says what for."""

    weights: Mapping[str, float]
    total: float
    key: str
    head: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scale:
    """What a pair of syllables weighs among the texts of some reports."""

    wording: Wording
    seen: Mapping[str, int]
    texts: int

    def weigh(self, text: str) -> Profile:
        """Give the profile of a text."""
        emphasis = self.wording.emphasis(text)
        weights = {pair: force * self._rarity(pair) for pair, force in emphasis.items()}
        head = frozenset(pair for pair, force in emphasis.items() if force == 1)
        key = self.wording.key(text) or squeezed(text)
        return Profile(
            weights, sum(weights.values()), key, head if len(head) < len(weights) else frozenset()
        )

    def _rarity(self, pair: str) -> float:
        return log((self.texts + _GROUND) / (self.seen.get(pair, 0) + 1))


def scale_of(wording: Wording, reports: Sequence[Iterable[str]]) -> Scale:
    """Weigh pairs of syllables by how many texts of one report have them at most."""
    seen: Counter[str] = Counter()
    most = 0
    for texts in reports:
        count: Counter[str] = Counter()
        for number, text in enumerate(texts, 1):
            count.update(wording.emphasis(text).keys())
            most = max(most, number)
        seen |= count
    return Scale(wording, seen, most)


def likeness(one: Profile, two: Profile) -> float:
    """Give how like two texts are, from 0 to 1; two things for one purpose are two things."""
    if one.key == two.key:
        return 1.0 if one.key else 0.0
    whole = one.total + two.total
    alike = 2 * _shared(one, two) / whole if whole else 0.0
    return alike / 2 if one.head and two.head and one.head.isdisjoint(two.head) else alike


def coverage(part: Profile, whole: Profile) -> float:
    """Give how much of one text stands in another, from 0 to 1."""
    return _shared(part, whole) / part.total if part.total else 0.0


def _shared(one: Profile, two: Profile) -> float:
    if len(two.weights) < len(one.weights):
        one, two = two, one
    other = two.weights
    return sum(min(weight, other[pair]) for pair, weight in one.weights.items() if pair in other)
