"""How wide the columns of a table are and how high its rows, from what stands in them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sagwan.facts.lattice import Lattice, Slot
from sagwan.writing.breaking import SPACING, break_lines, width_of
from sagwan.writing.columns import Columns, view_columns

WIDTH = 48_190  # of the text on an A4 page with margins of 20 mm
MARGIN = 141  # of a cell, above and below
_SIDES = (510, 283)  # of a cell, left and right: the wide one where there is room for it
_ON_ONE_PAGE = 30_000
_SIZES = (1150, 1050, 950, 850, 750, 650)
_EM = 100
_MOST_WANTED = 34 * _EM  # that a column of text asks for
_LEAST = 3 * _EM // 2
_LONGEST_WORD = 10 * _EM  # that a column keeps in one line
_LONGEST_FIGURE = 15 * _EM  # with a remark: 58,964 (21.3%)
_LEGIBLE = 1050  # letters no smaller than that are taken for the sake of such a cell
_FIGURE = re.compile(r"[△▲▽▼+-]?\s?\d")
_SPARE = _EM // 2
_STRONG = 108  # hundredths: how much wider strong letters are


@dataclass(frozen=True, slots=True)
class Layout:
    """The size of letters, the room beside them in a cell, how the columns are set, the width of
    each and the height of each row."""

    size: int
    side: int
    columns: Columns
    widths: tuple[int, ...]
    rows: tuple[int, ...]

    @property
    def fits_on_a_page(self) -> bool:
        """Tell whether a table is kept whole; a higher one runs over pages."""
        return sum(self.rows) <= _ON_ONE_PAGE

    @property
    def lines(self) -> int:
        """Count the lines of all rows."""
        return sum((row - 2 * MARGIN) // (self.size * SPACING // 100) for row in self.rows)

    @property
    def rows_fit(self) -> bool:
        """Tell whether each row is kept whole; a higher one runs over pages."""
        return max(self.rows, default=0) <= _ON_ONE_PAGE

    def width_of(self, slot: Slot) -> int:
        """Give the width of a cell with its spans."""
        return sum(self.widths[slot.column : slot.column + slot.colspan])

    def height_of(self, slot: Slot) -> int:
        """Give the height of a cell with its spans."""
        return sum(self.rows[slot.row : slot.row + slot.rowspan])


def measure(lattice: Lattice) -> Layout:
    """Measure a table: the largest letters at which no number and no word is cut, or smaller ones
    that are legible where its rows then have fewer lines."""
    columns = view_columns(lattice)
    needed, wanted = _needs(lattice, columns)
    kept = _with_figures(lattice, needed)
    needed = kept if _largest(kept)[0] >= _LEGIBLE else needed
    first = _largest(needed)
    tries = [_try(lattice, columns, first, needed, wanted)]
    if tries[0].lines > len(lattice.rows):
        smaller = [fit for fit in _fits(needed) if first[0] > fit[0] >= _LEGIBLE]
        tries += [_try(lattice, columns, fit, needed, wanted) for fit in smaller]
    return min(tries, key=lambda layout: (layout.lines, -layout.size, -layout.side))


def _try(
    lattice: Lattice,
    columns: Columns,
    fit: tuple[int, int],
    needed: Sequence[int],
    wanted: Sequence[int],
) -> Layout:
    """Lay a table out with letters of a size and some room beside them."""
    size, side = fit
    needs, wants = ([2 * side + em * size // _EM for em in row] for row in (needed, wanted))
    widths = _share(needs, wants, _even_columns(lattice))
    return Layout(size, side, columns, widths, _heights(lattice, widths, size, side))


def _largest(needed: Sequence[int]) -> tuple[int, int]:
    """Give the largest letters, and the room beside them, with which all needs are met."""
    return next(_fits(needed), (_SIZES[-1], _SIDES[-1]))


def _fits(needed: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the sizes of letters, and the room beside them, with which all needs are met."""
    for size in _SIZES:
        for side in _SIDES:
            if sum(needed) * size // _EM <= WIDTH - 2 * side * len(needed):
                yield size, side


def _needs(lattice: Lattice, columns: Columns) -> tuple[list[int], list[int]]:
    """Give for each column the width of its longest word or number, and of its longest line."""
    needed, wanted = [_LEAST] * lattice.columns, [_LEAST] * lattice.columns
    for row in lattice.rows:
        for slot in row:
            if slot.colspan > 1:
                continue
            whole = _widest(slot.paragraphs)
            if slot.kind == "head" or slot.row in columns.totals:
                whole = whole * _STRONG // 100
            word = whole if slot.numeric else _widest(slot.text.split())
            needed[slot.column] = max(needed[slot.column], min(word, _LONGEST_WORD) + _SPARE)
            wanted[slot.column] = max(wanted[slot.column], min(whole, _MOST_WANTED) + _SPARE)
    return needed, wanted


def _with_figures(lattice: Lattice, needed: Sequence[int]) -> list[int]:
    """Give the widths at which short cells that open with a figure stand in one line too."""
    kept = list(needed)
    for row in lattice.rows:
        for slot in row:
            if slot.colspan == 1 and slot.kind == "cell" and _FIGURE.match(slot.text):
                whole = _widest(slot.paragraphs) * _STRONG // 100
                if whole <= _LONGEST_FIGURE:
                    kept[slot.column] = max(kept[slot.column], whole + _SPARE)
    return kept


def _widest(texts: Sequence[str]) -> int:
    """Give the width of the widest of some texts, in hundredths of the size of their letters."""
    return max((width_of(text, _EM) for text in texts), default=0)


def _even_columns(lattice: Lattice) -> frozenset[int]:
    """Give the columns of nothing but numbers, which stand in even distances."""
    numeric = {slot.column for row in lattice.rows for slot in row if slot.numeric}
    return frozenset(numeric) - {
        slot.column
        for row in lattice.rows
        for slot in row
        if slot.kind != "head" and not slot.numeric and slot.text and slot.colspan == 1
    }


def _share(needs: Sequence[int], wants: Sequence[int], even: frozenset[int]) -> tuple[int, ...]:
    """Give every column what it needs, then what it wants, modest ones first, make `even` ones as
    wide as the widest of them and spread the room that is left."""
    widths, left = list(needs), WIDTH - sum(needs)
    modest = sorted(range(len(widths)), key=lambda column: wants[column] - needs[column])
    for place, column in enumerate(modest if left > 0 else ()):
        given = min(wants[column] - needs[column], left // (len(widths) - place))
        widths[column] += max(0, given)
        left -= max(0, given)
    most = max((widths[column] for column in even), default=0)
    missing = sum(most - widths[column] for column in even)
    if missing <= left:
        widths = [most if column in even else width for column, width in enumerate(widths)]
        left -= missing
    total = sum(widths)
    shared = [width + left * width // total for width in widths]
    shared[-1] += WIDTH - sum(shared)
    return tuple(shared)


def _heights(lattice: Lattice, columns: Sequence[int], size: int, side: int) -> tuple[int, ...]:
    heights = []
    for row in lattice.rows:
        lines = [
            _lines(slot, sum(columns[slot.column : slot.column + slot.colspan]) - 2 * side, size)
            for slot in row
            if slot.rowspan == 1
        ]
        heights.append(max(lines, default=1) * size * SPACING // 100 + 2 * MARGIN + size // 4)
    return tuple(heights)


def _lines(slot: Slot, room: int, size: int) -> int:
    return sum(len(break_lines(line, room, size)) for line in slot.paragraphs)
