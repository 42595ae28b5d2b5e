"""A table as matrices: one for the main numbers, one for each companion in its cells."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from sagwan.facts import Cell, Figure, Table
from sagwan.relations import Matrix, Quantity
from sagwan.relations.words import is_rate

_EMPTY_BRACKETS = re.compile(r"\(\s*[-－–]\s*\)")
LAYERS = ("main", "second", "paren")


class Sheet(NamedTuple):
    """A table with its matrices by layer. `amounts` are what adds up, `rates` what does not."""

    table: Table
    layers: Mapping[str, Matrix]

    @property
    def main(self) -> Matrix:
        """Give the matrix of the main numbers."""
        return self.layers["main"]


def sheet_of(table: Table, figures: Mapping[str, Figure]) -> Sheet:
    """Build the matrices of a table."""
    layers = {}
    columns = _numeric_columns(table)
    labels = tuple(row.label for row in table.rows)
    for layer in LAYERS:
        rows = tuple(
            tuple(
                _without_rate_label(_quantity(cell, layer, table, figures), path)
                for cell, path in zip(row.cells, columns, strict=False)
            )
            for row in table.rows
        )
        present = sum(1 for row in rows for q in row if q is not None and q.key)
        if layer == "main" or present >= 2:
            layers[layer] = Matrix(rows, columns, labels)
    return Sheet(table, layers)


def _numeric_columns(table: Table) -> tuple[tuple[str, ...], ...]:
    """Leave out the text beside the rows of a solved table (비고): no blank there is a nought."""
    width = len(table.columns)
    while table.form == "flat" and width > 1 and not _states(table, width - 1):
        width -= 1
    return table.columns[:width]


def _states(table: Table, column: int) -> bool:
    cells = (row.cells[column] for row in table.rows)
    return any(part in LAYERS for cell in cells if cell is not None for part in cell.parts)


def quantity_of(figure: Figure) -> Quantity:
    """Give a figure as a quantity."""
    unit = figure.unit
    rate = unit is not None and unit.is_rate
    coarse = figure.step < 1 or (unit is not None and unit.scale > 1)
    return Quantity(figure.value, figure.step, figure.id, coarse, rate)


def _without_rate_label(quantity: Quantity | None, path: tuple[str, ...]) -> Quantity | None:
    """Numbers with decimals under a head that says (%) are rates, whatever else it says."""
    if quantity is None or quantity.rate or quantity.step >= 1:
        return quantity
    return quantity._replace(rate=True) if any(is_rate(word) for word in path) else quantity


def _quantity(
    cell: Cell | None, layer: str, table: Table, figures: Mapping[str, Figure]
) -> Quantity | None:
    if cell is None:
        return Quantity(Decimal(0)) if table.form == "flat" and layer != "paren" else None
    for figure, part in zip(cell.figures, cell.parts, strict=True):
        if part == layer:
            return quantity_of(figures[figure])
    if layer == "paren" and _EMPTY_BRACKETS.search(cell.text):
        return Quantity(Decimal(0))
    empty = not cell.figures and not any(c.isalnum() for c in cell.text)
    if empty and layer != "paren":
        return Quantity(Decimal(0))
    if layer == "second" and cell.figures:
        return Quantity(Decimal(0))
    return None
