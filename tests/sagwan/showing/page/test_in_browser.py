"""The page in a real browser: nothing sticks out, nothing is fetched, nobody is shut out."""

from dataclasses import replace

import pytest

from sagwan.showing.page import write_page

WIDTHS = (1280, 360)


@pytest.fixture
def shown(page, checked, clean, tmp_path):
    """The page about two reports, opened from a file."""
    path = tmp_path / "점검.html"
    path.write_text(write_page([checked, clean], "ko", "2024-05-31"), encoding="utf-8")
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(path.as_uri())
    page.fetched = fetched
    return page


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out_sideways(shown, width):
    shown.set_viewport_size({"width": width, "height": 900})
    assert shown.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_is_fetched(shown):
    assert [url.split(":")[0] for url in shown.fetched] == ["file"]


def test_a_click_leads_from_the_place_to_the_finding_and_back(shown):
    shown.click("#p1-1")
    assert shown.url.endswith("#d1-1")
    shown.click("#d1-1 a.no")
    assert shown.url.endswith("#p1-1")


def test_findings_stand_beside_their_place_on_a_wide_screen(shown):
    shown.set_viewport_size({"width": 1280, "height": 900})
    place, card = (shown.locator(name).bounding_box() for name in ("#p1-1", "#d1-1"))
    assert card["x"] > place["x"] + place["width"]
    assert abs(card["y"] - place["y"]) < 200


def test_findings_about_a_broad_table_stand_below_it(page, checked, tmp_path):
    table = checked.report.tables[0]
    row = table.rows[0]
    text = row.cells[1]._replace(
        text="이 칸에는 여러 줄에 걸친 긴 글이 들어 있어 표가 너비를 다 씀 " * 2,
        place=None,
    )
    rows = (row._replace(cells=(row.cells[0], text, row.cells[2])),)
    broad = replace(checked.report, tables=(table._replace(rows=rows),))
    path = tmp_path / "점검.html"
    path.write_text(write_page([replace(checked, report=broad)], "ko"), encoding="utf-8")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(path.as_uri())
    table_box, card = (page.locator(n).bounding_box() for n in (".report table", "#d1-1"))
    assert card["y"] >= table_box["y"] + table_box["height"]


@pytest.mark.parametrize("width", WIDTHS)
def test_it_is_open_to_everybody(shown, axe_script, width):
    if not axe_script.exists():
        pytest.skip("web assets were not fetched (make setup)")
    shown.set_viewport_size({"width": width, "height": 900})
    faults = shown.evaluate(
        axe_script.read_text(encoding="utf-8")
        + "; axe.run().then(found => found.violations.map(v => v.id + ' ' + v.nodes[0].html))"
    )
    assert faults == []
