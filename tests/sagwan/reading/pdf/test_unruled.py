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


THREE_LINES = "(x, y) => (top: if y in (0, {0}) {{ 1pt }}, bottom: if y == {1} {{ 1pt }})"


def test_names_stand_over_all_columns_amid_which_they_are(read_set):
    document = read_set(
        f"#table(columns: 6 * (52pt,), align: center + horizon, stroke: {THREE_LINES.format(2, 3)},"
        " table.cell(rowspan: 2)[구분], table.cell(rowspan: 2)[계], table.cell(colspan: 3)[일반직],"
        " table.cell(rowspan: 2)[집행률\\ (%)], [소계], [5급], [6급], [정원], [90], [70], [30],"
        " [40], [61.5], [현원], [88], [69], [29], [40], [72.5])"
    )
    spans = spans_of(document)
    assert spans[0, 2] == (1, 3)
    assert spans[0, 0] == spans[0, 1] == spans[0, 5] == (2, 1)
    assert rows_of(document)[-1] == ["현원", "88", "69", "29", "40", "72.5"]


def test_outer_labels_hold_the_rows_amid_which_they_stand(read_set):
    document = read_set(
        f"#table(columns: 4 * (70pt,), align: center + horizon, stroke: {THREE_LINES.format(1, 6)},"
        " table.cell(colspan: 2)[구분], [정원], [현원], table.cell(colspan: 2)[합계], [20], [17],"
        " table.cell(rowspan: 3)[본청], [소계], [12], [10], [새솔과], [7], [6], [한빛과], [5], [4],"
        " table.cell(rowspan: 2)[사업소], [소계], [8], [7], [물빛소], [8], [7])"
    )
    spans = spans_of(document)
    assert spans[1, 0] == (1, 2)
    assert spans[2, 0] == (3, 1)
    assert spans[5, 0] == (2, 1)


def test_a_label_of_several_lines_above_the_first_figures_is_no_head(read_set):
    document = read_set(
        "#table(columns: (70pt, 60pt, 60pt), align: center + horizon, stroke: none,"
        f" {SHADED}, [사업명], [사업비], [집행액], [새솔천 물길 따라 걷는 길 잇기], [1,200], [900],"
        " [한빛마을 작은 마당 고치기], [340], [120])"
    )
    rows = ["".join(row[0].split()) for row in rows_of(document)]
    assert rows == ["사업명", "새솔천물길따라걷는길잇기", "한빛마을작은마당고치기"]


def test_figures_set_to_the_right_stand_under_names_in_the_middle(read_set):
    document = read_set(
        "#table(columns: (60pt, 100pt, 100pt), stroke: none,"
        " align: (x, y) => if y == 0 { center } else { right }, table.cell(fill: luma(220))[구분],"
        " table.cell(fill: luma(220))[면적], table.cell(fill: luma(220))[동], [가람], [1], [20],"
        " [나래], [3], [40], [다온], [5], [60])"
    )
    assert rows_of(document)[1:] == [["가람", "1", "20"], ["나래", "3", "40"], ["다온", "5", "60"]]


def test_a_total_amid_all_labels_belongs_to_no_outer_one(read_set):
    """Shades of labels part their rows; the total is as far left as the inner labels."""
    shade = "fill: (x, y) => if y == 0 { luma(220) } else if x < 2 { luma(240) }"
    document = read_set(
        f"#table(columns: (40pt, 90pt, 60pt, 60pt), align: center + horizon, {shade},"
        f" stroke: {THREE_LINES.format(1, 6)},"
        " table.cell(colspan: 2)[구분], [정원], [현원], table.cell(colspan: 2)[합 계], [20], [17],"
        " table.cell(rowspan: 3)[본청], [소계], [12], [10], [새솔한빛과], [7], [6], [한빛과], [5],"
        " [4], table.cell(rowspan: 2)[사업소], [소계], [8], [7], [물빛사업소], [8], [7])"
    )
    spans = spans_of(document)
    assert spans[2, 0] == (3, 1)
    assert spans[5, 0] == (2, 1)


def test_a_column_that_is_empty_on_the_next_page_stays_a_column(read_set):
    stroke = "(x, y) => (top: 0.5pt, bottom: 0.5pt)"
    rows = "".join(f"[한빛{place}과], [{place}00], [{place}0], []," for place in range(1, 4))
    document = read_set(
        f"#v(455pt)\n#table(columns: 4 * (80pt,), stroke: {stroke}, {SHADED},"
        f" [구분], [예산액], [집행액], [비고], [계], [600], [60], [국비], {rows})"
    )
    assert document.pages == 2
    assert [(grid.rows, grid.columns) for grid in document.grids] == [(5, 4)]


def test_shades_of_labels_alone_part_no_rows_of_figures(read_set):
    shade = "fill: (x, y) => if y == 0 { luma(220) } else if calc.rem(x, 3) == 0 { luma(240) }"
    document = read_set(
        f"#table(columns: 6 * (54pt,), align: center, stroke: {THREE_LINES.format(1, 3)}, {shade},"
        " [위원회], [구성], [위원], [위원회], [구성], [위원], [새솔], [(2012)], [34], [한빛],"
        " [(2017)], [28], [물빛], [(2020)], [33], [들빛], [(2021)], [9], [별빛], [(2019)],"
        " [38], [달빛], [(2024)], [18])"
    )
    assert rows_of(document)[2] == ["물빛", "(2020)", "33", "들빛", "(2021)", "9"]


PILES = (
    "#table(columns: (90pt, 14pt, 90pt, 14pt, 90pt), align: center,"
    " stroke: (x, y) => if calc.even(x) { 0.6pt } else if y == 0 { (top: 0.6pt) },"
    " [새솔과], [], [한빛과], [], [물빛과],"
    " [가람팀\\ 나래팀], [], [다온팀\\ 라온팀], [], [마루팀\\ 바다팀])"
)


def test_boxes_that_stand_apart_under_one_line_are_no_table(read_set):
    document = read_set(PILES)
    assert not document.grids
    words = [line.text for line in document.lines]
    assert words == "새솔과 가람팀 나래팀 한빛과 다온팀 라온팀 물빛과 마루팀 바다팀".split()


def test_a_table_of_figures_with_empty_columns_stays_a_table(read_set):
    (grid,) = read_set(PILES.replace("가람팀\\ 나래팀", "1,200")).grids
    assert grid.columns == 5
