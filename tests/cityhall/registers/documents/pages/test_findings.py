"""What checking found, in words."""

from django.utils.translation import override

from cityhall.registers.documents.pages.findings import describe_coverage, list_findings
from cityhall.registers.documents.pages.marks import mark_report


def test_the_gravest_come_first_each_in_the_order_of_the_text(reading):
    findings = list_findings(reading, mark_report(reading))
    assert [(f.level, f.line) for f in findings] == [
        ("error", 15),
        ("error", 23),
        ("error", 27),
        ("warning", 27),
        ("question", 24),
        ("note", 34),
    ]


def test_a_card_tells_the_arithmetic_and_the_other_cells(reading):
    card = list_findings(reading, mark_report(reading))[0]
    assert card.arithmetic == "171,320 ≠ 337,200 − 165,970 = 171,230"
    assert card.is_shown_sum
    assert [(a.name, a.written, a.value) for a in card.alternatives] == [
        ("계 › 예산액", "337,200", "337,290"),
        ("계 › 집행액", "165,970", "165,880"),
    ]


def test_a_question_is_asked_as_a_question(reading):
    asked = [f.rule for f in list_findings(reading, mark_report(reading)) if f.level_name == "질문"]
    assert asked == ["CHG001"]


def test_it_speaks_the_language_of_the_page(reading):
    with override("en"):
        card = list_findings(reading, mark_report(reading))[2]
        assert (card.level_name, card.sentence) == ("Error", "September has only 30 days.")


def test_coverage_counts_and_gives_reasons(reading):
    coverage = describe_coverage(reading)
    assert (coverage.figures, coverage.tested, coverage.untested, coverage.percent) == (
        47,
        28,
        19,
        59,
    )
    assert sum(count for _, count in coverage.reasons) == 19
    assert coverage.reasons[0][0] == "견줄 수치가 없음"
    with override("en"):
        assert describe_coverage(reading).reasons[0][0] == "nothing to test it against"


def test_a_report_without_figures_has_nothing_to_cover(reading):
    reading.check["coverage"] = {"figures": 0, "tested": 0, "untested": []}
    assert describe_coverage(reading).percent == 0


def test_arithmetic_that_only_says_the_two_values_again_is_left_out(reading):
    reading.check["discrepancies"][1]["relation"] = "42 = 41"
    assert list_findings(reading, mark_report(reading))[1].arithmetic == ""


def test_only_an_error_says_what_is_right(reading):
    findings = list_findings(reading, mark_report(reading))
    assert {(f.level, f.expected_name) for f in findings} == {
        ("error", "맞는 값"),
        ("warning", "제안"),
        ("question", "제안"),
        ("note", "제안"),
    }
