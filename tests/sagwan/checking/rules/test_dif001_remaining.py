"""DIF001: what is left is what there was less what was used."""

TABLE = """3 예산 집행현황 (기준 / 단위 : '22. 3. 31. / 천원)

구 분 예 산 액 집 행 액 잔 액 비 고

계 500,000 125,000
(25.0%)

375,000

기관운영업무추진비 300,000
90,000

(30.0%)
{left}

청사 운영과 협조에 드는 경비

시책추진업무추진비 200,000
35,000
(17.5%)

165,000
"""


def test_a_remainder_that_agrees_is_silent(faults):
    assert faults("DIF001", TABLE.format(left="210,000")) == []


def test_a_remainder_that_is_not_budget_less_execution_is_an_error(faults):
    assert faults("DIF001", TABLE.format(left="201,000")) == [(14, "error", "201,000", "210,000")]


def test_the_relation_is_told_as_a_difference(findings):
    found = [f for f in findings("DIF001", TABLE.format(left="201,000")) if not f.holds]
    assert [f.relation for f in found] == ["201,000 = 300,000 - 90,000"]
