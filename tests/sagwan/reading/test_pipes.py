"""Tables that pipes draw."""

from sagwan import read
from sagwan.reading.pipes import cut_at_pipes, find_pipe_runs, is_ruler


def test_a_ruler_is_a_line_of_dashes_and_pipes():
    assert is_ruler("|---|:--:|")
    assert is_ruler(" --- | ---")
    assert not is_ruler("| - | - |")
    assert not is_ruler("---")


def test_rows_stand_between_outer_pipes_or_beside_a_ruler():
    lines = [
        "| 구분 | 계 |",
        "|---|---|",
        "| 정원 | 22 |",
        "",
        "구분 | 계",
        "--- | ---",
        "정원 | 22",
    ]
    assert [(run.start, run.stop) for run in find_pipe_runs(lines)] == [(0, 3), (4, 7)]


def test_a_single_line_with_pipes_is_no_table():
    assert find_pipe_runs(["| 가 |", "", "A | B"]) == []


def test_outer_pipes_part_nothing_and_escaped_pipes_are_text():
    row = cut_at_pipes("| 가 \\| 나 |  | 다 |", "| 가 \\| 나 |  | 다 |", 1)
    assert row.texts == ("가 \\| 나", "", "다")


def test_a_pipe_table_is_a_grid_and_its_ruler_is_no_text():
    text = (
        "# 현황\n\n| 구분 | 총계 | 일반직 | |\n|---|---|---|---|\n"
        "| | | 소계 | 5급 |\n| 정원 | 22 | **6** | 2<br>(1) |\n"
    )
    document = read(text.encode())
    grid = document.grids[0]
    assert (grid.first_line, grid.last_line, grid.rows, grid.columns) == (3, 6, 3, 4)
    assert [(c.row, c.column, c.rowspan, c.colspan) for c in grid.cells if c.header] == [
        (0, 0, 2, 1),
        (0, 1, 2, 1),
        (0, 2, 1, 2),
        (1, 2, 1, 1),
        (1, 3, 1, 1),
    ]
    assert not document.lines[3].plain.strip()
    last = [document.text_of(s) for s in document.segments if s.line == 6]
    assert last == ["정원", "22", "6", "2", "(1)"]


def test_the_row_over_a_ruler_names_columns_whatever_it_says():
    grid = read(b"| 1 | 2 |\n|---|---|\n| 3 | 4 |\n").grids[0]
    assert [c.header for c in grid.cells] == [True, True, False, False]
