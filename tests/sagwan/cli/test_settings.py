"""Which settings hold for a report: those beside it, above it, or named."""

import os

import pytest


def silence(path, code="DIF001"):
    path.write_text(f'[rules]\nsilence = ["{code}"]\n', encoding="utf-8")


def test_settings_beside_the_report_hold(call, wrong, tmp_path):
    silence(tmp_path / "sagwan.toml")
    assert call("check", wrong).status == 0


def test_settings_above_hold_up_to_the_top_of_the_repository(call, wrong, tmp_path):
    inner = tmp_path / "city" / "2024"
    inner.mkdir(parents=True)
    moved = wrong.rename(inner / wrong.name)
    silence(tmp_path / "sagwan.toml")
    assert call("check", moved).status == 0
    (tmp_path / "city" / ".git").mkdir()
    assert call("check", moved).status == 1


def test_named_settings_come_first(call, wrong, tmp_path):
    silence(tmp_path / "sagwan.toml", "SUM001")
    silence(tmp_path / "mine.toml")
    assert call("check", wrong, "--settings", tmp_path / "mine.toml").status == 0


def test_each_report_has_the_settings_of_its_own_folder(call, wrong, tmp_path):
    quiet = tmp_path / "quiet"
    quiet.mkdir()
    silence(quiet / "sagwan.toml")
    copy = quiet / "같은보고.txt"
    copy.write_bytes(wrong.read_bytes())
    out = call("check", "--brief", wrong, copy).out
    assert out.count("DIF001") == 1


def test_settings_that_changed_are_read_again(call, wrong, tmp_path):
    settings = tmp_path / "sagwan.toml"
    silence(settings, "SUM001")
    assert call("check", wrong).status == 1
    silence(settings)
    os.utime(settings, (1, 1))
    assert call("check", wrong).status == 0


def test_a_mistake_in_the_settings_is_one_sentence_with_its_line(call, wrong, tmp_path):
    (tmp_path / "sagwan.toml").write_text('\n[rules]\nsilence = "SUM001"\n', encoding="utf-8")
    done = call("check", wrong)
    assert (done.status, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert "sagwan.toml 3번째 줄" in done.err


def test_settings_that_are_named_but_missing_are_told(call, wrong, tmp_path):
    done = call("check", wrong, "--settings", tmp_path / "none.toml")
    assert done.status == 2
    assert "설정 파일을 열 수 없습니다" in done.err


@pytest.mark.parametrize(
    ("text", "reason"),
    [("[[waive\n", "]] 가 없음"), ("a 1\n", "= 가 없음"), ('[terms]\nwords = ["가\n', "따옴표")],
)
def test_a_broken_settings_file_is_explained_in_korean(call, wrong, tmp_path, text, reason):
    settings = tmp_path / "sagwan.toml"
    settings.write_text(text, encoding="utf-8")
    said = call("check", wrong).err
    assert reason in said
    assert "Expected" not in said


def test_settings_that_are_not_there_are_missed_in_korean(call, wrong, tmp_path):
    said = call("check", wrong, "--settings", tmp_path / "none.toml").err
    assert "그런 파일이 없습니다" in said
