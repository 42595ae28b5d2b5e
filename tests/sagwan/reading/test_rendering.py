"""Rows become numbered lines; pages, places and what could not be read stay beside them."""

from sagwan.facts import Box
from sagwan.reading.drawing import GridDraft, Ledger
from sagwan.reading.original import receive
from sagwan.reading.rendering import Cell, Piece, Row, print_rows
from sagwan.understanding import understand


def paragraph(text, page=None, box=None, unread=None):
    pieces = [Piece(text, box=box)] if text else []
    return Row([Cell(pieces=pieces)], page, unread)


def printed(*rows):
    return print_rows(receive(b"data", "보고서.pdf"), "pdf", list(rows), [], Ledger())


def test_a_page_begins_with_the_first_line_that_stands_on_it():
    document = printed(paragraph("하나", 1), paragraph("둘"), paragraph("셋", 2))
    assert document.pages == 2
    assert [document.page_of(line) for line in (1, 2, 3)] == [1, 1, 2]


def test_a_file_without_pages_has_none():
    document = printed(paragraph("하나"))
    assert document.pages is None
    assert document.page_of(1) is None


def test_a_page_that_holds_only_a_picture_is_named_and_counted():
    document = printed(paragraph("하나", 1), paragraph("", 2, unread="그림만 · picture only"))
    assert document.pages == 2
    assert [(stretch.line, stretch.reason) for stretch in document.unread] == [
        (2, "그림만 · picture only")
    ]


def test_every_segment_keeps_its_place_on_the_page():
    box = Box(1, 7200, 7200, 14400, 8400)
    document = printed(paragraph("하나", 1, box), paragraph("둘", 1))
    assert document.boxes == (box, None)


def test_the_report_names_the_page_of_every_place():
    report = understand(printed(paragraph("□ 주민 12,000명", 1), paragraph("○ 예산 30억원", 2)))
    places = [figure["place"] for figure in report.as_dict()["figures"]]
    assert [(place["line"], place["page"]) for place in places] == [(1, 1), (2, 2)]


def test_a_row_of_a_table_is_one_line_with_tabs():
    ledger = Ledger()
    draft = GridDraft(0, None, ledger)
    draft.open_row()
    cells = [
        Cell(draft.open_cell(1, 1, header=False), pieces=[Piece("계")]),
        Cell(draft.open_cell(1, 2, header=False), pieces=[Piece("1,200"), Piece("(3 %)")]),
    ]
    document = print_rows(receive(b"", "표.hwpx"), "hwpx", [Row(cells)], [draft], ledger)
    assert [line.text for line in document.lines] == ["계\t1,200 (3 %)"]
    assert [(cell.column, cell.colspan) for cell in document.grids[0].cells] == [(0, 1), (1, 2)]
