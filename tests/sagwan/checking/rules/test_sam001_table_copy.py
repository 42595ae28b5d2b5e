"""SAM001: a table that is printed twice says the same twice."""

TABLE = """○ 거래실적

구 분\t2020년\t2021년\t2022년
물량(톤)\t1,126\t870\t584
금액(백만원)\t6,068\t4,999\t{amount}

다시 실은 표

구 분\t2020년\t2021년\t2022년
물량(톤)\t1,126\t870\t584
금액(백만원)\t6,068\t4,999\t3,823
"""


def test_copies_that_agree_are_silent_and_count_as_tested(findings):
    found = findings("SAM001", TABLE.format(amount="3,823"))
    assert [f.holds for f in found] == [True] * 6


def test_a_copy_with_another_number_is_an_error_that_names_both(faults, findings):
    text = TABLE.format(amount="3,832")
    assert faults("SAM001", text) == [(11, "error", "3,823", "3,832")]
    broken = [f for f in findings("SAM001", text) if not f.holds]
    assert [a.value for a in broken[0].alternatives] == ["3823", "3832"]


def test_two_tables_of_the_same_shape_about_other_things_are_no_copies(findings):
    text = """구 분\t2021년\t2022년
접수\t120\t140
처리\t110\t131

구 분\t2021년\t2022년
접수\t45\t61
처리\t40\t58
"""
    assert findings("SAM001", text) == []
