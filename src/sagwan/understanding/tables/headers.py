"""From head lines to the full path of every column.

Which words are leaves, which stand over others and over how many, is not drawn in flattened text.
All layouts that fit the number of columns are tried; the one whose totals hold in the rows wins,
ties go to the one that costs least in joined words.
"""

from collections.abc import Sequence

from sagwan.relations import Matrix
from sagwan.understanding.tables.evidence import Evidence
from sagwan.understanding.tables.frames import layouts_of
from sagwan.understanding.tables.layouts import Header, Manner, Need, merit_of
from sagwan.understanding.tables.levels import Levels
from sagwan.understanding.tables.pieces import DOWNWARDS, names_of, pieces_of
from sagwan.understanding.tables.readings import ByCount, Readings

MOST_WRAPPED = 6


class Head:
    """The lines of a head, to be read for several numbers of columns."""

    def __init__(self, lines: Sequence[str], seen: frozenset[str], *, whole: bool = False) -> None:
        joined = join_vertical(lines)
        self.is_vertical = any(DOWNWARDS in line for line in joined)
        pieces = names_of(lines) if whole else pieces_of(joined)
        self.readings = Readings(pieces, seen, whole=whole)
        self._known: dict[Manner, Levels] = {}

    def by_count(self) -> ByCount:
        """Give the readings of all its words."""
        return self.readings.between(0, len(self.readings.pieces))

    def solve(self, need: Need, matrices: Sequence[Matrix]) -> Header | None:
        """Find the best layout over `need.width` columns; None where nothing fits."""
        if need.width < 1 or not self.readings.pieces:
            return None
        layouts = layouts_of(self._levels(need), need.width)
        if len(layouts) < 2:
            return layouts[0] if layouts else None
        evidence = Evidence(matrices)
        weighed = [(evidence.bits(header.paths), header) for header in layouts]
        bits, best = max(weighed, key=lambda one: merit_of(one[0], one[1].cost))
        return best._replace(bits=bits)

    def _levels(self, need: Need) -> Levels:
        if need.manner not in self._known:
            self._known[need.manner] = Levels(self.readings, need)
        return self._known[need.manner]


def join_vertical(lines: Sequence[str]) -> list[str]:
    """Join words that were printed downwards: 3월 over 12, 합 over 계; not where lines hold
    several words, which tells that words wrap instead."""
    written = [line.strip() for line in lines if line.strip()]
    if len(written) < MOST_WRAPPED or any(len(line.split()) > 1 for line in written):
        return list(lines)
    joined: list[str] = []
    for line in written:
        if joined and line.isdigit() and joined[-1].endswith(("월", "년")):
            joined[-1] = f"{joined[-1]} {line}"
        elif joined and len(line) == 1 and len(joined[-1]) == 1:
            joined[-1] += line
        else:
            joined.append(line)
    return [DOWNWARDS.join(joined)] if all(len(j) < 12 for j in joined) else joined
