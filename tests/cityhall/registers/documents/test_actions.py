"""The doors by which files come in, are read, and go."""

import sys
import time
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from cityhall.registers.documents import actions, queries
from cityhall.registers.documents.reading import launch
from cityhall.registers.documents.spool import Holding, write_json

REPORT = "1 인력 현황\n\n○ 정원 3명 : 5급 1명, 6급 2명\n".encode()


def drop(*files):
    return actions.receive_files([SimpleUploadedFile(*file) for file in files], by="me")


def entry_of(key):
    holding = queries.find_holding(key, owner="me")
    return queries.describe(holding) if holding else None


def state_of(key):
    return entry_of(key).progress.state


def test_a_file_that_comes_in_is_read_in_the_background(house, wait):
    [held] = drop(("보고.txt", REPORT))
    wait(lambda: state_of(held.key) == "done")
    entry = entry_of(held.key)
    assert entry.progress.counts["figures"] == 3
    assert entry.minutes_left == 60
    assert not entry.is_sample


def test_a_picture_that_calls_itself_text_is_told_in_both_languages(house, wait):
    [held] = drop(("그림.txt", b"\x89PNG\r\n\x1a\n" * 20))
    wait(lambda: state_of(held.key) == "failed")
    failure = entry_of(held.key).progress.failure
    assert "그림" in failure["ko"]
    assert "picture" in failure["en"].lower() or "image" in failure["en"].lower()


def test_samples_are_read_anew_only_when_they_change(house, wait):
    assert actions.lay_samples() == []
    (Path(settings.SAMPLES) / "second.md").write_bytes(REPORT)
    [folder] = actions.lay_samples()
    assert folder == queries.sample_folder(Path(settings.SAMPLES) / "second.md")
    (Path(settings.SAMPLES) / "second.md").write_bytes(REPORT * 2)
    assert actions.lay_samples() != [folder]


def test_at_the_start_what_has_expired_goes_and_samples_are_read(house):
    old = queries.spool().receive("me", "a.txt", [b"a"], now=time.time() - 7200)
    actions.open_house()
    assert not old.folder.exists()
    [sample] = queries.list_samples()
    assert sample.progress.state == "done"
    assert sample.is_sample
    assert sample.minutes_left is None


def test_a_comparison_is_started_once(house, wait):
    old, new = drop(("a.txt", REPORT), ("b.txt", REPORT + b"\n"))
    target = actions.start_comparison(old, new, by="me")
    wait(lambda: any((target.folder / f"{n}.json").exists() for n in ("comparison", "failure")))
    assert actions.start_comparison(old, new, by="me") == target


def test_the_same_file_dropped_twice_is_the_one_that_is_there(house, wait):
    [first] = drop(("보고.txt", REPORT))
    wait(lambda: state_of(first.key) == "done")
    [again] = drop(("사본.txt", REPORT))
    assert again == actions.Again("사본.txt", again.holding)
    assert again.holding.key == first.key
    assert again.holding.received > first.received
    assert len(queries.list_recent("me")) == 1


def test_the_same_file_of_somebody_else_is_not_told(house):
    drop(("보고.txt", REPORT))
    file = SimpleUploadedFile("보고.txt", REPORT)
    [theirs] = actions.receive_files([file], by="you")
    assert isinstance(theirs, Holding)
    assert queries.find_holding(theirs.key, owner="you")


def test_what_a_restart_broke_off_is_marked_and_can_be_read_again(house, wait):
    holding = queries.spool().receive("me", "a.txt", [REPORT], now=time.time())
    write_json(holding.folder / "started.json", {"at": time.time()})
    half = Path(settings.FILE_UPLOAD_TEMP_DIR) / "half.upload.txt"
    half.touch()
    actions.open_house()
    assert not half.exists()
    progress = entry_of(holding.key).progress
    assert (progress.state, progress.can_repeat) == ("failed", True)
    actions.read_again(holding, by="me")
    wait(lambda: state_of(holding.key) == "done")


def test_what_cannot_be_read_is_not_tried_again(house, wait):
    [held] = drop(("그림.txt", b"\x89PNG\r\n\x1a\n" * 20))
    wait(lambda: state_of(held.key) == "failed")
    actions.read_again(held, by="me")
    assert state_of(held.key) == "failed"


def test_a_file_forgotten_while_it_is_read_leaves_nothing(house, wait, monkeypatch):
    endless = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(launch, "COMMAND", endless)
    [held] = drop(("a.txt", REPORT))
    wait((held.folder / "started.json").exists)
    actions.forget_file(held.key, by="me")
    launch.finish()
    left = [path for path in Path(settings.VAR).glob("spool*/**/*") if path.is_file()]
    assert left == []
