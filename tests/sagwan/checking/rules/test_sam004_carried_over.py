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
