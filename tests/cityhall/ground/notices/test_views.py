"""My notices, how I am told, and the bell in the head of each page."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import Client

from cityhall.ground.notices import actions
from cityhall.ground.notices.leases import Leased
from cityhall.ground.notices.models import Mail, Notice, Preference
from cityhall.ground.notices.panels import describe_told

pytestmark = pytest.mark.django_db
BELL = re.compile(r'<a class="top-bell".*?</a>', re.DOTALL)
TAG = re.compile("<[^>]+>")


def bell(client, path="/desk/"):
    return [TAG.sub("", one).strip() for one in BELL.findall(client.get(path).content.decode())]


def test_the_bell_tells_how_many_wait_on_every_page(tell, enter):
    member = enter("saebom")
    assert bell(member) == ["내 알림"]
    tell("saebom")
    tell("saebom", key="visit-2")
    assert bell(member) == bell(member, "/promises/") == ["확인하지 않은 알림 2"]
    member.cookies["language"] = "en"
    assert bell(member) == ["Notices not acknowledged: 2"]


def test_a_citizen_with_an_account_has_a_bell_and_a_visitor_has_none(tell, enter):
    tell("areum")
    assert bell(enter("areum"), "/help/") == ["확인하지 않은 알림 1"]
    assert bell(Client(), "/help/") == []


def test_a_notice_is_read_and_acknowledged(notice, enter):
    member = enter("saebom")
    shown = member.get("/notices/").content.decode()
    assert notice.ko in shown
    assert 'href="/organisation/"' in shown
    answer = member.post("/notices/acknowledge/", {"notice": notice.slug})
    assert answer["Location"] == "/notices/?next"
    assert Notice.objects.get().acknowledged
    assert "모두 확인했습니다" in member.get("/notices/").content.decode()


def test_enter_alone_goes_through_all_that_waits(tell, enter):
    for number in range(3):
        tell("saebom", key=f"visit-{number}")
    member = enter("saebom")
    for left in (2, 1, 0):
        shown = member.get("/notices/?next").content.decode()
        [focused] = re.findall(r'value="([\w-]+)"[^>]*autofocus', shown)
        member.post("/notices/acknowledge/", {"notice": focused})
        assert Notice.objects.filter(acknowledged__isnull=True).count() == left


def test_all_are_acknowledged_with_one_button(tell, enter):
    for number in range(3):
        tell("saebom", key=f"visit-{number}")
    member = enter("saebom")
    assert 'form="all"' in member.get("/notices/").content.decode()
    member.post("/notices/acknowledge/", {"all": "1"})
    assert not Notice.objects.filter(acknowledged__isnull=True).exists()


def test_the_notice_of_somebody_else_is_not_there(notice, enter):
    other = enter("maru")
    assert other.post("/notices/acknowledge/", {"notice": notice.slug}).status_code == 404
    assert notice.ko not in other.get("/notices/").content.decode()
    assert Notice.objects.get().acknowledged is None


def test_words_are_shown_and_never_run(tell, enter):
    tell("saebom", words=("<script>alert(1)</script>", "<b>bold</b>"))
    shown = enter("saebom").get("/notices/").content.decode()
    assert "<script>alert" not in shown
    assert "&lt;script&gt;" in shown


def test_somebody_chooses_to_be_told_by_mail(enter, post_office):
    member = enter("saebom")
    assert "메일 서버가 정해지지 않아" not in member.get("/notices/preferences/").content.decode()
    form = {"way": "daily", "address": "saebom@council.test"}
    assert member.post("/notices/preferences/", form).status_code == 302
    assert Preference.objects.get().way == "daily"
    assert "saebom@council.test" in member.get("/notices/preferences/").content.decode()


def test_an_address_that_is_none_is_said_and_kept_in_the_form(enter):
    answer = enter("saebom").post("/notices/preferences/", {"way": "daily", "address": "saebom"})
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert "name@city.go.kr" in shown
    assert 'value="saebom"' in shown


def test_a_page_says_that_no_mail_is_sent_without_a_server(enter):
    assert (
        "메일 서버가 정해지지 않아" in enter("saebom").get("/notices/preferences/").content.decode()
    )
    shown = enter("haneul").get("/notices/outbox/").content.decode()
    assert "CITYHALL_MAIL_HOST" in shown


@pytest.fixture
def failed(tell, as_actor, post_office):
    """A mail that failed, to an address that was mended since."""
    actions.choose_way("at-once", "saebon@council.test", by=as_actor("saebom"))
    tell("saebom")
    Mail.objects.update(state=Leased.State.FAILED, tries=5, fault="550 no such mailbox")
    actions.choose_way("at-once", "saebom@council.test", by=as_actor("saebom"))
    return Mail.objects.get()


def test_the_administrator_sees_what_failed_and_sends_it_again(failed, enter):
    keeper = enter("haneul")
    assert "/notices/outbox/" in keeper.get("/notices/").content.decode()
    assert "550 no such mailbox" in keeper.get("/notices/outbox/").content.decode()
    keeper.post("/notices/outbox/again/", {"number": failed.pk, "what": "again"})
    again = Mail.objects.get()
    assert (again.state, again.tries, again.address) == ("waiting", 0, "saebom@council.test")
    assert "보내지 못한 메일이 없습니다" in keeper.get("/notices/outbox/").content.decode()


def test_a_mail_that_may_have_arrived_can_be_settled(failed, enter):
    Mail.objects.update(state=Leased.State.DOUBTFUL)
    keeper = enter("haneul")
    assert "도착했음" in keeper.get("/notices/outbox/").content.decode()
    keeper.post("/notices/outbox/again/", {"number": failed.pk, "what": "arrived"})
    assert Mail.objects.get().state == "done"
    assert Notice.objects.get().mailed


@pytest.mark.parametrize("number", ["", "x", "-1", "9" * 30, "４"])
def test_what_is_not_in_the_outbox_is_not_there(enter, number):
    assert enter("haneul").post("/notices/outbox/again/", {"number": number}).status_code == 404


def test_officers_do_not_see_the_outbox(failed, enter):
    officer = enter("maru")
    assert officer.get("/notices/outbox/").status_code == 403
    assert "/notices/outbox/" not in officer.get("/notices/").content.decode()


def test_the_panel_of_an_object_is_drawn(failed):
    drawn = render_to_string(
        "notices/panel_told.html", {"panel": describe_told("visit", "visit-1")}
    )
    assert "보내지 못함" in drawn
    assert "0 / 1" in drawn
