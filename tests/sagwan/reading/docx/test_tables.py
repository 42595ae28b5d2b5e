"""Tables of Word documents become grids with the spans that were drawn."""


def cell(text, about=""):
    return f"<w:tc><w:tcPr>{about}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def row(*cells, about=""):
    return f"<w:tr><w:trPr>{about}</w:trPr>{''.join(cells)}</w:tr>"


BEGINS = '<w:vMerge w:val="restart"/>'
GOES_ON = "<w:vMerge/>"
WIDE = '<w:gridSpan w:val="2"/>'


def drawn(document, number=0):
    return [(c.row, c.column, c.rowspan, c.colspan) for c in document.grids[number].cells]


def test_merged_cells_span_rows_and_columns(word, lines):
    body = (
        "<w:tbl>"
        + row(cell("구분", BEGINS), cell("예산", WIDE))
        + row(cell("", GOES_ON), cell("본예산"), cell("추경"))
        + row(cell("계"), cell("1,200"), cell("300"))
        + "</w:tbl>"
    )
    document = word(body)
    assert lines(document) == ["구분\t예산", "본예산\t추경", "계\t1,200\t300"]
    assert drawn(document) == [
        (0, 0, 2, 1),
        (0, 1, 1, 2),
        (1, 1, 1, 1),
        (1, 2, 1, 1),
        (2, 0, 1, 1),
        (2, 1, 1, 1),
        (2, 2, 1, 1),
    ]


def test_rows_that_each_page_repeats_name_columns(word):
    heads = [row(cell("구분"), cell("인원"), about="<w:tblHeader/>")]
    body = "".join([*heads, row(cell("가과"), cell("나과"))])
    grid = word(f"<w:tbl>{body}</w:tbl>").grids[0]
    assert [c.header for c in grid.cells] == [True, True, False, False]


def test_a_cell_that_goes_on_from_nothing_begins(word):
    assert drawn(word(f"<w:tbl>{row(cell('가', GOES_ON))}</w:tbl>")) == [(0, 0, 1, 1)]


def test_an_indented_row_keeps_its_columns(word):
    rows = row(cell("가"), cell("나")) + row(cell("다"), about='<w:gridBefore w:val="1"/>')
    assert drawn(word(f"<w:tbl>{rows}</w:tbl>"))[2:] == [(1, 0, 1, 1), (1, 1, 1, 1)]


def test_a_table_inside_a_cell_follows_its_row(word, lines):
    inner = f"<w:tbl>{row(cell('안'), cell('쪽'))}</w:tbl>"
    outer = f"<w:tc><w:p><w:r><w:t>바깥</w:t></w:r></w:p>{inner}<w:p/></w:tc>"
    document = word(f"<w:tbl><w:tr>{outer}{cell('옆')}</w:tr></w:tbl>")
    assert lines(document) == ["바깥\t옆", "안\t쪽"]
    inside = document.grids[1].inside
    assert (inside.grid, inside.row, inside.column) == (0, 0, 0)


def test_paragraphs_of_a_cell_are_parted_by_blanks(word, lines):
    two = (
        "<w:tc><w:p><w:r><w:t>○ 하나</w:t></w:r></w:p><w:p><w:r><w:t>○ 둘</w:t></w:r></w:p></w:tc>"
    )
    document = word(f"<w:tbl><w:tr>{two}</w:tr></w:tbl>")
    assert lines(document) == ["○ 하나 ○ 둘"]
    assert len(document.segments) == 2


def test_rows_inside_a_control_are_read(word, lines):
    body = f"<w:tbl><w:sdt><w:sdtContent>{row(cell('가'))}</w:sdtContent></w:sdt></w:tbl>"
    assert lines(word(body)) == ["가"]


def test_tables_in_tables_without_end_lose_no_text(word, lines):
    body = cell("바닥")
    for _ in range(40):
        body = f"<w:tc><w:tbl><w:tr>{body}</w:tr></w:tbl><w:p/></w:tc>"
    assert "바닥" in lines(word(f"<w:tbl><w:tr>{body}</w:tr></w:tbl>"))[-1]
