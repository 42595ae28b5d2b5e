"""A page of the file as it was printed: what was found is outlined where it stands."""

from dataclasses import replace

import pytest

from cityhall.registers.documents.pages.findings import list_findings
from cityhall.registers.documents.pages.marks import mark_report
from cityhall.registers.documents.pages.sheets import MARGIN, find_page, lay_sheet

SIZE = {"width": 59500, "height": 84200}


@pytest.fixture
def on_pages(reading):
    """The invented report as if it had been a PDF of three pages, each line on page 2."""
    boxes = {
        number: [[number, 0, len(line), 2, 7000, 1000 * number, 50000, 1000 * number + 900]]
        for number, line in enumerate(reading.lines, 1)
    }
    document = {**reading.report["document"], "pages": 3}
    return replace(reading, boxes=boxes, report={**reading.report, "document": document})


@pytest.fixture
def findings(on_pages):
    return list_findings(on_pages, mark_report(on_pages))


def test_every_finding_is_outlined_on_its_page_and_only_there(on_pages, findings):
    sheet = lay_sheet(on_pages, findings, 2, SIZE)
    assert [finding.index for finding in sheet.findings] == [f.index for f in findings]
    assert lay_sheet(on_pages, findings, 1, SIZE).outlines == []


def test_an_outline_stands_round_its_line(on_pages, findings):
    first = lay_sheet(on_pages, findings, 2, SIZE).outlines[0]
    assert first.top == 1000 * first.finding.line - MARGIN
    assert first.height == 900 + 2 * MARGIN


def test_a_finding_names_its_page_where_the_file_has_pages(on_pages, reading, findings):
    assert find_page(on_pages, findings[0]) == 2
    assert find_page(reading, findings[0]) is None


@pytest.mark.parametrize(("number", "before", "after"), [(1, None, 2), (2, 1, 3), (3, 2, None)])
def test_pages_can_be_turned_to_the_ends(on_pages, number, before, after):
    sheet = lay_sheet(on_pages, [], number, SIZE)
    assert (sheet.before, sheet.after) == (before, after)
