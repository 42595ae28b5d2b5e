"""DIF002: a change is the later level less the earlier."""

TABLE = """□ 예산 (단위 : 백만원)

구 분\t2021년\t2022년\t증 감
가람과\t3,150\t3,450\t300
나래과\t2,200\t2,180\t{change}
다솜과\t3,100\t3,500\t400
"""


def test_changes_that_agree_are_silent_however_the_fall_is_signed(faults):
    for fall in ("-20", "△20", "▽20"):
        assert faults("DIF002", TABLE.format(change=fall)) == []


def test_a_change_that_is_not_the_difference_is_an_error(faults):
    found = faults("DIF002", TABLE.format(change="△50"))
    assert found == [(5, "error", "△50", "-20")]
