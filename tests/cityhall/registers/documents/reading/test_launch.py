"""A reading that overruns, dies or is not wanted any more harms nobody."""

import json
import shutil
import sys
import time
from threading import Timer

import pytest

from cityhall.registers.documents.reading import launch
from cityhall.registers.documents.reading.tickets import draw_ticket
from cityhall.registers.documents.spool import register

ENDLESS = "import time; time.sleep(60)"
GREEDY = "import resource as r; r.setrlimit(r.RLIMIT_CPU, (1, 1))\nwhile True: pass"
BROKEN = "raise SystemExit(1)"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "held"
    folder.mkdir()
    (folder / "original").write_text("○ 1명\n", encoding="utf-8")
    register(folder, "a.txt", size=7, now=0)
    return folder


@pytest.fixture
def play(monkeypatch, tmp_path):
    """Put a program of the test's own where the reading child would run."""

    def put(program):
        (tmp_path / "played.py").write_text(program, encoding="utf-8")
        script = f"import runpy; runpy.run_path({str(tmp_path / 'played.py')!r})"
        monkeypatch.setattr(launch, "COMMAND", [sys.executable, "-c", script])

    return put


def work(folder):
    launch.run_child(["read", "", str(folder)], folder, draw_ticket(folder))


def failure(folder):
    return json.loads((folder / "failure.json").read_bytes())


def test_a_file_is_read_to_its_end(folder):
    work(folder)
    assert not (folder / "failure.json").exists()
    assert {"report.json", "check.json", "text.json", "counts.json"} <= {
        file.name for file in folder.iterdir()
    }


def test_a_reading_that_takes_too_long_is_stopped(folder, play, settings):
    settings.READING_SECONDS = 1
    play(ENDLESS)
    work(folder)
    assert failure(folder)["ko"].startswith("읽는 데 1초가 넘게")


def test_a_reading_that_the_system_ends_is_told(folder, play):
    play(GREEDY)
    work(folder)
    assert "멈추었습니다" in failure(folder)["ko"]


def test_a_reading_that_breaks_without_a_word_is_told(folder, play):
    play(BROKEN)
    work(folder)
    assert failure(folder)["en"].startswith("Something unexpected")


def test_a_file_forgotten_while_it_waits_is_let_go(folder):
    ticket = draw_ticket(folder)
    shutil.rmtree(folder)
    launch.run_child(["read", "", str(folder)], folder, ticket)
    assert not folder.exists()


@pytest.mark.parametrize("call_off", [shutil.rmtree, draw_ticket])
def test_work_that_is_called_off_ends_at_once_and_leaves_no_word(folder, play, call_off):
    play(ENDLESS)
    begun = time.monotonic()
    Timer(0.5, call_off, [folder]).start()
    work(folder)
    assert time.monotonic() - begun < 10
    assert not (folder / "failure.json").exists()


def test_several_are_read_at_once_and_each_ends_somehow(folder, play):
    launch.read_at_once([folder], None)
    assert (folder / "counts.json").exists()
    launch.read_at_once([], None)
    (folder / "counts.json").unlink()
    play(BROKEN)
    launch.read_at_once([folder], None)
    assert failure(folder)["en"].startswith("Something unexpected")


def test_samples_that_take_too_long_do_not_hold_up_the_start(folder, play, settings):
    settings.READING_SECONDS = 1
    play(ENDLESS)
    launch.read_at_once([folder], None)
    assert (folder / "failure.json").exists()
