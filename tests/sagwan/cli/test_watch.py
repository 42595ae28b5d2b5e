"""Watching a folder: a page beside each saved report, and never a page about a page."""

import os
import signal
import subprocess
import time
from argparse import Namespace
from zipfile import ZipFile

import pytest

from sagwan.cli.console import Console
from sagwan.cli.folder import page_beside
from sagwan.cli.watch import Watch

WAIT = 30


@pytest.fixture
def watch(tmp_path):
    """A watch over the folder of the test, to be told when to look."""
    return Watch(tmp_path, Namespace(settings=None, no_hwpx=False), Console("ko"))


def pages(folder):
    return sorted(path.name for path in folder.rglob("*.sagwan.html"))


def test_a_report_is_checked_once_it_has_stopped_changing(watch, wrong, tmp_path):
    watch.look()
    assert pages(tmp_path) == []
    watch.look()
    assert pages(tmp_path) == ["틀린보고.txt.sagwan.html"]
    assert "DIF001" in page_beside(wrong).read_text("utf-8")


def reviewed(folder):
    return sorted(path.name for path in folder.rglob("*.검토.hwpx"))


def memos(path):
    return ZipFile(path).read("Contents/section0.xml").decode().count('type="MEMO"')


def test_the_report_with_its_findings_is_left_beside_it(watch, wrong, tmp_path):
    watch.look()
    watch.look()
    assert reviewed(tmp_path) == ["틀린보고.검토.hwpx"]
    assert memos(tmp_path / "틀린보고.검토.hwpx") == 1


def test_what_was_left_is_no_report(watch, wrong, tmp_path):
    for _ in range(6):
        watch.look()
    assert len(list(tmp_path.iterdir())) == 3
    assert Watch(tmp_path, watch.options, Console("ko")).look_once() == 1
    assert len(list(tmp_path.iterdir())) == 3


def test_a_report_that_was_mended_has_no_memo_any_more(watch, wrong, tmp_path):
    watch.look()
    watch.look()
    wrong.write_text(wrong.read_text("utf-8").replace("650", "550"), encoding="utf-8")
    watch.look()
    watch.look()
    assert memos(tmp_path / "틀린보고.검토.hwpx") == 0


def test_a_report_of_any_format_is_watched(call, watch, wrong, tmp_path):
    folder = tmp_path / "한글"
    folder.mkdir()
    call("write", wrong, "-o", folder / "보고.hwpx")
    watch.look()
    watch.look()
    assert reviewed(folder) == ["보고.검토.hwpx"]
    assert memos(folder / "보고.검토.hwpx") == 1


def test_two_reports_named_alike_keep_their_own(watch, wrong, tmp_path):
    wrong.with_suffix(".md").write_bytes(wrong.read_bytes())
    watch.look()
    watch.look()
    assert reviewed(tmp_path) == ["틀린보고.md.검토.hwpx", "틀린보고.txt.검토.hwpx"]


def test_a_report_that_gets_a_namesake_leaves_nothing_old_behind(watch, wrong, tmp_path):
    watch.look()
    watch.look()
    wrong.with_suffix(".md").write_bytes(wrong.read_bytes())
    wrong.write_text(wrong.read_text("utf-8").replace("650", "660"), encoding="utf-8")
    watch.look()
    watch.look()
    assert reviewed(tmp_path) == ["틀린보고.md.검토.hwpx", "틀린보고.txt.검토.hwpx"]


def test_a_file_that_somebody_changed_stays(watch, wrong, tmp_path, capsys):
    watch.look()
    watch.look()
    answered = tmp_path / "틀린보고.검토.hwpx"
    answered.write_bytes(b"answered")
    later = page_beside(wrong).stat().st_mtime_ns + 10**10
    os.utime(answered, ns=(later, later))
    wrong.write_text(wrong.read_text("utf-8").replace("650", "660"), encoding="utf-8")
    watch.look()
    watch.look()
    assert answered.read_bytes() == b"answered"
    assert "그대로 두었습니다" in capsys.readouterr().err
    wrong.write_bytes(b"")
    watch.look()
    watch.look()
    assert answered.read_bytes() == b"answered"


def test_a_file_that_was_there_before_stays(watch, wrong, tmp_path):
    (tmp_path / "틀린보고.검토.hwpx").write_bytes(b"mine")
    watch.look()
    watch.look()
    assert (tmp_path / "틀린보고.검토.hwpx").read_bytes() == b"mine"


def test_old_findings_do_not_stay_beside_a_report_that_cannot_be_read(watch, wrong, tmp_path):
    watch.look()
    watch.look()
    wrong.write_bytes(b"")
    watch.look()
    watch.look()
    assert reviewed(tmp_path) == []


