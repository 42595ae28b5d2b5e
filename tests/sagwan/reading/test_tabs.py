"""Consecutive lines of tab-separated cells are one table."""

from sagwan.reading.tabs import cut_at_tabs, find_tab_runs


def runs(*lines: str) -> list[tuple[int, int]]:
    return [(run.start, run.stop) for run in find_tab_runs(lines)]


def test_a_blank_line_ends_a_table():
    assert runs("구분\t계", "정원\t22", "", "구분\t계", "현원\t21") == [(0, 2), (3, 5)]


def test_a_line_without_tabs_ends_a_table():
    assert runs("구분\t계", "정원\t22", "※ 별도", "제목") == [(0, 2)]


def test_leading_tabs_are_empty_cells():
    assert runs("구분\t일반직\t", "\t소계\t5급", "정원\t6\t2") == [(0, 3)]


def test_an_indented_line_is_no_table():
    assert runs("\t- 첫째", "\t- 둘째") == []


def test_a_line_with_one_text_belongs_to_a_table_of_its_width():
    assert runs("구분\t계획\t실적", "소계\t\t", "\t\t비고", "정원\t1\t2") == [(0, 4)]


def test_a_note_indented_under_a_table_is_not_in_it():
    assert runs("구분\t계획\t실적", "정원\t1\t2", "\t※ 별도") == [(0, 2)]


def test_blank_rows_at_the_end_are_not_in_the_table():
    assert runs("구분\t계", "정원\t22", "\t") == [(0, 2)]


def test_a_line_with_a_stray_tab_at_its_end_is_no_table():
    assert runs("주요 기능\t") == []


def test_cells_have_their_places():
    row = cut_at_tabs("구 분\t 계 \t\t비고", "구 분  계   비고", 7)
    assert row.line == 7
    assert row.texts == ("구 분", "계", "", "비고")
    assert row.places == ((0, 3), (5, 6), (8, 8), (9, 11))
