"""The newsletter: twice asked, once sent to each, of what is public alone, ended by a link."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests.cityhall.people import actor

from cityhall.ground.access.actors import SITE
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.actions import record
from cityhall.ground.notices.models import Mail
from cityhall.ground.notices.worker import Worker
from cityhall.outside.exchange import newsletters, writing
from cityhall.outside.exchange.errors import UnfitExchangeError
from cityhall.outside.exchange.models import Article, Issue, Subscriber

PLACE = "/open/ko/exchange/newsletter/"
DRIVE = "2020-seoul-drive-through"


def open_link(text):
    """Give where on the site the last link of a mail leads."""
    return re.findall(r"https://sagwan.city.test(\S+)", text)[-1]


@pytest.fixture
def reader(exchange, post_office, send):
    send("subscribe", PLACE, email="Reader@example.com")
    return Subscriber.objects.get(email="reader@example.com")


@pytest.fixture
def issue(exchange):
    return Issue.objects.get()


def confirm(reader):
    mail = Mail.objects.get(key=f"exchange:confirm:{reader.pk}:{reader.nonce}")
    return open_link(mail.text)


def test_nobody_gets_it_who_did_not_confirm(reader, issue):
    newsletters.send(issue, by=actor("maru"))
    issue.refresh_from_db()
    assert (issue.state, issue.written) == ("sent", 0)


def test_a_link_of_a_mail_needs_a_press_and_ends_with_another(reader, issue):
    link = confirm(reader)
    assert "받겠습니다" in Client().get(link).content.decode()
    sure = Subscriber.objects.filter(pk=reader.pk, confirmed__isnull=False)
    assert not sure.exists()
    Client().post(link)
    assert sure.exists()
    newsletters.send(issue, by=actor("maru"))
    end = open_link(Mail.objects.get(key=f"exchange:issue:{issue.pk}:{reader.pk}").text)
    assert "그만" in Client().get(end).content.decode()
    Client().post(end)
    assert not Subscriber.objects.filter(pk=reader.pk).exists()
    assert Client().get(end).status_code == 404
    assert Client().get(link).status_code == 404


def test_each_gets_each_issue_once_in_their_language(reader, issue, mail_server, send):
    Client().post(confirm(reader))
    send("subscribe", PLACE.replace("ko", "en"), email="english@example.com")
    Client().post(confirm(Subscriber.objects.get(email="english@example.com")))
    Mail.objects.all().delete()
    newsletters.send(issue, by=actor("maru"))
    newsletters.send_next(by=SITE)
    with pytest.raises(UnfitExchangeError):
        newsletters.send(issue, by=actor("maru"))
    Worker().work_once()
    told = {mail["To"]: mail.get_content() for mail in mail_server.taken}
    assert set(told) == {"reader@example.com", "english@example.com"}
    assert len(mail_server.taken) == 2
    assert "차에서 내리지 않고" in told["reader@example.com"]
    assert "without leaving the car" in told["english@example.com"]


def test_what_was_withdrawn_since_is_in_no_mail(reader, issue):
    article = Article.objects.get(key=DRIVE)
    writing.withdraw(article, by=actor("maru"), clause="제9조 제1항 제5호", why="다시 살펴봄")
    _, text = newsletters.word_issue(issue, "ko")
    assert DRIVE not in text
    assert "차에서" not in text


def test_an_issue_holds_only_what_is_public(exchange):
    with pytest.raises(UnfitExchangeError):
        newsletters.compose(("제목", "Title"), ["2020-milan-open-streets"], by=actor("maru"))
    with pytest.raises(UnfitExchangeError):
        newsletters.compose(("제목", ""), [DRIVE], by=actor("maru"))
    with pytest.raises(NotAllowedError):
        newsletters.compose(("제목", "Title"), [DRIVE], by=actor("nari"))
    one = newsletters.compose(("제목", "Title"), [DRIVE], by=actor("maru"))
    assert DRIVE not in {copy.key for copy in newsletters.list_unsent()}
    assert one.state == "draft"


def test_many_go_out_in_turns(exchange, post_office, issue, monkeypatch):
    monkeypatch.setattr(newsletters, "AT_ONCE", 2)
    now = timezone.now()
    with record("test.lay", by=SITE.author, of=("exchange-subscriber", "")):
        Subscriber.objects.bulk_create(
            Subscriber(email=f"r{n}@e.test", language="en", nonce=str(n), asked=now, confirmed=now)
            for n in range(5)
        )
    newsletters.send(issue, by=actor("maru"))
    turns = [newsletters.send_next(by=SITE) for _ in range(3)]
    assert turns == [2, 1, 0]
    assert Mail.objects.filter(key__startswith="exchange:issue:").count() == 5


def test_nobody_can_fill_the_mailbox_of_another(reader, send):
    for _ in range(3):
        send("subscribe", PLACE, email="reader@example.com")
    assert Mail.objects.filter(key__startswith="exchange:confirm:").count() == 1


def test_who_never_confirmed_is_forgotten(reader):
    assert newsletters.forget_unconfirmed(timezone.now(), by=SITE) == 0
    assert newsletters.forget_unconfirmed(timezone.now() + timedelta(days=4), by=SITE) == 1
    assert not Subscriber.objects.filter(email="reader@example.com").exists()


def test_without_a_mail_server_no_issue_is_sent(exchange, issue, settings):
    settings.EMAIL_HOST = ""
    with pytest.raises(UnfitExchangeError):
        newsletters.send(issue, by=actor("maru"))
    issue.refresh_from_db()
    assert issue.state == "draft"
