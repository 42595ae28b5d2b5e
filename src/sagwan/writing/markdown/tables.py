"""Tables in Markdown: of pipes where every cell stands alone, in HTML where cells have spans.

A comment above, or the label of the HTML table, says what the table is.
"""

import re

from sagwan.facts.lattice import Lattice, Slot
from sagwan.reading.styles import MADE, Style
from sagwan.writing.flow import Drawn
from sagwan.writing.html.tables import write_rows
from sagwan.writing.html.tags import escape as escape_html
from sagwan.writing.markdown.escaping import escape, escape_cell


def write_table(drawn: Drawn) -> str:
    """Write a table, above it what nothing else says of it."""
    lines = [f"*{escape(drawn.caption)}* <!-- {Style(MADE).css_class} -->"] if drawn.caption else []
    if _is_plain(drawn.lattice):
        lines += [f"\n<!-- {_hidden(drawn.note)} -->", *_piped(drawn.lattice)]
    else:
        opening = f'\n<table aria-label="{escape_html(drawn.note)}">'
        lines += [opening, *write_rows(drawn), "</table>"]
    return "\n".join(lines).removeprefix("\n")


def _is_plain(lattice: Lattice) -> bool:
    slots = (slot for row in lattice.rows for slot in row)
    return lattice.heads == 1 and all(slot.rowspan == slot.colspan == 1 for slot in slots)


def _hidden(note: str) -> str:
    """Give the note as a comment can hold it."""
    return re.sub("-(?=-)|-(?=>)", r"-\\", note.replace("\n", " "))


def _piped(lattice: Lattice) -> list[str]:
    numeric = {slot.column for row in lattice.rows for slot in row if slot.numeric}
    rulers = ("---:" if column in numeric else "---" for column in range(lattice.columns))
    rows = [_row(row) for row in lattice.rows]
    return [rows[0], f"| {' | '.join(rulers)} |", *rows[1:]]


def _row(row: tuple[Slot, ...]) -> str:
    return "| " + " | ".join(escape_cell(slot.text) for slot in row) + " |"
