"""Who must be told is derived from the council of the day, each with every reason."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from django.utils.timezone import localdate

from cityhall.ground.organisation.models import Member
from cityhall.ground.organisation.seating import unseat
from cityhall.registers.engagements import actions
from cityhall.registers.engagements.recipients import derive, derive_recipients

pytestmark = pytest.mark.usefixtures("sample_city")

STEERING = {"garam", "rami", "saebom", "chansol"}
LEADERS = {"chansol", "parang", "haram", "garam", "ara", "jandi"}


def names(engagement):
    return {
        one.member.key: [one.ko for one in one.reasons] for one in derive_recipients(engagement)
    }


def test_a_visit_is_told_to_the_members_of_its_district_and_the_committee_in_charge(visit):
    told = names(visit)
    assert told.keys() == STEERING | {"dasom"}
    assert told["dasom"] == ["노원구 지역 의원"]
    assert told["garam"] == ["운영위원회 위원장"]
    assert told["saebom"] == ["운영위원회 위원"]


def test_what_is_major_is_told_to_those_who_lead_the_council_too(actor, wanted):
    plan = replace(wanted, is_major=True)
    told = names(actions.plan(plan, by=actor("gaon"), on=localdate()))
    assert told.keys() == STEERING | {"dasom"} | LEADERS
    assert sorted(told["chansol"]) == ["운영위원회 위원", "의장"]
    assert told["parang"] == ["부의장"]
    assert told["ara"] == ["대표의원"]


def test_a_release_of_a_division_is_told_to_the_leaders_and_the_steering_chair(actor, wanted):
    plan = replace(wanted, kind="press", offices=("planning-office/budget",), districts=())
    told = names(actions.plan(plan, by=actor("nari"), on=localdate()))
    assert told.keys() == LEADERS
    assert told["garam"] == ["운영위원회 위원장"]


def test_a_briefing_calls_for_no_notice(actor, wanted):
    plan = replace(wanted, kind="briefing", districts=())
    assert names(actions.plan(plan, by=actor("gaon"), on=localdate())) == {}


def test_who_left_the_council_before_the_day_is_not_told(visit, actor):
    seats = list(Member.objects.get(key="dasom").memberships.filter(until=None))
    for seat in seats:
        unseat(seat, on=localdate(), by=actor("haneul"), why="사임")
    assert "dasom" not in names(visit)


def test_the_council_of_another_day_is_asked_of_that_day():
    ask = partial(derive, districts={"district/nowon"}, committees=(), offices=(), leaders=False)
    assert [one.member.key for one in ask(on=date(2021, 5, 1))] == ["dasom"]
    assert ask(on=date(2018, 5, 1)) == []
