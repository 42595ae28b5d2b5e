"""Reports as they really come: hardly a line is lost on the page, every finding leads somewhere."""

import json
import re
from pathlib import Path

import pytest

from cityhall.registers.documents.pages.findings import list_findings
from cityhall.registers.documents.pages.marks import mark_report
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
