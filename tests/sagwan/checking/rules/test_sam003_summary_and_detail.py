"""SAM003: a line of a summary against the table that bears its name."""

from time import process_time

TEXT = """○ 총 괄 표 (단위 : 백만원)

구 분 2021년 2022년 증 감

합 계 8,450 9,130 680
일 반 회 계 5,350 5,630 280
기 금 3,100 3,500 400

○ 기 금 : 총 35억원 (단위 : 백만원)

구 분 2021년 2022년 증 감

합 계 3,100 {total} 400
상 생 기 금 1,900 2,100 200
재 난 기 금 1,200 1,400 200
"""


def test_a_summary_that_agrees_with_its_detail_is_silent(findings):
    found = findings("SAM003", TEXT.format(total="3,500"))
    assert [f.holds for f in found] == [True, True, True]


def test_a_detail_that_totals_otherwise_is_an_error(faults):
    assert faults("SAM003", TEXT.format(total="3,600")) == [(13, "error", "3,600", "3,500")]


def test_many_tables_with_one_head_take_time_in_proportion(findings):
    table = "□ 사업 {0}\n\n구분\t계획\t실적\n개소\t{0}\t{0}\n\n"
    start = process_time()
    assert findings("SAM003", "".join(table.format(number) for number in range(1_500))) == []
    assert process_time() - start < 10
