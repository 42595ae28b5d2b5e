"""`python -m cityhall.tour` leaves a picture of every page in out/tour/.

It starts the site on a port and a folder of its own, goes through it in a real browser as a
visitor would, wide and narrow, in Korean and English, and once in high contrast.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, FilePayload, Page, ViewportSize, sync_playwright

import sagwan
from cityhall.settings import HOUSE, SAMPLE_PASSWORD, SAMPLES
from cityhall.workday import work_a_day

SETTINGS = "cityhall.settings"  # whatever those who start it are set up with
PICTURES = HOUSE / "out" / "tour"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDTHS = {1280: 900, 360: 740}
LOOKS = [("ko", "normal"), ("en", "normal"), ("ko", "high")]
PATIENCE = 400  # a busy machine takes its time to found a city
MILLISECONDS = PATIENCE * 1000
PICTURE = b"\x89PNG\r\n\x1a\n" * 9
OLD = b"HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05" + bytes(99)
SCRAP = b"%PDF-1.7 scrap"
PRINTED = "2020-04-planning-office"
PLAIN_PAGES = {"6-rules": "/rules/", "7-help": "/help/", "8-nothing": "/nothing"}
OPEN_PAGES = {  # public, under the address of their language
    "o1-open": "",
    "o2-open-budget": "budget/",
    "o3-open-late": "promises/?state=late",
    "o4-open-promise": "promises/local-government-fair/",
    "o5-open-appeals": "appeals/",
    "o6-open-visits": "visits/",
    "o6a-open-message": "messages/20200420-rapid-execution/",
    "o7-open-data": "data/",
    "oq-open-exchange": "exchange/",
    "or-open-exchange-article": "exchange/articles/2020-seoul-screening-stations/",
    "os-open-exchange-ask": "exchange/ask/",
    "o8-open-spending": "spending/",
    "o9-open-uses": "uses/mayors-secretariat/2020-03/",
    "oa-open-sittings": "sittings/",
    "ob-open-rapid": "rapid/2020-03-31/",
    "oc-open-publications": "publications/",
    "od-open-sustainability": "sustainability/",
    "oe-open-epidemics": "epidemics/",
    "of-open-board": "epidemics/covid-19/?on=2020-04-17",
    "og-open-vaccinations": "epidemics/covid-19/?on=2021-11-01",
    "oh-open-briefing": "epidemics/covid-19/briefing/?on=2020-03-22",
    "oi-open-numbers": "epidemics/covid-19/confirmed/",
    "oj-open-goals": "sustainability/seoul-sdgs-2030/?version=2020",
    "ok-open-indicator": "sustainability/seoul-sdgs-2030/11-1-1/",
    "ol-open-gaps": "sustainability/seoul-sdgs-2030/gaps/?version=2020&year=2019",
}
STAFF = "maru"  # the planning officer of the sample city, who sees every page of the staff
STAFF_PAGES = {
    "s1-desk": "/desk/",
    "s2-office": "/offices/planning-office/?on=2020-04-20",
    "s3-organisation": "/organisation/?on=2020-04-20",
    "s4-unit": "/organisation/unit/planning-office/budget/?on=2020-04-20",
    "s4b-posts": "/organisation/posts/",
    "s4c-members": "/organisation/members/?on=2020-04-20",
    "s4d-task-force": "/organisation/unit/task-force/autonomous-police/?on=2020-04-20",
    "s4e-exchange": "/organisation/exchange/",
    "s5-figures": "/figures/",
    "s6-staffing": "/figures/staffing/?unit=planning-office&on=2020-04-20",
    "s7-budget": "/figures/budget/?unit=planning-office&on=2020-04-20",
    "s8-rapid": "/figures/rapid/",
    "s8c-publish": "/figures/rapid/publish/?on=2020-03-31",
    "s8d-ranking": "/rapid-execution/",
    "s8e-expenses": "/expenses/?unit=mayors-secretariat&month=2020-03",
    "s8f-bring-expenses": "/expenses/import/",
    "s8b-finance": "/figures/finance/?unit=planning-office&on=2020-04-20",
    "s9-personnel-cost": "/figures/personnel-cost/",
    "sa-values": "/figures/values/",
    "sb-disagreements": "/figures/disagreements/",
    "sc-promises": "/promises/",
    "sd-goals": "/promises/goals/",
    "sd1-gate": "/publishing/",
    "sd1a-exchange": "/exchange/",
    "sd1b-exchange-article": "/exchange/articles/2020-seoul-distancing/",
    "sd2-add-promise": "/promises/add/promise/",
    "sd3-change-task": "/promises/edit/task/decentralisation/",
    "se-between": "/promises/between/",
    "sf-drafts": "/drafts/",
    "sg-filings": "/intake/",
    "sh-calls": "/calls/",
    "si-new-call": "/calls/new/",
    "si2-tables": "/tables/",
    "sj-search": "/search/?q=예산",
    "sk-register": "/intake/file/sample.2020-04-mayor-office/",
    "sl-draft": "/drafts/2020-04.mayors-secretariat.work-report/",
    "sn-notices": "/notices/",
    "so-notices-preferences": "/notices/preferences/",
    "sp-dockets": "/dockets/",
    "sq-docket": "/dockets/audit-item/",
    "sr-case": "/cases/audit-item-2019-1/",
    "ss-statistics": "/dockets/audit-item/statistics/?since=2019-01-01&until=2020-03-31",
    "st-procedure": "/dockets/investment-review/rules/",
    "su-decide": "/dockets/audit-item/decide/",
    "sv-submissions": "/submissions/",
    "sva-committees": "/committees/",
    "svb-committee": "/committees/administrative-appeals/?year=2020",
    "svc2-services": "/entrustments/?on=2020-04-20",
    "svc3-service": "/entrustments/entrusted-service-2017-1/?on=2020-04-20",
    "svc4-research": "/research/?year=2020",
    "svc5-epidemic": "/epidemics/covid-19/board/?on=2020-04-17",
    "svc6-vaccinations": "/epidemics/covid-19/board/?on=2021-11-01",
    "svc7-briefing": "/epidemics/covid-19/briefing/?on=2020-03-22",
    "svc8-enter-numbers": "/epidemics/covid-19/enter/?on=2020-04-17",
    "svc9-series": "/epidemics/covid-19/series/isolated/",
    "svc5-decentralisation": "/decentralisation/?year=2021",
    "svc5a-sustainability": "/sustainability/seoul-sdgs-2030/?version=2020",
    "svc5b-indicator": "/sustainability/seoul-sdgs-2030/indicators/11-1-1/",
    "svc5d-gaps": "/sustainability/seoul-sdgs-2030/gaps/?version=2020&year=2019",
    "svc5c-plans": "/sustainability/seoul-sdgs-2030/plans/?version=2020&on=2020-04-30",
    "svc5e-gatherings": "/sustainability/seoul-sdgs-2030/gatherings/",
    "svc5f-project": "/sustainability/seoul-sdgs-2030/projects/solar/?on=2020-04-30",
    "svc6-agreements": "/agreements/?on=2020-04-20&state=standing",
    "svc7-agreements-board": "/agreements/board/?on=2020-04-20",
    "svc8-agreements-maps": "/agreements/maps/?on=2020-04-20",
    "svc9-agreement": "/agreements/exchange-geoje/?on=2020-04-20",
    "svc9a-joint-bid": "/agreements/joint-olympics-2032/?on=2020-04-20",
    "svc-sitting": "/sittings/appeal-2020-04-06/",
    "sw-questions": "/questions/2020-04.mayors-secretariat/",
    "sx-answer": "/answers/audit-item-2019-8/",
    "sy-binder": "/binder/?session=2020-04",
    "sw-engagements": "/engagements/?month=2021-09",
    "sx-engagement": "/engagements/visit-notice-2021-3/",
    "sy-plan": "/engagements/new/",
    "sz-notices-counted": "/engagements/statistics/?since=2021-01-01&until=2021-12-31",
    "sz1-engagements-map": "/engagements/map/?year=2021",
    "sz2-engagements-due": "/engagements/planning/?on=2021-12-01",
    "sz3-districts": "/engagements/districts/?on=2021-12-01",
    "sz4-district": "/engagements/districts/?on=2021-12-01&district=district/gangnam",
    "sza-council": "/council/?year=2021",
    "szb-meetings": "/council/meetings/",
    "szc-messages": "/messages/",
    "szd-message": "/messages/20200417-covid-briefing/",
}
FURTHER_PAGES = {  # of the staff: pictured, and otherwise alike to those above
    "t1-measure": "/figures/measure/staffing.present/?unit=planning-office&on=2020-04-20",
    "t2-enter": "/figures/enter/staffing.present/",
    "t3-import": "/figures/import/",
    "t4-improvement-plan": "/figures/rapid/plans/new/",
    "t5-promise": "/promises/promise/local-government-fair/?on=2020-04-30",
    "t6-task": "/promises/task/sustainable-development/?on=2020-04-30",
    "t7-promises-exchange": "/promises/exchange/",
    "t8-questions": "/questions/",
    "t9-published": "/published/",
    "t9a-publication": "/published/visit-notice-20210920/",
    "ta-open-case": "/dockets/state-proposal/new/",
    "ta1-activities": "/agreements/activities/",
    "ta2-enter-agreement": "/agreements/new/",
    "ta3-exchange-cities": "/exchange/cities/",
    "ta4-exchange-questions": "/exchange/questions/",
    "ta5-exchange-supplies": "/exchange/supplies/",
    "ta6-exchange-newsletters": "/exchange/newsletters/",
    "tb-search": "/search/",
    "tb1-begin-message": "/messages/new/",
    "tb2-write-message": "/messages/20201015-fair/edit/",
    "tb3-version-of-message": "/messages/20190426-transition/versions/2/",
    "tc-password": "/password/",
}
ADMINISTRATOR = "haneul"
KEPT_PAGES = {  # by the administrator
    "u1-desk": "/desk/",
    "u2-history": "/history/",
    "u2-history-entry": "/history/1/",
    "u3-change-unit": "/organisation/change/planning-office/budget/",
    "u4-merge": "/organisation/merge/",
    "u5-outbox": "/notices/outbox/",
}
FINDING = ".cards .card .card-jump"


class NoBrowserError(Exception):
    """There is no browser on this machine to take pictures with."""

    def __init__(self) -> None:
        super().__init__("브라우저가 없습니다 / no browser: apt-get install chromium")


class NoAnswerError(Exception):
    """The site was started and did not answer."""


@contextmanager
def running_site(**environment: str) -> Iterator[str]:
    """Run the site on a port of its own, with a folder of its own; give its address."""
    with tempfile.TemporaryDirectory(prefix="cityhall-") as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        own = {"DJANGO_SETTINGS_MODULE": SETTINGS, "CITYHALL_VAR": folder, "PORT": str(port)}
        surroundings = {**os.environ, **own, **environment}
        command = [sys.executable, "-c", "from cityhall.cli import main; main(['run'])"]
        with subprocess.Popen(command, env=surroundings) as site:  # noqa: S603  our own command
            try:
                yield await_answer(f"http://127.0.0.1:{port}")
            finally:
                site.terminate()


def await_answer(address: str) -> str:
    """Wait until the site answers; give its address."""
    for _ in range(PATIENCE * 10):
        try:
            with urlopen(f"{address}/healthz", timeout=2):  # noqa: S310  our own machine
                return address
        except (URLError, OSError):
            time.sleep(0.1)
    raise NoAnswerError


@dataclass(frozen=True, slots=True)
class Look:
    """How a visitor sees the site."""

    width: int
    language: str
    contrast: str

    @property
    def name(self) -> str:
        """The end of a picture's name: 1280-ko, 360-en, 1280-ko-high."""
        return f"{self.width}-{self.language}" + ("-high" if self.contrast == "high" else "")


