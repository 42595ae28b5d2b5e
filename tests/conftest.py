"""What every test stands on: markers by what is asked for, a browser, an honest closing.

What this machine cannot give (a browser, reports to measure on) is named in the closing summary,
never left out in silence; with CI=true a missing browser is a failure.
"""

import gc
import os
import shutil
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import expect

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
MISSING_BROWSER = "no browser (apt-get install chromium fonts-noto-cjk)"
MISSING_STYLE = "no language model (make style)"
MISSING_SHARED = "no ../shared: nothing to measure on beside the repository"

lacking: set[str] = set()

# A busy machine draws slowly; that says nothing of what is drawn.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
expect.set_options(timeout=60_000)
# Tests leave little behind that only a search finds: a tenth of the time went into searching.
gc.set_threshold(50_000, 20, 100)


def is_ci() -> bool:
    """Tell whether nothing may be left out."""
    return os.environ.get("CI", "").lower() == "true"


def find_browser() -> str | None:
    """The path of a browser of this machine, if there is one."""
    return os.environ.get("BROWSER_PATH") or next(filter(None, map(shutil.which, BROWSERS)), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever asks for a page in a browser is a browser test; for the database, a test of it.

    Files with what takes long come first: two at a time, the last ones end together.
    """
    for item in items:
        asked = getattr(item, "fixturenames", ())
        if item.get_closest_marker("django_db") or "django_db_setup" in asked:
            item.add_marker(pytest.mark.database)
        if "page" in asked:
            item.add_marker(pytest.mark.browser)
    long = {item.path for item in items if item.get_closest_marker("long")}
    items.sort(key=lambda item: item.path not in long)


def pytest_collection_finish() -> None:
    """Search no more through what was loaded by now: it stays."""
    gc.collect()
    gc.freeze()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs a browser or the language model where there is none; CI promises both."""
    if item.get_closest_marker("browser") and find_browser() is None:
        leave_out(MISSING_BROWSER)
    if item.get_closest_marker("style") and find_spec("kiwipiepy") is None:
        leave_out(MISSING_STYLE)


def leave_out(reason: str) -> None:
    """Skip the running test; fail it with CI=true."""
    if is_ci():
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Remember each reason for a skip."""
    if report.skipped and isinstance(report.longrepr, tuple):
        lacking.add(str(report.longrepr[2]).removeprefix("Skipped: "))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what could not be had."""
    if lacking:
        terminalreporter.section("not to be had here, so skipped")
        for reason in sorted(lacking):
            terminalreporter.write_line(f"- {reason}")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the machine's own Chromium; root has no sandbox to give it."""
    return {
        **browser_type_launch_args,
        "executable_path": find_browser(),
        "args": ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    }


@pytest.fixture(scope="session")
def axe_script() -> Path:
    """The accessibility checker as pinned in package-lock.json."""
    return ROOT / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def shared_file() -> Callable[[str], Path]:
    """A file of ../shared by its path there; the test is skipped where there is none."""

    def find_or_skip(path: str) -> Path:
        file = SHARED / path
        if not file.exists():
            pytest.skip(MISSING_SHARED)
        return file

    return find_or_skip
