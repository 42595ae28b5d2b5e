"""Tables of HWP and HWPX: spans, heads, captions, tables in cells, where a table stands."""


def lines(document):
    return [line.text for line in document.lines]


def spans(grid):
    return {
        (c.row, c.column): (c.rowspan, c.colspan) for c in grid.cells if c.rowspan + c.colspan > 2
    }


def test_cells_keep_their_spans(hancom, m):
    table = m.table(
        [m.cell(0, 0, "구분", 2, 1), m.cell(0, 1, "정원", 1, 2)],
        [m.cell(1, 1, "일반직"), m.cell(1, 2, "별정직")],
        [m.cell(2, 0, "계"), m.cell(2, 1, "20"), m.cell(2, 2, "2")],
    )
    document = hancom(m.p("표") + m.holding(table))
    grid = document.grids[0]
    assert (grid.rows, grid.columns, len(grid.cells)) == (3, 3, 7)
    assert spans(grid) == {(0, 0): (2, 1), (0, 1): (1, 2)}
    assert lines(document)[1:] == ["구분\t정원", "일반직\t별정직", "계\t20\t2"]


def test_head_cells_are_headers(hancom, m):
    table = m.table(
        [m.cell(0, 0, "가", header=True), m.cell(0, 1, "나", header=True)],
        [m.cell(1, 0, "1"), m.cell(1, 1, "2")],
    )
    grid = hancom(m.holding(table)).grids[0]
    assert [cell.header for cell in grid.cells] == [True, True, False, False]


def test_a_table_of_nothing_but_head_cells_says_nothing_about_heads(hancom, m):
    rows = [["구분", "정원"], ["기획관", "22"], ["감사관", "12"]]
    table = m.table(
        *(
            [m.cell(r, c, text, header=True) for c, text in enumerate(row)]
            for r, row in enumerate(rows)
        )
    )
    grid = hancom(m.holding(table)).grids[0]
    assert [cell.row for cell in grid.cells if cell.header] == [0, 0]


def test_a_table_in_a_cell_follows_the_row(hancom, m):
    inner = m.holding(m.grid(["안 1", "안 2"]))
    document = hancom(m.holding(m.grid(["밖", inner], ["아래", "끝"])))
    assert lines(document) == ["밖\t", "안 1\t안 2", "아래\t끝"]
    outer, nested = document.grids
    assert nested.inside is not None
    assert (nested.inside.grid, nested.inside.row, nested.inside.column) == (0, 0, 1)
    assert outer.inside is None


def test_paragraphs_of_a_cell_are_segments_of_their_own(hancom, m):
    cell = m.p("하나", "circle") + m.p("둘", "circle")
    document = hancom(m.holding(m.grid([cell, "22"])))
    assert lines(document) == ["○ 하나 ○ 둘\t22"]
    assert [document.text_of(segment) for segment in document.segments] == ["○ 하나", "○ 둘", "22"]


def test_a_caption_stands_before_its_table(hancom, m):
    table = m.grid(["정원", "22"], caption=m.p("표 1. 정원 (단위: 명)"))
    assert lines(hancom(m.holding(table))) == ["표 1. 정원 (단위: 명)", "정원\t22"]


def test_a_table_in_the_line_parts_the_text_around_it(hancom, m):
    runs = m.run("<hp:t>앞</hp:t>") + m.run(m.grid(["정원", "22"])) + m.run("<hp:t>뒤</hp:t>")
    assert lines(hancom(m.paragraph(runs))) == ["앞", "정원\t22", "뒤"]


def test_a_table_that_floats_below_stands_behind_the_text(hancom, m):
    place = 'treatAsChar="0" vertRelTo="PARA" vertOffset="3000"'
    runs = m.run(m.grid(["정원", "22"], place=place)) + m.run("<hp:t>표 제목</hp:t>")
    assert lines(hancom(m.paragraph(runs))) == ["표 제목", "정원\t22"]


def test_a_row_that_cells_from_above_cover_has_no_line(hancom, m):
    table = m.table(
        [m.cell(0, 0, "가", 2, 1), m.cell(0, 1, "나", 2, 1)],
        [],
        [m.cell(2, 0, "다"), m.cell(2, 1, "라")],
    )
    document = hancom(m.holding(table))
    assert lines(document) == ["가\t나", "다\t라"]
    assert document.grids[0].rows == 3