def main() -> None:
    """Start the site and a browser, and name every picture taken."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    path = find_browser()
    with running_site() as address, sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        for picture in take_pictures(browser, address, PICTURES):
            sys.stdout.write(f"{picture.relative_to(HOUSE)}\n")
        browser.close()


def find_browser() -> str:
    """Find a browser of this machine."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        raise NoBrowserError
    return path


def take_pictures(
    browser: Browser, address: str, folder: Path, looks: Sequence[Look] = ()
) -> list[Path]:
    """Go through every page in every look, or in some, and leave the pictures in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    every = [Look(width, *way) for width in WIDTHS for way in LOOKS]
    made = work_a_day(browser, address, find_sample(), STAFF, SAMPLE_PASSWORD)
    for look in looks or every:
        visit(browser, address, look, folder, made)
    return sorted(folder.glob("*.png"))


def visit(
    browser: Browser, address: str, look: Look, folder: Path, made: Mapping[str, str]
) -> None:
    """Go through the pages in one look, those that a day's work made among them."""
    viewport = ViewportSize(width=look.width, height=WIDTHS[look.width])
    context = browser.new_context(viewport=viewport, reduced_motion="reduce")
    context.add_cookies(
        [
            {"name": "language", "value": look.language, "url": address},
            {"name": "contrast", "value": look.contrast, "url": address},
        ]
    )
    page = context.new_page()
    take = Camera(page, look, folder)
    page.goto(address)
    take.whole("1-first")
    drop_samples(page)
    take.whole("2-dropped")
    show_reports(page, take)
    show_comparison(page, take, address)
    show_printed(page, take, address)
    for name, path in PLAIN_PAGES.items():
        page.goto(address + path)
        take.whole(name)
    for name, path in OPEN_PAGES.items():
        page.goto(f"{address}/open/{look.language}/{path}")
        take.whole(name)
    show_staff(page, take, address, made)
    context.close()


