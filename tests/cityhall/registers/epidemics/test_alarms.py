"""An alarm of a goal is told once to the units in charge, and once more when it is over."""

from datetime import date
from decimal import Decimal

import pytest
from tests.cityhall import people

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.notices.models import Notice
from cityhall.registers.epidemics.actions import correct_reading, enter_readings
from cityhall.registers.epidemics.models import Alarm, Reading
from cityhall.registers.epidemics.records import Entry, Spot, read_entry, span
from cityhall.registers.epidemics.rules import may_keep
from cityhall.registers.epidemics.shapes import CHANGE


def new(day, number):
    """So many fell sick in a day of June 2030."""
    return Entry(Spot("sick", "town"), CHANGE, *span(date(2030, 6, day), 9, None), Decimal(number))


@pytest.fixture
def enter(fever, planner):
    return lambda *entries: enter_readings(fever, entries, by=planner)


def told():
    """What was told of alarms, to whom, the first first."""
    rows = Notice.objects.filter(kind="epidemic").order_by("id")
    return [(one.person, one.ko) for one in rows]


def test_a_goal_that_is_missed_is_told_once_to_everybody_in_charge(enter):
    enter(new(1, 2))
    assert told() == []
    enter(new(2, 9))
    raised = "강변열 경보: 우리 시 하루 3명 이하 — 5.5 (기준 ≤ 3), 2030-06-02"
    assert ("maru", raised) in told()
    assert {text for _, text in told()} == {raised}
    before = told()
    enter(new(3, 9))
    assert told() == before


def test_an_alarm_that_is_over_is_told_once_and_may_be_raised_again(enter):
    enter(new(1, 9))
    enter(new(2, 0), new(3, 0), new(4, 0))
    alarm = Alarm.objects.get()
    assert (alarm.since, alarm.until) == (date(2030, 6, 1), date(2030, 6, 4))
    over = [text for person, text in told() if person == "maru"]
    assert over[1:] == ["강변열 경보 해제: 우리 시 하루 3명 이하 — 0 (기준 ≤ 3), 2030-06-04"]
    enter(new(5, 0))
    enter(new(6, 30))
    assert Alarm.objects.filter(until=None).count() == 1
    assert len([text for person, text in told() if person == "maru"]) == 3


def test_a_correction_ends_the_alarm_that_a_wrong_number_raised(enter, fever, planner):
    enter(new(1, 90))
    row = Reading.objects.get(epidemic="river-fever")
    fresh = Entry(*(read_entry(row).spot, CHANGE, row.since, row.at, Decimal(1)))
    correct_reading(fever, row, fresh, by=planner, why="잘못 옮겨 적음")
    assert Alarm.objects.get().until == date(2030, 6, 1)


def test_what_the_board_shows_of_alarms(enter, fever, sign_in):
    enter(new(1, 9))
    page = sign_in("maru").get("/epidemics/river-fever/board/?on=2030-06-01").content.decode()
    assert "울린 경보 1건" in page
    assert "기획조정실" in page


def test_only_units_in_charge_enter_and_all_others_are_refused_before_they_type(
    sample_city, sign_in
):
    for path in ("enter", "import", "measures"):
        assert sign_in("maru").get(f"/epidemics/covid-19/{path}/").status_code == 200
        for method in ("get", "post"):
            answer = getattr(sign_in("nari"), method)(f"/epidemics/covid-19/{path}/")
            assert answer.status_code == 403
            assert "담당 부서와 대책본부만" in answer.content.decode()


def test_a_planning_officer_of_another_unit_is_not_in_charge(fever, planner):
    assert may_keep(planner, fever)
    assert not may_keep(people.actor("gaon"), fever)
    assert not may_keep(people.actor("haneul"), fever)
    with pytest.raises(NotAllowedError, match="units in charge"):
        enter_readings(fever, [new(1, 1)], by=people.actor("gaon"))
