"""Checking from the command line: status, formats, several files, earlier reports."""

import json
import re

import pytest

FIRST_LINE = re.compile(r"^(.+):(\d+):(\d+): ([A-Z]{3}\d{3}) (.+)$", re.MULTILINE)


def test_a_clean_report_ends_with_nought(call, right):
    done = call("check", right)
    assert done.status == 0
    assert "에서 틀린 곳을 찾지 못했습니다" in done.out


def test_an_error_ends_with_one(call, wrong):
    assert call("check", wrong).status == 1


def test_the_first_line_names_file_line_column_and_rule(call, wrong):
    file, line, column, rule, message = FIRST_LINE.findall(call("check", wrong).out)[0]
    assert (file, line, column, rule) == (str(wrong), "6", "15", "DIF001")
    assert re.search("[가-힣]", message)


def test_the_line_stands_below_with_a_caret_under_the_number(call, wrong):
    lines = call("check", wrong).out.splitlines()
    assert lines[1].endswith("│ 행사운영비  900  350  650")
    assert lines[2].endswith("│" + " " * 23 + "^^^")


def test_brief_gives_one_line_for_each_finding(call, wrong):
    out = call("check", "--brief", wrong).out
    assert len(FIRST_LINE.findall(out)) == out.count("\n") >= 1


def test_messages_are_english_for_who_asks(call, wrong):
    message = FIRST_LINE.findall(call("check", wrong, "--lang", "en").out)[0][4]
    assert message.startswith("A remainder that is not")


def test_json_is_one_document_and_nothing_else(call, wrong, right):
    done = call("check", wrong, right, "--format", "json")
    document = json.loads(done.out)
    assert (done.status, done.err) == (1, "")
    assert document["schema"] == "sagwan.check/1"
    assert {d["file"] for d in document["discrepancies"]} == {str(wrong)}
    assert {r["file"] for r in document["relations"]} == {str(wrong), str(right)}
    assert document["coverage"]["figures"] == 18


def test_sarif_names_the_finding_and_its_rule(call, wrong):
    run = json.loads(call("check", wrong, "--format", "sarif").out)["runs"][0]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (6, 15)


def test_html_goes_to_the_file_asked_for(call, wrong, tmp_path):
    page = tmp_path / "점검.html"
    done = call("check", wrong, "--format", "html", "-o", page)
    assert (done.status, done.out) == (1, "")
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert f"{page}: 썼습니다." in done.err


def test_one_bad_file_does_not_keep_the_others_from_being_checked(call, wrong, tmp_path):
    done = call("check", tmp_path / "없음.txt", wrong)
    assert done.status == 2
    assert "DIF001" in done.out
    assert done.err.count("\n") == 1


def test_a_bad_earlier_report_is_of_no_use(call, wrong, tmp_path):
    done = call("check", wrong, "--previous", tmp_path / "없음.txt")
    assert (done.status, done.out) == (2, "")


def test_standard_input_is_read(start, wrong):
    done = start("check", "-", data=wrong.read_bytes())
    assert done.status == 1
    assert done.out.startswith("-:6:15: DIF001")


def test_standard_input_is_read_once(call):
    done = call("check", "-", "-")
    assert done.status == 2
    assert "한 번만" in done.err


def test_style_without_its_language_model_says_how_to_get_it(call, wrong, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    done = call("check", "--style", wrong)
    assert done.status == 2
    assert "make style" in done.err


def test_a_report_that_is_read_is_not_overwritten(call, wrong):
    before = wrong.read_bytes()
    done = call("check", wrong, "--format", "html", "-o", wrong)
    assert done.status == 2
    assert wrong.read_bytes() == before


@pytest.mark.parametrize("language", ["ko", "en"])
def test_what_a_failure_says_is_in_the_reader_s_language(call, tmp_path, language):
    said = call("check", tmp_path / "없음.txt", "--lang", language).err
    reason = said.rpartition("없음.txt: ")[2]
    assert bool(re.search("[가-힣]", reason)) is (language == "ko")


def test_a_file_that_was_cut_is_not_passed_off_as_whole(call, right, tmp_path):
    cut = tmp_path / "cut.txt"
    cut.write_bytes(right.read_bytes() + "\n○ 위원 위촉".encode()[:-1])
    done = call("check", cut)
    assert "글자 중간에 끊겼습니다" in done.err
    assert "✓" not in done.out
    assert done.status == 0


def test_a_report_without_a_figure_gets_no_tick(call, tmp_path):
    hello = tmp_path / "안녕.txt"
    hello.write_text("안녕하세요\n", encoding="utf-8")
    assert call("check", hello).out == "검산할 수치가 없습니다\n"


@pytest.mark.long
@pytest.mark.style
def test_style_is_said_to_have_been_looked_at_though_nothing_was_found(call, right):
    assert "맞춤법과 띄어쓰기도 보았습니다: 지적할 것을" in call("check", "--style", right).out
    assert "맞춤법" not in call("check", right).out