@dataclass(frozen=True, slots=True)
class Camera:
    """Takes pictures of a page in one look."""

    page: Page
    look: Look
    folder: Path

    def whole(self, name: str) -> None:
        """Take the page from top to bottom."""
        self.page.wait_for_load_state("networkidle")
        self.page.screenshot(path=self.folder / f"{name}-{self.look.name}.png", full_page=True)

    def view(self, name: str) -> None:
        """Take what a visitor sees at once."""
        self.page.wait_for_load_state("networkidle")
        self.page.screenshot(path=self.folder / f"{name}-{self.look.name}.png")


def drop_samples(page: Page) -> None:
    """Drop two samples of one month, a picture that calls itself text, a file of an old format."""
    samples = sorted(SAMPLES.glob("2020-04-*.*"))
    picture = FilePayload(name="picture.txt", mimeType="text/plain", buffer=PICTURE)
    page.set_input_files("#files", [str(path) for path in samples])
    page.locator("#rows .row.done").nth(len(samples) - 1).wait_for(timeout=MILLISECONDS)
    old = FilePayload(name="old.hwp", mimeType="application/x-hwp", buffer=OLD)
    page.set_input_files("#files", [picture, old])
    page.locator("#rows .row.failed").nth(1).wait_for(timeout=MILLISECONDS)
    page.locator(".together-found").wait_for(timeout=MILLISECONDS)


