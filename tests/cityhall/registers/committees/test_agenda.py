"""Cases that wait are put on an agenda in order, examined, decided by the sitting, or taken off."""

from datetime import date, timedelta

import pytest
from tests.cityhall.people import browse

from cityhall.ground.organisation.models import Member
from cityhall.registers.cases.actions import Move, take_step
from cityhall.registers.cases.models import Case
from cityhall.registers.committees import actions, agenda, queries, seating
from cityhall.registers.committees.agenda import Votes
from cityhall.registers.committees.errors import UnfitSittingError
from cityhall.registers.committees.models import Conflict, Item
from sagwan.procedures import IllegalStepError

DAY = date(2026, 11, 23)


UPHOLD = {"ruling": "처분을 취소함"}


def codes(case, sitting, clerk, on=DAY, key=None):
    move = Move("uphold", UPHOLD, sitting=key or sitting.key)
    with pytest.raises(IllegalStepError) as refused:
        take_step(case, move, on=on, by=clerk)
    return {one.code for one in refused.value.reasons}


def test_what_waits_is_put_on_the_agenda_in_order_and_only_on_one(
    sitting, waiting, clerk, committee
):

    assert agenda.fill(sitting, by=clerk) == 3
    assert [one.case for one in queries.list_agenda(sitting)] == [one.key for one in waiting]
    assert [one.order for one in queries.list_agenda(sitting)] == [1, 2, 3]
    other = actions.add_sitting(committee, "appeal", date(2026, 11, 24), by=clerk, why="또")
    assert agenda.fill(other, by=clerk) == 0


def test_an_item_is_moved_and_one_taken_off_with_a_reason_waits_again(sitting, waiting, clerk):
    agenda.fill(sitting, by=clerk)
    first, _, last = queries.list_agenda(sitting)
    agenda.move_item(last, 1, by=clerk)
    assert [one.pk for one in queries.list_agenda(sitting)][:2] == [last.pk, first.pk]
    with pytest.raises(UnfitSittingError, match="까닭"):
        agenda.take_off(first, by=clerk, why="")
    agenda.take_off(first, by=clerk, why="보정 중")
    assert [one.order for one in queries.list_agenda(sitting)] == [1, 2]
    assert agenda.fill(sitting, by=clerk) == 0  # what was taken off stays off unless it is named
    assert queries.list_engaged([waiting[0].key]) == set()


def test_examiners_are_named_in_turn_and_their_step_is_taken(running, waiting, clerk):
    assert agenda.appoint_examiners(running, [], on=DAY, by=clerk) == 3
    items = queries.list_agenda(running)
    assert all(one.lead and one.second and one.lead != one.second for one in items)
    case, [first, *_] = Case.objects.get(key=waiting[0].key), items
    assert first.lead
    assert (case.stage, case.values["lead"]) == ("examined", first.lead.key)


def test_whoever_has_a_conflict_examines_nothing_of_it(sitting, waiting, clerk):
    actions.draw(sitting, "씨앗", on=DAY, by=clerk)
    agenda.fill(sitting, by=clerk)
    for place in sitting.places.all()[:6]:
        conflict = Conflict(
            member=place.member, kind="case", what=waiting[0].number, why="대리인", since=DAY
        )
        seating.declare_conflict(conflict, by=clerk)
    agenda.appoint_examiners(sitting, [waiting[0].key], on=DAY, by=clerk)
    barred = {place.member.key for place in sitting.places.all()[:6]}
    item = sitting.items.get(case=waiting[0].key)
    assert item.lead
    assert item.second
    assert not {item.lead.key, item.second.key} & barred


def test_a_decision_is_the_step_of_the_case_bound_to_the_sitting(running, waiting, clerk):
    case = take_step(waiting[0], Move("uphold", UPHOLD, sitting=running.key), on=DAY, by=clerk)
    assert (case.stage, case.ended) == ("upheld", DAY)
    assert case.steps.latest("pk").sitting == running.key
    item = running.items.get(case=case.key)
    assert (item.state, item.decision_ko) == (Item.State.DECIDED, "인용")


def test_every_reason_against_a_decision_is_told_at_once(sitting, waiting, clerk):
    assert codes(waiting[0], sitting, clerk, key="no-such") == {"no-sitting"}
    found = codes(waiting[0], sitting, clerk, on=date(2026, 11, 24))
    assert found == {"not-open", "other-day", "agenda", "outside", "inside"}


