"""SUM002: a total row against the rows under it."""

BUDGET = """□ 예산 (단위 : 백만원)

구 분 2021년 최종(사업수) 2022년(사업수) 증 감

합 계 8,450 (9) {total} (10) 680

가 람 과 3,150 (4) 3,450 (4) 300

나 래 과 2,200 (2) 2,180 (3) -20

다 솜 과 3,100 (3) 3,500 ({count}) 400
"""


def test_a_budget_whose_departments_add_up_is_silent(faults):
    assert faults("SUM002", BUDGET.format(total="9,130", count="3")) == []


def test_a_total_row_that_misses_its_departments_is_an_error(faults):
    found = faults("SUM002", BUDGET.format(total="9,180", count="3"))
    assert found == [(5, "error", "9,180", "9,130")]


def test_the_counts_in_brackets_are_added_up_for_themselves(faults):
    found = faults("SUM002", BUDGET.format(total="9,130", count="4"))
    assert found == [(5, "error", "10", "11")]


def test_a_summary_of_audit_results_counts_dashes_as_nothing(faults):
    text = """구 분\t계\t추진완료\t추진중\t검토중
계\t15\t{done}\t4\t1
시정\t6\t3\t2\t1
건의\t9\t7\t2\t-
"""
    assert faults("SUM002", text.format(done="10")) == []
    assert faults("SUM002", text.format(done="11")) == [(2, "error", "11", "10")]


def test_a_row_that_is_no_part_of_the_total_ends_it(faults):
    text = """구분\t2021년\t2022년
합계\t100\t120
세입\t40\t50
이자\t60\t70
집행률\t88.1%\t90.2%
"""
    assert faults("SUM002", text) == []


def test_a_mean_in_the_place_of_a_total_is_no_sum(faults):
    text = """구분\t응답자\t만족도
계\t300\t82.3
가람\t100\t80.0
나루\t200\t83.5
"""
    assert faults("SUM002", text) == []


def test_a_footnote_mark_behind_the_word_does_not_hide_a_total(faults):
    text = """연도\t장애인공무원(계¹)\t경증\t중증
2021\t39\t21\t18
2022\t41\t22\t19
"""
    assert faults("SUM002", text) == []
    assert faults("SUM001", text.replace("계¹)", "계)")) == []


def test_an_account_is_no_total_although_its_word_ends_like_one(faults):
    text = """구분\t2021년\t2022년
일반회계\t700\t900
특별회계\t250\t300
기타\t90\t80
"""
    assert faults("SUM002", text) == []


def test_a_flattened_column_that_misses_by_more_than_a_digit_is_a_question(faults):
    text = BUDGET.format(total="9,130", count="3").replace("2,200 (2) 2,180", "2,200 (2) 1,043")
    (found,) = [f for f in faults("SUM002", text) if f[0] == 5]
    assert found == (5, "warning", "9,130", "7,993")
