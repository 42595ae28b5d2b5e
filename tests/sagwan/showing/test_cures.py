"""One mistake often breaks several sums: the change that mends most stands first."""

from dataclasses import replace

from sagwan.facts import Alternative
from sagwan.showing.cures import count_mended, cures_of
from sagwan.showing.findings import Page, write_findings


def test_the_change_that_mends_two_findings_comes_first(checked, wrong_sum):
    other = replace(wrong_sum, rule="SUM001", alternatives=(Alternative("F1", "10000"),))
    result = replace(checked.result, discrepancies=(wrong_sum, other))
    mended = count_mended(result)
    cures = cures_of(wrong_sum, checked.report, mended)
    assert [(cure.figure.id, cure.value, cure.mends) for cure in cures] == [
        ("F1", "10000", 2),
        ("F3", "5500", 1),
    ]
    assert "지적 2건이 함께 풀림" in write_findings([replace(checked, result=result)], Page())


def test_a_change_named_twice_by_one_finding_counts_once(checked, wrong_sum):
    twice = replace(wrong_sum, alternatives=(Alternative("F1", "1"), Alternative("F1", "1")))
    assert count_mended(replace(checked.result, discrepancies=(twice,))) == {("F1", "1"): 1}


def test_a_cell_that_is_not_in_the_report_is_left_out(checked, wrong_sum):
    gone = replace(wrong_sum, alternatives=(Alternative("F99", "1"),))
    assert cures_of(gone, checked.report, {}) == []
