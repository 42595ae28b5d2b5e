"""Reports checked alone and together, each under the name that the caller gave."""

import json


def test_what_two_offices_tell_differently_is_found(call, two_offices):
    found = json.loads(call("check", *two_offices, "--format", "json").out)["discrepancies"]
    across = [one for one in found if one["rule"].startswith("XRP")]
    assert [one["file"] in map(str, two_offices) for one in across] == [True]


def test_one_report_alone_cannot_contradict_another(call, two_offices):
    assert "XRP" not in call("check", two_offices[0]).out


def test_a_city_can_silence_it(call, two_offices, tmp_path):
    settings = tmp_path / "sagwan.toml"
    settings.write_text('[rules]\nsilence = ["XRP002"]\n', encoding="utf-8")
    assert "XRP002" not in call("check", *two_offices).out


def test_reports_of_one_name_in_two_folders_are_kept_apart(call, wrong, tmp_path):
    other = tmp_path / "다른" / wrong.name
    other.parent.mkdir()
    other.write_bytes(wrong.read_bytes())
    out = call("check", "--brief", wrong, other).out
    assert f"{wrong}:6:15: DIF001" in out
    assert f"{other}:6:15: DIF001" in out


def test_a_report_named_twice_is_checked_once(call, wrong):
    assert call("check", "--brief", wrong, wrong).out.count("DIF001") == 1
