"""Where results go: whole or not at all."""

import os
import stat

import pytest

from sagwan.cli.failures import OverwriteError, UnwritableError
from sagwan.cli.output import refuse_overwriting, replace_file


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("old")
    path.chmod(0o640)
    replace_file(path, "새것")
    assert path.read_text("utf-8") == "새것"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_may_be_read_as_others_may(tmp_path):
    mask = os.umask(0o022)
    try:
        replace_file(tmp_path / "a.html", "a")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "a.html").stat().st_mode) == 0o644


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "a.html"
    path.write_text("old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("sagwan.cli.output.os.fsync", full)
    with pytest.raises(UnwritableError, match="자리가 없습니다"):
        replace_file(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UnwritableError, match="쓸 수 없습니다"):
        replace_file(tmp_path / "none" / "a.html", "a")


def test_an_input_is_known_by_any_of_its_names(tmp_path):
    path = tmp_path / "a.txt"
    path.touch()
    (tmp_path / "b.txt").symlink_to(path)
    with pytest.raises(OverwriteError):
        refuse_overwriting(str(tmp_path / "b.txt"), [str(path)])
    refuse_overwriting(str(tmp_path / "c.txt"), [str(path), "-"])
