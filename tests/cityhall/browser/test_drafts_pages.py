"""The pages of drafts: no fault by axe, nothing wider than a phone, edited by keyboard alone."""

import pytest
from playwright.sync_api import expect

DRAFT = "/drafts/2020-04.mayors-secretariat.work-report/"
PATHS = ["/drafts/", "/drafts/new/", DRAFT, f"{DRAFT}?edit=staffing/note-0"]


@pytest.fixture
def officer(enter):
    return enter("gaon")


def test_no_page_has_a_fault(officer, walk):
    assert walk(PATHS) == {}


def test_a_line_is_edited_by_keyboard_alone(officer):
    officer.goto(DRAFT)
    line = officer.locator(".draft-line.k-bullet").first
    line.get_by_role("link", name="고치기").focus()
    officer.keyboard.press("Enter")
    expect(officer.locator("#edit-text")).to_be_focused()
    officer.keyboard.press("End")
    officer.keyboard.type(" 강화")
    officer.keyboard.press("Tab")
    officer.keyboard.press("Enter")
    expect(officer.locator(".draft-line.o-edited .words")).to_contain_text("강화")


def test_only_the_report_is_printed(officer):
    officer.goto(DRAFT)
    officer.emulate_media(media="print")
    for hidden in (".top", ".bar-top", ".beside", ".tools", ".draft-add", ".outline"):
        expect(officer.locator(hidden).first).to_be_hidden()
    expect(officer.locator(".draft-table").first).to_be_visible()
