"""Tables of a PDF whose columns no rule parts: the white between them does."""

import pytest
from tests.sagwan.reading.pdf.test_tables import rows_of, spans_of

CELLS = "[구분], [예산액], [집행액], [계], [9,500], [8,300], [본청], [7,000], [6,200]"
ROWS = [["구분", "예산액", "집행액"], ["계", "9,500", "8,300"], ["본청", "7,000", "6,200"]]
STROKES = {
    "across": "(x, y) => (top: 0.5pt, bottom: 0.5pt)",
    "three lines": "(x, y) => (top: if y < 2 { 0.8pt }, bottom: if y == 2 { 0.8pt })",
    "dotted": '(thickness: 0.75pt, dash: "dotted")',
    "no sides": "(x, y) => (top: 0.5pt, bottom: 0.5pt, left: if x > 0 { 0.5pt })",
}
SHADED = "fill: (x, y) => if y == 0 { luma(220) }"


@pytest.mark.parametrize("strokes", STROKES.values(), ids=STROKES)
def test_columns_are_found_whatever_rules_are_drawn(read_set, strokes):
    document = read_set(f"#table(columns: 3 * (90pt,), stroke: {strokes}, {CELLS})")
    assert rows_of(document) == ROWS


def test_a_shaded_head_is_enough(read_set):
    document = read_set(f"#table(columns: 3 * (90pt,), stroke: none, {SHADED}, {CELLS})")
    assert rows_of(document) == ROWS


def test_a_head_over_several_columns_spans_them(read_set):
    document = read_set(
        f"#table(columns: 4 * (80pt,), align: center, stroke: {STROKES['across']}, {SHADED},"
        " table.cell(rowspan: 2)[구분], table.cell(colspan: 3)[사업비], [계], [국비], [시비],"
        " [정원], [300], [100], [200], [도로], [520], [20], [500])"
    )
    assert spans_of(document)[0, 1] == (1, 3)
    assert rows_of(document)[-1] == ["도로", "520", "20", "500"]


def test_tables_side_by_side_stay_apart(read_set):
    table = f"#table(columns: (50pt, 50pt, 50pt), stroke: none, {SHADED}, {CELLS})"
    document = read_set(f"#grid(columns: 2, column-gutter: 20pt)[{table}][{table}]")
    assert [rows_of(document, number) for number in (0, 1)] == [ROWS, ROWS]


def test_a_last_row_over_the_page_break_belongs_to_its_table(read_set):
    cells = ", ".join(f"[새빛{i}동], [{i + 3}], [{i * 7}]" for i in range(1, 4))
    document = read_set(
        f"#v(450pt)\n#table(columns: 3 * (90pt,), stroke: 0.5pt, {SHADED}, [동], [경로당], [회원],"
        f" {cells})"
    )
    assert document.pages == 2
    assert [grid.rows for grid in document.grids] == [4]


def test_running_text_is_no_table(read_set):
    document = read_set("○ 정원 42명    현원 40명\n\n○ 예산 300억원    집행 120억원")
    assert not document.grids
