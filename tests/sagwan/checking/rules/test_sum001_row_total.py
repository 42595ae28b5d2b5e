"""SUM001: a total against what stands beside it in its row."""

import pytest

STAFF = """2 인력 현황 (기준 / 단위 : '22. 3. 31. / 명)

구분 총계
일 반 직 별 정 직

소계 5급 6급 7급 소계 4급상당 5급상당

정원 {quota}

현원 22 13 4 5 4 9 3 6
"""


def test_a_staff_table_whose_totals_agree_is_silent(faults):
    assert faults("SUM001", STAFF.format(quota="24 14 4 6 4 10 3 7")) == []


def test_a_subtotal_that_misses_its_grades_is_an_error(faults):
    found = faults("SUM001", STAFF.format(quota="24 14 4 7 4 10 3 7"))
    assert found == [(8, "error", "14", "15")]


def test_a_grand_total_that_misses_its_subtotals_is_an_error(faults):
    found = faults("SUM001", STAFF.format(quota="27 14 4 6 4 10 3 7"))
    assert found == [(8, "error", "27", "24")]


def test_each_cell_that_could_be_wrong_is_listed_with_the_value_that_mends_it(findings):
    found = [f for f in findings("SUM001", STAFF.format(quota="24 14 4 7 4 10 3 7")) if not f.holds]
    assert found[0].relation == "14 = 4 + 7 + 4"
    assert [a.value for a in found[0].alternatives] == ["15", "3", "6", "3"]


def test_pairs_of_quota_and_strength_are_summed_each_for_itself(faults):
    text = """인 력 60/57명(정원/현원)

구 분 합 계 일반직 임기제 별정직
계 60 /57 (31) 48 / 45 9 / 9 3 / 3

가 람 과 30 /28 (16) 24 / 22 5 / 5 1 / 1

나 래 과 30 /29 (15) 24 / 23 4 / {second} 2 / 2
"""
    assert faults("SUM001", text.format(second="4")) == []
    assert faults("SUM001", text.format(second="5")) == [(8, "error", "29", "30")]


def test_blank_cells_that_vanished_are_placed_before_the_row_is_judged(faults):
    text = """구 분 합 계 일반직 임기제 별정직 관리운영직
계 60 /57 48 / 45 9 / 9 1 / 1 2 / 2

가 람 과 32 /30 25 / 23 5 / 5 1 / 1 1 / 1

나 래 과 28 /27 23 / 22 4 / 4 1 / 1
"""
    assert faults("SUM001", text) == []


def test_a_table_that_says_it_was_rounded_may_miss_by_its_rounding(faults):
    text = """□ 재원 (단위 : 억원)

구분\t계\t국비\t시비
도로\t12.4\t6.1\t6.2
하천\t20.1\t10.0\t10.1

※ 단위 조정(반올림)으로 합계가 일치하지 않을 수 있음
"""
    assert faults("SUM001", text) == []


def test_numbers_that_only_happen_to_add_up_are_not_taken_for_totals(faults):
    text = """구분\t1월\t2월\t3월
접수\t12\t5\t7
처리\t9\t4\t6
반려\t3\t1\t1
"""
    assert faults("SUM001", text) == []


def test_rows_that_all_miss_by_their_rounding_are_rounded(faults):
    text = """□ 재원 (단위 : 억원)

구분\t계\t국비\t시비
도로\t100\t51\t50
하천\t60\t31\t30
공원\t45\t20\t25
"""
    assert faults("SUM001", text) == []


def test_a_total_may_be_rounded_where_its_parts_have_decimals(faults):
    head = "구분\t계\t국비\t시비\t구비\n가람천\t753\t457\t296\t{}\n나래천\t620\t400\t220\t-\n"
    text = head + "다온천\t518\t300\t200\t18\n라온천\t430\t210\t200\t20\n"
    assert faults("SUM001", text.format("0.03")) == []
    assert faults("SUM001", text.format("3.03")) == [(2, "error", "753", "756.03")]


POINTS = """□ 청렴 평가 (단위 : 점)

구분\t2023년\t시 평균\t평균 대비 차이
종합\t81.5\t77.0\t+4.5
노력\t88.0\t83.0\t+5.0
체감\t79.2\t74.1\t+5.1
감점\t-0.5\t-1.0\t{change}
"""


def test_points_taken_off_may_be_compared_by_their_size(faults):
    assert faults("SUM001", POINTS.format(change="-0.5")) == []
    assert faults("SUM001", POINTS.format(change="+0.5")) == []


@pytest.mark.parametrize(
    ("note", "severity"),
    [
        ("※ 중복 이용자 포함", "warning"),
        ("※ 복수 응답 가능", "warning"),
        ("※ 중복 제외", "error"),
        ("○ 중복 투자 방지", "error"),
    ],
)
def test_parts_that_may_count_somebody_twice_are_asked_about(faults, note, severity):
    head = "주요업무보고\n\n2024. 7.\n\n나루과\n\n□ 지원 (단위 : 명)\n"
    table = f"구분\t계\t상담\t치료\t교육\n이용자\t200\t150\t80\t40\n{note}\n"
    assert [told[1] for told in faults("SUM001", head + table)] == [severity]


def test_parts_that_come_to_less_than_their_total_are_wrong_whatever_a_note_says(faults):
    head = "주요업무보고\n\n2024. 7.\n\n나루과\n\n□ 지원 (단위 : 명)\n"
    table = "구분\t계\t상담\t치료\t교육\n이용자\t271\t150\t80\t40\n※ 중복 이용자 포함\n"
    assert [told[1] for told in faults("SUM001", head + table)] == ["error"]
