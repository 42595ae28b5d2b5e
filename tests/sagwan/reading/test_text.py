"""Plain text: lines, and tables where tabs draw them."""

from sagwan import read
from sagwan.facts import CellAddress

REPORT = """\
 Ⅰ. 일 반 현 황

\uf000 주요 기능
   - 시책 수립
　○ 협력

구 분\t총계\t일 반 직\t\t별정직
\t\t소계\t5급\t
정 원\t22\t6\t2\t16
현 원\t21\t6\t-\t15
※ 2명 별도
"""


def test_each_line_with_text_is_a_segment():
    document = read(REPORT.encode(), name="보고.txt")
    assert document.format == "txt"
    assert document.name == "보고.txt"
    texts = [(s.line, document.text_of(s), s.indent) for s in document.segments if not s.cell]
    assert texts == [
        (1, "Ⅰ. 일 반 현 황", 1),
        (3, "□ 주요 기능", 0),
        (4, "- 시책 수립", 3),
        (5, "○ 협력", 2),
        (11, "※ 2명 별도", 0),
    ]


def test_a_run_of_tab_rows_is_a_grid_with_its_spans():
    grid = read(REPORT.encode()).grids[0]
    assert (grid.number, grid.first_line, grid.last_line) == (0, 7, 10)
    assert (grid.rows, grid.columns, grid.inside) == (4, 5, None)
    spans = {(c.row, c.column): (c.rowspan, c.colspan) for c in grid.cells if c.header}
    assert spans == {
        (0, 0): (2, 1),
        (0, 1): (2, 1),
        (0, 2): (1, 2),
        (0, 4): (2, 1),
        (1, 2): (1, 1),
        (1, 3): (1, 1),
    }


def test_every_cell_with_text_is_a_segment_at_its_address():
    document = read(REPORT.encode())
    cells = {s.cell: document.text_of(s) for s in document.segments if s.cell}
    assert cells[CellAddress(0, 2, 0)] == "정 원"
    assert cells[CellAddress(0, 3, 3)] == "-"
    assert CellAddress(0, 1, 0) not in cells


def test_short_rows_are_padded():
    grid = read("구분\t계획\t실적\n정원\t22\n현원\t21\t3".encode()).grids[0]
    padded = next(c for c in grid.cells if (c.row, c.column) == (1, 2))
    assert (padded.line, padded.start, padded.end) == (2, 5, 5)


def test_columns_without_any_text_are_left_out():
    assert read("구분\t계\t\t\n정원\t22\t\t".encode()).grids[0].columns == 2


def test_a_list_flattened_into_a_cell_is_cut_into_its_items():
    document = read("연번\t처리결과\n1\t- 점검 완료 - 인원 6명 - 내부 3명\n".encode())
    cell = [s for s in document.segments if s.cell == CellAddress(0, 1, 1)]
    assert [document.text_of(s) for s in cell] == ["- 점검 완료", "- 인원 6명", "- 내부 3명"]


def test_a_sentence_in_a_cell_stays_whole():
    document = read("연번\t처리결과\n1\t점검을 1차 - 2차로 나누어 완료\n".encode())
    assert document.text_of(document.segments[-1]) == "점검을 1차 - 2차로 나누어 완료"


def test_angle_brackets_stay_text():
    document = read("<자치경찰 준비 TF 구성안>\n<GIS 상황판: 현황지도>\n".encode())
    assert document.format == "txt"
    assert document.text_of(document.segments[0]) == "<자치경찰 준비 TF 구성안>"
