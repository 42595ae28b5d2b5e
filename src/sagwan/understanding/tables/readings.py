"""The cheapest ways to read pieces of a head as words, for every number of words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sagwan.understanding.tables.headwords import (
    MOST_PIECES,
    MOST_SPREAD,
    Piece,
    joined_word,
    word_cost,
)

KEPT = 3
RANGE = 7.0


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read pieces as words; `rows` are the lines on which the words begin, `wraps`
    tells which words go on to another line."""

    cost: float
    words: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()
    wraps: tuple[bool, ...] = ()


ByCount = Mapping[int, Sequence[Reading]]


class Readings:
    """Reads stretches of the pieces of one head, each stretch only once."""

    def __init__(self, pieces: Sequence[Piece], seen: frozenset[str]) -> None:
        self.pieces = pieces
        self.seen = seen
        self._words: dict[tuple[int, int], tuple[float, str] | None] = {}
        self._from: dict[int, list[dict[int, list[Reading]]]] = {}

    def between(self, start: int, end: int) -> ByCount:
        """Give the cheapest readings of a stretch by their number of words."""
        if len(self.pieces) > MOST_PIECES:
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
            here: dict[int, list[Reading]] = {}
            for middle in range(max(start, end - MOST_SPREAD), end):
                word = self._word(middle, end)
                if word is not None:
                    lines = self.pieces[middle].row, self.pieces[end - 1].row
                    _extend(here, best[middle - start], word, lines)
            best.append(_cheapest(here))
        return best

    def _word(self, start: int, end: int) -> tuple[float, str] | None:
        key = (start, end)
        if key not in self._words:
            pieces = self.pieces[start:end]
            cost = word_cost(pieces, self.seen)
            self._words[key] = None if cost is None else (cost, joined_word(pieces))
        return self._words[key]


def _extend(
    here: dict[int, list[Reading]],
    before: Mapping[int, Sequence[Reading]],
    word: tuple[float, str],
    lines: tuple[int, int],
) -> None:
    cost, text = word
    row, wraps = lines[0], lines[0] != lines[1]
    for count, readings in before.items():
        kept = here.setdefault(count + 1, [])
        for reading in readings:
            total = reading.cost + cost
            if len(kept) < 2 * KEPT or total < kept[-1].cost:
                words, rows = (*reading.words, text), (*reading.rows, row)
                kept.append(Reading(total, words, rows, (*reading.wraps, wraps)))


def _cheapest(here: dict[int, list[Reading]]) -> dict[int, list[Reading]]:
    if not here:
        return here
    limit = min(reading.cost for kept in here.values() for reading in kept) + RANGE
    sifted = {
        count: sorted((r for r in kept if r.cost <= limit), key=lambda r: r.cost)[:KEPT]
        for count, kept in here.items()
    }
    return {count: kept for count, kept in sifted.items() if kept}
