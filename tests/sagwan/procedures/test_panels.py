"""A sitting satisfies its rule or is not drawn; the lot can be drawn again by anybody."""

import random
from datetime import date

import pytest

from sagwan.procedures import (
    Member,
    NoPanelError,
    Panel,
    check_panel,
    draw_panel,
    name_examiners,
)

DAY = date(2021, 3, 2)
APPEALS = Panel("appeals", 6, 2, women=40, examiners=2)


def committee(outside=38, inside=5, women=3):
    """Every so-many-th member is a woman; all terms run."""
    return [
        Member(f"m{n:02}", n >= outside, n % women == 0, date(2020, 1, 1), date(2022, 12, 31))
        for n in range(outside + inside)
    ]


def codes(fault):
    return [one.code for one in fault.value.reasons]


def test_a_panel_has_its_composition():
    seated = draw_panel(APPEALS, committee(), DAY, "2021-03")
    assert sum(not one.inside for one in seated) == 6
    assert sum(one.inside for one in seated) == 2
    assert check_panel(APPEALS, seated, DAY) == ()


def test_the_same_seed_draws_the_same_panel_in_any_order_of_members():
    members = committee()
    first = draw_panel(APPEALS, members, DAY, "2021-03")
    assert draw_panel(APPEALS, members[::-1], DAY, "2021-03") == first
    assert any(draw_panel(APPEALS, members, DAY, f"seed {n}") != first for n in range(5))


def test_who_has_a_conflict_does_not_sit():
    members = committee()
    first = {one.key for one in draw_panel(APPEALS, members, DAY, "s")}
    second = draw_panel(APPEALS, members[:-2], DAY, "s", apart=frozenset(first) - {"m38", "m39"})
    assert not {one.key for one in second} & (first - {"m38", "m39"})


def test_whoever_sat_least_goes_first():
    members = committee()
    sat = {one.key: 1 for one in members if one.key > "m07"}
    seated = draw_panel(Panel("appeals", 6, 2), members, DAY, "s", sat=sat)
    assert {one.key for one in seated if not one.inside} <= {f"m0{n}" for n in range(8)}


def test_the_share_of_women_is_raised_on_both_sides():
    women = [Member(f"w{n}", n > 0, True, DAY) for n in range(3)]
    men = [Member(f"a{n}", n % 2 == 0, False, DAY) for n in range(20)]
    seated = draw_panel(Panel("small", 2, 2, women=75), [*men, *women], DAY, "s")
    assert sum(one.woman for one in seated) == 3


def test_too_few_members_are_told_with_every_reason():
    with pytest.raises(NoPanelError) as fault:
        draw_panel(APPEALS, committee(3, 1, women=50), DAY, "s")
    assert codes(fault) == ["outside", "inside", "women"]


def test_whose_term_has_ended_does_not_sit():
    with pytest.raises(NoPanelError) as fault:
        draw_panel(APPEALS, committee(), date(2023, 1, 1), "s")
    assert codes(fault) == ["outside", "inside"]


def test_a_panel_put_together_by_hand_is_checked():
    seated = [*draw_panel(APPEALS, committee(), DAY, "s")]
    seated[0] = seated[1]
    found = check_panel(APPEALS, seated, DAY, frozenset({seated[2].key}))
    assert {"twice", "conflict"} <= {one.code for one in found}
    gone = check_panel(APPEALS, seated[1:2], date(2023, 1, 1))
    assert "term" in [one.code for one in gone]


def test_composition_always_holds_or_there_is_no_panel():
    chance = random.Random(20210302)
    drawn = 0
    for at in range(1000):
        members = [
            Member(
                f"m{n}",
                chance.random() < 0.3,
                chance.random() < 0.4,
                date(2020, 1, 1),
                date(2021, chance.randint(1, 12), 28) if chance.random() < 0.5 else None,
            )
            for n in range(chance.randint(0, 50))
        ]
        panel = Panel("any", chance.randint(1, 12), chance.randint(0, 3), women=at % 50)
        apart = frozenset(one.key for one in members if chance.random() < 0.1)
        if not _could_sit(panel, members, apart):
            with pytest.raises(NoPanelError):
                draw_panel(panel, members, DAY, str(at), apart=apart)
            continue
        seated = draw_panel(panel, members, DAY, str(at), apart=apart)
        drawn += 1
        assert check_panel(panel, seated, DAY, apart) == ()
    assert drawn > 300


def _could_sit(panel, members, apart):
    free = [one for one in members if one.serves(DAY) and one.key not in apart]
    women = 0
    for inside, wanted in ((False, panel.outside), (True, panel.inside)):
        side = [one for one in free if one.inside is inside]
        if len(side) < wanted:
            return False
        women += min(wanted, sum(one.woman for one in side))
    return 100 * women // panel.size >= panel.women


def test_each_case_has_a_lead_and_another_second():
    seated = draw_panel(APPEALS, committee(), DAY, "s")
    cases = [f"2021-{n}" for n in range(73)]
    named = name_examiners(seated, cases, "s")
    assert [one.case for one in named] == cases
    assert all(one.lead != one.second for one in named)
    load = [sum(key in (one.lead, one.second) for one in named) for key in _keys(seated)]
    assert max(load) - min(load) <= 1


def test_nobody_examines_a_case_with_a_conflict_in_it():
    seated = draw_panel(APPEALS, committee(), DAY, "s")
    barred = frozenset(_keys(seated)[:6])
    (named,) = name_examiners(seated, ["one"], "s", {"one": barred})
    assert not {named.lead, named.second} & barred
    with pytest.raises(NoPanelError, match="주·부심"):
        name_examiners(seated, ["one"], "s", {"one": frozenset(_keys(seated)[:7])})


def _keys(seated):
    return [one.key for one in seated]
