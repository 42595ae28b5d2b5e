"""How far a reading is, and what it left."""

import os

import pytest

from cityhall.registers.documents import queries
from cityhall.registers.documents.reading.failures import LOST
from cityhall.registers.documents.reading.stored import (
    LEFT_AFTER,
    LOST_AFTER,
    load_progress,
    load_reading,
)
from cityhall.registers.documents.spool import register, write_json


@pytest.fixture
def folder(tmp_path):
    register(tmp_path, "a.txt", size=1, now=0)
    return tmp_path


def written(folder, name, value=None):
    write_json(folder / name, value or {})
    os.utime(folder / name, (1000, 1000))


def test_it_waits_is_read_and_is_done(folder):
    os.utime(folder / "about.json", (1000, 1000))
    assert load_progress(folder, now=1001).state == "waiting"
    written(folder, "started.json")
    assert load_progress(folder, now=1001).state == "reading"
    assert load_progress(folder, now=1001).is_open
    written(folder, "counts.json", {"figures": 3})
    done = load_progress(folder, now=1001)
    assert (done.state, done.counts, done.is_open) == ("done", {"figures": 3}, False)


def test_a_failure_is_told(folder):
    written(folder, "failure.json", {"ko": "안 됨", "en": "No"})
    progress = load_progress(folder, now=1001)
    assert (progress.state, progress.failure) == ("failed", {"ko": "안 됨", "en": "No"})


def test_a_reading_lost_with_its_server_is_not_waited_for(folder):
    os.utime(folder / "about.json", (1000, 1000))
    assert load_progress(folder, now=1001 + LOST_AFTER).failure == LOST
    written(folder, "started.json")
    lost = load_progress(folder, now=1001 + LEFT_AFTER)
    assert (lost.failure, lost.can_repeat) == (LOST, True)


def test_it_tells_what_is_being_done_and_for_how_long(folder):
    written(folder, "started.json", {"at": 990})
    assert load_progress(folder, now=1001).phase == "reading"
    written(folder, "phase.json", {"phase": "understanding", "pages": 46})
    progress = load_progress(folder, now=1001)
    assert (progress.phase, progress.pages, progress.seconds) == ("understanding", 46, 11)


def test_a_reading_is_loaded_once_and_again_only_when_it_changes(house):
    [sample] = queries.list_samples()
    folder = sample.holding.folder
    first = load_reading(folder)
    assert load_reading(folder) is first
    os.utime(folder / "counts.json", (1, 1))
    assert load_reading(folder) is not first


def test_figures_and_tables_are_found_by_their_id(reading):
    assert reading.figures["f17"]["text"] == "337,200"
    assert reading.tables["t1"]["title"] == "인력 현황"
