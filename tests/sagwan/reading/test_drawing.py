"""Cells find their columns under cells that span rows."""

import pytest

from sagwan.reading.drawing import GridDraft, Ledger, PlainRow, draw_plain_grid
from sagwan.reading.errors import TooLargeError

PLACES = ((0, 1), (2, 3))


def drawn(*rows: list[tuple[int, int]]) -> GridDraft:
    draft = GridDraft(0, None, Ledger())
    for row in rows:
        draft.open_row()
        for rowspan, colspan in row:
            draft.open_cell(rowspan, colspan, header=False).extend(1, 0, 1, "가")
    return draft


def test_a_cell_steps_aside_for_one_from_above():
    grid = drawn([(2, 1), (1, 2)], [(1, 1), (1, 1)]).finish()
    assert [(c.row, c.column) for c in grid.cells] == [(0, 0), (0, 1), (1, 1), (1, 2)]
    assert grid.columns == 3


def test_a_rowspan_ends_with_its_table():
    grid = drawn([(99, 1), (1, 1)], [(1, 1)]).finish()
    assert grid.cells[0].rowspan == 2


def test_a_colspan_to_the_end_adds_no_columns():
    grid = drawn([(1, 9999)], [(1, 1), (1, 1)]).finish()
    assert grid.columns == 2
    assert grid.cells[0].colspan == 2


def test_spans_that_cover_the_world_are_refused():
    with pytest.raises(TooLargeError):
        drawn(*[[(60_000, 10_000)]] * 100)


def test_a_wide_ragged_table_is_not_padded_beyond_measure():
    wide = PlainRow(1, ((0, 1),) * 2000, ((0, 1),) * 2000, ("가",) * 2000)
    narrow = [PlainRow(n + 2, PLACES, PLACES, ("나", "1")) for n in range(1000)]
    grid = draw_plain_grid(0, [wide, *narrow], Ledger())
    assert (grid.rows, grid.columns, len(grid.cells)) == (1001, 2000, 4000)
