"""One mail a day for those who want it so, and one reminder of what nobody acknowledged."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from cityhall.ground.access.actors import SITE
from cityhall.ground.accounts.actions import shut_out
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.actions import record
from cityhall.ground.notices import actions
from cityhall.ground.notices.digests import days_ago, write_digests, write_reminders
from cityhall.ground.notices.models import Mail, Notice

pytestmark = pytest.mark.django_db
SEOUL = ZoneInfo("Asia/Seoul")
THURSDAY = datetime(2026, 11, 19, 7, tzinfo=SEOUL)


@pytest.fixture
def daily(as_actor, post_office):
    """A member of the council takes one mail a day."""
    actions.choose_way("daily", "saebom@council.test", by=as_actor("saebom"))


def tell_on(tell, day, key):
    """Tell a member something, as of a day."""
    tell("saebom", key=key)
    with record("test.date", by=SITE.author, of=("test", "")):
        at = datetime.combine(day, datetime.min.time(), SEOUL) + timedelta(hours=10)
        Notice.objects.filter(key=key).update(told=at)


def test_a_day_makes_one_mail(tell, daily):
    tell("saebom", "boram", key="visit-1")
    tell("saebom", key="visit-2")
    for _ in range(3):
        write_digests(THURSDAY)
    mail = Mail.objects.get()
    assert mail.key == "digest:saebom:2026-11-19"
    assert mail.subject == "[사관] 2026-11-19 알림 2건 · 2026-11-19: 2 notices"
    assert mail.text.count("A visit to a nursery") == 2
    assert set(Notice.objects.filter(person="saebom").values_list("mail", flat=True)) == {mail.pk}


def test_what_was_told_before_is_not_told_again_the_next_day(tell, daily):
    tell("saebom")
    write_digests(THURSDAY)
    write_digests(THURSDAY + timedelta(days=1))
    tell("saebom", key="visit-2")
    write_digests(THURSDAY + timedelta(days=2))
    assert [mail.text.count("11월 27일") for mail in Mail.objects.order_by("id")] == [1, 1]


def test_what_comes_after_the_mail_of_a_day_waits_for_the_next(tell, daily):
    tell("saebom")
    write_digests(THURSDAY)
    tell("saebom", key="visit-2")
    write_digests(THURSDAY)
    assert Mail.objects.count() == 1
    assert Notice.objects.get(key="visit-2").mail is None
    write_digests(THURSDAY + timedelta(days=1))
    assert Notice.objects.get(key="visit-2").mail == Mail.objects.get(key__endswith="-20")


def test_what_was_acknowledged_needs_no_mail(tell, daily, as_actor):
    tell("saebom")
    actions.acknowledge_all(by=as_actor("saebom"))
    write_digests(THURSDAY)
    assert not Mail.objects.exists()


def test_a_closed_account_gets_no_mail(tell, daily):
    tell("saebom")
    shut_out(Person.objects.get(key="saebom"), by=SITE, why="임기 만료")
    write_digests(THURSDAY)
    assert not Mail.objects.exists()


def test_without_a_server_nothing_piles_up(tell, daily, settings):
    settings.EMAIL_HOST = ""
    tell("saebom")
    write_digests(THURSDAY)
    assert not Mail.objects.exists()
    assert Notice.objects.get().mail is None


def test_working_days_are_counted_back_over_holidays():
    # Chuseok 2026: 24 to 26 September, Thursday to Saturday
    assert days_ago(date(2026, 9, 28), 3) == date(2026, 9, 21)
    assert days_ago(date(2026, 11, 19), 3) == date(2026, 11, 16)


def test_what_is_not_acknowledged_after_three_working_days_is_said_once_more(tell, daily):
    tell_on(tell, date(2026, 11, 16), "old")
    tell_on(tell, date(2026, 11, 17), "new")
    morning = THURSDAY.replace(hour=9, minute=10)
    write_reminders(THURSDAY)  # before the office opens
    assert not Mail.objects.exists()
    for hour in range(5):
        write_reminders(morning + timedelta(hours=hour))
    mail = Mail.objects.get()
    assert mail.key == "reminder:saebom:2026-11-19T09"
    assert "아직 확인하지 않은 알림 1건" in mail.subject
    assert Notice.objects.get(key="old").reminded == date(2026, 11, 19)
    assert Notice.objects.get(key="new").reminded is None


def test_nobody_is_reminded_on_a_holiday(tell, daily):
    tell_on(tell, date(2026, 11, 2), "old")
    write_reminders(datetime(2026, 11, 22, 10, 10, tzinfo=SEOUL))  # a Sunday
    assert not Mail.objects.exists()


def test_who_reads_on_the_site_only_is_not_reminded_by_mail(tell, post_office):
    tell_on(tell, date(2026, 11, 2), "old")
    write_reminders(THURSDAY.replace(hour=9))
    assert not Mail.objects.exists()
    assert timezone.localtime(Notice.objects.get().told).hour == 10
