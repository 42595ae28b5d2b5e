"""A page of the file as it was printed: what was found is outlined where it stands."""

from dataclasses import replace

import pytest

from cityhall.registers.documents.pages.findings import list_findings
from cityhall.registers.documents.pages.marks import mark_report
from cityhall.registers.documents.pages.sheets import (
    MARGIN,
    find_asked,
    find_page,
    lay_sheet,
)

SIZE = {"width": 59500, "height": 84200}


@pytest.fixture
def on_pages(reading):
    """The invented report as if it had been a PDF of three pages, each line on page 2."""
    boxes = {
        number: [[number, 0, len(line), 2, 7000, 1000 * number, 50000, 1000 * number + 900]]
        for number, line in enumerate(reading.lines, 1)
    }
    document = {**reading.report["document"], "pages": 3, "format": "pdf"}
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


def test_the_first_outline_of_each_finding_can_be_linked_to(on_pages, findings):
    names = [outline.name for outline in lay_sheet(on_pages, findings, 2, SIZE).outlines]
    assert {f"p-{finding.index}" for finding in findings} <= set(names)
    assert len(names) == len(set(names))


def test_every_stretch_on_a_page_leads_to_the_text(on_pages, findings):
    sheet = lay_sheet(on_pages, findings, 2, SIZE)
    assert len(sheet.spots) == len(on_pages.lines) == len(sheet.lines)
    assert all(spot.target[:1] in {"L", "f"} for spot in sheet.spots)
    assert sheet.lines[0] == (1, on_pages.lines[0].strip())
    assert sheet.elsewhere == [(2, len(findings))]


def test_a_cell_that_is_one_figure_leads_to_that_figure(on_pages):
    figure = on_pages.figures["f17"]
    place = figure["place"]
    box = [place["line"], place["start"], place["end"], 1, 1000, 2000, 3000, 4000]
    sheet = lay_sheet(replace(on_pages, boxes={place["line"]: [box]}), [], 1, SIZE)
    assert [(spot.words, spot.target) for spot in sheet.spots] == [(figure["text"], "f-f17")]


@pytest.mark.parametrize(
    ("line", "figure", "boxes"),
    [
        ("3", "", 1),
        ("3-5", "", 3),
        ("", "f17", 1),
        ("5-3", "", 0),
        ("x", "", 0),
        ("", "f999", 0),
        ("3-x", "", 0),
        ("", "", 0),
    ],
)
def test_what_was_asked_for_is_framed(on_pages, line, figure, boxes):
    asked = find_asked(on_pages, line, figure)
    assert len(asked) == boxes
    frames = lay_sheet(on_pages, [], 2, SIZE, asked).asked
    assert len(frames) == min(boxes, 1)
    assert all(frame.height == 1000 * (boxes - 1) + 900 + 2 * MARGIN for frame in frames)
    assert lay_sheet(on_pages, [], 1, SIZE, asked).asked == []
