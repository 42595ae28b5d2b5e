"""The order in which this document nests its signs (□ over ○, number over □), learned from it.

A run of numbers that counts on across another sign stands above it; one that begins anew after
another sign stands below it. Where nothing tells, the custom of the genre does.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

CUSTOM = (
    "chapter",
    "roman",
    "m1",
    "lone",
    "spaced",
    "dotted",
    "m2",
    "dashed",
    "hangul",
    "box",
    "m3",
    "circle",
    "diamond",
    "named",
    "lost2",
    "circled",
    "bracketed",
    "lost1",
    "paren",
    "m4",
    "boxed",
)
_RANK = {kind: place for place, kind in enumerate(CUSTOM)}


class Ladder(NamedTuple):
    """The nesting of signs in one document."""

    votes: Counter[tuple[str, str]]

    def is_over(self, upper: str, lower: str) -> bool:
        """Tell whether headings of one kind hold those of another."""
        margin = self.votes[upper, lower] - self.votes[lower, upper]
        if margin:
            return margin > 0
        return _custom(upper) < _custom(lower)


def learn_ladder(headings: Sequence[tuple[str, int]]) -> Ladder:
    """Learn the nesting from the kinds and worths of all headings in their order."""
    votes: Counter[tuple[str, str]] = Counter()
    last: dict[str, int] = {}
    since: dict[str, set[str]] = {}
    before = ""
    for kind, worth in headings:
        if worth == 1 and before:
            votes[before, kind] += 1
        elif worth and kind in last and worth == last[kind] + 1:
            votes.update((kind, other) for other in since[kind] if other != kind)
        for others in since.values():
            others.add(kind)
        if worth:
            last[kind] = worth
            since[kind] = set()
        before = kind
    return Ladder(votes)


def climb(ladder: Ladder, kinds: Iterable[str]) -> list[int]:
    """Give each heading its level: one more than the headings that are open above it."""
    open_kinds: list[str] = []
    levels = []
    for kind in kinds:
        while open_kinds and not ladder.is_over(open_kinds[-1], kind):
            open_kinds.pop()
        open_kinds.append(kind)
        levels.append(len(open_kinds))
    return levels


def _custom(kind: str) -> int:
    outer = kind.rstrip("+")
    return _RANK.get(outer, len(CUSTOM)) + len(CUSTOM) * (len(kind) - len(outer))
