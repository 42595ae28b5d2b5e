"""A calendar file is shown, then planned; what cannot be read is named; twice changes nothing."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from django.utils.timezone import localtime
from tests.cityhall.people import browse

from cityhall.ground.notices.feeds import write_feed
from cityhall.registers.engagements.calendar import make_event
from cityhall.registers.engagements.calendars import Entry, Unread, read_calendar
from cityhall.registers.engagements.models import Engagement

CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:one@calendar.example
DTSTART;TZID=Asia/Seoul:20270310T140000
DTEND;TZID=Asia/Seoul:20270310T153000
SUMMARY:물가 대책
  회의
DESCRIPTION:첫째\\, 점검\\n둘째
LOCATION:시청 6층
ATTENDEE;CN="가람";ROLE=REQ-PARTICIPANT:mailto:x@y.example
BEGIN:VALARM
DESCRIPTION:알림
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:two@calendar.example
DTSTART;VALUE=DATE:20270311
DTEND;VALUE=DATE:20270313
RRULE:FREQ=YEARLY
SUMMARY:공무국외출장
END:VEVENT
BEGIN:VEVENT
UID:three@calendar.example
DTSTART:20270312T010000Z
DURATION:PT1H30M
SUMMARY:자매도시 통화
END:VEVENT
BEGIN:VEVENT
UID:four@calendar.example
DTSTART;TZID=Mars/Base:20270312T010000
SUMMARY:먼 곳
END:VEVENT
BEGIN:VEVENT
UID:five@calendar.example
DTSTART:20270399T010000
SUMMARY:없는 날
END:VEVENT
BEGIN:VEVENT
UID:six@calendar.example
STATUS:CANCELLED
SUMMARY:취소
END:VEVENT
END:VCALENDAR
"""


def read(answer):
    return answer.content.decode()


def send(text, **more):
    data = text if isinstance(text, bytes) else text.replace("\n", "\r\n").encode()
    file = SimpleUploadedFile("a.ics", data, "text/calendar")
    return {
        "file": file,
        "kind": "meeting",
        "theme": "economy",
        "office": "mayors-secretariat",
    } | more


def test_hours_words_and_people_are_read():
    one, two, three, *rest = read_calendar(CALENDAR)
    assert isinstance(one, Entry)
    assert (one.title, one.text, one.place) == ("물가 대책 회의", "첫째, 점검\n둘째", "시청 6층")
    assert one.people == (("가람", ""),)
    assert f"{localtime(one.starts):%d %H:%M}" == "10 14:00"
    assert isinstance(two, Entry)
    assert two.repeats
    assert f"{localtime(two.ends):%d %H:%M}" == "12 23:59"
    assert isinstance(three, Entry)
    assert f"{localtime(three.starts):%H:%M}" == "10:00"
    assert three.ends - three.starts == timedelta(minutes=90)
    assert [one.why[1].split(":")[0] for one in rest if isinstance(one, Unread)] == [
        "Unknown time zone",
        "No such time",
        "It was called off.",
    ]


@pytest.mark.parametrize("text", ["", "가나다", "BEGIN:VEVENT", "END:VEVENT\nEND:VCALENDAR"])
def test_what_is_no_calendar_has_no_events(text):
    assert read_calendar(text) == []


@pytest.mark.parametrize(
    "line", ["DTSTART:00010101T000000Z", "DTSTART:99991231", "DTSTART:", "DURATION:PT1H", "X:1"]
)
def test_what_is_at_no_time_of_ours_is_named(line):
    text = f"BEGIN:VEVENT\nUID:a\nSUMMARY:때\n{line}\nEND:VEVENT"
    assert isinstance(read_calendar(text)[0], Unread)


def test_a_file_is_shown_then_planned_and_twice_changes_nothing(sample_city):
    gaon = browse("gaon")
    shown = read(gaon.post("/engagements/calendar/", send(CALENDAR)))
    assert "새 일정 3건 세우기" in shown
    assert "모르는 시간대: Mars/Base" in shown
    assert Engagement.objects.count() == 0
    agreed = {"text": CALENDAR, "agreed": "yes"}
    given = {key: one for key, one in send("").items() if key != "file"} | agreed
    assert "3건을 세웠습니다" in read(gaon.post("/engagements/calendar/", given))
    assert "0건을 세웠습니다" in read(gaon.post("/engagements/calendar/", given))
    assert Engagement.objects.count() == 3
    assert "물가 대책 회의" in read(gaon.get("/engagements/?month=2027-03"))
    moved = CALENDAR.replace("T140000", "T130000")
    assert "때가 다름" in read(gaon.post("/engagements/calendar/", send(moved)))


def test_what_must_be_told_beforehand_and_what_is_no_calendar_is_refused(sample_city):
    gaon = browse("gaon")
    given = {"text": CALENDAR, "agreed": "yes", "theme": "other", "office": "mayors-secretariat"}
    for wrong in ({"kind": "visit"}, {"kind": "meeting", "office": "planning-office/budget"}):
        assert gaon.post("/engagements/calendar/", given | wrong).status_code in (403, 422)
    for text in ("가나다", b"\xff\xfe\x00", "x" * 600_000):
        assert gaon.post("/engagements/calendar/", send(text)).status_code == 422
    assert Engagement.objects.count() == 0
    assert browse("saebom").get("/engagements/calendar/").status_code == 403


def test_what_came_from_our_own_calendar_is_not_planned_again(visit):
    feed = write_feed("x", [make_event(visit)], site="", now=timezone.now())
    assert "우리 달력에서 나온 것" in read(
        browse("gaon").post("/engagements/calendar/", send(feed))
    )
