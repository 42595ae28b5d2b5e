"""Nothing goes on before everybody was told; what came of it is told once to the same people."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.timezone import localdate
from tests.cityhall.registers.engagements.conftest import at

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.queries import list_breaks, list_entries
from cityhall.ground.notices.actions import acknowledge
from cityhall.ground.notices.models import Notice
from cityhall.ground.organisation.models import Member
from cityhall.registers.cases.actions import Move, take_step
from cityhall.registers.engagements import actions, queries, telling
from cityhall.registers.engagements.actions import Heard
from cityhall.registers.engagements.errors import NotToldError, TooLateError, UnfitPlanError
from cityhall.registers.engagements.kinds import state_of
from cityhall.registers.engagements.models import Concern, Engagement
from sagwan.procedures import IllegalStepError, Proof

pytestmark = pytest.mark.usefixtures("sample_city")


def call_all(visit, by):
    """Call everybody who has not been told."""
    for member in queries.list_missing(visit):
        telling.tell_by_hand(visit, member, "call", at=timezone.now(), by=by, on=localdate())


def test_a_plan_opens_the_case_of_its_kind(visit):
    assert visit.case.procedure == "visit-notice"
    assert [one.key for one in visit.case.units.all()] == ["mayors-secretariat"]
    assert visit.case.values["district"] == "노원구"
    assert state_of(visit) == "planned"
    assert [one.action for one in list_entries("engagement", visit.key)] == ["engagements.plan"]


def test_a_plan_without_district_is_refused(actor, wanted):
    with pytest.raises(UnfitPlanError, match="자치구"):
        actions.plan(replace(wanted, districts=()), by=actor("gaon"), on=localdate())
    with pytest.raises(UnfitPlanError, match="end before"):
        actions.plan(replace(wanted, ends=at(9)), by=actor("gaon"), on=localdate())
    assert not Concern.objects.exists()


def test_an_office_plans_its_own(actor, wanted):
    with pytest.raises(NotAllowedError):
        actions.plan(wanted, by=actor("nari"), on=localdate())


def test_it_cannot_be_confirmed_before_all_were_told_and_says_whom(visit, actor):
    with pytest.raises(NotToldError, match=r"5명.*가람.*다솜"):
        actions.confirm(visit, by=actor("raon"), on=localdate())
    call_all(visit, actor("gaon"))
    visit = queries.find_engagement(visit.key)
    assert state_of(visit) == "notified"
    actions.confirm(visit, by=actor("raon"), on=localdate())
    assert state_of(visit) == "confirmed"


def test_the_page_of_its_case_is_no_way_around(visit, actor):
    step = Move("notice", {}, proofs=(Proof("전화함", localdate()),))
    with pytest.raises(IllegalStepError, match="가람"):
        take_step(visit.case, step, on=localdate(), by=actor("gaon"))
    with pytest.raises(IllegalStepError, match=r"사전안내 완료|'계획' 상태.*가람"):
        take_step(visit.case, Move("confirm", {}), on=localdate(), by=actor("raon"))
    other = Move("move", {"planned": str(localdate() + timedelta(days=30))}, why="비")
    with pytest.raises(IllegalStepError, match="일정 쪽에서"):
        take_step(visit.case, other, on=localdate(), by=actor("gaon"))


def test_whoever_has_an_account_finds_it_among_their_notices_and_acknowledges(visit, actor):
    assert telling.tell_on_site(visit, by=actor("gaon"), on=localdate()) == 1
    notice = Notice.objects.get(person="saebom", kind="engagement")
    assert "해빙기 대비 현장" in notice.ko
    acknowledge(notice, by=actor("saebom"))
    line = next(one for one in queries.list_lines(visit) if one.member.key == "saebom")
    assert line.contact
    assert line.contact.notice
    assert line.contact.notice.acknowledged
    assert telling.tell_on_site(visit, by=actor("gaon"), on=localdate()) == 0


def test_a_contact_says_how_when_and_by_whom_and_happens_once(visit, actor):
    dasom = Member.objects.get(key="dasom")
    when = timezone.now() - timedelta(hours=3)
    told = {"at": when, "by": actor("gaon"), "on": localdate()}
    first = telling.tell_by_hand(visit, dasom, "message", note="문자 보냄", **told)
    again = telling.tell_by_hand(visit, dasom, "call", **told)
    assert (again.pk, again.channel, again.by_name, again.at) == (first.pk, "message", "가온", when)
    assert again.answered is None
    telling.note_answer(again, by=actor("gaon"), on=localdate())
    again.refresh_from_db()
    assert again.answered


def test_what_is_told_after_the_start_is_no_prior_notice(visit, actor):
    dasom = Member.objects.get(key="dasom")
    with pytest.raises(UnfitPlanError, match="오지 않은"):
        telling.tell_by_hand(visit, dasom, "call", at=at(1), by=actor("gaon"), on=localdate())
    visit.starts = timezone.now() - timedelta(hours=2)
    with pytest.raises(TooLateError):
        telling.tell_by_hand(
            visit, dasom, "call", at=timezone.now(), by=actor("gaon"), on=localdate()
        )


def test_only_the_office_in_charge_tells(visit, actor):
    with pytest.raises(NotAllowedError):
        telling.tell_on_site(visit, by=actor("nari"), on=localdate())


def test_who_was_told_is_told_anew_when_the_day_moves(visit, actor):
    call_all(visit, actor("gaon"))
    visit = queries.find_engagement(visit.key)
    actions.move(visit, at(20), at(20, 11), why="비", by=actor("gaon"), on=localdate())
    assert (state_of(visit), visit.case.values["planned"]) == ("planned", visit.on.isoformat())
    assert len(queries.list_missing(visit)) == 5
    moved = Notice.objects.filter(person="saebom", kind="case").latest("id")
    assert "비" in moved.ko
    assert moved.link == f"/engagements/{visit.key}/"


def test_each_move_counts_when_two_move_it_at_once(visit, actor):
    both = [Engagement.objects.get(pk=visit.pk) for _ in range(2)]
    for day, seen in enumerate(both, 20):
        actions.move(seen, at(day), at(day, 11), why="비", by=actor("gaon"), on=localdate())
    assert Engagement.objects.get(pk=visit.pk).round == 2


def test_it_is_held_on_its_day_and_followed_up_once_to_the_same_people(visit, actor):
    gaon, day = actor("gaon"), visit.on
    call_all(visit, gaon)
    visit = queries.find_engagement(visit.key)
    actions.confirm(visit, by=actor("raon"), on=localdate())
    with pytest.raises(IllegalStepError, match="오지 않은"):
        actions.hold(visit, by=gaon, on=localdate())
    actions.hold(visit, "배수로를 넓혀 달라고 함", by=gaon, on=day)
    with pytest.raises(UnfitPlanError, match="계정이 없는 의원"):
        telling.follow_up(visit, "배수로 공사를 예산에 담기로 함", by=gaon, on=day)
    count = telling.follow_up(visit, "배수로 공사를 예산에 담기로 함", "message", by=gaon, on=day)
    assert count == len(queries.list_contacts(visit, "after")) == 5
    assert Notice.objects.filter(person="saebom", key__endswith=".after").count() == 1
    with pytest.raises(IllegalStepError):
        telling.follow_up(visit, "다시", "message", by=gaon, on=day)
    assert Notice.objects.filter(person="saebom", key__endswith=".after").count() == 1
    assert state_of(visit) == "closed"
    assert list(list_breaks()) == []


def test_what_was_heard_becomes_a_suggestion_with_its_member_and_unit(visit, actor):
    heard = Heard("비탈면 아래 보도를 고쳐 달라", "saebom", ("planning-office/budget",))
    case = actions.suggest(visit, heard, by=actor("gaon"), on=localdate())
    assert (case.asker, case.values["source"], case.values["member"]) == (
        "saebom",
        "visit",
        "saebom",
    )
    assert [one.key for one in case.units.all()] == ["planning-office/budget"]
    assert queries.list_raised(visit) == [case]


def test_a_member_without_an_account_is_named_in_a_suggestion(visit, actor):
    heard = Heard("주차장이 모자람", "dasom", ("planning-office/budget",))
    case = actions.suggest(visit, heard, by=actor("gaon"), on=localdate())
    assert (case.asker, case.values["member"]) == ("", "dasom")
