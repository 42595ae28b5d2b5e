"""The pages of promises: no fault by axe, nothing wider than a phone, usable by keyboard alone."""

import pytest
from playwright.sync_api import expect

RUN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(
  fault => fault.id + ": " + fault.nodes.map(node => node.html.slice(0, 160)).join(" | "))"""
PATHS = [
    "/promises/?on=2020-04-30",
    "/promises/?on=2020-04-30&by=month",
    "/promises/?by=state&state=late",
    "/promises/goals/",
    "/promises/between/?old=003&new=002",
    "/promises/task/decentralisation/",
    "/promises/promise/local-government-fair/",
    "/promises/exchange/",
]
SIZES = {1280: 900, 360: 740}
LOOKS = [("ko", "normal"), ("en", "normal"), ("ko", "high")]


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    """The examiner's own script is no part of the pages, whose policy would refuse it."""
    return {**browser_context_args, "bypass_csp": True}


@pytest.fixture
def planner(page):
    page.goto("/sign-in/")
    page.fill("input[autocomplete=username]", "maru")
    page.fill("input[type=password]", "sagwan-sample")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "sign-in" not in address)
    return page


@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize(("language", "contrast"), LOOKS)
def test_no_page_has_a_fault(planner, speak, axe_script, width, language, contrast):
    if not axe_script.exists():
        pytest.skip("no axe-core (make setup)")
    planner.set_viewport_size({"width": width, "height": SIZES[width]})
    speak(language, contrast)
    found = {}
    for path in PATHS:
        planner.goto(path)
        planner.add_script_tag(path=axe_script)
        found[path] = planner.evaluate(RUN)
        over = planner.evaluate("document.documentElement.scrollWidth - innerWidth")
        found[path] += [f"{over}px too wide"] if over > 0 else []
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_a_promise_is_dropped_by_keyboard_alone(planner):
    planner.goto("/promises/promise/field-visits/")
    planner.locator("details summary", has_text="중단합니다").focus()
    planner.keyboard.press("Enter")
    planner.keyboard.press("Tab")
    planner.keyboard.type("다른 약속과 합침")
    planner.keyboard.press("Enter")
    expect(planner.locator(".face.derived")).to_contain_text("중단")
