"""The pages of the desk: no fault by axe, nothing wider than a phone, a search by keyboard."""

import pytest

PATHS = {
    "gaon": ["/desk/?on=2020-04-30", "/search/", "/search/?q=예산", "/search/?q=예산&kind=series"],
    "saebom": ["/desk/", "/offices/planning-office/?on=2020-04-30"],
    "haneul": ["/desk/", "/history/", "/history/2/", "/offices/city/"],
    "areum": ["/desk/"],
}


@pytest.mark.parametrize("who", PATHS)
def test_no_page_has_a_fault(enter, walk, who):
    enter(who)
    assert walk(PATHS[who]) == {}


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


HEADS = [("gaon", "ko", "normal"), ("gaon", "en", "high"), ("maru", "en", "normal")]


@pytest.mark.parametrize(("who", "language", "contrast"), HEADS)
def test_the_head_of_a_page_takes_one_row_of_a_phone_until_its_menu_is_opened(
    page, enter, speak, examine, who, language, contrast
):
    enter(who)
    speak(language, contrast)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/promises/")
    assert page.locator(".top").bounding_box()["height"] <= 64
    menu = page.locator(".top-menu summary")
    assert not page.locator(".ways").is_visible()
    menu.focus()
    page.keyboard.press("Enter")
    assert page.locator(".ways a[aria-current]").is_visible()
    assert page.locator("#search").is_visible()
    assert examine() == []
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.press("Escape")
    assert not page.locator(".ways").is_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_what_the_menu_holds_back_opens_by_key_and_escape_closes_it(page, enter, examine):
    enter("gaon")
    page.goto("/organisation/")
    held = page.locator(".more a[aria-current]")
    assert not held.is_visible()
    page.locator(".more summary").focus()
    page.keyboard.press("Enter")
    assert held.is_visible()
    assert examine() == []
    page.keyboard.press("Escape")
    assert not held.is_visible()


def test_the_menu_of_a_phone_works_without_script(browser, base_url):
    context = browser.new_context(
        base_url=base_url, java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    page = context.new_page()
    page.goto("/help/")
    page.locator(".top-menu summary").click()
    page.locator(".ways a").nth(1).click()
    page.wait_for_url("**/compare/")
    context.close()


def test_the_slash_opens_the_menu_of_a_phone_to_search(page, enter):
    enter("gaon")
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/rules/")
    page.keyboard.press("/")
    page.keyboard.type("예산")
    assert page.input_value("#search") == "예산"
