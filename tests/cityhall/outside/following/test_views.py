"""Somebody asks on the open side, confirms by mail, and ends it; others change nothing."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests.cityhall.outside.following.conftest import ADDRESS, KEY

from cityhall.ground.notices.models import Mail
from cityhall.outside.following import views
from cityhall.outside.following.models import Follow

ASK = "/open/ko/follow/"


def ask(given=None, **headers):
    return Client(enforce_csrf_checks=True).post(
        ASK, {"address": ADDRESS, "key": KEY, **(given or {})}, headers=headers
    )


@pytest.mark.parametrize(
    ("path", "hidden"),
    [(f"promises/{KEY}/", f'name="key" value="{KEY}"'), ("promises/?state=late", 'value="late"')],
)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_form_stands_on_the_page_of_a_promise_and_of_a_list(public, path, hidden, language):
    page = Client().get(f"/open/{language}/{path}").content.decode()
    assert f'action="/open/{language}/follow/"' in page
    assert hidden in page
    assert "<script" not in page
    assert "csrfmiddlewaretoken" not in page  # the page is the same for all


def test_without_a_mail_server_there_is_no_form(house, sample_city, public, settings):
    settings.EMAIL_HOST = ""
    assert "/follow/" not in Client().get("/open/ko/promises/?state=due").content.decode()
    assert ask().status_code == 404


def test_an_address_is_told_only_after_its_owner_confirmed(public, links):
    answer = ask()
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]
    assert not answer.cookies
    one = Follow.objects.get()
    assert one.confirmed is None
    confirm, end = links(Mail.objects.get())
    client = Client(enforce_csrf_checks=True)
    assert "받아 보기" in client.get(confirm).content.decode()
    assert Follow.objects.get().confirmed is None  # to open a link is not to agree
    assert client.post(confirm).status_code == 200
    assert Follow.objects.get().confirmed
    assert "그만 받기" in client.get(end).content.decode()
    assert Follow.objects.exists()
    assert client.post(end).status_code == 200
    assert not Follow.objects.exists()
    assert not Mail.objects.exists()
    assert client.post(end).status_code == 200
    assert client.get(confirm).status_code == 410


def test_the_word_of_one_link_is_no_word_of_another(public, links):
    ask()
    confirm, end = links(Mail.objects.get())
    word = end.rstrip("/").rpartition("/")[2]
    client = Client()
    assert client.post(f"/open/ko/follow/confirm/{word}/").status_code == 410
    assert client.post(confirm.replace("confirm", "end")).status_code == 200
    assert Follow.objects.exists()
    assert client.get(f"/open/ko/follow/confirm/{'x' * 300}/").status_code == 410


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"address": "no address"}, 422),
        ({"address": "a@b.test\nBcc: c@d.test"}, 422),
        ({"address": ""}, 422),
        ({"key": "no-such-promise"}, 422),
        ({"key": "", "state": "no-such-state"}, 422),
        ({"key": "x" * 5000}, 422),
    ],
)
def test_what_cannot_be_followed_is_refused_with_a_sentence(public, given, status):
    answer = ask(given)
    assert answer.status_code == status
    assert 'role="alert"' in answer.content.decode()
    assert not Follow.objects.exists()
    assert not Mail.objects.exists()


def test_who_fills_the_hidden_field_is_told_the_same_and_nothing_is_kept(public):
    honest, program = ask({"address": "other@example.com"}), ask({"website": "http://x.test"})
    assert honest.content == program.content
    assert [one.address for one in Follow.objects.all()] == ["other@example.com"]


def test_nobody_learns_whether_an_address_follows_already(follow):
    follow()
    known, fresh = ask(), ask({"address": "fresh@example.com"})
    assert known.content == fresh.content
    assert [one.address for one in Mail.objects.all()] == ["fresh@example.com"]


def test_a_form_of_another_site_is_refused(public):
    assert ask(origin="https://elsewhere.test").status_code == 403
    assert ask(origin="http://[").status_code == 403
    assert ask(origin="http://testserver").status_code == 200


def test_one_network_address_asks_so_often_in_an_hour_and_programs_do_not_count(
    public, monkeypatch
):
    monkeypatch.setattr(views.ASKING, "most_of_one", 2)
    asked = [ask({"website": "x"} if n == 1 else {}).status_code for n in range(4)]
    assert asked == [200, 200, 200, 429]
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert elsewhere.post(ASK, {"address": ADDRESS, "key": KEY}).status_code == 200


def test_an_address_is_not_flooded(public):
    for _ in range(3):
        ask()
    assert Mail.objects.count() == 1
    Follow.objects.update(asked=timezone.now() - timedelta(hours=2))
    ask()
    assert Mail.objects.count() == 2


def test_no_address_can_be_asked_for_by_get(public):
    assert Client().get(ASK).status_code == 405
