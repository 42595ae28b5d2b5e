"""Mail reaches a real server once in effect, or is said to be doubtful, and is never lost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cityhall.ground.history.queries import list_entries
from cityhall.ground.notices import actions
from cityhall.ground.notices.leases import MOST_TRIES, hand_over, take_up
from cityhall.ground.notices.models import Mail, Notice
from cityhall.ground.notices.sending import name_message, send_next, write_message
from cityhall.ground.notices.wording import join_words, one_line

pytestmark = pytest.mark.django_db


@pytest.fixture
def written(tell, as_actor, mail_server):
    """A mail in the outbox, to a member of the council."""
    actions.choose_way("at-once", "saebom@council.test", by=as_actor("saebom"))
    tell("saebom")
    return Mail.objects.get()


def due_again():
    """Let what waits for another try be due now."""
    Mail.objects.filter(state="waiting").update(due=timezone.now())


def test_a_mail_arrives_as_plain_text_in_both_languages(written, mail_server):
    assert send_next("one")
    assert not send_next("one")
    [taken] = mail_server.taken
    assert taken["To"] == "saebom@council.test"
    assert taken["From"] == "사관 <sagwan@city.test>"
    assert "[사관] 11월 27일 어린이집 방문이 있습니다. · A visit" in taken["Subject"]
    assert taken["Auto-Submitted"] == "auto-generated"
    assert taken.get_content_type() == "text/plain"
    text = taken.get_content()
    for words in ("11월 27일 어린이집", "A visit to a nursery", "https://sagwan.city.test/organ"):
        assert words in text


def test_what_was_sent_is_kept_and_in_the_history(written, mail_server):
    send_next("one")
    mail, notice = Mail.objects.get(), Notice.objects.get()
    assert (mail.state, mail.tries) == ("done", 1)
    assert notice.mailed
    assert [entry.action for entry in list_entries("mail", mail.key)] == ["notices.send_mail"]


def test_every_try_has_the_same_name_and_the_same_bytes(written, mail_server):
    first = write_message(written).as_bytes()
    assert write_message(Mail.objects.get()).as_bytes() == first
    send_next("one")
    name = name_message(written.key, "sagwan@city.test")
    assert list(mail_server.arrivals) == [name]


def test_a_busy_server_is_asked_again_later(written, mail_server):
    mail_server.plan["data"] = ["451 busy"]
    send_next("one")
    mail = Mail.objects.get()
    assert (mail.state, mail.fault) == ("waiting", "451 busy")
    assert mail.due > timezone.now() + timedelta(seconds=50)
    assert not send_next("one")
    due_again()
    send_next("one")
    assert Mail.objects.get().state == "done"
    assert len(mail_server.taken) == 1


def test_an_address_that_is_refused_for_good_is_not_tried_again(written, mail_server):
    mail_server.plan["rcpt"] = ["550 no such mailbox"]
    send_next("one")
    mail = Mail.objects.get()
    assert (mail.state, mail.tries, mail.fault) == ("failed", 1, "550 no such mailbox")
    assert mail_server.taken == []


def test_after_five_tries_it_has_failed(written, mail_server):
    mail_server.plan["data"] = ["451 busy"] * 9
    for _ in range(9):
        send_next("one")
        due_again()
    assert (Mail.objects.get().state, Mail.objects.get().tries) == ("failed", MOST_TRIES)
    assert len(mail_server.plan["data"]) == 9 - MOST_TRIES


def test_a_server_that_is_away_is_asked_again(written, settings):
    settings.EMAIL_PORT = 9
    send_next("one")
    mail = Mail.objects.get()
    assert mail.state == "waiting"
    assert "ConnectionRefused" in mail.fault


def test_an_answer_that_was_lost_leaves_a_doubtful_mail_and_no_second_one(written, mail_server):
    mail_server.plan["data"] = ["lost"]
    send_next("one")
    mail = Mail.objects.get()
    assert mail.state == "doubtful"
    assert "the answer of the mail server was lost" in mail.fault
    due_again()
    assert not send_next("one")
    assert len(mail_server.taken) == 1


def test_a_worker_that_died_before_handing_over_is_followed_by_another(written, mail_server):
    now = timezone.now()
    assert take_up(Mail, "dead", now)
    assert not send_next("other")
    Mail.objects.update(held_until=now)
    assert send_next("other")
    assert (Mail.objects.get().state, Mail.objects.get().tries) == ("done", 2)


def test_a_worker_that_died_after_handing_over_leaves_a_doubtful_mail(written, mail_server):
    now = timezone.now()
    mail = take_up(Mail, "dead", now)
    assert mail
    assert hand_over(mail, now)
    Mail.objects.update(held_until=now)
    assert not send_next("other")
    assert Mail.objects.get().state == "doubtful"
    assert mail_server.taken == []


def test_whose_lease_is_over_hands_nothing_over(written):
    now = timezone.now()
    slow = take_up(Mail, "slow", now)
    later = now + timedelta(minutes=2)
    assert take_up(Mail, "other", later)
    assert slow
    assert not hand_over(slow, later)


def test_what_kills_every_worker_is_put_aside(written):
    now = timezone.now()
    for number in range(MOST_TRIES):
        assert take_up(Mail, f"dead-{number}", now + timedelta(minutes=2 * number))
    assert take_up(Mail, "last", now + timedelta(hours=1)) is None
    assert Mail.objects.get().state == "failed"


@pytest.mark.parametrize("breaks", ["\n", "\r\n", "\r", "\x0b", "\x85", "\u2028", "\x00"])
def test_no_words_can_put_a_header_into_a_mail(tell, as_actor, mail_server, breaks):
    actions.choose_way("at-once", "saebom@council.test", by=as_actor("saebom"))
    bad = f"방문{breaks}Bcc: other@elsewhere.test{breaks}{breaks}끝"
    tell("saebom", words=(bad, bad))
    send_next("one")
    [taken] = mail_server.taken
    assert taken["Bcc"] is None
    assert set(taken.keys()) == {
        "Subject",
        "From",
        "To",
        "Date",
        "Message-ID",
        "Auto-Submitted",
        "Content-Type",
        "Content-Transfer-Encoding",
        "MIME-Version",
    }


def test_a_sender_that_is_none_stops_no_other_work(written, mail_server, settings):
    settings.DEFAULT_FROM_EMAIL = "nobody"
    assert send_next("one")
    assert Mail.objects.get().state == "waiting"


def test_long_words_make_a_short_subject():
    assert one_line(" a \n b ") == "a b"
    assert len(join_words(("가" * 500, "b" * 500))) < 150
    assert join_words(("같음", "같음")) == "같음"
