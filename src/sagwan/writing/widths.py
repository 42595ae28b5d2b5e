"""How wide the columns of a table are and how high its rows, from what stands in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sagwan.facts.lattice import Lattice, Slot
from sagwan.writing.breaking import SPACING, break_lines

WIDTH = 48_190  # of the text on an A4 page with margins of 20 mm
MARGIN = 141  # of a cell, above and below
SIDE = 283  # of a cell, left and right
_ON_ONE_PAGE = 30_000
_SIZES = (1150, 1050, 950, 850, 750, 650)
_MOST_WANTED = 44  # half-width letters that a column of text asks for
_LEAST = 3
_LAST_NARROW = "\u1100"
_LONGEST_WORD = 20  # half-width letters that a column keeps in one line


@dataclass(frozen=True, slots=True)
class Layout:
    """The size of letters, the width of each column and the height of each row."""

    size: int
    columns: tuple[int, ...]
    rows: tuple[int, ...]

    @property
    def fits_on_a_page(self) -> bool:
        """Tell whether a table is kept whole; a higher one runs over pages."""
        return sum(self.rows) <= _ON_ONE_PAGE

    def width_of(self, slot: Slot) -> int:
        """Give the width of a cell with its spans."""
        return sum(self.columns[slot.column : slot.column + slot.colspan])

    def height_of(self, slot: Slot) -> int:
        """Give the height of a cell with its spans."""
        return sum(self.rows[slot.row : slot.row + slot.rowspan])


def measure(lattice: Lattice) -> Layout:
    """Measure a table: the largest letters at which no number and no word is cut."""
    needed, wanted = _needs(lattice)
    size = _SIZES[-1]
    for size in _SIZES:
        room = WIDTH - 2 * SIDE * lattice.columns
        if sum(needed) * size // 2 <= room:
            break
    columns = _share(needed, _evened(lattice, wanted), size)
    return Layout(size, columns, _heights(lattice, columns, size))


def letters_of(text: str) -> int:
    """Count the half-width letters that a text is wide."""
    return len(text) + sum(map(_LAST_NARROW.__lt__, text))


def _needs(lattice: Lattice) -> tuple[list[int], list[int]]:
    """Give for each column the width of its longest word or number, and of its longest line."""
    needed, wanted = [_LEAST] * lattice.columns, [_LEAST] * lattice.columns
    for row in lattice.rows:
        for slot in row:
            if slot.colspan > 1:
                continue
            whole = max(map(letters_of, slot.paragraphs))
            words = slot.text.split()
            word = whole if slot.numeric else max(map(letters_of, words), default=0)
            needed[slot.column] = max(needed[slot.column], min(word, _LONGEST_WORD) + 1)
            wanted[slot.column] = max(wanted[slot.column], min(whole, _MOST_WANTED) + 1)
    return needed, wanted


def _evened(lattice: Lattice, wanted: Sequence[int]) -> list[int]:
    """Let the columns of numbers want the same, so that they stand in even distances."""
    numeric = {slot.column for row in lattice.rows for slot in row if slot.numeric}
    worded = {
        slot.column
        for row in lattice.rows
        for slot in row
        if slot.kind != "head" and not slot.numeric and slot.text and slot.colspan == 1
    }
    even = numeric - worded
    most = max((wanted[column] for column in even), default=0)
    return [most if column in even else want for column, want in enumerate(wanted)]


def _share(needed: Sequence[int], wanted: Sequence[int], size: int) -> tuple[int, ...]:
    """Give every column what it needs, and the rest by what it wants."""
    sides = 2 * SIDE
    needs = [count * size // 2 + sides for count in needed]
    wants = [max(0, want - need) + 1 for need, want in zip(needed, wanted, strict=True)]
    rest = WIDTH - sum(needs)
    if rest < 0:
        columns = [need * WIDTH // sum(needs) for need in needs]
    else:
        columns = [
            need + rest * want // sum(wants) for need, want in zip(needs, wants, strict=True)
        ]
    columns[-1] += WIDTH - sum(columns)
    return tuple(columns)


def _heights(lattice: Lattice, columns: Sequence[int], size: int) -> tuple[int, ...]:
    heights = []
    for row in lattice.rows:
        lines = [
            _lines(slot, sum(columns[slot.column : slot.column + slot.colspan]), size)
            for slot in row
            if slot.rowspan == 1
        ]
        heights.append(max(lines, default=1) * size * SPACING // 100 + 2 * MARGIN + size // 4)
    return tuple(heights)


def _lines(slot: Slot, width: int, size: int) -> int:
    return sum(len(break_lines(line, width - 2 * SIDE, size)) for line in slot.paragraphs)
