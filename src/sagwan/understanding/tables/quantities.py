"""Cells as arithmetic sees them: one matrix for the main numbers, one for each companion."""

from collections.abc import Sequence
from decimal import Decimal

from sagwan.relations import Matrix, Quantity
from sagwan.understanding.tables.drafts import MAIN, PAREN, SECOND, CellDraft
from sagwan.understanding.tokens.token import Token

Cells = Sequence[CellDraft | None]


def quantity_of(token: Token) -> Quantity:
    """Give the quantity of a token; a unit above one or decimals make it coarse."""
    rate = token.unit is not None and token.unit.is_rate
    coarse = token.step < 1 or (token.unit is not None and token.unit.scale > 1)
    value = token.value if token.value is not None else Decimal(0)
    return Quantity(value, token.step, "token", coarse, rate)


def matrices_of(rows: Sequence[Cells], columns: Sequence[tuple[str, ...]]) -> list[Matrix]:
    """Give a matrix for the main numbers and one for each companion that most rows have."""
    matrices = []
    for part in (MAIN, SECOND, PAREN):
        filled = tuple(tuple(_quantity(cell, part) for cell in row) for row in rows)
        present = sum(1 for row in filled for cell in row if cell is not None and cell.key)
        if part == MAIN or present >= 2:
            labels = tuple(() for _ in filled)
            matrices.append(Matrix(filled, tuple(columns), labels))
    return matrices


def _quantity(cell: CellDraft | None, part: str) -> Quantity | None:
    if cell is None:
        return None
    token = cell.part(part)
    if token is not None:
        return quantity_of(token)
    if part == MAIN and cell.dash:
        return Quantity(Decimal(0))
    if part == SECOND and cell.part(MAIN) is not None:
        return None
    return None
