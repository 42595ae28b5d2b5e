"""The pages of figures: no fault by axe with every table open, nothing wider than a phone, no
script needed, each chart and table to be reached by keyboard."""

from playwright.sync_api import expect

OPEN = "document.querySelectorAll('details').forEach(one => { one.open = true })"
PATHS = [
    "/figures/",
    "/figures/staffing/",
    "/figures/staffing/?unit=planning-office&on=2020-04-20",
    "/figures/staffing/?unit=mayors-secretariat&on=2021-10-31",
    "/figures/budget/?unit=planning-office&on=2020-04-20",
    "/figures/budget/?unit=mayors-secretariat&on=2020-03-31",
    "/figures/rapid/",
    "/figures/personnel-cost/",
    "/figures/measure/staffing.present/?unit=mayors-secretariat",
    "/figures/measure/rapid.grants_share/",
    "/figures/values/",
    "/figures/disagreements/",
    "/figures/import/",
    "/figures/enter/staffing.quota/",
]


def test_no_page_has_a_fault(planner, walk):
    assert walk(PATHS, OPEN) == {}


def test_a_board_is_asked_for_another_unit_and_a_chart_opened_by_keyboard(planner):
    planner.goto("/figures/staffing/?on=2020-04-20")
    planner.focus("select[name=unit]")
    while planner.input_value("select[name=unit]") != "planning-office":
        planner.keyboard.press("ArrowDown")
    planner.focus("input[name=on]")
    planner.keyboard.press("Enter")
    expect(planner).to_have_url("/figures/staffing/?unit=planning-office&on=2020-04-20")
    planner.focus(".chart-table summary")
    planner.keyboard.press("Enter")
    expect(planner.locator(".chart-table table").first).to_be_visible()


def test_no_board_needs_a_script(planner):
    scripts = []
    planner.on("response", lambda one: scripts.append(one.url) if ".js" in one.url else None)
    planner.goto("/figures/budget/?unit=mayors-secretariat&on=2020-03-31")
    expect(planner.locator("svg.drawing").first).to_be_visible()
    assert [url for url in scripts if "figures" in url] == []