def show_reports(page: Page, take: Camera) -> None:
    """Open a report, jump to the place of its first finding, ask about a figure."""
    page.locator(".row.done a.row-name").first.click()
    take.whole("3-report")
    if take.look.width < 1080:
        page.click(".tabs a[data-pane=findings]")
    page.locator(FINDING).first.click()
    page.wait_for_timeout(500)
    take.view("4-finding")


def show_printed(page: Page, take: Camera, address: str) -> None:
    """Drop a PDF, wait for it, see a finding, a figure and a page; drop what cannot be read."""
    page.goto(address)
    page.set_input_files("#files", pdf("업무보고.pdf", print_sample()))
    page.wait_for_url("**/reports/*/")
    page.wait_for_timeout(2000)
    take.view("a-waiting")
    page.locator(".paper").wait_for(timeout=MILLISECONDS)
    take.view("b-printed-report")
    page.goto(address + str(page.locator(".card-page").first.get_attribute("href")))
    take.view("c-page")
    take.whole("d-page-whole")
    page.goto(address)
    page.set_input_files("#files", pdf("찢어진.pdf", SCRAP))
    page.locator(".fault-sign").wait_for(timeout=MILLISECONDS)
    take.view("e-refused")


def pdf(name: str, content: bytes) -> FilePayload:
    """A PDF to be dropped."""
    return FilePayload(name=name, mimeType="application/pdf", buffer=content)


@cache
def print_sample() -> bytes:
    """Print a sample as a PDF."""
    return sagwan.write(sagwan.understand(sagwan.read(find_sample())), "pdf")


def find_sample() -> Path:
    """Find the sample that is printed and filed."""
    [sample] = SAMPLES.glob(f"{PRINTED}.*")
    return sample


def show_staff(page: Page, take: Camera, address: str, made: Mapping[str, str]) -> None:
    """Sign in, and see what officers keep open all day."""
    page.goto(f"{address}/sign-in/")
    take.whole("s0-sign-in")
    sign_in(page, address)
    for name, path in {**STAFF_PAGES, **FURTHER_PAGES, **made}.items():
        page.goto(address + path)
        take.whole(name)
    sign_in(page, address, ADMINISTRATOR)
    for name, path in KEPT_PAGES.items():
        page.goto(address + path)
        take.whole(name)


def sign_in(page: Page, address: str, key: str = STAFF) -> None:
    """Sign somebody of the sample city in."""
    page.goto(f"{address}/sign-in/")
    page.fill("input[autocomplete=username]", key)
    page.fill("input[type=password]", SAMPLE_PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda found: "sign-in" not in found)


def show_comparison(page: Page, take: Camera, address: str) -> None:
    """See what the two reports tell differently, and lay them side by side."""
    page.goto(f"{address}/together/")
    take.whole("9-together")
    page.goto(f"{address}/compare/")
    page.select_option("#old", index=1)
    page.select_option("#new", index=2)
    page.click(".choose button")
    page.wait_for_selector(".chapter, .hint.bad", timeout=MILLISECONDS)
    take.whole("5-compare")


if __name__ == "__main__":
    main()
