"""Calls, video conferences, trips, festivals and training run by their declared courses."""

from dataclasses import replace

import pytest
from django.utils.timezone import localdate
from tests.cityhall.people import browse

from cityhall.ground.organisation.models import Member
from cityhall.registers.engagements import actions, amending
from cityhall.registers.engagements.actions import Heard
from cityhall.registers.engagements.clashes import find_clashes, make_slot
from cityhall.registers.engagements.errors import UnfitPlanError
from cityhall.registers.engagements.forms import read_people
from cityhall.registers.engagements.kinds import COURSES, NAMES
from cityhall.registers.engagements.models import Kind


def test_every_kind_has_its_name_and_its_course():
    assert set(COURSES) == set(NAMES) == set(Kind)


@pytest.mark.parametrize("kind", ["call", "video", "trip", "training"])
def test_what_calls_for_no_notice_is_confirmed_at_once(actor, wanted, kind):
    today = localdate()
    one = actions.plan(replace(wanted, kind=kind, districts=()), by=actor("gaon"), on=today)
    actions.confirm(one, by=actor("raon"), on=today)
    assert one.case.stage == "confirmed"


def test_a_festival_is_told_beforehand_and_has_a_district(actor, wanted):
    festival = replace(wanted, kind="festival")
    with pytest.raises(UnfitPlanError):
        actions.plan(replace(festival, districts=()), by=actor("gaon"), on=localdate())
    one = actions.plan(festival, by=actor("gaon"), on=localdate())
    assert one.case.procedure == "event-notice"
    page = browse("gaon").get(f"/engagements/{one.key}/").content.decode()
    assert "축제" in page
    assert "노원구 지역 의원" in page


def test_people_are_read_one_a_line():
    told = list(read_people("가람 (노원구)\n\n  나래  \n다솜(시의회"))
    assert told == [("가람", "노원구"), ("나래", ""), ("다솜", "시의회")]


def test_who_takes_part_is_shown_changed_and_may_be_elsewhere_at_that_time(actor, wanted):
    today = localdate()
    call = replace(wanted, kind="call", people=(("가람", "노원구"), ("나래", ""), ("나래", "")))
    one = actions.plan(call, by=actor("gaon"), on=today)
    assert "가람 (노원구), 나래" in browse("gaon").get(f"/engagements/{one.key}/").content.decode()
    other = replace(call, offices=("planning-office/budget",), people=(("가람", "노원구"),))
    second = actions.plan(other, by=actor("nari"), on=today)
    assert [clash.reasons for clash in find_clashes(make_slot(second))] == [
        (("같은 사람", "same person"),)
    ]
    fewer = replace(call, people=(("나래", ""),))
    amending.amend(one, fewer, why="못 온다고 함", by=actor("gaon"), on=today)
    assert [str(each) for each in one.participants.all()] == ["나래"]
    assert not find_clashes(make_slot(second))
    assert amending.read_back(one)[0]["people"] == "나래"


def test_what_was_heard_on_the_phone_becomes_a_suggestion(actor, wanted):
    one = actions.plan(replace(wanted, kind="call"), by=actor("gaon"), on=localdate())
    member = Member.objects.order_by("key").values_list("key", flat=True)[0]
    heard = Heard("옹벽을 먼저 봐 달라", member, ("mayors-secretariat",))
    case = actions.suggest(one, heard, by=actor("gaon"), on=localdate())
    assert case.values["source"] == "interview"
