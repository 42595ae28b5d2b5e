"""Where the levels of a head may begin, and which words may stand on each: costs of reading alone.

All of it is the same whatever the number of columns, so it is worked out once for a head.
"""

from collections.abc import Sequence
from math import inf
from typing import TypeVar

from sagwan.relations.words import is_total
from sagwan.understanding.tables.layouts import Need, Sorted, sorted_words
from sagwan.understanding.tables.likelihood import goes_on
from sagwan.understanding.tables.pieces import MOST_PIECES, Piece
from sagwan.understanding.tables.readings import Reading, Readings
from sagwan.understanding.tables.vocabulary import has_formula, is_text_head

NEAR = 5.0
WIDEST_TREE = 60
COST_OF_A_CUT_LINE = 0.4
COST_OF_A_CUT_SERIES = 1.5
COST_OF_A_REPEAT = 0.1

Cut = tuple[int, float, bool]
Costed = TypeVar("Costed", Sorted, Reading)


class Levels:
    """The levels that a head may have under what its rows ask for."""

    def __init__(self, readings: Readings, need: Need) -> None:
        self.readings = readings
        self.need = need
        self._cuts = _cuts(readings)
        self._tops: dict[tuple[int, bool], list[Sorted]] = {}
        self._between: dict[tuple[int, int, int], list[Reading]] = {}

    def cuts(self, width: int) -> list[Cut]:
        """List where a level may begin, with its cost, and whether the word before must have
        wrapped; a head over very many columns has one level."""
        return self._cuts if width <= WIDEST_TREE else []

    def tops(self, end: int, *, wrapped: bool = False) -> list[Sorted]:
        """Read the top level; `wrapped` asks that its last word goes on to the line it ends in."""
        key = (end, wrapped)
        if key not in self._tops:
            self._tops[key] = self._read_tops(end, wrapped)
        return self._tops[key]

    def between(self, start: int, end: int, most: int) -> list[Reading]:
        """Read a lower level of at most so many words."""
        key = (start, end, most)
        if key not in self._between:
            found = self.readings.between(start, end).items()
            self._between[key] = _near(
                [r for count, kept in found if 0 < count <= most for r in kept]
            )
        return self._between[key]

    def _read_tops(self, end: int, wrapped: bool) -> list[Sorted]:
        fitting = [
            reading
            for kept in self.readings.between(0, end).values()
            for reading in kept
            if reading.words and (reading.wraps[-1] or not wrapped)
        ]
        tops: list[Sorted] = []
        limit = inf
        for reading in sorted(fitting, key=lambda one: one.cost):
            if reading.cost > limit:
                break
            tops += sorted_words(reading, self.need, limit)
            limit = min((top.cost for top in tops), default=inf) + NEAR
        return _near(tops)


def _near(found: list[Costed]) -> list[Costed]:
    """Keep what costs little more than the cheapest, cheapest first."""
    found.sort(key=lambda one: one.cost)
    return [one for one in found if one.cost <= found[0].cost + NEAR]


def _cuts(readings: Readings) -> list[Cut]:
    """List where a level may begin: at a line; behind the first piece of one, which then ends a
    word of the level above; and within a line where words repeat to its end (예산 집행 예산 집행)
    or where a total stands."""
    pieces = readings.pieces
    if len(pieces) > MOST_PIECES:
        return []
    repeats = _repeats(pieces)
    cuts: list[Cut] = []
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
