"""A draw says who could not be drawn and why, which rule gave way, and comes out the same again."""

from datetime import date, timedelta

import pytest

from sagwan.procedures import (
    Lots,
    Member,
    NoPanelError,
    Panel,
    check_panel,
    draw_instead,
    draw_lots,
)

DAY = date(2026, 11, 16)
PANEL = Panel("appeals", outside=6, inside=2, women=40)


def members(outside=20, inside=4):
    return tuple(
        Member(
            f"{'i' if n >= outside else 'o'}{n}", n >= outside, n % 2 == 0, DAY - timedelta(days=9)
        )
        for n in range(outside + inside)
    )


def test_the_same_lots_give_the_same_panel_and_another_seed_another():
    first = draw_lots(PANEL, Lots(DAY, "seed", members()))
    assert first == draw_lots(PANEL, Lots(DAY, "seed", members()))
    assert first.seated != draw_lots(PANEL, Lots(DAY, "other", members())).seated


def test_each_one_who_could_not_be_drawn_is_told_with_the_reason():
    ended = Member("ended", False, True, date(2020, 1, 1), date(2022, 12, 31))
    lots = Lots(DAY, "s", (*members(), ended), {"o1": "세제과"}, frozenset({"o2"}))
    drawn = draw_lots(PANEL, lots)
    assert {one.key: one.why.code for one in drawn.barred} == {
        "ended": "term",
        "o1": "conflict",
        "o2": "rest",
    }
    assert not {"ended", "o1", "o2"} & {one.key for one in drawn.seated}
    assert drawn.eased == ()


def test_rest_gives_way_before_conflicts_do():
    few = members(6, 2)
    rested = draw_lots(PANEL, Lots(DAY, "s", few, rested=frozenset({"o1"})))
    assert [one.code for one in rested.eased] == ["rest"]
    conflict = draw_lots(PANEL, Lots(DAY, "s", few, {"o1": "사건"}))
    assert [one.code for one in conflict.eased] == ["conflict"]


def test_nobody_is_drawn_whose_term_is_over_even_where_too_few_are_left():
    gone = Member("o9", False, False, date(2020, 1, 1), date(2021, 1, 1))
    with pytest.raises(NoPanelError):
        draw_lots(PANEL, Lots(DAY, "s", (*members(5, 2), gone)))


def test_whoever_sits_instead_is_of_the_same_side_and_keeps_the_rule():
    lots = Lots(DAY, "s", members())
    drawn = draw_lots(PANEL, lots)
    for leaving in drawn.seated:
        instead = draw_instead(PANEL, lots, drawn.seated, leaving.key)
        seated = [one for one in drawn.seated if one != leaving] + [instead]
        assert instead.inside == leaving.inside
        assert check_panel(PANEL, seated, DAY) == ()


def test_where_nobody_is_left_to_sit_instead_it_is_said():
    lots = Lots(DAY, "s", members(6, 2))
    drawn = draw_lots(PANEL, lots)
    with pytest.raises(NoPanelError, match="대신할 위원"):
        draw_instead(PANEL, lots, drawn.seated, drawn.seated[0].key)
