"""What was asked for at a talk is tied to it by its office, and loosed where that was wrong."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate
from tests.cityhall.people import browse
from tests.cityhall.registers.engagements.conftest import at

from cityhall.ground.access.actors import SITE
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.queries import list_breaks, list_entries
from cityhall.registers.cases import actions as cases
from cityhall.registers.cases.models import Link
from cityhall.registers.engagements import actions, queries
from cityhall.registers.engagements.errors import UnfitPlanError
from cityhall.registers.engagements.raising import raise_request
from cityhall.work.sample.districts import found_districts


def read(answer):
    return answer.content.decode()


def ask_for(title, by, district="노원구"):
    values = {"title": title, "text": f"{title} 고쳐 달라고 함", "district": district}
    return cases.open_case("district-request", values, on=localdate() - timedelta(30), by=by)


@pytest.fixture
def talk(actor, wanted):
    """A talk with the head of a district, three days ago."""
    past = replace(wanted, kind="meeting", theme="district", starts=at(-3), ends=at(-3, 11))
    return actions.plan(past, by=actor("gaon"), on=localdate())


@pytest.fixture
def pump(actor):
    """A long-standing request of the district."""
    return ask_for("빗물펌프장", actor("maru"))


def send(talk, key="gaon", **given):
    return browse(key).post(f"/engagements/{talk.key}/change/", given)


def test_a_request_is_tied_by_its_number_and_both_sides_tell_it(talk, pump, house):
    assert send(talk, what="raise", number=pump.number).status_code == 302
    assert [(one.before, one.after, one.how) for one in Link.objects.all()] == [
        (talk.case, pump, "follows")
    ]
    page = read(browse("gaon").get(f"/engagements/{talk.key}/"))
    assert f"{pump.number} 빗물펌프장" in page
    assert "숙원사업</span>" in page
    district = read(browse("gaon").get("/engagements/districts/?district=district/nowon"))
    told = district.split("나온 자리")[1].split("</dd>")[0]
    assert f"/engagements/{talk.key}/" in told
    assert talk.case.number in read(browse("gaon").get(reverse("cases:case", args=[pump.key])))


def test_the_history_of_both_tells_who_tied_it(talk, pump, house):
    for _ in range(2):  # the second time changes nothing
        send(talk, what="raise", number=pump.number)
    told = [one for one in list_entries("engagement", talk.key, 9) if "raise" in one.action]
    assert [(one.author, one.why) for one in told] == [("gaon", pump.number)]
    assert next(iter(list_entries("case", pump.key, 9))).action == "cases.tie"
    assert list(list_breaks()) == []


def test_the_form_offers_what_may_have_been_raised_that_district_first(talk, pump, actor, house):
    far = ask_for("주차장", actor("maru"), "강남구")
    values = {"text": "보도 턱을 낮춰 달라고 함", "source": "meeting"}
    point = cases.open_case("suggestion", values, on=localdate(), by=actor("maru"))
    page = read(browse("gaon").get(f"/engagements/{talk.key}/"))
    offered = page.split('<datalist id="raisable">')[1].split("</datalist>")[0]
    numbers = [one.split('"')[0] for one in offered.split('value="')[1:]]
    assert numbers[0] == pump.number
    assert {far.number, point.number} < set(numbers)
    raise_request(talk, pump.number, by=actor("gaon"), on=localdate())
    assert pump not in queries.list_raisable(talk, actor("gaon"))


def test_a_number_that_is_none_is_refused_and_stays_in_the_form(talk, pump, actor, house):
    for number in ("2020-숙원-999", talk.case.number, "' OR 1=1", ""):
        answer = send(talk, what="raise", number=number)
        assert answer.status_code == 422
        assert "번호의 자치구 숙원사업" in read(answer)
    assert 'value="2020-숙원-999"' in read(send(talk, what="raise", number="2020-숙원-999"))
    assert not Link.objects.exists()


def test_what_has_not_taken_place_raised_nothing(visit, pump, actor):
    with pytest.raises(UnfitPlanError):
        raise_request(visit, pump.number, by=actor("gaon"), on=localdate())


def test_only_the_office_in_charge_ties_and_looses(talk, pump, actor, house):
    with pytest.raises(NotAllowedError):
        raise_request(talk, pump.number, by=actor("nari"), on=localdate())
    assert send(talk, "nari", what="raise", number=pump.number).status_code == 403
    assert "raisable" not in read(browse("nari").get(f"/engagements/{talk.key}/"))


def test_what_was_tied_wrongly_is_loosed_with_a_reason_that_stays(talk, pump, house):
    send(talk, what="raise", number=pump.number)
    assert send(talk, what="loose", case=pump.key, why="  ").status_code == 422
    assert Link.objects.exists()
    assert send(talk, what="loose", case=pump.key, why="다른 면담에서 나옴").status_code == 302
    assert not Link.objects.exists()
    assert send(talk, what="loose", case=pump.key, why="다시").status_code == 404
    last = list_entries("engagement", talk.key, 1)[0]
    assert (last.action, last.why) == (
        "engagements.loose_request",
        f"{pump.number}: 다른 면담에서 나옴",
    )
    assert list(list_breaks()) == []


def test_requests_of_the_sample_stand_at_their_talks(held, house):
    found_districts(SITE)
    page = read(browse("gaon").get("/engagements/districts/?district=district/gangnam"))
    assert page.count("나온 자리") == page.count('<article class="request">') > 0