def test_without_quorum_nothing_is_decided(running, waiting, clerk):
    here = {one.member.key: n < 4 for n, one in enumerate(running.places.all())}
    actions.note_attendance(running, here, by=clerk)
    assert codes(waiting[0], running, clerk) == {"quorum"}


def test_members_in_conflict_do_not_count_for_the_quorum_of_that_case(running, waiting, clerk):
    for place in running.places.all()[:4]:
        conflict = Conflict(
            member=place.member, kind="case", what=waiting[0].number, why="대리인", since=DAY
        )
        seating.declare_conflict(conflict, by=clerk)
    assert codes(waiting[0], running, clerk) == {"quorum"}
    assert take_step(
        waiting[1], Move("uphold", UPHOLD, sitting=running.key), on=DAY, by=clerk
    ).ended


def test_a_case_with_an_examiner_in_conflict_is_not_decided(running, waiting, clerk):
    agenda.appoint_examiners(running, [], on=DAY, by=clerk)
    lead = running.items.get(case=waiting[0].key).lead
    conflict = Conflict(
        member=Member.objects.get(pk=lead.pk),
        kind="party",
        what="종로 구청장",
        why="친족",
        since=DAY,
    )
    seating.declare_conflict(conflict, by=clerk)
    assert "examiner" in codes(Case.objects.get(key=waiting[0].key), running, clerk)


def test_whoever_left_the_panel_or_has_an_interest_examines_no_more(sitting, waiting, clerk):
    actions.draw(sitting, "씨앗", on=DAY, by=clerk)
    agenda.fill(sitting, by=clerk)
    agenda.appoint_examiners(sitting, [], on=DAY, by=clerk)
    assert agenda.appoint_examiners(sitting, [], on=DAY, by=clerk) == 0  # all have theirs
    lead = sitting.items.get(case=waiting[0].key).lead
    conflict = Conflict(
        member=Member.objects.get(pk=lead.pk),
        kind="case",
        what=waiting[0].number,
        why="대리인",
        since=DAY,
    )
    seating.declare_conflict(conflict, by=clerk)
    text = browse("boram").get(f"/sittings/{sitting.key}/").content.decode()
    assert f"제척: {lead.name_ko} ({waiting[0].number})" in " ".join(text.split())
    assert "다시 지정해야 함" in text
    assert agenda.appoint_examiners(sitting, [], on=DAY, by=clerk) == 1
    item, case = sitting.items.get(case=waiting[0].key), Case.objects.get(key=waiting[0].key)
    assert lead.key not in {item.lead.key, item.second.key}
    assert case.values["lead"] == item.lead.key
    gone = sitting.places.get(member=item.second)
    actions.replace_member(gone, by=clerk, why="출장")
    assert agenda.appoint_examiners(sitting, [], on=DAY, by=clerk) >= 1
    seats = set(sitting.places.filter(is_out=False).values_list("member", flat=True))
    for one in queries.list_agenda(sitting):
        assert {one.lead_id, one.second_id} <= seats


def test_no_more_votes_are_cast_than_members_came(running, clerk):
    item = queries.list_agenda(running)[0]
    agenda.note_votes(item, Votes(6, 1, 1, "선례와 같음"), by=clerk)
    with pytest.raises(UnfitSittingError, match="출석 8명"):
        agenda.note_votes(item, Votes(8, 1, 0), by=clerk)
    item.refresh_from_db()
    assert (item.ayes, item.remark) == (6, "선례와 같음")


def test_a_case_whose_execution_is_stayed_is_left_to_the_next_sitting(
    running, waiting, committee, clerk
):
    stay = Move("stay", {}, why="회복하기 어려운 손해", sitting=running.key)
    take_step(waiting[0], stay, on=DAY, by=clerk)
    item = running.items.get(case=waiting[0].key)
    assert (item.state, item.decision_ko) == (Item.State.LEFT, "집행정지 결정")
    assert agenda.fill(running, by=clerk) == 0  # this sitting has dealt with it
    later = actions.add_sitting(committee, "appeal", DAY + timedelta(days=7), by=clerk, why="다음")
    assert agenda.fill(later, by=clerk) == 1
    assert [one.case for one in later.items.all()] == [waiting[0].key]
