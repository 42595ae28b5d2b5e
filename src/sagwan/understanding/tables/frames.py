"""All layouts of a head over some columns, cheapest first: which words are on each level."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from sagwan.relations.words import is_total
from sagwan.understanding.tables.layouts import Header, Sorted
from sagwan.understanding.tables.levels import Levels
from sagwan.understanding.tables.readings import Reading
from sagwan.understanding.tables.trees import Slots, grown

LEEWAY = 4.0
DEAREST = 14.0
COST_OF_A_LEVEL = 0.3
MOST_STEMS = 12
MOST_FRAMES = 400
MOST_WEIGHED = 60


class Frame(NamedTuple):
    """A choice of words for every level, not yet who stands over whom."""

    cost: float
    top: Sorted
    middle: Reading | None
    leaves: Reading | None


class _Found:
    """The layouts found so far; none that costs more than the limit will be among those weighed."""

    def __init__(self) -> None:
        self.limit = DEAREST + LEEWAY
        self._layouts: list[tuple[Slots, Sorted]] = []
        self._dearest: list[float] = []  # a heap of what those cost that would be weighed now

    def add(self, slots: Slots, top: Sorted) -> None:
        """Add a layout unless it costs too much."""
        if slots.cost > self.limit:
            return
        self._layouts.append((slots, top))
        heappush(self._dearest, -slots.cost)
        self.limit = min(self.limit, slots.cost + LEEWAY)
        if len(self._dearest) > MOST_WEIGHED:
            heappop(self._dearest)
            self.limit = min(self.limit, -self._dearest[0])

    def cheapest(self) -> list[Header]:
        """Give the layouts to weigh, cheapest first."""
        near = [one for one in self._layouts if one[0].cost <= self.limit]
        near.sort(key=lambda one: one[0].cost)
        return [
            Header(slots.paths, top.label, top.spanning, top.remarks, slots.cost)
            for slots, top in near[:MOST_WEIGHED]
        ]


def layouts_of(levels: Levels, width: int) -> list[Header]:
    """Give the layouts over `width` columns within a leeway of the cheapest, cheapest first."""
    found = _Found()
    _lay_out(_shallow(levels, width), width, found)
    _lay_out(_deep(levels, width, found.limit), width, found)
    return found.cheapest()


def _lay_out(frames: Iterable[Frame], width: int, found: _Found) -> None:
    """Add the layouts of frames to what was found, cheapest frames first."""
    for frame in sorted(frames, key=lambda frame: frame.cost)[:MOST_FRAMES]:
        if frame.cost > found.limit:
            break
        for slots in _laid_out(frame, width, found.limit):
            found.add(slots, frame.top)


def _shallow(levels: Levels, width: int) -> Iterator[Frame]:
    """Yield the frames of one level and of two."""
    whole = len(levels.readings.pieces)
    for top in levels.tops(whole):
        if len(top.words) == width:
            yield Frame(top.cost, top, None, None)
    for first, cost, wrapped in levels.cuts(width):
        tops = levels.tops(first, wrapped=wrapped)
        for leaves in levels.between(first, whole, width):
            for top in tops:
                if 0 < len(top.words) + len(leaves.words) - width <= len(top.words):
                    yield Frame(top.cost + leaves.cost + cost, top, None, leaves)


def _deep(levels: Levels, width: int, limit: float) -> Iterator[Frame]:
    """Yield the frames of three levels that cost no more than the limit."""
    cuts = levels.cuts(width)
    for first, cost, wrapped in cuts:
        tops = levels.tops(first, wrapped=wrapped)
        for second, more, _ in cuts:
            if second > first and tops:
                left = limit - cost - more - COST_OF_A_LEVEL
                yield from _below(levels, (first, second), tops, width, (limit, left))


def _below(
    levels: Levels,
    cuts: tuple[int, int],
    tops: Sequence[Sorted],
    width: int,
    costs: tuple[float, float],
) -> Iterator[Frame]:
    """Put two levels below a first one, as far as what is left of the limit allows; the lowest
    repeats its words or has totals."""
    limit, left = costs
    middles = levels.between(*cuts, width)
    cheapest = tops[0].cost + (middles[0].cost if middles else 0.0)
    for leaves in levels.between(cuts[1], len(levels.readings.pieces), width):
        if cheapest + leaves.cost > left:
            break
        if len(set(leaves.words)) == len(leaves.words) and not is_total(leaves.words[0]):
            continue
        for middle in middles:
            room = left - leaves.cost - middle.cost
            for top in tops:
                if top.cost > room:
                    break
                if _may_fit(len(top.words), len(middle.words), len(leaves.words), width):
                    yield Frame(limit - room + top.cost, top, middle, leaves)


def _may_fit(top: int, middle: int, leaves: int, width: int) -> bool:
    """Tell whether some number of parents on both levels gives the width."""
    return top + middle + leaves - width >= 2


def _laid_out(frame: Frame, width: int, limit: float) -> Iterator[Slots]:
    top = frame.top
    slots = Slots(tuple((word,) for word in top.words), top.rows, top.wraps, frame.cost)
    if frame.leaves is None:
        yield slots
    elif frame.middle is None:
        count = len(top.words) + len(frame.leaves.words) - width
        yield from grown(slots, frame.leaves, count, limit)
    else:
        yield from _three_levels(slots, frame.middle, frame.leaves, width, limit)


def _three_levels(
    slots: Slots, middle: Reading, leaves: Reading, width: int, limit: float
) -> Iterator[Slots]:
    stems: list[Slots] = []
    for parents in range(1, min(len(slots.paths), len(middle.words)) + 1):
        reached = len(slots.paths) - parents + len(middle.words)
        over = reached + len(leaves.words) - width
        if 0 < over <= reached:
            stems += grown(slots, middle, parents, limit)
    for stem in sorted(stems, key=lambda stem: stem.cost)[:MOST_STEMS]:
        over = len(stem.paths) + len(leaves.words) - width
        yield from grown(stem, leaves, over, limit)
