"""Tables as grids to be drawn: shared heads, shared labels, spans."""

from sagwan.facts import Cell, Place, Row, Table
from sagwan.facts.lattice import lay_out


def table(columns, rows, label_columns=()):
    drawn = tuple(
        Row(label, tuple(Cell(c, ()) if isinstance(c, str) else c for c in cells))
        for label, cells in rows
    )
    place = Place(1, 0, 0)
    return Table("T1", "", "", None, None, columns, drawn, place, 1, label_columns=label_columns)


def spans(lattice, row):
    return [(s.column, s.rowspan, s.colspan, s.text) for s in lattice.rows[row]]


def test_columns_whose_paths_begin_alike_share_a_head():
    found = lay_out(
        table(
            (("계",), ("일반직", "5급"), ("일반직", "6급"), ("비고",)),
            [(("정원",), ("7", "3", "4", "-"))],
            (("구분",),),
        )
    )
    assert (found.heads, found.labels, found.columns) == (2, 1, 5)
    assert spans(found, 0) == [
        (0, 2, 1, "구분"),
        (1, 2, 1, "계"),
        (2, 1, 2, "일반직"),
        (4, 2, 1, "비고"),
    ]
    assert spans(found, 1) == [(2, 1, 1, "5급"), (3, 1, 1, "6급")]


def test_a_total_reaches_over_the_labels_of_the_rows_below_it():
    rows = [(("계",), ("9",)), (("본부", "갑과"), ("4",)), (("본부", "을과"), ("5",))]
    found = lay_out(table((("인원",),), rows, (("부서",),)))
    assert spans(found, 0) == [(0, 1, 2, "부서"), (2, 1, 1, "인원")]
    assert spans(found, 1) == [(0, 1, 2, "계"), (2, 1, 1, "9")]
    assert spans(found, 2) == [(0, 2, 1, "본부"), (1, 1, 1, "갑과"), (2, 1, 1, "4")]
    assert spans(found, 3) == [(1, 1, 1, "을과"), (2, 1, 1, "5")]


def test_a_path_that_ends_under_a_shared_head_leaves_a_blank_below_it():
    found = lay_out(table((("예산",), ("예산", "집행")), [((), ("1", "2"))]))
    assert spans(found, 0) == [(0, 1, 2, "예산")]
    assert spans(found, 1) == [(0, 1, 1, ""), (1, 1, 1, "집행")]


def test_a_cell_spans_only_places_that_have_no_cell():
    wide = Cell("같음", (), rowspan=5, colspan=2)
    found = lay_out(table((("가",), ("나",)), [(("1",), (wide, None)), (("2",), ("3", "4"))]))
    assert spans(found, 1)[1:] == [(1, 1, 2, "같음")]
    assert spans(found, 2)[1:] == [(1, 1, 1, "3"), (2, 1, 1, "4")]


def test_numbers_are_told_from_words():
    cells = ("1,234", "△51", "35.2%", "12 (3)", "추진 중", "-")
    found = lay_out(table(tuple((str(n),) for n in range(6)), [((), cells)]))
    assert [slot.numeric for slot in found.rows[1]] == [True, True, True, True, False, True]


def test_every_place_of_the_grid_is_covered_once():
    rows = [(("가", "나"), ("1", None)), (("가", "다"), ("2", "3")), ((), ("4", "5"))]
    found = lay_out(table((("갑", "을"), ("갑",)), rows))
    covered = [
        (row, column)
        for line in found.rows
        for slot in line
        for row in range(slot.row, slot.row + slot.rowspan)
        for column in range(slot.column, slot.column + slot.colspan)
    ]
    whole = [(r, c) for r in range(len(found.rows)) for c in range(found.columns)]
    assert sorted(covered) == whole
