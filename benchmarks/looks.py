"""How much of invented city reports comes back from PDFs of several producers, in looks drawn by
lot: `python benchmarks/looks.py [first] [last]`. A browser prints them tagged and not, WeasyPrint
without tags, where there are such programs; typst prints them with its tags taken away."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from typst import Compiler

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402 - the path above comes first
from tests.sagwan.reading.pdf.city.contents import invent  # noqa: E402 - as above
from tests.sagwan.reading.pdf.city.looks import draw  # noqa: E402 - as above
from tests.sagwan.reading.pdf.city.page import print_page  # noqa: E402 - as above
from tests.sagwan.reading.pdf.city.scoring import Score, score  # noqa: E402 - as above
from tests.sagwan.reading.pdf.city.sheet import print_sheet  # noqa: E402 - as above

from sagwan.writing.pdf.fonts import load_fonts  # noqa: E402 - as above

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
TAGS, NO_TAGS = b"/StructTreeRoot", b"/XtructTreeRoot"

Printed = tuple[str, int, bytes]


def main(words: Sequence[str]) -> int:
    """Print the scores of each producer, and what was missed where it was asked for."""
    numbers = [int(word) for word in words if word.isdigit()]
    first, last = (*numbers, *(0, 20)[len(numbers) :])
    totals: dict[str, Score] = {}
    for producer, seed, data in (*typeset(first, last), *weave(first, last), *browse(first, last)):
        found = score(invent(seed), data)
        totals.setdefault(producer, Score()).add(found)
        if "-v" in words and found.missed:
            print(f"{producer} {seed} {draw(seed)}", *found.missed, sep="\n    ")
    for producer, total in totals.items():
        print(f"{producer:<10} {total}")
    return 0


def typeset(first: int, last: int) -> Iterator[Printed]:
    """Print with typst and take the tags away."""
    for seed in range(first, last):
        source = print_sheet(invent(seed), draw(seed)).encode()
        compiler = Compiler(source, font_paths=load_fonts(), ignore_system_fonts=True)
        written = compiler.compile(format="pdf", timestamp=0)
        yield "typst", seed, bytes(written or b"").replace(TAGS, NO_TAGS)


def weave(first: int, last: int) -> Iterator[Printed]:
    """Print with WeasyPrint, a program of its own."""
    program = shutil.which("weasyprint")
    if program is None:
        print("no weasyprint: its pages are left out")
        return
    for seed in range(first, last):
        page = print_page(invent(seed), draw(seed)).encode()
        command = [program, "--quiet", "-", "-"]
        written = subprocess.run(command, input=page, capture_output=True, check=True)
        yield "weasyprint", seed, written.stdout


def browse(first: int, last: int) -> Iterator[Printed]:
    """Print with a browser, tagged and not."""
    browser_path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser_path is None:
        print("no browser: its pages are left out")
        return
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page()
        for seed in range(first, last):
            source = Path(folder) / f"{seed}.html"
            source.write_text(print_page(invent(seed), draw(seed)), encoding="utf-8")
            page.goto(source.as_uri())
            for producer in ("chromium", "tagged"):
                tagged = producer == "tagged"
                data = page.pdf(prefer_css_page_size=True, print_background=True, tagged=tagged)
                yield producer, seed, data
        browser.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
