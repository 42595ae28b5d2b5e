"""What officers keep open all day: no fault by axe, nothing beside the page, no script too many,
each page reached and left by keyboard.
"""

from cityhall.tour import STAFF_PAGES

MOST_SCRIPT = 100 * 1024


def test_no_page_of_the_staff_has_a_fault(planner, walk):
    assert walk(STAFF_PAGES.values()) == {}


def test_no_page_of_the_staff_needs_much_script_or_holds_the_keyboard(planner):
    loaded, found = [], {}
    planner.on("response", lambda answer: loaded.append(answer))  # noqa: PLW0108  it is wrapped
    for path in STAFF_PAGES.values():
        loaded.clear()
        planner.goto(path)
        found[path] = weigh(loaded) + leave_by_keyboard(planner)
    assert {path: faults for path, faults in found.items() if faults} == {}


def weigh(answers):
    """What is wrong with the scripts that a page loaded."""
    scripts = [one for one in answers if one.url.split("?")[0].endswith(".js")]
    size = sum(len(one.body()) for one in scripts if one.status == 200)
    return [f"{size} bytes of script"] if size > MOST_SCRIPT else []


def leave_by_keyboard(page):
    """What is wrong with the way past the navigation, which is the first stop of the keyboard."""
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.className") != "skip":
        return ["the first stop is no way past the navigation"]
    page.keyboard.press("Enter")
    return [] if page.evaluate("location.hash") == "#main" else ["the way leads nowhere"]
