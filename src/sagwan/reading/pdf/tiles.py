"""Columns that shades tell: where each cell of a head, or of a striped row, is shaded alone, the
sides of these shades are where columns part."""

from collections.abc import Sequence
from itertools import pairwise

from sagwan.reading.pdf.ink import Area, Fill

_NEAR = 2.5
_COVERED = 0.9


def tile_sides(fills: Sequence[Fill], within: Area, foot: float) -> list[float]:
    """Give the sides of shades that stand side by side on the same foot, none where they leave
    gaps."""
    row = sorted(
        {
            (fill.area.left, fill.area.right)
            for fill in fills
            if not fill.pale
            and abs(fill.area.bottom - foot) < _NEAR
            and fill.area.top > within.top - _NEAR
            and within.left - _NEAR < fill.area.left
            and fill.area.right < within.right + _NEAR
        }
    )
    if len(row) < 2 or any(abs(a[1] - b[0]) > _NEAR for a, b in pairwise(row)):
        return []
    if row[-1][1] - row[0][0] < _COVERED * within.width:
        return []
    return [row[0][0], *(right for _, right in row)]
