"""How the cells of a table are set: all of a column alike, numbers to the right, short words in the
middle, running text to the left; rows of totals strong.
"""

from collections import Counter
from dataclasses import dataclass

from sagwan.facts.lattice import Lattice, Slot

LEFT, CENTER, RIGHT = "LEFT", "CENTER", "RIGHT"
_LONG_TEXT = 14  # letters from which on a text runs
_TOTALS = frozenset("계 합계 소계 총계 누계 총합계".split())


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table that hold `numbers`, those in which some text is `long`, and the rows
    that are `totals`."""

    numbers: frozenset[int]
    long: frozenset[int]
    totals: frozenset[int]

    def align(self, slot: Slot) -> str:
        """Tell how a cell is set: LEFT, CENTER or RIGHT."""
        if slot.kind == "head" or _is_total(slot):
            return CENTER
        if slot.colspan > 1 or (slot.column in self.numbers and not slot.numeric):
            return RIGHT if slot.numeric else LEFT if _is_long(slot) else CENTER
        if slot.numeric and slot.column in self.numbers:
            return RIGHT
        return LEFT if slot.column in self.long else CENTER


def view_columns(lattice: Lattice) -> Columns:
    """Look at what the columns of a table hold."""
    body = [
        slot
        for row in lattice.rows
        for slot in row
        if slot.kind != "head" and slot.colspan == 1 and slot.text
    ]
    numbers = Counter(slot.column for slot in body if slot.numeric)
    words = Counter(slot.column for slot in body if not slot.numeric)
    return Columns(
        frozenset(column for column, count in numbers.items() if count >= words[column]),
        frozenset(slot.column for slot in body if _is_long(slot)),
        frozenset(
            slot.row
            for row in lattice.rows
            for slot in row
            if _is_total(slot) and slot.rowspan == 1
        ),
    )


def _is_total(slot: Slot) -> bool:
    return slot.kind == "label" and "".join(slot.text.split()) in _TOTALS


def _is_long(slot: Slot) -> bool:
    return len(slot.text) > _LONG_TEXT or "\n" in slot.text
