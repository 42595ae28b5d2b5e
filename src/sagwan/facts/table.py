"""Tables with the full path of every column, whether the file drew them or they were solved."""

from typing import Any, NamedTuple

from sagwan.facts.place import Place


class Cell(NamedTuple):
    """A cell: its text as written and the figures in it; "-" and nothing have no figures.

    `parts` tells what each figure is in the cell: main, second (306/289), paren (12 (3)) or text.
    The places that its spans cover have no cell.
    """

    text: str
    figures: tuple[str, ...]
    place: Place | None = None
    parts: tuple[str, ...] = ()
    rowspan: int = 1
    colspan: int = 1

    def as_dict(self) -> dict[str, Any]:
        """Give the cell as the JSON document prints it, its spans where it has any."""
        tree: dict[str, Any] = {"text": self.text, "figures": list(self.figures)}
        if self.rowspan > 1:
            tree["rowspan"] = self.rowspan
        if self.colspan > 1:
            tree["colspan"] = self.colspan
        return tree


class Row(NamedTuple):
    """A row: its label, outermost first, and one cell or None for each column. `sure` is false
    where blank cells had vanished and the arithmetic allows another placement."""

    label: tuple[str, ...]
    cells: tuple[Cell | None, ...]
    sure: bool = True

    def as_dict(self) -> dict[str, Any]:
        """Give the row as the JSON document prints it."""
        cells = [None if cell is None else cell.as_dict() for cell in self.cells]
        return {"label": list(self.label), "cells": cells}


class Table(NamedTuple):
    """A table. `columns` holds the header path of each column, `complete` is false where cells
    could not be put under a column with certainty. `form` is grid (drawn by the file), flat
    (solved from lines) or box (labels and their text); `parts` says what the numbers of composite
    cells mean, `spanning` lists figures that stand beside all rows, `beside` their cells with what
    is printed over them, `label_columns` holds what is printed over the labels."""

    id: str
    title: str
    section: str
    unit: str | None
    as_of: str | None
    columns: tuple[tuple[str, ...], ...]
    rows: tuple[Row, ...]
    place: Place
    last_line: int
    complete: bool = True
    copy_of: str | None = None
    form: str = "grid"
    parts: tuple[str, ...] = ()
    spanning: tuple[str, ...] = ()
    label_columns: tuple[tuple[str, ...], ...] = ()
    beside: tuple[tuple[str, Cell], ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Give the table as the JSON document prints it."""
        return {
            "id": self.id,
            "title": self.title,
            "section": self.section,
            "unit": self.unit,
            "as_of": self.as_of,
            "label_columns": [list(path) for path in self.label_columns],
            "columns": [list(path) for path in self.columns],
            "parts": list(self.parts),
            "complete": self.complete,
            "copy_of": self.copy_of,
            "form": self.form,
            "lines": [self.place.line, self.last_line],
            "place": self.place.as_dict(),
            "rows": [row.as_dict() for row in self.rows],
            "beside": [{"head": word, **cell.as_dict()} for word, cell in self.beside],
        }
