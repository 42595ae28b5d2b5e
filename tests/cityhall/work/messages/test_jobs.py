"""Reminders: before a review is due, when it is late, and after the occasion."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.timezone import localdate
from tests.cityhall.work.messages.conftest import find

from cityhall.ground.notices.models import Notice
from cityhall.work.messages import reviewing
from cityhall.work.messages.calendar import list_events
from cityhall.work.messages.jobs import remind

SEOUL = ZoneInfo("Asia/Seoul")


def remind_in(days):
    """Let the job run some days from now."""
    day = localdate() + timedelta(days=days)
    remind(datetime(day.year, day.month, day.day, 8, 20, tzinfo=SEOUL))


def told(person):
    """What somebody was told of."""
    rows = Notice.objects.filter(person=person, kind="message").order_by("id")
    return [one.ko.partition(": ")[2].rpartition(" (")[0] for one in rows]


def test_who_writes_and_who_reviews_are_reminded_once_before_and_once_after(begin, nari):
    due = localdate() + timedelta(days=5)
    one = begin(on=due, due=due)
    remind_in(2)
    assert told("nari") == []
    for days in (3, 4, 5):
        remind_in(days)
    assert told("nari") == ["검토 기한이 다가옵니다"]
    reviewing.hand_in(find(one), seen=1, by=nari, why="미리 올림")
    remind_in(6)
    remind_in(7)
    assert told("nari")[1:] == ["검토 기한이 지났습니다"]
    assert "검토 기한이 지났습니다" in told("daon")


def test_an_approved_message_is_asked_after_when_its_day_is_over(begin, nari, daon, raon):
    one = begin()
    reviewing.hand_in(one, seen=1, by=nari)
    reviewing.approve(find(one), seen=1, by=daon)
    reviewing.approve(find(one), seen=1, by=raon)
    remind_in(0)
    remind_in(1)
    assert told("nari")[1:] == ["행사가 지났습니다. 전한 내용을 적어 주십시오"]


def test_deadlines_stand_in_the_calendars_of_those_who_write(begin, nari, daon):
    due = localdate() + timedelta(days=5)
    one = begin(on=due, due=due)
    found = [(event.at, event.link) for event in list_events(daon, localdate())]
    assert (due, f"/messages/{one.key}/") in found
