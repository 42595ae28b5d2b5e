"""Sign-in: with the right word only, slowly for guessers, and over at once when it must be."""

import pytest
from django.test import Client

from cityhall.ground.access.actors import SITE
from cityhall.ground.accounts import actions
from cityhall.ground.accounts.models import Failure, Person
from cityhall.ground.history.models import Entry

pytestmark = pytest.mark.django_db

WORD = "sagwan-sample"
PAGE = "/organisation/"


@pytest.fixture
def client(sample_city):
    return Client()


def enter(client, name="gaon", word=WORD, **more):
    return client.post("/sign-in/", {"name": name, "word": word, **more})


def test_whoever_knows_the_word_goes_on_to_the_page_they_asked_for(client):
    asked = client.get(PAGE)
    assert asked["Location"] == "/sign-in/?next=%2Forganisation%2F"
    assert enter(client, next="/organisation/?on=2020-01-01")["Location"].endswith("on=2020-01-01")
    assert client.get(PAGE).status_code == 200
    assert Entry.objects.latest("seq").action == "accounts.sign_in"


def test_nobody_is_sent_to_another_site(client, settings):
    assert enter(client, next="https://evil.example/")["Location"] == settings.LOGIN_REDIRECT_URL


@pytest.mark.parametrize("name", ["gaon", "nobody-of-that-name"])
def test_a_wrong_name_and_a_wrong_word_are_answered_alike(client, name):
    answer = enter(client, name, "wrong")
    assert answer.status_code == 422
    assert "이름이나 비밀번호가 맞지 않습니다" in answer.content.decode()


def test_after_five_failures_even_the_right_word_waits_but_only_from_there(client):
    for _ in range(5):
        enter(client, word="wrong")
    assert enter(client).status_code == 429
    elsewhere = Client(REMOTE_ADDR="10.0.0.7")
    assert enter(elsewhere).status_code == 302
    Failure.objects.all().delete()
    assert enter(client).status_code == 302


def test_signing_out_ends_the_session_for_good(client):
    enter(client)
    cookie = client.cookies["session"].value
    client.post("/sign-out/")
    client.cookies["session"] = cookie
    assert client.get(PAGE).status_code == 302


def test_whoever_is_shut_out_is_out_with_the_next_request(client):
    enter(client)
    actions.shut_out(Person.objects.get(key="gaon"), by=SITE, why="휴직")
    assert client.get(PAGE).status_code == 302
    actions.let_in_again(Person.objects.get(key="gaon"), by=SITE, why="복직")
    assert client.get(PAGE).status_code == 200


def test_a_new_password_ends_all_other_sessions(client):
    enter(client)
    other = Client()
    enter(other)
    form = {"old": WORD, "new": "a-much-longer-word-7"}
    assert client.post("/password/", form).status_code == 302
    assert client.get(PAGE).status_code == 200
    assert other.get(PAGE).status_code == 302
    assert enter(other, word="a-much-longer-word-7").status_code == 302


@pytest.mark.parametrize(
    ("old", "new"), [("wrong", "a-much-longer-word-7"), (WORD, "short"), (WORD, "password1234")]
)
def test_a_password_that_is_weak_or_not_ones_own_to_change_is_refused(client, old, new):
    enter(client)
    assert client.post("/password/", {"old": old, "new": new}).status_code == 422
    assert enter(Client()).status_code == 302


def test_a_session_gets_a_new_name_at_sign_in(client):
    enter(client)
    first = client.cookies["session"].value
    enter(client, "nari")
    assert client.cookies["session"].value != first


def test_no_page_of_the_staff_is_kept_by_a_browser(client):
    enter(client)
    assert "no-store" in client.get(PAGE)["Cache-Control"]
