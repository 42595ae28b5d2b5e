"""A verdict is written as the command line reads it, and moves findings out of the counts."""

import json
from datetime import date

import pytest

from cityhall.registers.documents import queries
from cityhall.registers.documents.reading.verdicts import (
    Verdict,
    alike,
    keep_verdicts,
    load_verdicts,
    mark_passed,
    quote,
)
from sagwan.checking import Waiver
from sagwan.checking.settings_file import load_settings

VERDICT = Verdict("SUM001", '보고 "가".txt', "계37\\n", "반올림\t차이\x7f", "2026-11-21")


def test_the_command_line_reads_what_is_written(tmp_path):
    keep_verdicts(tmp_path, [VERDICT])
    [waiver] = load_settings(tmp_path / "sagwan.toml").waivers
    assert waiver == Waiver(
        VERDICT.rule, VERDICT.text, VERDICT.reason, date(2026, 11, 21), VERDICT.file
    )


def test_what_came_as_a_file_stays_above_what_is_given_here(tmp_path):
    (tmp_path / "original").write_text('\ufeff[terms]\nwords = ["한빛"]\n', encoding="utf-8")
    keep_verdicts(tmp_path, [VERDICT])
    settings = load_settings(tmp_path / "sagwan.toml")
    assert (settings.terms, len(settings.waivers)) == (frozenset({"한빛"}), 1)
    keep_verdicts(tmp_path, [])
    assert load_settings(tmp_path / "sagwan.toml").waivers == ()


def test_verdicts_are_kept(tmp_path):
    assert load_verdicts(tmp_path) == []
    keep_verdicts(tmp_path, [VERDICT])
    assert load_verdicts(tmp_path) == [VERDICT]


@pytest.mark.parametrize("text", ["", "가", '"', "\\", "\n", "\x7f", "\U0001f600", "\x01"])
def test_every_text_can_be_quoted(tmp_path, text):
    import_ = f"[same]\n{quote('x' + text)} = {quote('y' + text)}\n"
    (tmp_path / "sagwan.toml").write_text(import_, encoding="utf-8")
    assert load_settings(tmp_path / "sagwan.toml").same_names == {"x" + text: "y" + text}


@pytest.fixture
def folder(house):
    [sample] = queries.list_samples()
    return sample.holding.folder


def counts(folder):
    return json.loads((folder / "counts.json").read_bytes())


def test_what_is_let_pass_is_counted_apart(folder):
    mark_passed(folder, [0, 3], VERDICT)
    assert [counts(folder)[key] for key in ("error", "warning", "passed")] == [2, 1, 2]
    mark_passed(folder, [0], None)
    assert [counts(folder)[key] for key in ("error", "warning", "passed")] == [3, 1, 1]


def test_one_verdict_covers_what_one_rule_says_of_the_same_words(folder):
    assert alike(folder, 0) == [0]
    check = json.loads((folder / "check.json").read_bytes())
    check["discrepancies"][4]["rule"] = check["discrepancies"][2]["rule"]
    (folder / "check.json").write_text(json.dumps(check), encoding="utf-8")
    assert alike(folder, 2) == [2, 4]
