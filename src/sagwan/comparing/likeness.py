"""How like two texts are: the pairs of syllables that both have, the rare ones weighing more.

What every other line of a report says (추진, 시민, 강화) tells little; a name tells much.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import fsum, log
from typing import NamedTuple

from sagwan.comparing.words import Wording, squeezed

_GROUND = 20  # texts assumed beside those at hand, so that short reports weigh evenly


class Profile(NamedTuple):
    """The pairs of syllables of a text with their weights; `head` are those of what is done, where
    the text also says what for."""

    weights: Mapping[str, float]
    total: float
    key: str
    head: frozenset[str] = frozenset()


class Scale(NamedTuple):
    """What a pair of syllables weighs among the texts of some reports: `rarities` by how often it
    was `seen`; `known` holds the emphasis of those texts until they are weighed."""

    wording: Wording
    seen: Mapping[str, int]
    rarities: Sequence[float]
    known: dict[str, dict[str, float]]

    def weigh(self, text: str) -> Profile:
        """Give the profile of a text."""
        emphasis = self.known.pop(text, None) or self.wording.emphasis(text)
        seen, rarities = self.seen, self.rarities
        weights = {pair: force * rarities[seen.get(pair, 0)] for pair, force in emphasis.items()}
        purposeful = any(force != 1 for force in set(emphasis.values()))
        head = [pair for pair, force in emphasis.items() if force == 1] if purposeful else ()
        key = self.wording.key(text) or squeezed(text)
        return Profile(weights, sum(weights.values()), key, frozenset(head))


def scale_of(wording: Wording, reports: Sequence[Iterable[str]]) -> Scale:
    """Weigh pairs of syllables by how many texts of one report have them at most."""
    known: dict[str, dict[str, float]] = {}
    seen: dict[str, int] = {}
    most = 0
    for texts in reports:
        count: Counter[str] = Counter()
        for number, text in enumerate(texts, 1):
            if text not in known:
                known[text] = wording.emphasis(text)
            count.update(known[text].keys())
            most = max(most, number)
        for pair in seen.keys() & count.keys():
            count[pair] = max(count[pair], seen[pair])
        seen.update(count)
    rarities = [log((most + _GROUND) / (times + 1)) for times in range(most + 1)]
    return Scale(wording, seen, rarities, known)


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
    common = one.weights.keys() & two.weights.keys()
    if one.head and two.head:
        return fsum(min(one.weights[pair], two.weights[pair]) for pair in common)
    lighter = one.weights if one.head else two.weights  # where all weighs full, the other decides
    return fsum(map(lighter.__getitem__, common))
