"""A program hands in figures by the token of somebody, with that person's rights and no others."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.cityhall.people import actor, browse

from cityhall.ground.access.actors import SITE
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.accounts.actions import shut_out
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.models import Change, Entry
from cityhall.outside.api.actions import make_token, revoke_token
from cityhall.outside.api.doors.all import WAYS
from cityhall.outside.api.models import Sent, Token
from cityhall.registers.figures.models import Value

FIGURE = {
    "measure": "staffing.quota",
    "subject": "mayors-secretariat",
    "as_of": "2026-01-31",
    "value": "40",
    "unit": "명",
    "dimensions": "grade=general/5",
    "source": "a program",
}
ADDRESS = "/api/v1/figures"


@pytest.fixture
def token(house, sample_city):
    return make_token("인사 시스템", by=actor("gaon"))


def send(word, body=FIGURE):
    text = body if isinstance(body, (str, bytes)) else json.dumps(body)
    headers = {"authorization": f"Bearer {word}"} if word else {}
    answer = Client(enforce_csrf_checks=True).post(
        ADDRESS, text, content_type="application/json", headers=headers
    )
    return answer.status_code, json.loads(answer.content)


def test_a_value_is_handed_in_by_the_one_whose_token_it_is(token):
    status, told = send(token)
    assert (status, told["added"]) == (201, 1)
    value = Value.objects.get(as_of="2026-01-31", measure="staffing.quota")
    assert (value.value, value.subject.key) == ("40", "mayors-secretariat")
    entry = Entry.objects.order_by("-seq").first()
    assert entry is not None
    assert (entry.author, entry.action) == ("gaon", "figures.enter_values")
    assert "인사 시스템" in entry.author_name
    assert send(token)[0] == 200
    assert Value.objects.filter(as_of="2026-01-31").count() == 1


def test_another_unit_is_refused_as_on_the_page(token):
    status, told = send(token, FIGURE | {"subject": "planning-office/budget"})
    assert status == 403
    assert "자기 부서" in told["detail"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"value": "many"}, "value"),
        ({"as_of": "2026-02-30"}, "as_of"),
        ({"measure": ""}, "measure"),
        ({"mood": "good"}, "mood"),
        ({"value": "4" * 40}, "value"),
    ],
)
def test_what_does_not_fit_is_named_by_its_field(token, change, field):
    status, told = send(token, FIGURE | change)
    assert status == 422
    assert [one["field"] for one in told["errors"]] == [field]


@pytest.mark.parametrize(
    "body", ["", "[]", "nothing", '{"value": 4}', "[" * 5000, b"\xff\xfe", '{"a": null}']
)
def test_what_is_no_object_of_texts_is_refused(token, body):
    assert send(token, body)[0] == 422


def test_what_is_computed_or_not_declared_is_refused(token):
    assert send(token, FIGURE | {"measure": "staffing.vacancy"})[0] == 409
    assert send(token, FIGURE | {"measure": "staffing.mood"})[0] == 409
    assert send(token, FIGURE | {"subject": "no-such-unit"})[0] in (403, 409)


def test_without_a_token_that_holds_nothing_is_written(token):
    for word in ("", "sagwan_wrong", token + "x"):
        status, _ = send(word)
        assert status == 401
    revoke_token(Token.objects.get(), by=actor("gaon"))
    assert send(token)[0] == 401
    assert not Value.objects.filter(as_of="2026-01-31").exists()


def test_a_session_is_no_token(token):
    answer = browse("gaon").post(ADDRESS, json.dumps(FIGURE), content_type="application/json")
    assert answer.status_code == 401


def test_who_is_shut_out_writes_no_more(token):
    shut_out(Person.objects.get(key="gaon"), by=SITE, why="퇴직")
    assert send(token)[0] == 401


def test_a_token_is_shown_once_and_kept_by_its_digest_only(house, sample_city):
    browser = browse("gaon")
    page = browser.post("/tokens/", {"name": "내 프로그램"}).content.decode()
    word = page.split("<code>")[1].split("</code>")[0]
    assert send(word)[0] == 201
    assert word not in browser.get("/tokens/").content.decode()
    assert not Token.objects.filter(digest=word).exists()
    for change in Change.objects.filter(table="open_api_token"):
        assert word not in str(change.after)
        assert Token.objects.get().digest not in str(change.after)


def test_nobody_revokes_the_token_of_another(token):
    one = Token.objects.get()
    with pytest.raises(NotAllowedError):
        revoke_token(one, by=actor("nari"))
    assert browse("nari").post(f"/tokens/{one.pk}/revoke/").status_code == 404
    with pytest.raises(NotAllowedError):
        make_token("시민", by=actor("areum"))


def test_what_is_sent_again_under_its_key_is_written_once(write):
    body = {"step": "reopen", "why": "다시"}
    first = write("cases/audit-item-2019-25/steps", body, who="maru", key="a-1")
    again = write("cases/audit-item-2019-25/steps", body, who="maru", key="a-1")
    assert first[0] == again[0] == 201
    assert again[1] == first[1] | {"replayed": True}
    other = write("cases/audit-item-2019-25/steps", body | {"why": "또"}, who="maru", key="a-1")
    assert (other[0], other[1]["errors"][0]["field"]) == (409, "Idempotency-Key")
    assert write("figures", FIGURE, who="gaon", key="a-1")[0] == 201  # of another token
    assert Sent.objects.count() == 2


def test_what_was_refused_may_be_sent_again_under_its_key(write):
    assert write("figures", FIGURE | {"measure": "staffing.mood"}, key="b")[0] == 409
    assert write("figures", FIGURE, key="b")[0] == 201


def test_a_key_of_strange_signs_is_refused(write):
    for key in ("x" * 201, "a b", ""):
        status, told = write("figures", FIGURE, key=key)
        assert (status, told["errors"][0]["field"]) == (422, "Idempotency-Key")


def test_answers_are_kept_for_a_week(write):
    write("figures", FIGURE, key="old")
    Sent.objects.update(made=timezone.now() - timedelta(days=8))
    write("figures", FIGURE, key="new")
    assert list(Sent.objects.values_list("key", flat=True)) == ["new"]


def test_half_a_sign_is_refused(token):
    assert send(token, '{"measure": "\\ud800"}')[0] == 422


@pytest.mark.django_db
def test_every_way_to_write_wants_a_token_and_tells_its_methods(house):
    for name, way in WAYS.items():
        address = reverse(f"open-api:{name}", kwargs={"key": "any"} if way.has_key else None)
        client = Client(enforce_csrf_checks=True)
        assert client.post(address, "{}", content_type="application/json").status_code == 401
        refused = client.delete(address)
        assert refused.status_code == 405
        assert "POST" in refused.headers["Allow"]
        assert json.loads(refused.content)["status"] == 405
