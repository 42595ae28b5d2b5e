"""What officers keep open all day: no fault by axe, nothing beside the page, no script too many."""

import pytest

from cityhall.tour import STAFF_PAGES, sign_in

SIZES = {1280: 900, 360: 740}
LOOKS = [(1280, "ko", "normal"), (360, "en", "normal"), (360, "ko", "high")]
MOST_SCRIPT = 100 * 1024
RUN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(
  fault => fault.id + ": " + fault.nodes.map(node => node.html.slice(0, 160)).join(" | "))"""


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    """The examiner's own script is no part of the pages, whose policy would refuse it."""
    return {**browser_context_args, "bypass_csp": True}


@pytest.fixture
def officer(page, site):
    """A planning officer of the sample city, signed in."""
    sign_in(page, site)
    return page


@pytest.mark.parametrize(("width", "language", "contrast"), LOOKS)
def test_no_page_of_the_staff_has_a_fault(officer, speak, axe_script, width, language, contrast):
    if not axe_script.exists():
        pytest.skip("no axe-core (make setup)")
    officer.set_viewport_size({"width": width, "height": SIZES[width]})
    speak(language, contrast)
    found = {}
    for path in STAFF_PAGES.values():
        answer = officer.goto(path)
        officer.add_script_tag(path=axe_script)
        found[path] = officer.evaluate(RUN)
        if answer.status != 200:
            found[path].append(f"answers {answer.status}")
    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.parametrize("width", SIZES)
def test_no_page_of_the_staff_is_wider_than_its_window(officer, width):
    officer.set_viewport_size({"width": width, "height": SIZES[width]})
    wide = []
    for path in STAFF_PAGES.values():
        officer.goto(path)
        if officer.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
            wide.append(path)
    assert wide == []


def test_no_page_of_the_staff_needs_much_script(officer):
    sizes, loaded = {}, []
    officer.on("response", lambda answer: loaded.append(answer))  # noqa: PLW0108  it is wrapped
    for path in STAFF_PAGES.values():
        loaded.clear()
        officer.goto(path, wait_until="networkidle")
        scripts = [one for one in loaded if one.url.split("?")[0].endswith(".js")]
        sizes[path] = sum(len(one.body()) for one in scripts if one.status == 200)
    assert {path: size for path, size in sizes.items() if size > MOST_SCRIPT} == {}


def test_every_page_of_the_staff_is_reached_and_left_by_keyboard(officer):
    for path in STAFF_PAGES.values():
        officer.goto(path)
        officer.keyboard.press("Tab")
        assert officer.evaluate("document.activeElement.className") == "skip", path
        officer.keyboard.press("Enter")
        assert officer.evaluate("location.hash") == "#main", path
