"""The doors by which files come in, are read, and go."""

import time

from django.core.files.uploadedfile import SimpleUploadedFile

from cityhall.registers.documents import actions, queries

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


def test_samples_are_read_anew_only_when_they_change(house, settings, wait):
    assert actions.lay_samples() == []
    (settings.SAMPLES / "second.md").write_bytes(REPORT)
    [folder] = actions.lay_samples()
    assert folder == queries.sample_folder(settings.SAMPLES / "second.md")
    (settings.SAMPLES / "second.md").write_bytes(REPORT * 2)
    assert actions.lay_samples() != [folder]


def test_at_the_start_what_has_expired_goes_and_samples_are_read(house, settings):
    old = queries.spool().receive("me", "a.txt", [b"a"], now=time.time() - 7200)
    actions.open_house()
    assert not old.folder.exists()
    [sample] = queries.list_samples()
    assert sample.progress.state == "done"
    assert sample.is_sample
    assert sample.minutes_left is None


def test_a_comparison_is_started_once(house, wait):
    old, new = drop(("a.txt", REPORT), ("b.txt", REPORT))
    target = actions.start_comparison(old, new, by="me")
    wait(lambda: any((target.folder / f"{n}.json").exists() for n in ("comparison", "failure")))
    assert actions.start_comparison(old, new, by="me") == target
