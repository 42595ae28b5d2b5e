"""A day's work in a running site, so that the tour has pages to show that only work makes: a report
that was filed, a data call, a version of a draft and its review.
"""

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

DRAFT = "/drafts/2020-04.mayors-secretariat.work-report/"
MEASURE, UNITS = "staffing.quota", ("mayors-secretariat", "planning-office/budget")
MILLISECONDS = 60_000
Pages = dict[str, str]  # name of a picture → path


def work_a_day(browser: Browser, address: str, sample: Path, person: str, password: str) -> Pages:
    """Do it as a planning officer; give the pages that there are then."""
    page = browser.new_page(base_url=address)
    page.set_default_timeout(MILLISECONDS)
    page.goto("/sign-in/")
    page.fill("input[autocomplete=username]", person)
    page.fill("input[type=password]", password)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda found: "sign-in" not in found)
    made = {**file_report(page, sample), **call_for_data(page), **review_draft(page)}
    page.context.close()
    return made


def path_of(page: Page) -> str:
    """The path of the page that is open."""
    return urlsplit(page.url).path


def file_report(page: Page, sample: Path) -> Pages:
    """Register a report, and leave what it proposes to be decided."""
    page.goto("/")
    page.set_input_files("#files", str(sample))
    page.wait_for_url("**/reports/*/")
    page.locator(".paper").wait_for()
    asked = page.url.replace("/reports/", "/intake/file/")
    page.goto(asked)
    page.select_option("select[name=office]", "planning-office")
    page.fill("input[name=month]", "2020-04")
    page.click("form.change .button.main")
    page.wait_for_url(lambda found: "/intake/file/" not in found)
    return {"v1-filing": path_of(page), "v2-filings": "/intake/"}


def call_for_data(page: Page) -> Pages:
    """Ask two units for figures."""
    page.goto("/calls/new/")
    page.fill("input[name=title]", "정원 현황 제출")
    page.fill("input[name=as_of]", "2020-04-20")
    page.fill("input[name=due]", "2020-04-27")
    for name, value in (("measure", MEASURE), *(("unit", unit) for unit in UNITS)):
        page.check(f"input[name={name}][value='{value}']")
    page.click("form.change .button.main")
    page.wait_for_url(lambda found: "/calls/new/" not in found)
    part = page.locator("tbody th a").first.get_attribute("href")
    return {"v3-call": path_of(page), "v4-part": str(part)}


def review_draft(page: Page) -> Pages:
    """Save a version of a draft and hand it in for review."""
    page.goto(DRAFT)
    page.locator("details.menu summary").first.click()
    page.locator("form.save-form button").first.click()
    page.goto(f"{DRAFT}versions/1/")
    page.locator("form[action$='/review/'] button").click()
    page.wait_for_url("**/submissions/**")
    return {"v5-version": f"{DRAFT}versions/1/", "v6-submission": path_of(page)}
