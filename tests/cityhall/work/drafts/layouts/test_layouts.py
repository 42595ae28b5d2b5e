"""Every layout makes a draft of the sample city of which checking finds no error."""

import pytest

from cityhall.work.drafts.layouts import load_layouts
from cityhall.work.drafts.proof import prove
from cityhall.work.drafts.queries import compose_draft, paper_of

pytestmark = pytest.mark.django_db

TRIED = {
    "issue-report": ("planning-office", "2020-04-01", "2020-04-20"),
    "audit-answers": ("mayors-secretariat", "2020-05-01", "2020-03-31"),
}


@pytest.mark.parametrize("key", TRIED)
def test_a_layout_fits_the_sample_city(begin, key):
    office, month, as_of = TRIED[key]
    composed = compose_draft(begin(month, as_of, key, office))
    titles = [item.text for item in composed.printed if item.kind == "heading" and item.level == 1]
    wanted = [part.title for part in load_layouts()[key].parts if part.level == 1]
    assert [title for title in titles if title in wanted] == titles
    found = prove(paper_of(composed)).findings
    assert [(one.discrepancy.rule, one.text) for one in found] == []


def test_the_planning_office_lists_its_divisions_and_what_it_has_in_hand(begin):
    composed = compose_draft(begin("2020-04-01", "2020-04-20", "issue-report", "planning-office"))
    table = composed.find("units/table")
    assert table
    assert table.sheet
    rows = [row.label for row in table.sheet.rows]
    assert rows[0] == "계"
    assert "예산담당관" in rows
    headings = [item.text for item in composed.printed if item.kind == "heading"]
    assert "현안업무" in headings
