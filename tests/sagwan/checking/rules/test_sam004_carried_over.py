"""SAM004: pending at the end of one year, carried over into the next."""

TABLE = """구 분\t계\t이월\t신소\t확정\t진행중
2022년\t676\t{carried}\t117\t95\t581
2021년\t1,082\t610\t472\t523\t559
"""


def test_what_was_pending_is_carried_over(findings):
    assert [f.holds for f in findings("SAM004", TABLE.format(carried="559"))] == [True]


def test_another_number_carried_over_is_an_error(faults):
    assert faults("SAM004", TABLE.format(carried="595")) == [(2, "error", "595", "559")]


def test_years_that_do_not_follow_each_other_are_not_compared(findings):
    text = TABLE.format(carried="500").replace("2021년", "2019년")
    assert findings("SAM004", text) == []


FLAT = """□ 소송 현황 (단위 : 건)

구분 계 이월 신소 확정 진행중
2022년 676 {one} 117 95 581
2021년 1,082 {two} 472 523 559
2020년 920 400 520 310 610
"""


def test_a_flattened_table_in_which_no_year_agrees_was_read_wrong(faults, findings):
    assert [f.holds for f in findings("SAM004", FLAT.format(one="559", two="610"))] == [True] * 2
    assert faults("SAM004", FLAT.format(one="559", two="940")) != []
    assert findings("SAM004", FLAT.format(one="117", two="472")) == []
