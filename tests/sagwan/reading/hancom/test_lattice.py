"""Cells stand where they say; holes between them are filled, clashes moved aside."""

from sagwan.reading.hancom.lattice import CellPlan, arrange


def plan(row, column, rows=1, columns=1):
    return CellPlan(row, column, rows, columns, header=False, content=f"{row},{column}")


def shape(plans):
    return [[(cell.column, cell.content) for cell in row] for row in arrange(plans)]


def test_cells_come_row_by_row_whatever_their_order():
    assert shape([plan(1, 0), plan(0, 1), plan(0, 0)]) == [
        [(0, "0,0"), (1, "0,1")],
        [(0, "1,0")],
    ]


def test_a_hole_is_an_empty_cell():
    (row,) = arrange([plan(0, 0), plan(0, 3)])
    assert [(cell.column, cell.colspan, cell.content) for cell in row] == [
        (0, 1, "0,0"),
        (1, 2, None),
        (3, 1, "0,3"),
    ]


def test_a_column_that_a_cell_from_above_covers_is_no_hole():
    assert shape([plan(0, 0, rows=2), plan(0, 1), plan(1, 1)])[1] == [(1, "1,1")]


def test_a_hole_stops_at_a_covered_column():
    rows = arrange([plan(0, 0), plan(0, 1, rows=2), plan(0, 2), plan(1, 2)])
    assert [(cell.column, cell.content) for cell in rows[1]] == [(0, None), (2, "1,2")]


def test_two_cells_of_one_place_stand_side_by_side():
    assert shape([plan(0, 0), plan(0, 0), plan(0, 1)]) == [[(0, "0,0"), (0, "0,0"), (1, "0,1")]]


def test_a_row_without_cells_of_its_own_stays_empty():
    assert shape([plan(0, 0, rows=2), plan(2, 0)]) == [[(0, "0,0")], [], [(0, "2,0")]]
