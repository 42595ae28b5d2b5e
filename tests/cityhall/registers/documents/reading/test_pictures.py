"""Pages of a PDF are drawn as they were printed, and every stretch knows its place on them."""

import json

import pytest
import typst

from cityhall.registers.documents.reading.pictures import LARGEST_SIDE, draw_page, written_boxes
from sagwan.facts import Box
from sagwan.reading.drawing import Ledger
from sagwan.reading.original import receive
from sagwan.reading.rendering import Cell, Piece, Row, print_rows


def printed(page):
    return typst.compile(f"#set page({page})\none\n#pagebreak()\ntwo".encode())


@pytest.fixture
def lay(tmp_path):
    def laid(page="width: 300pt, height: 400pt"):
        (tmp_path / "original").write_bytes(printed(page))
        return tmp_path

    return laid


def test_a_page_is_drawn_with_its_size_in_hundredths_of_a_point(lay):
    folder = lay()
    draw_page(folder, 2)
    assert (folder / "page-2.png").read_bytes().startswith(b"\x89PNG")
    assert json.loads((folder / "page-2.json").read_bytes()) == {"width": 30000, "height": 40000}
    assert not list(folder.glob("*.fresh"))


def test_a_huge_page_is_drawn_small(lay):
    folder = lay("width: 14000pt, height: 200pt")
    draw_page(folder, 1)
    width = int.from_bytes((folder / "page-1.png").read_bytes()[16:20], "big")
    assert width <= LARGEST_SIDE


def test_boxes_are_listed_with_the_stretch_that_they_enclose():
    box = Box(3, 10, 20, 30, 40)
    rows = [
        Row([Cell(pieces=[Piece("제목")])], 3),
        Row([Cell(pieces=[Piece("예산 3억원", box=box)])]),
    ]
    document = print_rows(receive(b"%PDF", "표.pdf"), "pdf", rows, [], Ledger())
    assert written_boxes(document) == [[2, 0, 6, 3, 10, 20, 30, 40]]
