"""Whole reports in every format with bytes flipped, cut off, or parts swapped, as the child reader
takes them: a document or a sentence, no traceback, no wait beyond the bounds."""

import io
import random
import time
import zipfile

import pytest

from sagwan import understand
from sagwan.reading import ReadingError, read
from sagwan.reading.apart import read_apart
from sagwan.reading.confinement import Bounds
from sagwan.reading.original import receive
from sagwan.writing import write

FORMS = ("hwp", "hwpx", "pdf", "docx", "xlsx")
SECONDS = 20
TEXT = """# 2025년 주요업무보고

## Ⅰ. 일반현황

□ 인력

| 구분 | 정원 | 현원 |
|---|---|---|
| 계 | 42 | 40 |
| 일반직 | 30 | 29 |
| 공무직 | 12 | 11 |

○ 예산 : 총 47건(광역 12, 기초 35)

- 새솔마을 설명회 6회 개최
"""


@pytest.fixture(scope="session")
def reports(hwp_bytes, m):
    """The same small report in every format."""
    report = understand(read(TEXT.encode(), "보고.md"))
    table = m.holding(m.grid(["구분", "정원"], ["일반직", "22"]))
    whole = {form: write(report, form) for form in FORMS if form != "hwp"}
    return {**whole, "hwp": hwp_bytes(m.p("일반현황", "part") + m.p("1실 3관", "circle") + table)}


def mutate(data, noise):
    """Flip bytes, cut the end off, or swap the contents of two members."""
    way = noise.choice(("flip", "cut", "swap", "both"))
    if way == "swap" and zipfile.is_zipfile(io.BytesIO(data)):
        return swap(data, noise)
    changed = bytearray(data)
    for _ in range(noise.randint(1, 40) if way != "cut" else 0):
        changed[noise.randrange(len(changed))] ^= 1 << noise.randrange(8)
    cut = noise.randrange(1, len(changed)) if way in {"cut", "both"} else len(changed)
    return bytes(changed[:cut])


def swap(data, noise):
    """Give two members of an archive each other's content."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    one, other = noise.sample(range(len(parts)), 2)
    bodies = [body for _, body in parts]
    bodies[one], bodies[other] = bodies[other], bodies[one]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for (name, _), body in zip(parts, bodies, strict=True):
            archive.writestr(name, body)
    return file.getvalue()


def read_mutated(data, count, capfd):
    """Read many mutations; give the numbers of those with a fault."""
    noise, faults = random.Random(20260301), []
    for number in range(count):
        changed = mutate(data, noise)
        begun = time.monotonic()
        try:
            document = read_apart(receive(changed, "보고서"), Bounds(seconds=SECONDS))
            said = bool(document.lines or document.unread)
        except ReadingError as error:
            said = bool(error.message.ko.strip() and error.message.en.strip())
        slow = time.monotonic() - begun > 2 * SECONDS + 5
        if slow or not said or "Traceback" in capfd.readouterr().err:
            faults.append(number)
    return faults


@pytest.mark.parametrize("form", FORMS)
def test_a_few_mutated_files_are_read_or_refused_in_words(form, reports, capfd):
    assert read_mutated(reports[form], 6, capfd) == []


@pytest.mark.endurance
@pytest.mark.parametrize("form", FORMS)
def test_many_mutated_files_are_read_or_refused_in_words(form, reports, capfd):
    assert read_mutated(reports[form], 300, capfd) == []
