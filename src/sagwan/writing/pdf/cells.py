"""The cells of a table as the template prints them: numbers to the right, totals strong."""

from collections.abc import Mapping
from typing import Any

from sagwan.facts.lattice import Lattice, Slot
from sagwan.writing.pdf.letters import clean, keep_words
from sagwan.writing.pdf.widths import Measure

_TOTALS = frozenset("계 합계 소계 총계 누계 총합계".split())
_SHORT = 14  # letters of a label that is centred

Cells = list[dict[str, Any]]
Marks = Mapping[tuple[int, int], Cells]  # what is to be marked, by row and column


def set_cells(lattice: Lattice, measure: Measure, marks: Marks) -> tuple[Cells, Cells]:
    """Give the cells of the head rows, and all others."""
    heads, body = lattice.rows[: lattice.heads], lattice.rows[lattice.heads :]
    return (
        [_cell(slot, measure, marks, total=False) for row in heads for slot in row],
        [_cell(slot, measure, marks, total=_is_total(row)) for row in body for slot in row],
    )


def _is_total(row: tuple[Slot, ...]) -> bool:
    return any(
        slot.kind == "label" and "".join(slot.text.split()) in _TOTALS and slot.rowspan == 1
        for slot in row
    )


def _cell(slot: Slot, measure: Measure, marks: Marks, *, total: bool) -> dict[str, Any]:
    place = "r" if slot.numeric else "l"
    if slot.kind == "head" or (slot.kind == "label" and len(slot.text) <= _SHORT):
        place = "c"
    room = sum(measure.widths[slot.column : slot.column + slot.colspan]) - 2 * measure.inset
    return {
        "x": slot.column,
        "y": slot.row,
        "down": slot.rowspan,
        "across": slot.colspan,
        "kind": slot.kind,
        "place": place,
        "bold": slot.kind == "head" or total,
        "total": total,
        "marks": marks.get((slot.row, slot.column), ()),
        "text": [keep_words(clean(line), room / measure.size) for line in slot.paragraphs],
    }
