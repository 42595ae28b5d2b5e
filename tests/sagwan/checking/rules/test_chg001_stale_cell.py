"""CHG001: a change that was written beside a level that was not moved on."""

TABLE = """【 확진환자 발생 현황 】

[괄호안 : 일일 증감] (단위 : 명)

구 분
확진환자

소계 격리중 퇴원 사망
시 전체 {first}

나루구 120(+2) 62(△3) 55(+5) 3(-)
"""


def test_levels_and_changes_that_balance_are_silent(faults):
    assert faults("CHG001", TABLE.format(first="840(+9) 210(△16) 618(+25) 12(-)")) == []


def test_the_stale_level_is_named_with_the_value_after_its_change(faults, findings):
    text = TABLE.format(first="840(+9) 226(△16) 618(+25) 12(-)")
    assert faults("CHG001", text) == [(9, "error", "226", "210")]
    assert faults("SUM001", text) == []
    assert [f.relation for f in findings("CHG001", text)] == ["840 = 226 + 618 + 12"]


def test_a_level_that_is_simply_wrong_is_left_to_the_sum(faults):
    text = TABLE.format(first="840(+9) 290(△16) 618(+25) 12(-)")
    assert faults("CHG001", text) == []
    assert faults("SUM001", text) == [(9, "error", "840", "920")]
