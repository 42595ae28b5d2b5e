"""The cells of a table as the template prints them: numbers to the right, totals strong."""

from collections.abc import Mapping
from typing import Any

from sagwan.facts.lattice import Lattice, Slot
from sagwan.writing.columns import Columns, view_columns
from sagwan.writing.pdf.letters import clean, keep_words
from sagwan.writing.pdf.widths import Measure

Cells = list[dict[str, Any]]
Marks = Mapping[tuple[int, int], Cells]  # what is to be marked, by row and column


def set_cells(lattice: Lattice, measure: Measure, marks: Marks) -> tuple[Cells, Cells]:
    """Give the cells of the head rows, and all others."""
    columns = view_columns(lattice)
    heads, body = lattice.rows[: lattice.heads], lattice.rows[lattice.heads :]
    return (
        [_cell(slot, columns, measure, marks) for row in heads for slot in row],
        [_cell(slot, columns, measure, marks) for row in body for slot in row],
    )


def _cell(slot: Slot, columns: Columns, measure: Measure, marks: Marks) -> dict[str, Any]:
    total = slot.row in columns.totals
    room = sum(measure.widths[slot.column : slot.column + slot.colspan]) - 2 * measure.inset
    return {
        "x": slot.column,
        "y": slot.row,
        "down": slot.rowspan,
        "across": slot.colspan,
        "kind": slot.kind,
        "place": columns.align(slot)[0].lower(),
        "bold": slot.kind == "head" or total,
        "total": total,
        "marks": marks.get((slot.row, slot.column), ()),
        "text": [keep_words(clean(line), room / measure.size) for line in slot.paragraphs],
    }
