"""The pages of the desk: no fault by axe, nothing wider than a phone, a search by keyboard."""

import pytest

RUN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(
  fault => fault.id + ": " + fault.nodes.map(node => node.html.slice(0, 160)).join(" | "))"""
PATHS = {
    "gaon": ["/desk/?on=2020-04-30", "/search/", "/search/?q=예산", "/search/?q=예산&kind=series"],
    "saebom": ["/desk/", "/offices/planning-office/?on=2020-04-30"],
    "haneul": ["/desk/", "/history/", "/history/2/", "/offices/city/"],
    "areum": ["/desk/"],
}
SIZES = {1280: 900, 360: 740}
LOOKS = [("ko", "normal"), ("en", "high")]


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    """The examiner's own script is no part of the pages, whose policy would refuse it."""
    return {**browser_context_args, "bypass_csp": True}


def sign_in(page, name):
    page.goto("/sign-in/")
    page.fill("input[autocomplete=username]", name)
    page.fill("input[type=password]", "sagwan-sample")
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/")


@pytest.mark.parametrize("who", PATHS)
@pytest.mark.parametrize(("language", "contrast"), LOOKS)
def test_no_page_has_a_fault(page, speak, axe_script, who, language, contrast):
    if not axe_script.exists():
        pytest.skip("no axe-core (make setup)")
    sign_in(page, who)
    speak(language, contrast)
    found = {}
    for path in PATHS[who]:
        for width, height in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            page.goto(path)
            page.add_script_tag(path=axe_script)
            faults = page.evaluate(RUN)
            over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            found[path, width] = faults + ([f"{over}px too wide"] if over > 0 else [])
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_the_slash_opens_the_search_unless_somebody_writes(page):
    sign_in(page, "gaon")
    page.goto("/rules/")
    page.keyboard.press("/")
    page.keyboard.type("신속집행/2020")
    assert page.input_value("#search") == "신속집행/2020"
    page.fill("#search", "신속집행")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/**")
    assert page.locator("mark").count() > 0
    page.locator(".found-name").first.click()
    assert "/search/" not in page.url


def test_a_late_promise_leads_to_where_it_is_told_done(page):
    sign_in(page, "gaon")
    page.locator("#late .pile-lines a").first.click()
    assert page.locator("#deeds").is_visible()
