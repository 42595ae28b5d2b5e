"""All layouts of a head, cheapest first: where its levels begin, which words are on each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf
from typing import TypeVar

from sagwan.relations.words import is_total
from sagwan.understanding.tables.layouts import Header, Need, Sorted, sorted_words
from sagwan.understanding.tables.likelihood import goes_on
from sagwan.understanding.tables.pieces import MOST_PIECES, Piece
from sagwan.understanding.tables.readings import Reading, Readings
from sagwan.understanding.tables.trees import Slots, grown
from sagwan.understanding.tables.vocabulary import has_formula, is_text_head

LEEWAY = 4.0
NEAR = 5.0
WIDEST_TREE = 60
DEAREST = 14.0
COST_OF_A_CUT_LINE = 0.4
COST_OF_A_CUT_SERIES = 1.5
COST_OF_A_REPEAT = 0.1
COST_OF_A_LEVEL = 0.3
MOST_STEMS = 12
MOST_FRAMES = 400


@dataclass(frozen=True, slots=True)
class Frame:
    """A choice of words for every level, not yet who stands over whom."""

    cost: float
    top: Sorted
    middle: Reading | None
    leaves: Reading | None


def layouts_of(readings: Readings, need: Need) -> list[Header]:
    """Give the layouts that fit the need within a leeway of the cheapest, cheapest first."""
    found: list[Header] = []
    floor = _lay_out(_shallow(readings, need), need, DEAREST, found)
    floor = _lay_out(_deep(readings, need, floor + LEEWAY), need, floor, found)
    found.sort(key=lambda header: header.cost)
    return [header for header in found if header.cost <= floor + LEEWAY]


def _lay_out(frames: Iterable[Frame], need: Need, floor: float, found: list[Header]) -> float:
    """Add the layouts of frames to what was found, cheapest frames first; `floor` is what the
    cheapest layout costs, before and after."""
    for frame in sorted(frames, key=lambda frame: frame.cost)[:MOST_FRAMES]:
        if frame.cost > floor + LEEWAY:
            break
        for slots in _laid_out(frame, need, floor + LEEWAY):
            if slots.cost <= floor + LEEWAY:
                floor = min(floor, slots.cost)
                top = frame.top
                found.append(Header(slots.paths, top.label, top.spanning, top.remarks, slots.cost))
    return floor


def _shallow(readings: Readings, need: Need) -> Iterator[Frame]:
    """Yield the frames of one level and of two."""
    whole = len(readings.pieces)
    for top in _tops(readings, whole, need):
        if len(top.words) == need.width:
            yield Frame(top.cost, top, None, None)
    for first, cost, wrapped in _cuts(readings, need):
        tops = _tops(readings, first, need, wrapped=wrapped)
        for leaves in _readings(readings, first, whole, need.width):
            for top in tops:
                if 0 < _parents(top, leaves, need) <= len(top.words):
                    yield Frame(top.cost + leaves.cost + cost, top, None, leaves)


def _deep(readings: Readings, need: Need, limit: float) -> Iterator[Frame]:
    """Yield the frames of three levels that cost no more than the limit."""
    cuts = _cuts(readings, need)
    for first, cost, wrapped in cuts:
        tops = _tops(readings, first, need, wrapped=wrapped)
        for second, more, _ in cuts:
            if second > first and tops:
                left = limit - cost - more - COST_OF_A_LEVEL
                yield from _below(readings, (first, second), tops, need, (limit, left))


def _below(
    readings: Readings,
    cuts: tuple[int, int],
    tops: Sequence[Sorted],
    need: Need,
    costs: tuple[float, float],
) -> Iterator[Frame]:
    """Put two levels below a first one, as far as what is left of the limit allows; the lowest
    repeats its words or has totals."""
    limit, left = costs
    middles = _readings(readings, *cuts, need.width)
    cheapest = tops[0].cost + (middles[0].cost if middles else 0.0)
    for leaves in _readings(readings, cuts[1], len(readings.pieces), need.width):
        if cheapest + leaves.cost > left:
            break
        if len(set(leaves.words)) == len(leaves.words) and not is_total(leaves.words[0]):
            continue
        for middle in middles:
            room = left - leaves.cost - middle.cost
            for top in tops:
                if top.cost > room:
                    break
                if _may_fit(len(top.words), len(middle.words), len(leaves.words), need.width):
                    yield Frame(limit - room + top.cost, top, middle, leaves)


def _may_fit(top: int, middle: int, leaves: int, width: int) -> bool:
    """Tell whether some number of parents on both levels gives the width."""
    return top + middle + leaves - width >= 2


def _tops(readings: Readings, end: int, need: Need, *, wrapped: bool = False) -> list[Sorted]:
    """Read the top level; `wrapped` asks that its last word goes on to the line it ends in."""
    fitting = [
        reading
        for kept in readings.between(0, end).values()
        for reading in kept
        if reading.words and (reading.wraps[-1] or not wrapped)
    ]
    tops: list[Sorted] = []
    limit = inf
    for reading in sorted(fitting, key=lambda one: one.cost):
        if reading.cost > limit:
            break
        tops += sorted_words(reading, need)
        limit = min((top.cost for top in tops), default=inf) + NEAR
    return _near(tops)


def _readings(readings: Readings, start: int, end: int, most: int) -> list[Reading]:
    found = readings.between(start, end).items()
    return _near([r for count, kept in found if 0 < count <= most for r in kept])


Costed = TypeVar("Costed", Sorted, Reading)


def _near(found: list[Costed]) -> list[Costed]:
    """Keep what costs little more than the cheapest, cheapest first."""
    found.sort(key=lambda one: one.cost)
    return [one for one in found if one.cost <= found[0].cost + NEAR]


def _cuts(readings: Readings, need: Need) -> list[tuple[int, float, bool]]:
    """List where a level may begin, with its cost, and whether the word before must have wrapped:
    at a line; behind the first piece of one, which then ends a word of the level above; and within
    a line where words repeat to its end (예산 집행 예산 집행) or where a total stands."""
    pieces = readings.pieces
    if need.width > WIDEST_TREE or len(pieces) > MOST_PIECES:
        return []
    repeats = _repeats(pieces)
    cuts: list[tuple[int, float, bool]] = []
    for i in range(1, len(pieces)):
        here, before = pieces[i], pieces[i - 1]
        if readings.whole:
            cuts.append((i, COST_OF_A_CUT_SERIES * goes_on(before.text, here.text), False))
        elif here.row != before.row:
            cuts.append((i, 0.0, False))
        elif i in repeats:
            cuts.append((i, COST_OF_A_REPEAT, False))
        elif pieces[-1].row and is_total("".join(p.text for p in pieces[i : i + 2])[:2]):
            cuts.append((i, 2 * COST_OF_A_CUT_LINE, False))
        elif before.row and (i == 1 or pieces[i - 2].row != before.row):
            ends = is_text_head(before.text) or has_formula(before.text)
            cuts.append((i, COST_OF_A_CUT_LINE, not ends))
    return cuts


def _repeats(pieces: Sequence[Piece]) -> set[int]:
    """Find where the end of a line begins to repeat itself."""
    starts: set[int] = set()
    for row in {piece.row for piece in pieces}:
        places = [i for i, piece in enumerate(pieces) if piece.row == row]
        texts = [pieces[i].text for i in places]
        for period in range(2, len(texts) // 2 + 1):
            first = len(texts) - period
            while first > 0 and texts[first - 1] == texts[first - 1 + period]:
                first -= 1
            if len(texts) - first >= 2 * period:
                starts.add(places[first + (len(texts) - first) % period])
                break
    return starts


def _parents(top: Sorted, leaves: Reading, need: Need) -> int:
    return len(top.words) + len(leaves.words) - need.width


def _laid_out(frame: Frame, need: Need, limit: float) -> Iterator[Slots]:
    top = frame.top
    slots = Slots(tuple((word,) for word in top.words), top.rows, top.wraps, frame.cost)
    if frame.leaves is None:
        yield slots
    elif frame.middle is None:
        count = _parents(top, frame.leaves, need)
        yield from grown(slots, frame.leaves, count, limit)
    else:
        yield from _three_levels(slots, frame.middle, frame.leaves, need.width, limit)


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
