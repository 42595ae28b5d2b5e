"""RAT001: rates in tables, rounded as they were written."""

BUDGET = """구 분\t예 산 액\t집 행 액\t잔 액
계\t357,000\t103,400 (29.0%)\t253,600
기관운영\t277,000\t83,288 ({rate})\t193,712
시책추진\t80,000\t20,112 (25.1%)\t59,888
"""


def test_rates_that_agree_when_rounded_half_up_are_silent(faults):
    assert faults("RAT001", BUDGET.format(rate="30.1%")) == []


def test_a_rate_that_its_amounts_do_not_give_is_an_error(faults):
    assert faults("RAT001", BUDGET.format(rate="30.7%")) == [(3, "error", "30.7%", "30.1%")]


def test_a_rate_that_was_cut_is_a_question_where_others_are_rounded(faults):
    found = faults("RAT001", BUDGET.format(rate="30.0%"))
    assert found == [(3, "warning", "30.0%", "30.1%")]


def test_a_rate_over_the_sum_of_two_columns_is_recognised(faults):
    text = """구 분\t확정\t승 소\t승소율(%)\t패 소\t기타
2022년\t95\t69\t75.8\t22\t4
2021년\t523\t379\t{rate}\t110\t34
2020년\t455\t306\t73.0\t113\t36
"""
    assert faults("RAT001", text.format(rate="77.5")) == []
    assert faults("RAT001", text.format(rate="77.9")) == [(3, "error", "77.9", "77.5%")]


def test_shares_of_the_total_row_are_recognised(faults):
    text = """구분\t전체\t남성\t여성
현원\t1,145명\t637명\t508명
비율\t100%\t{men}\t44.4%
"""
    assert faults("RAT001", text.format(men="55.6%")) == []
    assert faults("RAT001", text.format(men="56.6%")) == [(3, "error", "56.6%", "55.6%")]


def test_rates_of_rounded_amounts_may_come_from_exact_ones(faults):
    text = """□ 추진 (단위 : 억원)

구분\t목표\t실적\t달성률
도로\t7\t3\t45.2%
하천\t9\t4\t43.1%
공원\t250\t100\t40.0%
"""
    assert faults("RAT001", text) == []


def test_a_progress_that_no_column_explains_is_left_alone(faults):
    text = """구분\t공약사업명\t추진율(%)
1\t도서관 건립\t88
2\t체육관 신설\t45
3\t하천 정비\t70
"""
    assert faults("RAT001", text) == []


def test_a_rate_over_two_neighbouring_columns_is_recognised(faults):
    text = """구분\t본예산\t추경\t집행액\t집행률(%)
도로\t800\t200\t450\t45.0
하천\t500\t300\t608\t76.0
공원\t900\t100\t331\t33.1
"""
    assert faults("RAT001", text) == []


def test_whole_per_cents_printed_with_an_idle_decimal_are_compared_as_whole(faults):
    text = """구분\t응답\t비율(%)
계\t300\t100.0
만족\t88\t29.0
보통\t147\t49.0
불만\t65\t22.0
"""
    assert faults("RAT001", text) == []


def test_what_gives_a_rate_many_times_another_is_no_whole_of_it(findings):
    text = """구분\t면적(㎡)\t세대\t비율(%)
나래지구\t91,887\t902\t15.6
가람지구\t71,123\t850\t12.4
"""
    assert [f for f in findings("RAT001", text) if not f.holds] == []


def test_a_total_that_is_part_of_something_else_is_no_rate_of_itself(faults):
    text = """구분\t계\t국유림\t공유림\t사유림
면적\t4,000 (시역 45.4%)\t{one} (25.0%)\t600 (15.0%)\t2,400 (60.0%)
"""
    assert faults("RAT001", text.format(one="1,000")) == []
    assert len(faults("RAT001", text.format(one="1,300"))) == 1
