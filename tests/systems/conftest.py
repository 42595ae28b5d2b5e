"""The running product: the command line as an officer types it, the site as people see it."""

import json
import subprocess
import sys
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect
from tests.cityhall import entering
from tests.cityhall.founded import copy_city

from cityhall.tour import running_site

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def sagwan():
    """Run `sagwan` with arguments; give exit status, standard output and standard error."""

    def run(*arguments, cwd=None):
        command = [str(Path(sys.executable).parent / "sagwan"), *map(str, arguments)]
        done = subprocess.run(
            command, capture_output=True, text=True, cwd=cwd or ROOT, timeout=120, check=False
        )
        return done.returncode, done.stdout, done.stderr

    return run


@pytest.fixture(scope="session")
def told(sagwan):
    """Run `sagwan` for its JSON document."""

    def run(*arguments):
        status, out, err = sagwan(*arguments, "--format", "json")
        assert status in (0, 1), err
        return json.loads(out)

    return run


@pytest.fixture(scope="session")
def samples():
    """Name → path of the sample reports."""
    files = [*(ROOT / "samples").glob("*.txt"), *(ROOT / "samples").glob("20*.md")]
    return {file.stem: file for file in files}


@pytest.fixture(scope="session")
def city(tmp_path_factory):
    """The address of the site, started as `make run` starts it, with the sample city in it."""
    folder = copy_city(tmp_path_factory.mktemp("var"))
    with running_site(CITYHALL_VAR=str(folder)) as address:
        yield address


@pytest.fixture
def sign_in(page, city):
    """Sign somebody of the sample city in; gives their browser's page."""

    def enter(key):
        page.context.clear_cookies()
        entering.enter(page, city, key)
        return page

    return enter


@pytest.fixture(scope="module")
def read_as(browser, city):
    """Sign somebody in once for many pages; gives what reads the text at an address as them."""
    with ExitStack() as stack:

        def enter(key):
            context = browser.new_context(locale="ko-KR")
            stack.callback(context.close)
            entering.enter(context.new_page(), city, key)
            return lambda address: context.request.get(f"{city}{address}").text()

        yield enter


@pytest.fixture
def read_table(page, city):
    """Read a statistic of a docket over a period: its rows, cell by cell."""

    def read(procedure, key, since, until):
        asked = f"since={since}&until={until}&years=all"
        page.goto(f"{city}/dockets/{procedure}/statistics/?{asked}")
        rows = page.locator(f"section[aria-labelledby=t-{key}] tbody tr")
        return [row.replace("년", "").split() for row in rows.all_inner_texts()]

    return read


@pytest.fixture
def decide_by_keyboard(page):
    """Decide the first cases of a bench alike, with at most five presses a case."""

    def decide(field, words, way, number=30):
        presses = 0

        def press(key):
            nonlocal presses
            presses += 1
            page.keyboard.press(key)

        press("Tab")  # to the link that skips the menu
        press("Enter")
        while page.evaluate("document.activeElement.name") != field and presses < 60:
            press("Tab")
        for sign in words:
            press(sign)
        press("Escape")
        ways = page.locator("tbody tr").first.locator("option").all_inner_texts()
        digit = next(text[0] for text in ways if way in text)
        for _ in range(number):
            press(digit)
        press("s")
        told = page.get_by_role("status")
        expect(told).to_contain_text(f"{number}건을 처리했습니다", timeout=60_000)
        assert presses <= 5 * number

    return decide


@pytest.fixture
def today():
    """Today, where the city is."""
    return datetime.now(ZoneInfo("Asia/Seoul")).date()
