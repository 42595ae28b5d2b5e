"""How wide the columns of a table are: each as its words need, together as wide as the page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sagwan.facts.lattice import Lattice, Slot
from sagwan.writing.columns import view_columns
from sagwan.writing.pdf.letters import width_of

_SIZES = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
_INSETS = (5.0, 3.0)
_ENOUGH = 34.0  # sizes: a column of running text need not be wider to be read well
_LONGEST_WORD = 7.0  # sizes: a longer word may be broken
_STRONG = 1.06  # how much wider strong letters are
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Measure:
    """The widths of columns in points, with the size of letters and the room beside them."""

    widths: tuple[float, ...]
    size: float
    inset: float


def measure_columns(lattice: Lattice, room: float) -> Measure:
    """Give the widths that a table needs within the room of a page."""
    least, full = [0.0] * lattice.columns, [0.0] * lattice.columns
    totals = view_columns(lattice).totals
    for slot in sorted(_slots(lattice), key=lambda slot: slot.colspan):
        weight = _STRONG if slot.kind == "head" or slot.row in totals else 1.0
        _widen(least, slot, weight * _longest_word(slot))
        _widen(full, slot, weight * max((_width(line) for line in slot.paragraphs), default=0.0))
    for inset in _INSETS:
        for size in _SIZES:
            needed = [width * size + 2 * inset for width in least]
            if sum(needed) <= room:
                wanted = [min(width, _ENOUGH) * size + 2 * inset for width in full]
                return Measure(_share(needed, wanted, room), size, inset)
    scale = room / sum(least)
    return Measure(tuple(width * scale for width in least), _SIZES[-1], 1.5)


def _slots(lattice: Lattice) -> Iterable[Slot]:
    return (slot for row in lattice.rows for slot in row)


def _widen(widths: list[float], slot: Slot, needed: float) -> None:
    """Give the columns under a cell what it needs beyond what they have."""
    columns = range(slot.column, slot.column + slot.colspan)
    missing = needed - sum(widths[column] for column in columns)
    if missing > 0:
        for column in columns:
            widths[column] += missing / slot.colspan


def _share(needed: list[float], wanted: list[float], room: float) -> tuple[float, ...]:
    """Give each column what it wants, modest ones first, then spread the room that is left."""
    widths, left = list(needed), room - sum(needed)
    columns = sorted(range(len(widths)), key=lambda column: wanted[column] - needed[column])
    for place, column in enumerate(columns):
        given = min(max(0.0, wanted[column] - needed[column]), left / (len(columns) - place))
        widths[column] += given
        left -= given
    total = sum(widths)
    return tuple(round(width + left * width / total, 2) for width in widths)


def _width(text: str) -> float:
    return 1.03 * width_of(text) + 0.1


def _longest_word(slot: Slot) -> float:
    """Give the longest stretch that must not be broken: a number, or a word up to a length."""
    if slot.numeric:
        return max(map(_width, slot.paragraphs), default=1.0)
    widths = (_width(word) for word in _WORD.findall(slot.text))
    return max((min(width, _LONGEST_WORD) for width in widths), default=1.0)
