"""What officers keep open all day: no fault by axe, nothing beside the page, no script too many."""

import pytest

from cityhall.tour import STAFF_PAGES

SIZES = {1280: 900, 360: 740}
LOOKS = [(1280, "ko", "normal"), (360, "en", "normal"), (360, "ko", "high")]
MOST_SCRIPT = 100 * 1024


@pytest.mark.parametrize(("width", "language", "contrast"), LOOKS)
def test_no_page_of_the_staff_has_a_fault(planner, speak, look_at, width, language, contrast):
    planner.set_viewport_size({"width": width, "height": SIZES[width]})
    speak(language, contrast)
    found = {path: look_at(path) for path in STAFF_PAGES.values()}
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_no_page_of_the_staff_needs_much_script(planner):
    sizes, loaded = {}, []
    planner.on("response", lambda answer: loaded.append(answer))  # noqa: PLW0108  it is wrapped
    for path in STAFF_PAGES.values():
        loaded.clear()
        planner.goto(path)
        scripts = [one for one in loaded if one.url.split("?")[0].endswith(".js")]
        sizes[path] = sum(len(one.body()) for one in scripts if one.status == 200)
    assert {path: size for path, size in sizes.items() if size > MOST_SCRIPT} == {}


def test_every_page_of_the_staff_is_reached_and_left_by_keyboard(planner):
    for path in STAFF_PAGES.values():
        planner.goto(path)
        planner.keyboard.press("Tab")
        assert planner.evaluate("document.activeElement.className") == "skip", path
        planner.keyboard.press("Enter")
        assert planner.evaluate("location.hash") == "#main", path
