"""A page is read as the lines that its reader sees."""

import pytest

from sagwan import read
from sagwan.facts import CellAddress, Document


def page(body: str, head: str = "") -> Document:
    return read(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode())


def lines(body: str) -> list[str]:
    return [line.text for line in page(body).lines]


def test_blocks_are_lines_and_blanks_collapse():
    assert lines("<h1> 주요\n업무 </h1><p>추진&nbsp;중 &amp; 완료<br>끝</p>밖") == [
        "주요 업무",
        "추진\xa0중 & 완료",
        "끝",
        "밖",
    ]


def test_nothing_that_is_not_shown_is_read():
    head = "<title>누리집</title><style>p {}</style><script>alert('<p>가</p>')</script>"
    document = page("<!-- 주석 --><p>본문</p><script src=x></script><template>틀</template>", head)
    assert [line.text for line in document.lines] == ["본문"]


def test_headings_lists_and_strong_text_are_marked():
    document = page("<h2>현황</h2><ul><li><b>점검</b><ul><li>1차 <b>완료</b></li></ul></li></ul>")
    found = [(document.text_of(s), s.heading, s.indent, s.bold) for s in document.segments]
    assert found == [("현황", 2, 0, False), ("점검", 0, 2, True), ("1차 완료", 0, 4, False)]


def test_a_row_of_a_table_is_a_line_of_tabs():
    document = page(
        "<table><caption>인력</caption><thead><tr><th rowspan=2>구분</th><th colspan=2>일반직</th></tr>"
        "<tr><th>5급</th><th>6급</th></tr></thead>"
        "<tbody><tr><th scope=row>정원</th><td>2</td><td></td></tr></tbody></table>"
    )
    assert [line.text for line in document.lines] == [
        "인력",
        "구분\t일반직",
        "5급\t6급",
        "정원\t2\t",
    ]
    grid = document.grids[0]
    assert (grid.first_line, grid.last_line, grid.rows, grid.columns) == (2, 4, 3, 3)
    drawn = [(c.row, c.column, c.rowspan, c.colspan, c.header) for c in grid.cells]
    assert drawn == [
        (0, 0, 2, 1, True),
        (0, 1, 1, 2, True),
        (1, 1, 1, 1, True),
        (1, 2, 1, 1, True),
        (2, 0, 1, 1, False),
        (2, 1, 1, 1, False),
        (2, 2, 1, 1, False),
    ]
    assert (grid.cells[-1].line, grid.cells[-1].start, grid.cells[-1].end) == (4, 5, 5)


def test_paragraphs_of_a_cell_are_segments_of_one_line():
    document = page("<table><tr><td><p>가 나</p><ul><li>다</ul></td><td>라</td></tr></table>")
    assert document.lines[0].text == "가 나 다\t라"
    assert [(s.start, s.end, s.indent, s.cell) for s in document.segments] == [
        (0, 3, 0, CellAddress(0, 0, 0)),
        (4, 5, 2, CellAddress(0, 0, 0)),
        (6, 7, 0, CellAddress(0, 0, 1)),
    ]


def test_a_table_inside_a_cell_follows_its_row():
    inner = "<table><tr><td>물량</td><td>870</td></tr></table>"
    document = page(f"<table><tr><td>실적 {inner} 끝</td><td>완료</td></tr></table><p>뒤</p>")
    assert [line.text for line in document.lines] == ["실적 끝\t완료", "물량\t870", "뒤"]
    assert document.grids[1].inside == CellAddress(0, 0, 0)


def test_leading_rows_name_columns_where_no_tag_does():
    rows = "<tr><td>구분</td><td>계</td></tr><tr><td>정원</td><td>22</td></tr>"
    grid = page(f"<table>{rows}</table>").grids[0]
    assert [c.header for c in grid.cells] == [True, True, False, False]


def test_tags_that_are_never_closed_close_themselves():
    document = page("<table><tr><td>가<td>나<tr><td>다<td>라</table><p>마<p>바<li>사")
    assert [line.text for line in document.lines] == ["가\t나", "다\t라", "마", "바", "사"]


def test_a_box_to_tick_and_a_picture_are_read():
    assert lines('<p><input type=checkbox>추진 중</p><p><img alt="조직도" src=x></p>') == [
        "□ 추진 중",
        "조직도",
    ]


def test_preformatted_text_keeps_its_lines():
    assert lines("<pre>가\n  나\n</pre>") == ["가", "나"]


def test_the_declared_charset_is_used():
    data = '<html><meta charset="euc-kr"><body><p>가</p></body>'.encode("cp949")
    assert read(data).lines[0].text == "가"


def test_titles_in_angle_brackets_are_text():
    assert lines("<p><추진체계> 및 <GIS 상황판></p>") == ["<추진체계> 및 <GIS 상황판>"]


@pytest.mark.parametrize("depth", [31, 32, 33, 200])
def test_text_of_any_depth_is_kept(depth):
    body = "<table><tr><td>가" * depth + "바닥" + "</td></tr></table>" * depth + "<p>끝</p>"
    text = " ".join(lines(body))
    assert text.count("가") == depth
    assert "바닥" in text
    assert lines(body)[-1] == "끝"


def test_an_external_entity_is_not_resolved():
    data = (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body><p>&x;</p></body>'
    )
    document = read(data.encode())
    assert "&x;" in "".join(line.text for line in document.lines)
