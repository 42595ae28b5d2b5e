"""HTML inside the cells of Markdown, however unfinished."""

from sagwan import read
from sagwan.facts import CellAddress

HEAD = "요구사항\t조치결과\n"


def pieces(cell: str) -> list[tuple[str, int]]:
    document = read((HEAD + "<p>○ 개선 바람 (총무과)</p>\t" + cell).encode())
    return [
        (document.text_of(s), s.indent) for s in document.segments if s.cell == CellAddress(0, 1, 1)
    ]


def test_each_paragraph_is_a_segment_and_a_box_opens_it():
    assert pieces('<p><input type="checkbox"/> 추진상황 : 추진 중</p><p>점검</p>') == [
        ("□ 추진상황 : 추진 중", 0),
        ("점검", 0),
    ]


def test_lists_that_are_never_closed_keep_their_depth():
    cell = "<p>□ 내용</p> <ul> ○ 점검 <ul> ※ 2회 - 1차 ○ 개선 <p>□ 계획</p> <ul> ○ 확대"
    assert pieces(cell) == [
        ("□ 내용", 0),
        ("○ 점검", 2),
        ("※ 2회", 4),
        ("- 1차", 4),
        ("○ 개선", 2),
        ("□ 계획", 0),
        ("○ 확대", 2),
    ]


def test_a_list_opened_again_after_a_table_is_no_deeper():
    cell = "<ul> ○ 실적 <table><tr><td>계</td></tr></table> <ul> ○ 홍보 <ul> - 게시"
    assert pieces(cell) == [("○ 실적", 2), ("○ 홍보", 2), ("- 게시", 4)]


def test_lists_that_are_closed_are_believed():
    cell = "<ul><li>점검<ul><li>1차</li><li>2차</li></ul></li><li>개선</li></ul><p>끝</p>"
    assert pieces(cell) == [("점검", 2), ("1차", 4), ("2차", 4), ("개선", 2), ("끝", 0)]


def test_a_paragraph_inside_an_item_stays_in_it():
    assert pieces("<ul><li><p>점검</p><p>개선</p></li></ul>") == [("점검", 2), ("개선", 2)]


def test_a_line_break_breaks_a_paragraph():
    assert pieces("가<br>나<br/>다") == [("가", 0), ("나", 0), ("다", 0)]


def test_circled_numbers_of_an_unclosed_list_are_items():
    assert [text for text, _ in pieces("<ul> - 개정안 ⑨ 요청 <ul> ⑩ 조례")] == [
        "- 개정안",
        "⑨ 요청",
        "⑩ 조례",
    ]


def test_a_table_inside_a_cell_is_a_grid_inside_that_cell():
    cell = (
        "<p>실적</p><table><thead><tr><th>구분</th><th>2017년</th></tr></thead>"
        "<tr><td rowspan=2>물량</td><td>1,126</td></tr><tr><td>870</td></tr></table>"
    )
    document = read((HEAD + "요구\t" + cell + "\n").encode())
    grid = document.grids[1]
    assert grid.inside == CellAddress(0, 1, 1)
    assert (grid.rows, grid.columns, grid.first_line, grid.last_line) == (3, 2, 2, 2)
    drawn = [(c.row, c.column, c.rowspan, c.header) for c in grid.cells]
    assert drawn == [
        (0, 0, 1, True),
        (0, 1, 1, True),
        (1, 0, 2, False),
        (1, 1, 1, False),
        (2, 1, 1, False),
    ]
    inside = {s.cell: document.text_of(s) for s in document.segments if s.cell}
    assert inside[CellAddress(1, 2, 1)] == "870"


def test_an_html_table_over_many_lines_is_one_grid():
    text = (
        "# 현황\n\n<table>\n<tr><th>구분</th><th>계</th></tr>\n\n"
        "<tr><td>정원</td>\n<td>22</td></tr>\n</table>\n\n끝\n"
    )
    document = read(text.encode())
    grid = document.grids[0]
    assert (grid.first_line, grid.last_line, grid.rows, grid.columns) == (4, 7, 2, 2)
    assert [(s.line, document.text_of(s)) for s in document.segments if s.cell is None] == [
        (1, "현황"),
        (10, "끝"),
    ]


def test_a_table_that_never_ends_ends_at_a_blank_line():
    document = read("# 가\n\n<table><tr><td>계</td>\n\n본문\n".encode())
    assert document.segments[-1].cell is None


def test_a_comment_is_named_as_unread():
    document = read("# 가\n## 나\n본문 <!-- 초안 --> 끝\n".encode())
    assert [(u.line, u.text) for u in document.unread] == [(3, "<!-- 초안 -->")]


def test_strong_items_are_bold():
    document = read("- **성과 지원**\n- 일부 **강조**\n① <b>계획</b>\n".encode())
    assert [s.bold for s in document.segments] == [True, False, True]


def test_the_table_that_is_too_deep_is_still_text():
    deep = "<table><tr><td>" * 60 + "바닥" + "</td></tr></table>" * 60
    document = read(f"# 가\n\n{deep}\n\n끝\n".encode())
    texts = [document.text_of(s) for s in document.segments]
    assert texts == ["가", "바닥", "끝"]
    assert document.segments[-1].cell is None
