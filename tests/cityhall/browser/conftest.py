"""A visitor with a real browser: every complaint of the browser is a fault of the page."""

from collections.abc import Callable, Iterable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page
from tests.cityhall import entering

import sagwan
from cityhall.tour import Look

WIDE, NARROW = (1280, 900), (360, 740)
LOOKS = [
    Look(1280, "ko", "normal"),
    Look(360, "en", "normal"),
    Look(360, "ko", "high"),
    Look(1280, "en", "high"),
    Look(360, "ko", "normal"),
    Look(1280, "en", "normal"),
    Look(1280, "ko", "high"),
]
SAMPLE = "2021-11-mayor-office"
REPORT = f"/reports/sample.{SAMPLE}/"
AXE = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(
  fault => fault.id + ": " + fault.nodes.map(node => node.html.slice(0, 160)).join(" | "))"""
BEHIND = ("404 (Not Found)", "413 (", "422 (")  # answers that a test asks for


@pytest.fixture(scope="session")
def base_url(site: str) -> str:
    """The address that every page is relative to."""
    return site


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A wide window, and a reader who wants no motion, so that nothing is caught halfway."""
    size = {"width": WIDE[0], "height": WIDE[1]}
    return {**browser_context_args, "viewport": size, "reduced_motion": "reduce"}


@pytest.fixture(autouse=True)
def complaints(page: Page) -> Iterator[list[str]]:
    """What the browser complains of: policy violations, faults of scripts, files not found."""
    heard: list[str] = []
    page.on("console", lambda m: heard.append(m.text) if m.type in {"error", "warning"} else None)
    page.on("pageerror", lambda fault: heard.append(str(fault)))
    yield heard
    assert [text for text in heard if not any(status in text for status in BEHIND)] == []


@pytest.fixture
def examine(page: Page, axe_script: Path) -> Callable[[], list[str]]:
    """What axe finds wrong with the page as it stands."""
    if not axe_script.exists():
        pytest.skip("no axe-core (make setup)")
    source = axe_script.read_text(encoding="utf-8") + "; 0"

    def faults() -> list[str]:
        page.evaluate(source)  # not by a tag: the policy of the pages would refuse it, as it should
        found: list[str] = page.evaluate(AXE)
        return found

    return faults


@pytest.fixture
def look_at(page: Page, examine: Callable[[], list[str]]) -> Callable[..., list[str]]:
    """Go to a page; give what axe finds wrong with it, and whether it is wider than its window."""

    def faults(path: str, before: str = "") -> list[str]:
        answer = page.goto(path)
        page.evaluate(before or "0")
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        wide = [f"{over}px too wide"] if over > 0 else []
        failed = [f"answers {answer.status}"] if answer and answer.status != 200 else []
        return examine() + wide + failed

    return faults


@pytest.fixture
def wear(page: Page, speak: Callable[..., None]) -> Callable[[Look], None]:
    """Choose a width, a language and a contrast."""

    def put_on(look: Look) -> None:
        width, height = WIDE if look.width == WIDE[0] else NARROW
        page.set_viewport_size({"width": width, "height": height})
        speak(look.language, look.contrast)

    return put_on


@pytest.fixture(
    params=[
        pytest.param(LOOKS, id="each-in-one-look"),
        *(pytest.param([look], id=look.name, marks=pytest.mark.endurance) for look in LOOKS),
    ]
)
def walk(
    request: pytest.FixtureRequest,
    wear: Callable[[Look], None],
    look_at: Callable[..., list[str]],
) -> Callable[..., dict[str, list[str]]]:
    """Go through pages; give what is wrong with each: every page at every change, the looks in
    turn, and by `make endure` in all of them.
    """

    def faults(paths: Iterable[str], before: str = "") -> dict[str, list[str]]:
        found = {}
        for path, look in zip(paths, cycle(request.param), strict=False):
            wear(look)
            found[f"{path} {look.name}"] = look_at(path, before)
        return {path: wrong for path, wrong in found.items() if wrong}

    return faults


@pytest.fixture
def enter(page: Page, site: str) -> Callable[[str], Page]:
    """Sign somebody of the sample city in; gives their page."""

    def as_person(key: str) -> Page:
        entering.enter(page, site, key)
        return page

    return as_person


@pytest.fixture
def planner(enter: Callable[[str], Page]) -> Page:
    """The page of a planning officer, who sees every page of the staff."""
    return enter("maru")


@pytest.fixture
def speak(context: BrowserContext, site: str) -> Callable[..., None]:
    """Choose a language and a contrast."""

    def choose(language: str = "ko", contrast: str = "normal") -> None:
        context.add_cookies(
            [
                {"name": "language", "value": language, "url": site},
                {"name": "contrast", "value": contrast, "url": site},
            ]
        )

    return choose


@pytest.fixture
def samples() -> Path:
    """The folder of the samples."""
    return Path(__file__).resolve().parents[3] / "samples"


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Print a sample as a PDF of our own; the mistakes in it are printed along."""
    folder, samples = tmp_path_factory.mktemp("printed"), Path(__file__).resolve().parents[3]

    def as_pdf(name: str) -> Path:
        file = folder / f"{name}.pdf"
        if not file.exists():
            [sample] = (samples / "samples").glob(f"{name}.*")
            file.write_bytes(sagwan.write(sagwan.understand(sagwan.read(sample)), "pdf"))
        return file

    return as_pdf
