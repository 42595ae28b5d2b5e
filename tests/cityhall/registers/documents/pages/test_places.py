"""From the text to the pages of the file: page by page, line by line, and only where it has any."""

from dataclasses import replace

import pytest

from cityhall.registers.documents.pages.marks import mark_report
from cityhall.registers.documents.pages.places import PageLinks, find_page_of
from cityhall.registers.documents.pages.text import TextWriter

KEY = "sample.invented"


@pytest.fixture
def printed(reading):
    """The invented report as a PDF: ten lines to a page."""
    boxes = {
        number: [[number, 0, len(line), 1 + number // 10, 0, 0, 100, 100]]
        for number, line in enumerate(reading.lines, 1)
    }
    document = {**reading.report["document"], "pages": 4, "format": "pdf"}
    return replace(reading, boxes=boxes, report={**reading.report, "document": document})


def test_a_place_names_its_page_by_its_boxes_else_as_the_library_does(printed, reading):
    place = {"line": 12, "start": 0, "end": 1, "page": 9}
    assert find_page_of(printed, place) == 2
    assert find_page_of(printed, {**place, "line": 999}) == 9
    assert find_page_of(reading, place) is None


def test_the_text_tells_where_each_page_begins_and_links_each_line(printed):
    html = TextWriter(printed, mark_report(printed), KEY).write()
    for page in (1, 2, 3, 4):
        assert html.count(f'id="page-{page}"') == 1
        assert f'href="/reports/{KEY}/pages/{page}/' in html
    assert f"/pages/2/?line={printed.tables['t2']['lines'][0]}-" in html


def test_a_report_without_pages_has_no_such_links(reading):
    assert "pages/" not in TextWriter(reading, mark_report(reading), KEY).write()
    assert PageLinks(reading, KEY).write_number(1, 1) == ""
