"""The pages of the desk: no fault by axe, nothing wider than a phone, a search by keyboard."""

import pytest

PATHS = {
    "gaon": ["/desk/?on=2020-04-30", "/search/", "/search/?q=예산", "/search/?q=예산&kind=series"],
    "saebom": ["/desk/", "/offices/planning-office/?on=2020-04-30"],
    "haneul": ["/desk/", "/history/", "/history/2/", "/offices/city/"],
    "areum": ["/desk/"],
}
SIZES = {1280: 900, 360: 740}
LOOKS = [("ko", "normal"), ("en", "high")]


@pytest.mark.parametrize("who", PATHS)
@pytest.mark.parametrize(("language", "contrast"), LOOKS)
def test_no_page_has_a_fault(page, enter, speak, look_at, who, language, contrast):
    enter(who)
    speak(language, contrast)
    found = {}
    for path in PATHS[who]:
        for width, height in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            found[path, width] = look_at(path)
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_the_slash_opens_the_search_unless_somebody_writes(page, enter):
    enter("gaon")
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


def test_a_late_promise_leads_to_where_it_is_told_done(page, enter):
    enter("gaon")
    page.locator("#late .pile-lines a").first.click()
    assert page.locator("#deeds").is_visible()
