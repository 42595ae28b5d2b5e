"""The closing words."""

from dataclasses import replace

from sagwan.facts import CheckResult, Coverage
from sagwan.showing.ink import Ink
from sagwan.showing.summary import name_counts, write_summary


def summary(checked, language="ko"):
    return list(write_summary([checked], language, Ink(colour=False)))


def test_a_report_without_figures_says_so(checked):
    empty = replace(checked, result=CheckResult((), (), Coverage(0, 0, ())))
    assert summary(empty)[-1] == "검산할 수치가 없습니다"
    assert summary(empty, "en")[-1] == "there is no figure to test"


def test_what_was_let_pass_is_not_left_unsaid(checked):
    assert (
        "지적 2건은 보이지 않습니다"
        in summary(replace(checked, waived=checked.result.discrepancies))[-1]
    )


def test_severities_are_counted_the_gravest_first(checked):
    assert name_counts(checked.result, "en") == "error 1 · question 1"


def test_that_style_was_looked_at_is_said_with_what_came_of_it(checked, wrong_sum):
    styled = replace(checked, styled=True)
    assert summary(styled)[-1].endswith("지적할 것을 찾지 못했습니다.")
    spelling = replace(wrong_sum, rule="STY002", severity="note")
    found = replace(styled, result=replace(checked.result, discrepancies=(spelling,)))
    assert summary(found, "en")[-1] == "Spelling and spacing were looked at as well: 1 found."
    assert not any("맞춤법" in line for line in summary(checked))
