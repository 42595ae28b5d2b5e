"""The cheapest ways to read pieces of a head as words, for every number of words."""

from collections.abc import Mapping, Sequence
from math import inf
from operator import itemgetter
from typing import NamedTuple

from sagwan.understanding.tables.headwords import (
    MOST_SPREAD,
    cost_of_company,
    read_word,
)
from sagwan.understanding.tables.pieces import MOST_PIECES, Piece

KEPT = 3
RANGE = 7.0


class Reading(NamedTuple):
    """One way to read pieces as words; `rows` are the lines on which the words begin, `wraps`
    tells which words go on to another line."""

    cost: float
    words: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()
    wraps: tuple[bool, ...] = ()


ByCount = Mapping[int, Sequence[Reading]]


class Readings:
    """Reads stretches of the pieces of one head, each stretch only once; where each piece is a
    `whole` word nothing is joined."""

    def __init__(
        self, pieces: Sequence[Piece], seen: frozenset[str], *, whole: bool = False
    ) -> None:
        self.pieces = pieces
        self.seen = seen
        self.whole = whole
        self._words: dict[int, list[tuple[int, float, str]]] = {}
        self._from: dict[int, list[dict[int, list[Reading]]]] = {}

    def between(self, start: int, end: int) -> ByCount:
        """Give the cheapest readings of a stretch by their number of words."""
        if self.whole or len(self.pieces) > MOST_PIECES:
            return self._as_they_stand(start, end)
        if start not in self._from:
            self._from[start] = self._read_on(start)
        return self._from[start][end - start]

    def _as_they_stand(self, start: int, end: int) -> ByCount:
        pieces = self.pieces[start:end]
        words, rows = tuple(p.text for p in pieces), tuple(p.row for p in pieces)
        return {len(words): [Reading(0.0, words, rows, (False,) * len(words))]}

    def _read_on(self, start: int) -> list[dict[int, list[Reading]]]:
        best: list[dict[int, list[Reading]]] = [{0: [Reading(0.0)]}]
        for end in range(start + 1, len(self.pieces) + 1):
            here: dict[int, list[_Step]] = {}
            limit = inf
            for middle, cost, text in self._words_to(end):
                if middle < start:
                    break
                for count, readings in best[middle - start].items():
                    cheapest = readings[0].cost + cost
                    if cheapest <= limit:
                        steps = here.setdefault(count + 1, [])
                        steps += [(r.cost + cost, middle, r, text) for r in readings]
                        limit = min(limit, cheapest + RANGE)
            best.append(self._cheapest(here, end, limit))
        return best

    def _cheapest(
        self, here: dict[int, list["_Step"]], end: int, limit: float
    ) -> dict[int, list[Reading]]:
        last = self.pieces[end - 1].row
        found: dict[int, list[Reading]] = {}
        for count, steps in here.items():
            near = sorted([s for s in steps if s[0] <= limit], key=itemgetter(0, 1))[:KEPT]
            if near:
                found[count] = [_extended(step, self.pieces[step[1]].row, last) for step in near]
        return found

    def _words_to(self, end: int) -> list[tuple[int, float, str]]:
        """List the words that end with a piece, the shortest first, which mostly cost least: where
        they begin, what they cost, their text."""
        if end not in self._words:
            beginnings = range(end - 1, max(0, end - MOST_SPREAD) - 1, -1)
            read = ((start, self._word(start, end)) for start in beginnings)
            self._words[end] = [(start, *word) for start, word in read if word is not None]
        return self._words[end]

    def _word(self, start: int, end: int) -> tuple[float, str] | None:
        pieces = self.pieces[start:end]
        word = read_word(pieces, self.seen)
        if word is None or len(pieces) > 1:
            return word
        cost, text = word
        return cost + cost_of_company(self.pieces, start), text


_Step = tuple[float, int, Reading, str]


def _extended(step: _Step, row: int, last: int) -> Reading:
    cost, _, before, word = step
    words, rows = (*before.words, word), (*before.rows, row)
    return Reading(cost, words, rows, (*before.wraps, row != last))
