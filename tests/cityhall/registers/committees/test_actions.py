"""Sittings are planned by the rule, panels drawn so that the rule holds, members replaced."""

from datetime import date

import pytest
from tests.cityhall.people import actor

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.queries import list_breaks, list_entries
from cityhall.ground.notices.models import Notice
from cityhall.ground.organisation.models import Member
from cityhall.registers.committees import actions, agenda, seating
from cityhall.registers.committees.errors import SittingError, UnfitSittingError
from cityhall.registers.committees.models import Committee, Conflict, Sitting
from cityhall.registers.committees.offers import find_ruled
from cityhall.registers.committees.records import make_seated
from sagwan.procedures import check_panel

DAY = date(2026, 11, 23)


def find_panel(procedure, on):
    ruled = find_ruled(procedure, on)
    assert ruled
    return ruled.panel


def rule(sitting):
    return find_panel(sitting.procedure, sitting.on)


def seated(sitting):
    return make_seated(sitting.places.select_related("member"), sitting.on)


def test_a_year_is_planned_by_the_rule_and_only_once(committee, clerk):
    panel = find_panel("appeal", DAY)
    made = actions.plan_year(committee, "appeal", panel, 2027, by=clerk)
    assert len(made) == 24
    assert actions.plan_year(committee, "appeal", panel, 2027, by=clerk) == []


def test_investment_sits_in_march_may_july_and_september_and_else_for_a_reason(clerk):
    investment = Committee.objects.get(key="investment-review")
    panel = find_panel("investment-review", DAY)
    made = actions.plan_year(investment, "investment-review", panel, 2027, by=clerk)
    assert [one.on.month for one in made] == [3, 5, 7, 9]
    with pytest.raises(UnfitSittingError, match="까닭"):
        actions.add_sitting(investment, "investment-review", DAY, by=clerk, why=" ")
    extra = actions.add_sitting(investment, "investment-review", DAY, by=clerk, why="급한 사업")
    with pytest.raises(UnfitSittingError, match="쉬는 날"):
        actions.move_sitting(
            extra, date(2026, 11, 29), at="10:00", where="", by=clerk, why="자리가 없음"
        )


def test_a_panel_is_drawn_so_that_the_rule_holds_and_can_be_drawn_again(sitting, clerk):
    draw = actions.draw(sitting, "씨앗", on=DAY, by=clerk)
    assert check_panel(rule(sitting), seated(sitting), sitting.on) == ()
    assert {one["code"] for one in draw.barred} == {"term"}
    assert len(draw.barred) == 2
    assert actions.comes_out_again(draw, rule(sitting))
    draw.drawn = draw.drawn[::-1]
    assert not actions.comes_out_again(draw, rule(sitting))


def test_the_rule_holds_for_every_sitting_of_a_year(committee, clerk):
    panel = find_panel("appeal", DAY)
    for one in actions.plan_year(committee, "appeal", panel, 2027, by=clerk)[:12]:
        draw = actions.draw(one, one.key, on=DAY, by=clerk)
        assert check_panel(panel, seated(one), one.on) == ()
        assert actions.comes_out_again(draw, panel)
        rested = {who["key"] for who in draw.barred if who["code"] == "rest"}
        assert len(rested) in (0, 8)
        assert not rested & set(draw.drawn)


def test_who_has_a_conflict_with_a_case_of_the_agenda_is_not_drawn(sitting, waiting, clerk):
    agenda.fill(sitting, by=clerk)
    first = actions.draw(sitting, "씨앗", on=DAY, by=clerk)
    member = Member.objects.get(key=first.drawn[0])
    conflict = Conflict(member=member, kind="party", what="종로구청장", why="자문", since=DAY)
    seating.declare_conflict(conflict, by=clerk)
    again = actions.draw(sitting, "씨앗", on=DAY, by=clerk)
    assert member.key not in again.drawn
    assert "conflict" in {one["code"] for one in again.barred if one["key"] == member.key}
    assert sitting.draws.count() == 2


def test_a_member_is_replaced_by_the_next_of_the_lot_with_a_reason(sitting, clerk):
    actions.draw(sitting, "씨앗", on=DAY, by=clerk)
    place = sitting.places.filter(inside=False).first()
    with pytest.raises(UnfitSittingError, match="까닭"):
        actions.replace_member(place, by=clerk, why="")
    fresh = actions.replace_member(place, by=clerk, why="출장")
    assert (fresh.inside, fresh.instead_of) == (place.inside, place)
    assert check_panel(rule(sitting), seated(sitting), sitting.on) == ()
    with pytest.raises(UnfitSittingError):
        actions.replace_member(type(place).objects.get(pk=place.pk), by=clerk, why="다시")


def test_members_with_an_account_are_told_once_the_others_by_hand(sitting, clerk):
    for number in range(40):  # until the member with an account is drawn
        draw = actions.draw(sitting, f"씨앗 {number}", on=DAY, by=clerk)
        if "appeals-001" in draw.drawn:
            break
    assert actions.invite(sitting, on=DAY, by=clerk) == 1
    assert actions.invite(sitting, on=DAY, by=clerk) == 0
    assert Notice.objects.filter(person="nuri", kind="sitting").count() == 1
    own = sitting.places.get(member__person__key="nuri")
    actions.note_answer(own, told="", answer="coming", on=DAY, by=actor("nuri", DAY))
    other = sitting.places.exclude(pk=own.pk).first()
    with pytest.raises(NotAllowedError):
        actions.note_answer(other, told="", answer="coming", on=DAY, by=actor("nuri", DAY))
    actions.note_answer(other, told="letter", answer="not-coming", on=DAY, by=clerk)
    other.refresh_from_db()
    assert (other.told, other.told_on, other.answer) == ("letter", DAY, "not-coming")


def test_a_sitting_opens_on_its_day_with_a_quorum_and_a_chair(sitting, clerk):
    actions.draw(sitting, "씨앗", on=DAY, by=clerk)
    keys = [one.member.key for one in sitting.places.all()]
    with pytest.raises(SittingError) as refused:
        actions.open_sitting(sitting, keys[:4], "", on=date(2026, 11, 20), by=clerk)
    assert {one.code for one in refused.value.reasons} == {"quorum", "chair", "day"}
    actions.open_sitting(sitting, keys[:5], keys[0], on=DAY, by=clerk)
    assert Sitting.objects.get(pk=sitting.pk).state == "open"
    with pytest.raises(UnfitSittingError, match="개회"):
        actions.draw(sitting, "또", on=DAY, by=clerk)


def test_an_undrawn_sitting_does_not_open(sitting, clerk):
    with pytest.raises(SittingError) as refused:
        actions.open_sitting(sitting, [], "", on=DAY, by=clerk)
    assert {"outside", "inside", "quorum"} <= {one.code for one in refused.value.reasons}


def test_a_planned_sitting_is_moved_and_cancelled_and_all_of_it_is_in_the_history(sitting, clerk):
    actions.move_sitting(
        sitting, date(2026, 11, 25), at="14:00", where="대회의실", by=clerk, why="공사"
    )
    actions.cancel_sitting(sitting, by=clerk, why="안건 없음")
    with pytest.raises(UnfitSittingError, match="취소"):
        agenda.fill(sitting, by=clerk)
    done = [one.action for one in list_entries("sitting", sitting.key)]
    assert done == ["committees.cancel_sitting", "committees.move_sitting"]
    assert list(list_breaks()) == []


def test_an_officer_draws_nobody(sitting):
    with pytest.raises(NotAllowedError):
        actions.draw(sitting, "씨앗", on=DAY, by=actor("gaon", DAY))
