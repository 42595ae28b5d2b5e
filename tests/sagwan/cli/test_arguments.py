"""Help in both languages, and wrong calls answered in one line."""

import re

import pytest

from sagwan.cli.arguments import COMMANDS, read_arguments


@pytest.mark.parametrize("language", ["ko", "en"])
def test_help_lists_every_command(call, language):
    done = call("--lang", language, "--help")
    assert done.status == 0
    assert [name for name in COMMANDS if f"  {name} " not in done.out] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_in_both_languages(call, command):
    korean, english = call(command, "--help"), call(command, "--help", "--lang", "en")
    assert korean.status == english.status == 0
    assert korean.out.startswith(f"사용법: sagwan {command}")
    assert english.out.startswith(f"usage: sagwan {command}")
    assert not re.search("[가-힣]", english.out)


def test_no_command_prints_the_help_and_is_of_no_use(call):
    done = call()
    assert (done.status, done.out) == (2, "")
    assert "watch" in done.err


def test_the_version_is_told(call):
    assert re.fullmatch(r"sagwan \d+\.\d+\.\d+\n", call("--version").out)


@pytest.mark.parametrize(
    ("words", "ko", "en"),
    [
        (["chek", "a.txt"], "check 명령입니까?", "Did you mean check?"),
        (["check"], "빠진 것이 있습니다: FILE.", "required: FILE."),
        (
            ["check", "a", "--nope"],
            "알 수 없는 인자입니다: --nope.",
            "unrecognized arguments: --nope.",
        ),
        (["check", "a", "--format"], "--format 뒤에 값이 필요합니다.", "expected one argument."),
        (["check", "a", "--format", "rtf"], "'rtf' 값은 쓸 수 없습니다.", "invalid choice: 'rtf'"),
        (["waive", "a:x", "SUM001", "x", "--reason", "y"], "'x' 값은 쓸 수", "invalid int value"),
    ],
)
def test_a_wrong_call_is_answered_in_one_line(call, words, ko, en):
    korean, english = call(*words), call("--lang", "en", *words)
    assert (korean.status, english.status) == (2, 2)
    assert korean.out == english.out == ""
    assert ko in korean.err
    assert en in english.err
    assert korean.err.count("\n") == english.err.count("\n") == 1


def test_options_may_stand_between_files(call, wrong, right):
    done = call("check", wrong, "--format", "json", right)
    assert done.status == 1
    assert done.out.count("\n") == 1


def test_general_options_may_stand_before_the_command(call, wrong):
    assert "\x1b[" in call("--color", "always", "check", wrong).out
    assert "\x1b[" in call("check", wrong, "--color", "always").out


@pytest.mark.parametrize(
    ("words", "form"),
    [
        (["check", "a"], "text"),
        (["check", "a", "-o", "b.SARIF"], "sarif"),
        (["check", "a", "-o", "b"], "text"),
        (["check", "a", "-o", "xlsx"], "text"),
        (["check", "a", "-o", "b.txt"], "text"),
        (["check", "a", "-o", "b.xlsx", "--format", "json"], "json"),
        (["read", "a", "-o", "b.json"], "json"),
        (["read", "a", "-o", "b.html"], "text"),
        (["diff", "a", "b", "-o", "c.html"], "html"),
        (["rules"], "text"),
    ],
)
def test_the_format_is_what_the_name_of_the_output_ends_in(words, form):
    assert read_arguments(words, "ko").format == form
