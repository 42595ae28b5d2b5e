"""Labels that stand amid what they hold: each is given the columns, or the rows, whose middle it
stands at, so that together they stand as little off as can be."""

from collections.abc import Sequence
from functools import cache

_LEFT_OUT = 0.3  # of its width, what it costs to give a slot to nobody

Slot = tuple[float, float]
Shares = tuple[float, tuple[range, ...]]


def share_out(middles: Sequence[float], slots: Sequence[Slot], *, whole: bool) -> list[range]:
    """Give the slots of each label, all of them where `whole`; none where labels are too many."""
    if not middles or len(middles) > len(slots):
        return [range(0)] * len(middles)

    @cache
    def best(label: int, slot: int) -> Shares:
        if label == len(middles):
            rest = sum(end - start for start, end in slots[slot:])
            return float("inf") if whole and rest else _LEFT_OUT * rest, ()
        found: Shares = (float("inf"), ())
        for first in range(slot, slot + 1 if whole else len(slots)):
            before = _LEFT_OUT * sum(end - start for start, end in slots[slot:first])
            for last in range(first + 1, len(slots) - (len(middles) - label - 1) + 1):
                cost, shares = best(label + 1, last)
                off = abs(middles[label] - (slots[first][0] + slots[last - 1][1]) / 2)
                if before + off + cost < found[0]:
                    found = (before + off + cost, (range(first, last), *shares))
        return found

    return list(best(0, 0)[1]) or [range(0)] * len(middles)


def count_off(middles: Sequence[float], slots: Sequence[Slot], shares: Sequence[range]) -> float:
    """Count how far labels stand off the middle of their shares."""
    return sum(
        abs(middle - (slots[share[0]][0] + slots[share[-1]][1]) / 2)
        for middle, share in zip(middles, shares, strict=True)
        if share
    )
