"""Forms of the open side: opened here, filled in by people, and nothing shown before an editor."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests.cityhall.people import actor, browse

from cityhall.outside.exchange import actions, links, open_forms
from cityhall.outside.exchange.models import City, Contribution, Invitation, Question

ASK = "/open/ko/exchange/ask/"
REGISTER = "/open/en/exchange/register/"
QUESTION = {
    "topic": "covid-19",
    "text": "선별진료소는 몇 시에 닫나요? 제 번호는 010-9876-5432입니다.",
    "email": "asker@example.com",
    "name": "묻는이 견본",
}
CITY = {"name_en": "Lima", "country": "Peru", "email": "office@lima.test", "language": "en"}
POLICY = {
    "topic": "covid-19",
    "category": "testing",
    "day": "2020-04-20",
    "language": "en",
    "title": "Tents in a stadium",
    "text": "What was done, in one paragraph.",
    "person": "쓴이 견본",
}


def test_a_question_comes_in_and_shows_nowhere(exchange, read, send):
    answer = send("ask", ASK, **QUESTION)
    assert "질문을 받았습니다" in answer.content.decode()
    assert answer.headers["Cache-Control"] == "no-store"
    one = Question.objects.get(email="asker@example.com")
    assert (one.state, one.city, one.language) == ("new", None, "ko")
    for place in ("", "questions/", "questions.atom", "search/?q=선별진료소는"):
        page = read(f"/open/ko/exchange/{place}").content.decode()
        assert "몇 시에 닫나요" not in page
        assert "9876-5432" not in page
    assert read(f"/open/ko/exchange/questions/{one.pk}/").status_code == 404


def test_a_question_sent_twice_is_one(exchange, send):
    for _ in range(2):
        assert send("ask", ASK, **QUESTION).status_code == 200
    assert Question.objects.filter(email="asker@example.com").count() == 1


@pytest.mark.parametrize("form", ["", "no-signature", None])
def test_a_form_that_was_not_opened_here_is_refused_and_loses_nothing(exchange, send, form):
    signed = links.sign_form("register") if form is None else form
    answer = send("ask", ASK, **QUESTION, form=signed)
    assert answer.status_code == 422
    assert QUESTION["text"] in answer.content.decode()
    assert not Question.objects.filter(email="asker@example.com").exists()


def test_a_form_sent_from_another_site_is_refused(exchange):
    told = QUESTION | {"form": links.sign_form("ask")}
    answer = Client(headers={"Sec-Fetch-Site": "cross-site"}).post(ASK, told)
    assert answer.status_code == 422
    assert not Question.objects.filter(email="asker@example.com").exists()


def test_what_a_program_fills_in_is_not_kept(exchange, send):
    assert send("ask", ASK, **QUESTION, website="http://spam.test").status_code == 200
    assert not Question.objects.filter(email="asker@example.com").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": "짧음"},
        {"text": "가" * 2001},
        {"email": "no address"},
        {"email": "two@a.test\nBcc: x@b.test"},
        {"topic": "no-such"},
        {"name": "가" * 121},
    ],
)
def test_what_is_wrong_is_said_and_not_kept(exchange, send, wrong):
    before = Question.objects.count()
    answer = send("ask", ASK, **(QUESTION | wrong))
    kept = Question.objects.count() - before
    assert (answer.status_code, kept) in ((422, 0), (200, 1))
    assert kept == 0 or wrong.get("email", "").startswith("two@") is False
    assert not Question.objects.filter(email__contains="Bcc").exists()


def test_more_than_an_hour_holds_is_refused_for_now(exchange, send, monkeypatch):
    monkeypatch.setattr(open_forms, "MOST_AN_HOUR", 2)
    told = [send("ask", ASK, **QUESTION | {"text": f"물어봅니다. {n}번째 질문"}) for n in range(3)]
    assert [one.status_code for one in told] == [200, 200, 429]
    assert "3번째" not in "".join(Question.objects.values_list("text", flat=True))


def test_one_network_address_does_not_use_up_the_hour_of_the_others(exchange, send, monkeypatch):
    monkeypatch.setattr(open_forms, "MOST_OF_ONE", 1)
    told = [QUESTION | {"text": f"물어봅니다. {n}번째 질문"} for n in range(3)]
    assert [send("ask", ASK, **one).status_code for one in told[:2]] == [200, 429]
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert elsewhere.post(ASK, told[2] | {"form": links.sign_form("ask")}).status_code == 200


def test_text_that_looks_like_mark_up_is_text(exchange, send):
    answer = send("ask", ASK, **QUESTION | {"topic": "x", "text": "<script>alert(1)</script>"})
    assert "<script>" not in answer.content.decode()
    assert "&lt;script&gt;" in answer.content.decode()


def test_a_city_asks_an_editor_accepts_and_its_link_takes_one_policy(exchange, send, read):
    assert send("register", REGISTER, **CITY).status_code == 200
    city = City.objects.get(name_en="Lima")
    assert "Lima" not in read("/open/en/exchange/cities/").content.decode()
    token = actions.accept_city(city, by=actor("maru"), name_ko="리마")
    place = f"/open/en/exchange/contribute/{token}/"
    assert token not in str(list(Invitation.objects.values()))
    opened = Client().get(place)
    assert (opened.status_code, opened.headers["Cache-Control"]) == (200, "no-store")
    assert send("contribute", place, **POLICY | {"title": ""}).status_code == 422
    assert "Thank you" in send("contribute", place, **POLICY).content.decode()
    assert Contribution.objects.get(title=POLICY["title"]).city == city
    assert Client().get(place).status_code == 404
    assert send("contribute", place, **POLICY | {"title": "Again"}).status_code == 404
    assert "Tents in a stadium" not in read("/open/en/exchange/").content.decode()


def test_a_link_ends_with_its_term_its_city_and_where_it_is_revoked(exchange):
    city = City.objects.get(key="paris")
    places = []
    for _ in range(2):
        token = actions.invite(city, by=actor("maru"))
        places.append(f"/open/en/exchange/contribute/{token}/")
    assert [Client().get(one).status_code for one in places] == [404, 200]
    one = city.invitations.first()
    assert one is not None
    assert one.is_open(timezone.now())
    assert not one.is_open(timezone.now() + timedelta(days=15))
    actions.revoke_links(city, by=actor("maru"), why="담당자가 바뀜")
    assert Client().get(places[1]).status_code == 404
    last = actions.invite(city, by=actor("maru"))
    actions.turn_city(city, "ended", by=actor("maru"), why="참여 마침")
    assert Client().get(f"/open/en/exchange/contribute/{last}/").status_code == 404


def test_only_editors_see_who_asked(exchange, send):
    send("ask", ASK, **QUESTION)
    one = Question.objects.get(email="asker@example.com")
    place = f"/exchange/questions/{one.pk}/"
    assert "asker@example.com" in browse("maru").get(place).content.decode()
    for key in ("nari", "boram", "haneul"):
        page = browse(key).get(place).content.decode()
        desk = browse(key).get("/exchange/").content.decode()
        for word in ("asker@example.com", "묻는이 견본", "010-9876-5432"):
            assert word not in page + desk
