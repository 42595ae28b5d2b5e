"""A choice that we may be asked about has a page: numbered, dated, with what was left out."""

import re

OPENING = re.compile(r"^# (\d{4})\. .+\n\n\d{4}-\d{2}-\d{2}\. ")


def pages(root):
    return sorted((root / "decisions").glob("*.md"))


def test_every_page_opens_with_its_number_and_date(root):
    wrong = []
    for page in pages(root):
        opening = OPENING.match(page.read_text(encoding="utf-8"))
        if not opening or opening[1] != page.name[:4]:
            wrong.append(page.name)
    assert wrong == []


def test_numbers_run_without_a_gap(root):
    numbers = [int(page.name[:4]) for page in pages(root)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_page_is_a_page(root):
    long = [page.name for page in pages(root) if len(page.read_text("utf-8").splitlines()) > 60]
    assert long == []
