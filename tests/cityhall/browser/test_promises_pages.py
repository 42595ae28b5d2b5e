"""The pages of promises: no fault by axe, nothing wider than a phone, usable by keyboard alone."""

from playwright.sync_api import expect

PATHS = [
    "/promises/?on=2020-04-30",
    "/promises/?on=2020-04-30&by=month",
    "/promises/?by=state&state=late",
    "/promises/goals/",
    "/promises/between/?old=003&new=002",
    "/promises/task/decentralisation/",
    "/promises/promise/local-government-fair/",
    "/promises/exchange/",
    "/promises/add/promise/",
    "/promises/edit/task/decentralisation/",
]


def test_no_page_has_a_fault(planner, walk):
    assert walk(PATHS) == {}


def test_a_promise_is_dropped_by_keyboard_alone(planner):
    planner.goto("/promises/promise/field-visits/")
    planner.locator("details summary", has_text="중단합니다").focus()
    planner.keyboard.press("Enter")
    planner.keyboard.press("Tab")
    planner.keyboard.type("다른 약속과 합침")
    planner.keyboard.press("Enter")
    expect(planner.locator(".face.derived")).to_contain_text("중단")
