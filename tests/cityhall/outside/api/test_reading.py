"""Programs read what is public, as the contract says; a question that does not fit is told why."""

import json

import pytest
from django.test import Client
from openapi_spec_validator import OpenAPIV31SpecValidator

from cityhall.ground.access.actors import SITE
from cityhall.outside.portal.datasets import DATASETS
from cityhall.outside.publishing import queries
from cityhall.outside.publishing.actions import publish
from cityhall.outside.publishing.series import SERIES


@pytest.fixture
def published(house, sample_city):
    publish(by=SITE)


def ask(address):
    answer = Client().get(address)
    return answer.status_code, json.loads(answer.content)


@pytest.mark.django_db
def test_the_contract_is_valid_and_names_every_series(house):
    status, document = ask("/api/v1/openapi.json")
    assert status == 200
    OpenAPIV31SpecValidator(document).validate()
    assert {f"/api/v1/{key}" for key in DATASETS} <= set(document["paths"])


FOUNDED = "glance promises figures execution audits organizations people".split()


@pytest.mark.parametrize("series", FOUNDED)
def test_a_series_comes_page_by_page_and_each_item_by_itself(published, series):
    status, first = ask(f"/api/v1/{series}?limit=2")
    assert status == 200
    assert first["total"] == queries.list_current(series).count() > 0
    assert (first["next"] is None) == (first["total"] <= 2)
    one = first["items"][0]
    status, same = ask(f"/api/v1/{series}/{one['id']}")
    assert (status, same) == (200, one)
    rest = ask(f"/api/v1/{series}?limit=200&offset=2")[1]["items"]
    assert not {item["id"] for item in rest} & {item["id"] for item in first["items"]}


def test_a_part_and_words_are_chosen(published):
    late = ask("/api/v1/promises?facet=late")[1]
    assert {one["content"]["state"] for one in late["items"]} == {"late"}
    assert ask("/api/v1/promises?q=SDGs")[1]["total"] < ask("/api/v1/promises")[1]["total"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "question",
    ["limit=0", "limit=201", "limit=x", "offset=-1", "offset=99999999999999999999999", "q=a%00b"],
)
def test_a_question_that_does_not_fit_is_told_what_is_wrong(house, question):
    status, told = ask(f"/api/v1/promises?{question}")
    assert status == 422
    assert told["errors"][0]["field"] == question.split("=")[0]


@pytest.mark.django_db
def test_what_is_not_public_is_missing_and_says_so_as_a_document(house):
    for address in ("/api/v1/no-such-series", "/api/v1/promises/no-such-promise", "/api/v2/"):
        answer = Client().get(address)
        assert answer.status_code == 404
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert json.loads(answer.content)["status"] == 404


@pytest.mark.django_db
def test_nothing_is_written_where_one_reads(house):
    for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
        answer = Client(enforce_csrf_checks=True).generic(method, "/api/v1/promises")
        assert answer.status_code == 405
        assert answer.headers["Allow"] == "GET, HEAD"


def test_units_and_people_come_under_the_names_of_popolo(published):
    unit = ask("/api/v1/organizations/planning-office/budget")[1]["content"]
    assert unit["classification"] == "division"
    assert unit["parent_id"] == "planning-office"
    assert isinstance(unit["name"], str)
    assert "" not in unit.values()
    person = ask("/api/v1/people?limit=1")[1]["items"][0]["content"]
    seat = person["memberships"][0]
    assert (seat["person_id"], seat["organization_id"]) == (person["id"], "council")
    assert person["other_names"][0]["note"] == "English"


def test_the_next_part_of_a_list_is_of_the_same_question(published):
    late = ask("/api/v1/promises?facet=late&limit=2")[1]
    rest = ask(late["next"].partition("testserver")[2])[1]
    assert {one["content"]["state"] for one in rest["items"]} == {"late"}
    assert rest["total"] == late["total"] > 2


def test_every_series_that_is_published_is_read(house):
    assert set(SERIES) == set(DATASETS)


def test_what_is_known_already_costs_nothing(published):
    answer = Client().get("/api/v1/promises")
    tag = answer.headers["ETag"]
    assert Client().get("/api/v1/promises", headers={"if-none-match": tag}).status_code == 304
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
