"""TOT002: amounts of the text against the table that they speak of."""

BUDGET = """Ⅰ. 일반현황

예 산 총규모 : {total}

○ 일반회계 : 총 {general} (단위 : 백만원)

구 분 2021년 최종(사업수) 2022년(사업수) 증 감

합 계 124,740 (11) 61,229 (10) -63,511

가 람 과 87,315 (8) 41,104 (7) -46,211

나 래 과 37,425 (3) 20,125 (3) -17,300
"""


def test_a_total_over_a_table_may_be_rounded_or_cut(findings):
    found = findings("TOT002", BUDGET.format(total="612억원", general="612억"))
    assert found
    assert all(f.holds for f in found)


def test_a_total_over_a_table_that_the_table_does_not_give_is_an_error(faults):
    found = faults("TOT002", BUDGET.format(total="612억원", general="621억"))
    assert found == [(5, "error", "621억", "612")]


def test_two_totals_over_a_table_with_two_units_are_each_tested(faults):
    text = """□ 위탁 현황 : 총 {}개 사무, {}억원 (’22.3월 말 기준, 건/억원)

계
예산 지원형

자립형
소 계 시 설 사 무

건수 예산 건수 예산 건수 예산 건수 예산 건수 예산

280 6,593 257 6,564 156 5,015 101 1,549 23 29
"""
    assert faults("TOT002", text.format("280", "6,593")) == []
    assert faults("TOT002", text.format("290", "6,593")) == [(1, "error", "290개", "280")]
    assert faults("TOT002", text.format("280", "6,598")) == [(1, "error", "6,598억원", "6,593")]


def test_a_pair_over_a_staff_table_is_the_pair_of_its_total_row(faults):
    text = """인 력 {}명(정원/현원)

구 분 합 계 일반직 임기제 별정직
계 60 /57 (31) 48 / 45 9 / 9 3 / 3

가 람 과 30 /28 (16) 24 / 22 5 / 5 1 / 1

나 래 과 30 /29 (15) 24 / 23 4 / 4 2 / 2
"""
    assert faults("TOT002", text.format("60/57")) == []
    assert faults("TOT002", text.format("60/87")) == [(1, "error", "87명", "57")]


SUITS = """□ 소송

서울 밖 전체 소송
(진행 중 {open}건)

○ 최근 소송 현황: 3년간 평균 승소율 {rate}%

구 분\t총 수행\t확정 계\t승소\t승소율(%)\t패소\t진행 중
2022\t681\t100\t75\t75.0\t25\t581
2021\t1,059\t500\t400\t80.0\t100\t559
2020\t1,010\t400\t300\t75.0\t100\t610
"""


def test_a_cell_that_the_text_names_is_said_there_with_the_same_number(faults):
    text = """□ 추진내용

- 위원회 회당 평균 {}건 재결

연 도 2019 2020 2021 2022(4.6.기준)

재결건수 1,320 1,505 1,608 572
회당 평균 재결건수 55.0 62.7 67.0 71.5
"""
    assert faults("TOT002", text.format("71.5")) == []
    assert faults("TOT002", text.format("71.8")) == [(3, "error", "71.8건", "71.5")]


def test_a_mean_rate_is_pooled_over_the_rows(findings, faults):
    pooled = [
        f for f in findings("TOT002", SUITS.format(open=581, rate="77.5")) if "/" in f.relation
    ]
    assert [(f.holds, f.relation) for f in pooled] == [(True, "77.5% = 775 / 1,000")]
    wrong = faults("TOT002", SUITS.format(open=581, rate="79.5"))
    assert wrong == [(6, "error", "79.5%", "77.5%")]


def test_a_mean_of_rates_is_a_question(findings):
    found = [f for f in findings("TOT002", SUITS.format(open=581, rate="76.7")) if not f.holds]
    assert [(f.severity, f.certainty) for f in found] == [("warning", "question")]


def test_numbers_of_another_name_are_left_alone(faults):
    text = """□ 민원

○ 상담 612건, 방문 7,125명

구분\t접수\t처리\t반려
1월\t622\t600\t22
2월\t7,135\t7,100\t35
"""
    assert faults("TOT002", text) == []


def test_two_digits_far_from_a_table_of_the_same_words_are_another_amount(faults):
    text = """□ 축제

○ 총사업비 : 총 13억원(시비 9.5억원, 기타 3.5억원)
{}
□ 정비 (단위 : 백만원)

구 분\t총사업비\t2024년\t2025년
계\t2,000\t1,000\t1,000
국 비\t1,000\t500\t500
시 비\t985\t493\t492
기 타\t15\t7\t8
"""
    assert faults("TOT002", text.format("\n○ 행사 준비와 홍보\n" * 30)) == []
