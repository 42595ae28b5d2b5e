"""Questions: worded by an editor, answered by a unit, released through the gate, told by mail."""

import pytest
from django.test import Client
from tests.cityhall.people import actor

from cityhall.ground.access.actors import SITE
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.notices.models import Mail
from cityhall.ground.notices.worker import Worker
from cityhall.outside.exchange import asking
from cityhall.outside.exchange.asking import Asked
from cityhall.outside.exchange.errors import UnfitExchangeError
from cityhall.outside.exchange.models import Question
from cityhall.outside.publishing.actions import settle
from cityhall.outside.publishing.models import Held

CAME = "접종은 어디서 받나요? 저는 010-9876-5432입니다."


@pytest.fixture
def question(exchange, post_office):
    asking.ask(Asked("covid-19", "ko", CAME, "asker@example.com", "묻는이 견본"))
    return Question.objects.get(email="asker@example.com")


def answered(question, shown="접종은 어디서 받나요?"):
    asking.assign(question, "mayors-secretariat", shown, by=actor("maru"))
    asking.answer(question, "가까운 의료기관에서 받습니다.", "ko", by=actor("gaon"))
    return f"/open/ko/exchange/questions/{question.pk}/"


def test_the_unit_that_was_asked_answers_and_no_other(question):
    with pytest.raises(UnfitExchangeError):
        asking.answer(question, "너무 이른 답", "ko", by=actor("maru"))
    asking.assign(question, "mayors-secretariat", "접종은 어디서?", by=actor("maru"))
    for key in ("nari", "saebom", "areum"):
        with pytest.raises(NotAllowedError):
            asking.answer(question, "남의 답", "ko", by=actor(key))
    asking.answer(question, "가까운 곳에서", "ko", by=actor("gaon"))
    with pytest.raises(NotAllowedError):
        asking.release(question, by=actor("gaon"))


def test_the_asker_is_told_by_mail_once_and_forgotten(question, mail_server):
    place = answered(question)
    asking.release(question, by=actor("maru"))
    page = Client().get(place).content.decode()
    assert "접종은 어디서 받나요?" in page
    for word in ("9876-5432", "묻는이", "asker@"):
        assert word not in page
    assert asking.tell_askers(by=SITE) == 0
    Worker().work_once()
    [mail] = mail_server.taken
    assert mail["To"] == "asker@example.com"
    assert place in mail.get_content()
    question.refresh_from_db()
    assert (question.email, question.told is not None) == ("", True)


def test_what_the_gate_holds_is_told_when_it_is_out(question):
    place = answered(question, CAME)
    asking.release(question, by=actor("maru"))
    assert Client().get(place).status_code == 404
    assert not Mail.objects.filter(key=f"exchange:answer:{question.pk}").exists()
    held = Held.objects.get(series="exchange-questions", key=str(question.pk))
    settle(held, by=actor("maru"), state="masked", clause="제9조 제1항 제6호", why="전화번호")
    assert asking.tell_askers(by=SITE) == 1
    page = Client().get(place).content.decode()
    assert "9876-5432" not in page
    assert "●●●" in page


def test_a_question_that_is_taken_back_is_gone(question):
    place = answered(question)
    asking.release(question, by=actor("maru"))
    asking.take_back(question, by=actor("maru"), why="다시 살펴봄")
    answer = Client().get(place)
    assert answer.status_code == 410
    assert "접종은" not in answer.content.decode()


def test_whoever_is_refused_is_told_why_and_forgotten(question):
    with pytest.raises(UnfitExchangeError):
        asking.refuse(question, by=actor("maru"), why="")
    asking.refuse(question, by=actor("maru"), why="주제와 다름")
    mail = Mail.objects.get(key=f"exchange:no-answer:{question.pk}")
    assert "주제와 다름" in mail.text
    assert mail.shown_address == ""
    question.refresh_from_db()
    assert question.email == ""


def test_a_city_is_named_only_where_an_editor_says_it_is_theirs(exchange):
    asking.ask(Asked("covid-19", "en", "How many stations are there?", "", city="paris"))
    one = Question.objects.get(text="How many stations are there?")
    asking.assign(one, "mayors-secretariat", one.text, by=actor("maru"))
    one.refresh_from_db()
    assert one.city is None


def test_without_a_mail_server_the_address_waits(exchange, settings):
    settings.EMAIL_HOST = ""
    asking.ask(Asked("covid-19", "ko", "서버가 없을 때의 질문입니다.", "asker@example.com"))
    one = Question.objects.get(email="asker@example.com")
    answered(one)
    asking.release(one, by=actor("maru"))
    one.refresh_from_db()
    assert (one.email, one.told) == ("asker@example.com", None)
