"""A table as arithmetic sees it: rows of quantities, each with the key of its figure."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from sagwan.relations.written import Written

Key = str


class Quantity(NamedTuple):
    """A number in a cell. `key` names its figure (None for a dash, which counts as nothing).

    `coarse` is true where the number was rounded to a unit above one (억원) or to decimals, so that
    sums of such numbers may miss by their rounding. `rate` marks per cents, which do not add up.
    """

    value: Decimal
    step: Decimal = Decimal(1)
    key: Key | None = None
    coarse: bool = False
    rate: bool = False

    @property
    def written(self) -> Written:
        """Give the number with its step."""
        return Written(self.value, self.step)


Line = Sequence[Quantity | None]


class Matrix(NamedTuple):
    """Rows of equal length; None stands where a cell is blank or holds no number.

    `columns` are header paths, `labels` row labels.
    """

    rows: tuple[tuple[Quantity | None, ...], ...]
    columns: tuple[tuple[str, ...], ...]
    labels: tuple[tuple[str, ...], ...]

    @property
    def width(self) -> int:
        """Give the number of columns."""
        return len(self.columns)

    def transposed(self) -> "Matrix":
        """Turn rows into columns."""
        rows = tuple(tuple(row[c] for row in self.rows) for c in range(self.width))
        return Matrix(rows, self.labels, self.columns)
