"""Boxes that stand apart in piles, joined by a line above (조직도): they look like a table whose
every second column is empty, and are none."""

from collections.abc import Sequence
from itertools import pairwise

from sagwan.reading.headers import states_figure
from sagwan.reading.pdf.ruling import Mesh

_GAP = 0.6  # of the narrowest pile, at most
_FEWEST = 2


def pile_boxes(mesh: Mesh, texts: Sequence[str]) -> list[list[int]]:
    """Give the written cells of each pile, what stands over all of them first; nothing where the
    cells are those of a table."""
    written = [place for place, text in enumerate(texts) if text]
    if mesh.columns < _FEWEST + 1 or any(states_figure(texts[place]) for place in written):
        return []
    wide = [place for place in written if mesh.cells[place].colspan > 1]
    narrow = [place for place in written if mesh.cells[place].colspan == 1]
    columns = sorted({mesh.cells[place].column for place in narrow})
    if not _stand_apart(mesh, columns):
        return []
    top = min(mesh.cells[place].row for place in narrow)
    if any(mesh.cells[place].row >= top for place in wide):
        return []
    piles = [[place for place in narrow if mesh.cells[place].column == at] for at in columns]
    return [[place] for place in wide] + piles


def _stand_apart(mesh: Mesh, columns: Sequence[int]) -> bool:
    """Tell whether between any two of the columns there is a gap, and none is wide."""
    if len(columns) < _FEWEST or any(after - at != _FEWEST for at, after in pairwise(columns)):
        return False
    widths = [right - left for left, right in pairwise(mesh.xs)]
    gaps = [widths[at + 1] for at in columns[:-1]]
    return max(gaps) < _GAP * min(widths[at] for at in columns)
