"""A document that was carried from one process to another is the same document."""

import json

import pytest

from sagwan import read
from sagwan.facts import Box
from sagwan.reading.carrying import pack_document, unpack_document
from sagwan.reading.drawing import GridDraft, Ledger
from sagwan.reading.original import receive
from sagwan.reading.rendering import Cell, Piece, Row, print_rows

TABLE = "<table><tr><th rowspan=2>구분<th colspan=2>예산</tr><tr><th>정원<th>현원</tr></table>"


def carried(document):
    return unpack_document(json.loads(json.dumps(pack_document(document))))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("보고.txt", "Ⅰ. 일반현황\n○ 정원 1,204명\n구분\t계\n정원\t3\n현원\t2\n"),
        ("보고.html", f"<h1>일반현황</h1>{TABLE}<p><b>굵게</b>"),
        ("깨짐.txt", "예산 \ufffd\ufffd 12억원\n"),
    ],
)
def test_nothing_changes_on_the_way(name, text):
    document = read(text.encode(), name)
    assert carried(document) == document


def test_pages_places_and_tables_inside_cells_are_kept():
    ledger = Ledger()
    outer = GridDraft(0, None, ledger)
    outer.open_row()
    home = outer.open_cell(1, 1, header=False)
    inner = GridDraft(1, home.address, ledger)
    inner.open_row()
    rows = [
        Row([Cell(home, pieces=[Piece("겉", box=Box(1, 1, 2, 3, 4))])], page=1),
        Row([Cell(inner.open_cell(1, 1, header=True), pieces=[Piece("속")])], page=2),
    ]
    document = print_rows(receive(b"data", "표.pdf"), "pdf", rows, [outer, inner], ledger)
    assert document.grids[1].inside == home.address
    assert carried(document) == document
