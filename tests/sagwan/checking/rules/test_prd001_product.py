"""PRD001: products of the text against their factors."""

import pytest

HEADING = "□ 추진내용\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "○ 자료 구입 80,000천원(40,000천원×2회)",
        "○ 분석 용역 100,000천원(20,000천원×5월)",
        "○ 회의운영: 연간 24회 개최(매월 2회)",
        "○ 정기보고 분기별 1회(연 4회)",
        "- 선정된 구(10개이내)에 기본과정 운영(구별6회, 총60회)",
    ],
)
def test_a_product_that_its_factors_give_is_tested_and_holds(findings, line):
    found = findings("PRD001", HEADING + line)
    assert [f.holds for f in found] == [True]


@pytest.mark.parametrize(
    ("line", "severity", "found", "expected"),
    [
        ("○ 자료 구입 90,000천원(40,000천원×2회)", "error", "90,000천원", "80,000"),
        ("○ 회의운영: 연간 20회 개최(매월 2회)", "warning", "20회", "24"),
        ("○ 정기보고 분기별 1회(연 5회)", "warning", "5회", "4"),
    ],
)
def test_a_product_that_they_do_not_give_is_told(faults, line, severity, found, expected):
    assert faults("PRD001", HEADING + line) == [(3, severity, found, expected)]


@pytest.mark.parametrize(
    "line",
    ["○ 전시장 5개(10m × 20m)", "○ 매월 2회 개최(연중)", "○ 3과정 5회 운영", "○ 월 1회, 총 3회"],
)
def test_sizes_and_rhythms_alone_are_left_alone(findings, line):
    assert findings("PRD001", HEADING + line) == []