def test_the_page_alone_is_left_for_who_asks(call, wrong, tmp_path):
    assert call("watch", tmp_path, "--once", "--no-hwpx").status == 1
    assert pages(tmp_path) == ["틀린보고.txt.sagwan.html"]
    assert reviewed(tmp_path) == []


def test_nothing_is_done_again_while_nothing_changes(watch, wrong):
    watch.look()
    watch.look()
    first = page_beside(wrong).stat().st_mtime_ns
    for _ in range(5):
        watch.look()
    assert page_beside(wrong).stat().st_mtime_ns == first


def test_its_own_pages_are_no_reports(watch, wrong, tmp_path):
    for _ in range(6):
        watch.look()
    assert pages(tmp_path) == ["틀린보고.txt.sagwan.html"]


def test_a_report_that_is_saved_again_is_checked_again(watch, wrong):
    watch.look()
    watch.look()
    wrong.write_text(wrong.read_text("utf-8").replace("650", "550"), encoding="utf-8")
    watch.look()
    watch.look()
    assert "에서 틀린 곳을 찾지 못했습니다" in page_beside(wrong).read_text("utf-8")


def test_a_half_saved_report_is_told_and_then_checked(watch, tmp_path, wrong):
    half = tmp_path / "저장중.txt"
    half.touch()
    watch.look()
    watch.look()
    assert "빈 파일" in page_beside(half).read_text("utf-8")
    half.write_bytes(wrong.read_bytes())
    watch.look()
    watch.look()
    assert "DIF001" in page_beside(half).read_text("utf-8")


def test_a_page_that_is_newer_than_its_report_is_left_alone(watch, wrong):
    page_beside(wrong).write_text("점검함", encoding="utf-8")
    os.utime(wrong, (1, 1))
    watch.look()
    watch.look()
    assert page_beside(wrong).read_text("utf-8") == "점검함"


def test_new_settings_check_everything_again(watch, wrong, tmp_path):
    watch.look()
    watch.look()
    (tmp_path / "sagwan.toml").write_text('[rules]\nsilence = ["DIF001"]\n', encoding="utf-8")
    watch.look()
    watch.look()
    assert "DIF001" not in page_beside(wrong).read_text("utf-8")


def test_broken_settings_are_told_on_the_page(watch, wrong, tmp_path):
    (tmp_path / "sagwan.toml").write_text("[rules", encoding="utf-8")
    watch.look()
    watch.look()
    assert "1번째 줄" in page_beside(wrong).read_text("utf-8")


def test_one_bad_report_does_not_end_the_watch(watch, wrong, tmp_path, monkeypatch):
    def fail(name, *_):
        raise ZeroDivisionError(name)

    monkeypatch.setattr("sagwan.cli.watch.check_report", fail)
    watch.look()
    watch.look()
    assert "ZeroDivisionError" in page_beside(wrong).read_text("utf-8")


def test_folders_inside_are_watched_but_hidden_ones_are_not(call, wrong, tmp_path):
    for name in ("2024", ".git"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "보고.txt").write_bytes(wrong.read_bytes())
    (tmp_path / "~$틀린보고.txt").write_bytes(wrong.read_bytes())
    assert call("watch", tmp_path, "--once").status == 1
    assert pages(tmp_path) == ["보고.txt.sagwan.html", "틀린보고.txt.sagwan.html"]


def test_once_tells_the_worst(call, wrong, right, tmp_path):
    assert call("watch", tmp_path, "--once").status == 1
    (tmp_path / "빈.txt").touch()
    assert call("watch", tmp_path, "--once").status == 2


def test_a_clean_folder_ends_with_nought(call, right, tmp_path):
    done = call("watch", tmp_path, "--once")
    assert (done.status, done.out) == (0, "")
    assert "에서 틀린 곳을 찾지 못했습니다" in done.err


def test_only_a_folder_can_be_watched(call, wrong):
    done = call("watch", wrong)
    assert done.status == 2
    assert "폴더가 아닙니다" in done.err


def test_the_program_watches_until_it_is_told_to_stop(program, wrong, tmp_path):
    running = subprocess.Popen(
        [program, "watch", tmp_path, "--every", "0.1"], stderr=subprocess.PIPE
    )
    until = time.monotonic() + WAIT
    while not pages(tmp_path) and time.monotonic() < until:
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    said = running.communicate(timeout=WAIT)[1].decode()
    assert pages(tmp_path) == ["틀린보고.txt.sagwan.html"]
    assert running.returncode == 0
    assert "Traceback" not in said
