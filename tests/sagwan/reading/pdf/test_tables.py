"""Tables of a PDF: rules make cells, spans and heads, open sides are closed, pages are joined."""

STROKED = "#set table(stroke: 0.6pt)\n"


def rows_of(document, number=0):
    grid = document.grids[number]
    rows: list[list[str]] = [[] for _ in range(grid.rows)]
    for cell in grid.cells:
        rows[cell.row].append(document.lines[cell.line - 1].plain[cell.start : cell.end])
    return rows


def spans_of(document):
    return {
        (cell.row, cell.column): (cell.rowspan, cell.colspan)
        for cell in document.grids[0].cells
        if cell.rowspan * cell.colspan > 1
    }


def test_a_ruled_table_is_a_grid(read_set):
    document = read_set(
        STROKED + "#table(columns: 3 * (90pt,), [구분], [정원], [현원], [본청], [42], [40],"
        " [사업소], [17], [16])"
    )
    assert rows_of(document) == [
        ["구분", "정원", "현원"],
        ["본청", "42", "40"],
        ["사업소", "17", "16"],
    ]


def test_spans_are_rebuilt_from_the_boxes_of_cells(read_set):
    document = read_set(
        STROKED + "#table(columns: 5 * (60pt,), table.cell(rowspan: 2)[구분],"
        " table.cell(colspan: 2)[본청], table.cell(colspan: 2)[사업소], [정원], [현원], [정원],"
        " [현원], [일반직], [42], [40], [17], [16])"
    )
    assert spans_of(document) == {(0, 0): (2, 1), (0, 1): (1, 2), (0, 3): (1, 2)}
    assert rows_of(document)[2] == ["일반직", "42", "40", "17", "16"]


def test_names_under_a_wide_head_are_a_head_too(read_set):
    document = read_set(
        "#set table(stroke: 0.6pt, fill: (x, y) => if y == 0 { luma(220) })\n"
        "#table(columns: 4 * (70pt,), table.cell(colspan: 2)[2023년], table.cell(colspan: 2)[2024년],"
        " [가구], [비율], [가구], [비율], [1,240], [57.8], [1,330], [61.3])"
    )
    heads = {cell.row for cell in document.grids[0].cells if cell.header}
    assert heads == {0, 1}


def test_heads_may_be_numbers_that_only_count(read_set):
    document = read_set(
        "#set table(stroke: 0.6pt, fill: (x, y) => if y == 0 { luma(220) })\n"
        "#table(columns: 4 * (70pt,), [구분], [1코스], [2코스], [3코스], [길이], [27km], [23km],"
        " [42km])"
    )
    heads = {cell.row for cell in document.grids[0].cells if cell.header}
    assert heads == {0}


def test_sides_that_are_not_drawn_are_closed(read_set):
    document = read_set(
        "#set table(stroke: (x, y) => (top: 0.6pt, bottom: 0.6pt, left: if x > 0 { 0.6pt }))\n"
        "#table(columns: 3 * (90pt,), [구분], [세입], [세출], [계], [9,500], [9,300])"
    )
    assert rows_of(document) == [["구분", "세입", "세출"], ["계", "9,500", "9,300"]]


def test_an_open_side_is_closed_although_a_box_around_it_is_near(read_set):
    cells = ", ".join(f"[{word}]" for word in ("계", "동부", "서부", "9", "4", "5"))
    document = read_set(
        "#rect(width: 288pt, inset: 4.5pt, stroke: 0.6pt)[점검 대상\n"
        "#table(columns: 3 * (93pt,), stroke: (x, y) => (top: 0.6pt, bottom: 0.6pt,"
        f" left: if x > 0 {{ 0.6pt }}, right: none), {cells})]"
    )
    assert rows_of(document) == [["계", "동부", "서부"], ["9", "4", "5"]]


def test_a_table_over_a_page_break_is_one_table(read_set):
    cells = ", ".join(f"[새빛{i}동], [{i + 3}], [{i * 7}]" for i in range(1, 41))
    document = read_set(
        STROKED
        + "#set table(fill: (x, y) => if y == 0 { luma(220) })\n#table(columns: 3 * (90pt,),"
        f" table.header([동], [경로당], [회원]), {cells})"
    )
    assert document.pages is not None
    assert document.pages > 1
    assert [grid.rows for grid in document.grids] == [41]


def test_a_cell_of_several_lines_is_one_text(read_set):
    document = read_set(
        STROKED + "#table(columns: (70pt, 150pt), [부서], [하는 일], [정원과],"
        " [마을 정원을 조성하고 주민이 가꾸는 정원지기를 모집하여 교육함])"
    )
    assert rows_of(document)[1][1].startswith("마을 정원을 조성하고 주민이")
    assert rows_of(document)[1][1].endswith("모집하여 교육함")


def test_a_page_of_too_many_rules_says_so(read_set):
    lines = "".join(
        f"#place(dx: {4 * i}pt, line(length: 400pt, angle: 90deg, stroke: 0.2pt))"
        f"#place(dy: {4 * i}pt, line(length: 400pt, stroke: 0.2pt))"
        for i in range(90)
    )
    document = read_set(f"모눈이 깔린 쪽\n{lines}")
    assert any("선이 너무 많은 쪽" in unread.reason for unread in document.unread)
