"""RAT003: rates of the text against the part and the whole said with them."""

import pytest

HEADING = "□ 추진실적\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "○ 상반기 목표 : 60.0%(집행 대상 2조 10억원 중 1조 2,006억원)",
        "○ 대상액 1조 4,000억원 대비 25.0%인 3,500억원 집행",
        "○ 지원 규모 : 620억원(전체 대상액 1,000억원의 62.0%)",
        "○ 시민 950만명(11.1. 0시 현재 기준) 중, 1차 760만명(80.0%), 2차 665만명(70.0%)",
        "○ 예산현액 800억원, 집행액 200억원(25.0%)",
        "○ 대상 800억원에서 200억원(25.0%)을 집행",
        "○ 면적 : 70.5㎢ (가람 55.0㎢ 78%, 나래 15.5㎢ 22%)",
    ],
)
def test_a_rate_that_its_part_and_whole_give_is_tested_and_holds(findings, line):
    found = findings("RAT003", HEADING + line)
    assert found
    assert all(f.holds for f in found)


@pytest.mark.parametrize(
    ("line", "found", "expected"),
    [
        ("○ 목표 : 61.0%(집행 대상 2조 10억원 중 1조 2,006억원)", "61.0%", "60.0%"),
        ("○ 대상액 1조 4,000억원 대비 26.0%인 3,500억원 집행", "26.0%", "25.0%"),
        ("○ 지원 규모 : 620억원(전체 대상액 1,000억원의 61.0%)", "61.0%", "62.0%"),
        ("○ 시민 950만명 중, 1차 760만명(81.0%)", "81.0%", "80.0%"),
        ("○ 대상 800억원 중 200억원(26.0%) 집행", "26.0%", "25.0%"),
    ],
)
def test_a_rate_that_they_do_not_give_is_an_error(faults, line, found, expected):
    assert faults("RAT003", HEADING + line) == [(3, "error", found, expected)]


def test_a_rate_of_execution_is_tested_against_the_budget_said_before(faults):
    text = HEADING + "- ’22년 도로 예산액(1,200억원)의 상반기 집행\n\n"
    line = "✜ ’22. 3. 31. 기준 도로 사업 집행률 : {}%(300억원 집행)"
    assert faults("RAT003", text + line.format("25.0")) == []
    assert faults("RAT003", text + line.format("35.0")) == [(5, "error", "35.0%", "25.0%")]


def test_the_rate_of_last_year_is_not_tested_against_the_budget_of_this_year(findings):
    text = HEADING + "- 도로 예산액(1,200억원)\n\n- 전년 동기 도로 집행률 : 32.6%(280억원 집행)"
    assert findings("RAT003", text) == []


def test_shares_of_a_list_are_tested_against_its_total(faults):
    text = HEADING + "○ 심사 : 총 40건\n\n- 적정 10건({}%), 조건부 24건(60.0%), 재검토 6건(15.0%)"
    assert faults("RAT003", text.format("25.0")) == []
    assert faults("RAT003", text.format("24.0")) == [(5, "error", "24.0%", "25.0%")]


def test_a_rate_between_rounded_amounts_may_come_from_the_unrounded_ones(findings):
    found = findings("RAT003", HEADING + "○ 시민 95만명 중 77만명(80.9%) 접종")
    assert [f.holds for f in found] == [True]


@pytest.mark.parametrize(
    "line",
    [
        "○ 39개 사업 추진 중, 10건(5.0%) 지연",
        "○ 투자기관 임직원 평가 반영(기관장 70%, 상임이사 40%, 직원 100%)",
        "○ 전년 100건 대비 30.0% 증가한 130건 처리",
        "○ 소송 397건 ▹ 종결 125건(승소율 88.8%), 계류 272건",
        "○ 국비 70%, 시비 30%",
    ],
)
def test_rates_without_part_and_whole_are_left_alone(faults, line):
    assert faults("RAT003", HEADING + line) == []
