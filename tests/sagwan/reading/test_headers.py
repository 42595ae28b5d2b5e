"""Leading rows without figures name columns; their empty cells are covered by neighbours."""

import pytest

from sagwan.reading.headers import Span, count_header_rows, solve_spans, states_figure


@pytest.mark.parametrize(
    "cell", ["22", "357,200", "1,152 (3)", "-17", "△51", "(49.2%)", "12.5%", "1,115명", "-", "3건"]
)
def test_a_number_of_its_own_is_a_figure(cell):
    assert states_figure(cell)


@pytest.mark.parametrize(
    "cell",
    ["", "구분", "5급", "8·9급", "7~9급상당", "2017년", "2020", "’19년".replace("’", "'"), "10.31",
     "10.25이전", "1분기", "10월", "2차", "예산액(A)", "제3차"],
)  # fmt: skip
def test_a_year_a_grade_or_a_date_names_a_column(cell):
    assert not states_figure(cell)


def test_a_table_of_figures_has_no_header():
    assert count_header_rows([["정원", "22"], ["현원", "21"]]) == 0


def test_a_single_row_has_no_header():
    assert count_header_rows([["기간", "연중"]]) == 0


def test_a_second_header_row_fills_what_the_first_left_open():
    rows = [["구분", "총계", "일반직", ""], ["", "", "소계", "5급"], ["정원", "22", "6", "2"]]
    assert count_header_rows(rows) == 2
    assert solve_spans(rows, 2, 4)[:5] == [
        Span(0, 0, 2, 1, header=True),
        Span(0, 1, 2, 1, header=True),
        Span(0, 2, 1, 2, header=True),
        Span(1, 2, 1, 1, header=True),
        Span(1, 3, 1, 1, header=True),
    ]


def test_a_row_of_text_under_a_full_header_is_a_row():
    assert count_header_rows([["구분", "담당업무"], ["총무팀", "서무"], ["기획팀", "기획"]]) == 1


def test_three_header_rows_nest():
    rows = [
        ["수입", "", "", "지출", "", ""],
        ["과목", "금액", "", "과목", "금액", ""],
        ["", "예산", "결산", "", "예산", "결산"],
        ["계", "10", "9", "계", "10", "8"],
    ]
    assert count_header_rows(rows) == 3
    spans = {(s.row, s.column): (s.rowspan, s.colspan) for s in solve_spans(rows, 3, 6)}
    assert spans[0, 0] == spans[0, 3] == (1, 3)
    assert spans[1, 0] == spans[1, 3] == (2, 1)
    assert spans[1, 1] == spans[1, 4] == (1, 2)


def test_a_title_over_the_whole_table_covers_it():
    rows = [["연도별 실적", "", ""], ["구분", "계획", "실적"], ["계", "10", "9"]]
    assert count_header_rows(rows) == 2
    assert solve_spans(rows, 2, 3)[0] == Span(0, 0, 1, 3, header=True)


def test_a_column_without_any_text_below_is_not_covered():
    rows = [["구분", "비고", ""], ["계", "10", ""]]
    assert solve_spans(rows, 1, 3)[1] == Span(0, 1, 1, 1, header=True)


def test_a_blank_corner_is_a_cell_of_its_own():
    rows = [["", "계획", "실적"], ["계", "10", "9"]]
    assert solve_spans(rows, 1, 3)[0] == Span(0, 0, 1, 1, header=True)
