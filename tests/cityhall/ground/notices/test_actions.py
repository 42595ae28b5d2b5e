"""Somebody is told once, inside what it is about, and says for themselves that they know."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cityhall.ground.access.actors import NOBODY
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.actions import record
from cityhall.ground.history.models import Change
from cityhall.ground.history.queries import list_breaks, list_entries
from cityhall.ground.notices import actions, queries
from cityhall.ground.notices.models import Channel, Mail, Notice, Preference

pytestmark = pytest.mark.django_db
WAY = Preference.Way


class UndoneError(Exception):
    """What a caller does fails."""


def plan_and_fail(tell, by):
    """Plan a visit, tell of it, and fail after that."""
    with record("test.plan_visit", by=by.author, of=("visit", "visit-1")):
        assert tell("saebom", "boram") == 2
        raise UndoneError


def test_a_key_tells_a_person_once(tell):
    assert tell("saebom", "boram") == 2
    assert tell("saebom", "boram", "gaon") == 1
    assert tell("saebom", "saebom", key="visit-2") == 1
    assert Notice.objects.count() == 4


def test_what_is_undone_was_never_told(tell, as_actor):
    with pytest.raises(UndoneError):
        plan_and_fail(tell, as_actor("maru"))
    assert not Notice.objects.exists()
    assert tell("saebom") == 1


def test_telling_stands_in_the_history_of_the_object(notice):
    entry = list_entries("visit", "visit-1")[0]
    assert (entry.action, entry.author, entry.changes) == ("notices.tell", "maru", 1)
    assert list(list_breaks()) == []


def test_telling_twice_leaves_one_entry(tell):
    tell("saebom")
    tell("saebom")
    assert len(list_entries("visit", "visit-1")) == 1


def test_whom_nobody_knows_cannot_be_told(tell):
    with pytest.raises(actions.UnfitNoticeError, match="없는 계정입니다: nobody-here"):
        tell("saebom", "nobody-here")
    assert not Notice.objects.exists()


@pytest.mark.parametrize(
    "link", ["https://elsewhere.test/", "//elsewhere.test", "/\\elsewhere.test", "/a\nb", "x"]
)
def test_a_notice_leads_nowhere_else(tell, link):
    with pytest.raises(actions.UnfitNoticeError):
        tell("saebom", link=link)


@pytest.mark.parametrize("words", [("", "Something"), ("무엇", " ")])
def test_a_notice_is_written_in_both_languages(tell, words):
    with pytest.raises(actions.UnfitNoticeError, match="한국어와 영어"):
        tell("saebom", words=words)


def test_nobody_tells_nobody(tell):
    with pytest.raises(NotAllowedError):
        tell("saebom", by=NOBODY)


def test_only_whoever_was_told_acknowledges(notice, as_actor):
    with pytest.raises(NotAllowedError, match="Only whoever was told"):
        actions.acknowledge(notice, by=as_actor("maru"))
    actions.acknowledge(notice, by=as_actor("saebom"))
    notice.refresh_from_db()
    assert notice.acknowledged


def test_acknowledging_again_keeps_the_first_time(notice, as_actor):
    by = as_actor("saebom")
    actions.acknowledge(notice, by=by)
    first = Notice.objects.get().acknowledged
    actions.acknowledge(notice, by=by)
    assert Notice.objects.get().acknowledged == first
    assert len(list_entries("visit", "visit-1")) == 2


def test_all_can_be_acknowledged_at_once_and_only_ones_own(tell, as_actor):
    for number in range(3):
        tell("saebom", "boram", key=f"visit-{number}")
    assert actions.acknowledge_all(by=as_actor("saebom")) == 3
    assert queries.count_unread(as_actor("saebom")) == 0
    assert queries.count_unread(as_actor("boram")) == 3


@pytest.mark.parametrize(
    ("channel", "is_heard"),
    [("visit", True), ("call", True), ("message", False), ("letter", False)],
)
def test_a_contact_by_hand_is_kept_with_who_told_whom_and_when(as_actor, channel, is_heard):
    at = timezone.now() - timedelta(hours=3)
    one = actions.record_told(
        "saebom",
        channel,
        ("방문 일정을 설명함", "Explained the plan of the visit"),
        of=("visit", "visit-1"),
        key="visit-1.call",
        by=as_actor("gaon"),
        on=at.date(),
        at=at,
    )
    assert (one.person, one.told_by, one.told, one.channel) == ("saebom", "gaon", at, channel)
    assert (one.acknowledged is not None) is is_heard


@pytest.mark.parametrize(("channel", "hours"), [("site", 1), ("pigeon", 1), ("call", -1)])
def test_a_contact_of_no_channel_or_of_tomorrow_is_refused(as_actor, channel, hours):
    at = timezone.now() - timedelta(hours=hours)
    with pytest.raises(actions.UnfitNoticeError):
        actions.record_told(
            "saebom",
            channel,
            ("설명함", "Explained"),
            of=("visit", "visit-1"),
            key="k",
            by=as_actor("gaon"),
            on=at.date(),
            at=at,
        )


def test_members_of_the_council_write_no_contacts_down(as_actor):
    now = timezone.now()
    with pytest.raises(NotAllowedError):
        actions.record_told(
            "areum",
            Channel.CALL,
            ("설명함", "Explained"),
            of=("visit", "visit-1"),
            key="k",
            by=as_actor("saebom"),
            on=now.date(),
            at=now,
        )


def test_who_wants_mail_at_once_gets_it_in_the_same_transaction(tell, as_actor, post_office):
    actions.choose_way(WAY.AT_ONCE, "saebom@council.test", by=as_actor("saebom"))
    with pytest.raises(UndoneError):
        plan_and_fail(tell, as_actor("maru"))
    assert not Mail.objects.exists()
    tell("saebom", "boram")
    mail = Mail.objects.get()
    assert (mail.person, mail.address) == ("saebom", "saebom@council.test")
    assert Notice.objects.get(person="saebom").mail == mail
    assert tell("saebom") == 0
    assert Mail.objects.count() == 1


def test_without_a_mail_server_no_mail_is_written(tell, as_actor):
    actions.choose_way(WAY.AT_ONCE, "saebom@council.test", by=as_actor("saebom"))
    tell("saebom")
    assert not Mail.objects.exists()


@pytest.mark.parametrize(
    "address",
    ["", "saebom", "a@b", "a@b.test\n", "a@b.test\nBcc: x@y.test", "a b@c.test", "가@나.test"],
)
def test_what_is_no_address_is_refused(as_actor, address):
    by = as_actor("saebom")
    if address == "a@b.test\n":  # blanks around an address are nobody's fault
        actions.choose_way(WAY.DAILY, address, by=by)
        assert Preference.objects.get().address == "a@b.test"
        return
    with pytest.raises(actions.UnfitNoticeError, match=r"name@city\.go\.kr"):
        actions.choose_way(WAY.AT_ONCE, address, by=by)


def test_a_new_calendar_address_ends_the_one_before(as_actor):
    by = as_actor("saebom")
    first = actions.renew_calendar(by=by)
    person = queries.find_calendar(first)
    assert person is not None
    assert person.key == "saebom"
    second = actions.renew_calendar(by=by)
    assert queries.find_calendar(first) is None
    assert queries.find_calendar(second) == person
    assert len(second) >= 43


def test_the_secret_of_a_calendar_is_in_no_history(as_actor):
    token = actions.renew_calendar(by=as_actor("saebom"))
    kept = [text for pair in Change.objects.values_list("before", "after") for text in pair if text]
    assert kept
    assert not any(token in text for text in kept)
