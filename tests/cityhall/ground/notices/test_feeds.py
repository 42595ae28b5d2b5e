"""A calendar reads as RFC 5545 says, by another program too, and belongs to one person."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cityhall.ground.notices import actions
from cityhall.ground.notices.events import Event
from cityhall.ground.notices.feeds import fold, write_feed

NOW = datetime(2026, 11, 20, 1, 2, 3, tzinfo=UTC)
SEOUL = ZoneInfo("Asia/Seoul")
DUE = Event("case:q-3", date(2026, 11, 27), "시정질문 답변 기한", "Answer due", link="/cases/q-3/")
VISIT = Event(
    "visit:1",
    datetime(2026, 11, 24, 1, 0, tzinfo=UTC),
    "어린이집 방문; 종로구, 1차",
    "Visit",
    until=datetime(2026, 11, 24, 2, 30, tzinfo=UTC),
    where="종로구\n어린이집",
)


def written(*events):
    return write_feed("기한", events, site="https://sagwan.test", now=NOW)


def read(*events):
    """The calendar as another program reads it."""
    return icalendar.Calendar.from_ical(written(*events))


def test_a_due_date_is_a_whole_day():
    [event] = read(DUE).walk("VEVENT")
    assert event["SUMMARY"] == "시정질문 답변 기한"
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 11, 27), date(2026, 11, 28))
    assert event["URL"] == "https://sagwan.test/cases/q-3/"
    assert event["DTSTAMP"].dt == NOW


def test_a_visit_has_its_time_in_seoul():
    calendar = read(VISIT)
    [event] = calendar.walk("VEVENT")
    assert event["DTSTART"].dt == datetime(2026, 11, 24, 10, 0, tzinfo=SEOUL)
    assert event["DTEND"].dt == datetime(2026, 11, 24, 11, 30, tzinfo=SEOUL)
    assert event["SUMMARY"] == VISIT.ko
    assert event["LOCATION"] == VISIT.where
    [zone] = calendar.walk("VTIMEZONE")
    assert zone["TZID"] == "Asia/Seoul"


def test_an_event_keeps_its_name_when_it_changes():
    moved = Event(DUE.key, date(2026, 12, 1), "다른 제목", "Other")
    [[first], [second]] = (read(one).walk("VEVENT") for one in (DUE, moved))
    assert first["UID"] == second["UID"]


@given(st.text(max_size=300))
def test_whatever_the_words_they_stay_in_their_line(words):
    feed = written(Event("k", date(2026, 1, 1), f"가{words}", "x", where=words or "x"))
    assert all(len(line) <= 75 for line in feed.split(b"\r\n"))
    assert b"\n" not in feed.replace(b"\r\n", b"")
    unfolded = feed.replace(b"\r\n ", b"").decode().split("\r\n")
    assert sum(line.startswith("SUMMARY:") for line in unfolded) == 1
    assert unfolded.count("BEGIN:VEVENT") == unfolded.count("END:VCALENDAR") == 1


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=400))
def test_folding_parts_no_character_and_can_be_undone(text):
    folded = fold(text)
    assert folded.decode().replace("\r\n ", "").removesuffix("\r\n") == text


@pytest.mark.django_db
def test_a_secret_address_gives_the_calendar_without_signing_in(enter, client, as_actor):
    token = actions.renew_calendar(by=as_actor("maru"))
    answer = client.get(f"/notices/calendar/{token}.ics")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert "기한" in answer.content.decode()
    english = client.get(f"/notices/calendar/{token}.ics?language=en")
    assert "due dates" in english.content.decode()


@pytest.mark.django_db
def test_an_address_that_was_renewed_or_never_was_gives_nothing(enter, client, as_actor):
    token = actions.renew_calendar(by=as_actor("maru"))
    enter("maru").post("/notices/calendar/renew/")
    assert client.get(f"/notices/calendar/{token}.ics").status_code == 404
    assert client.get(f"/notices/calendar/{'A' * 43}.ics").status_code == 404


@pytest.mark.django_db
def test_a_page_shows_the_address_of_ones_own(enter):
    officer = enter("maru")
    assert ".ics" not in officer.get("/notices/preferences/").content.decode()
    officer.post("/notices/calendar/renew/")
    assert ".ics" in officer.get("/notices/preferences/").content.decode()
