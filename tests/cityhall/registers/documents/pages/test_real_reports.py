"""Reports as they really come: hardly a line is lost on the page, every finding leads somewhere."""

import json
import re
from pathlib import Path

import pytest

from cityhall.registers.documents.pages.findings import list_findings
from cityhall.registers.documents.pages.marks import mark_report
from cityhall.registers.documents.pages.sheets import lay_sheet
from cityhall.registers.documents.pages.text import TextWriter
from cityhall.registers.documents.reading.child import read_folder
from cityhall.registers.documents.reading.stored import load_reading
from cityhall.registers.documents.spool import register

SAMPLES = sorted((Path(__file__).resolve().parents[5] / "samples").glob("*-*.*"))
SEEDS = [
    "000_0b3e8bddac340d60.txt",
    "001_5834c28f8449271d.txt",
    "002_8609ec9c98224de6.txt",
    "003_cfa35aeae6f4c650.txt",
    "004_b40a5c2b04908ad5.txt",
]


@pytest.fixture
def show(tmp_path):
    def shown(file):
        (tmp_path / "original").write_bytes(file.read_bytes())
        register(tmp_path, file.name, size=file.stat().st_size, now=0)
        read_folder(tmp_path, None)
        reading = load_reading(tmp_path)
        marks = mark_report(reading)
        return reading, marks, str(TextWriter(reading, marks).write())

    return shown


def letters(text):
    return re.sub(r"[^0-9A-Za-z가-힣]", "", text)


def judge(reading, marks, html):
    """What a page owes to its reader, whatever the report."""
    names = re.findall(r' id="([^"]+)"', html)
    assert len(names) == len(set(names)), "two elements with one name"
    targets = {finding.target for finding in list_findings(reading, marks)}
    assert targets <= set(names), "a finding that leads nowhere"
    marked = {name.removeprefix("f-") for name in names if name.startswith("f-")}
    lost = [f["text"] for f in reading.figures.values() if f["id"] not in marked]
    assert len(lost) <= len(reading.figures) // 50, lost
    assert "\0" not in html
    json.dumps(reading.report)


def share_of_lines_shown(reading, html):
    """How many of the lines with words in them can be found on the page."""
    page = letters(re.sub(r"&[a-z#0-9]+;", "", re.sub(r"<[^>]+>", " ", html)))
    lines = [letters(line.replace("\0", "")) for line in reading.lines]
    lines = [line for line in lines if len(line) > 3]
    return sum(line in page for line in lines) / len(lines)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_shown_whole(show, sample):
    reading, marks, html = show(sample)
    judge(reading, marks, html)
    assert share_of_lines_shown(reading, html) > 0.9


@pytest.mark.parametrize("seed", SEEDS)
def test_a_real_report_is_shown_whole(show, shared_file, seed):
    reading, marks, html = show(shared_file(f"seeds/{seed}"))
    judge(reading, marks, html)
    assert share_of_lines_shown(reading, html) > 0.9


SIZE = {"width": 59500, "height": 84200}
PRINTED = [
    "2025년_감사위원회_주요업무계획.pdf",
    pytest.param("2025년_주택건축국_주요업무계획.pdf", marks=pytest.mark.endurance),
]
BARE = ["pair_나노소재영커넥트.hwp", "pair_나노소재영커넥트.hwpx", "배포용_전문경력인사.hwp"]


@pytest.mark.long
@pytest.mark.parametrize("name", PRINTED)
def test_the_pages_of_a_real_report_show_their_findings(show, shared_file, name):
    reading, marks, html = show(shared_file(f"reports/busan2025/{name}"))
    judge(reading, marks, html)
    assert share_of_lines_shown(reading, html) > 0.9
    findings = list_findings(reading, marks)
    outlined = set()
    there = set(re.findall(r' id="([^"]+)"', html))
    for number in range(1, reading.report["document"]["pages"] + 1):
        sheet = lay_sheet(reading, findings, number, SIZE, there=there)
        outlined |= {outline.finding.index for outline in sheet.outlines}
        assert all(spot.words for spot in sheet.spots), "a place with nothing read in it"
        assert {spot.target for spot in sheet.spots} <= there
    assert outlined == {finding.index for finding in findings}


@pytest.mark.parametrize("name", BARE)
def test_a_real_report_without_pages_is_shown_whole(show, shared_file, name):
    reading, marks, html = show(shared_file(f"reports/hwp/{name}"))
    judge(reading, marks, html)
    assert not reading.has_pictures
    assert share_of_lines_shown(reading, html) > 0.9
