from datetime import date

from cityhall.ground.look.timelines import Stretch, draw_stretches


def test_stretches_lie_between_two_days_and_stand_in_a_table():
    drawn = draw_stretches(
        "조치",
        [
            Stretch("앞", date(2020, 1, 1), date(2020, 3, 11)),
            Stretch("뒤 <b>", date(2020, 3, 1), None, "종류"),
        ],
        date(2020, 3, 1),
        date(2020, 3, 21),
        ["이름", "종류", "부터", "까지"],
    )
    assert 'x="0.00%" y="22" width="50.00%"' in drawn
    assert 'class="part k0 open"' in drawn
    assert "뒤 &lt;b&gt;" in drawn
    assert drawn.count("<td") == 6
