"""The open side: the same for all, without script, small, kept by caches, and true to the copy."""

import gzip
import re
from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate
from tests.cityhall.people import browse

from cityhall.ground.access.actors import SITE
from cityhall.outside.portal import serving
from cityhall.outside.publishing import queries
from cityhall.outside.publishing.actions import publish, withdraw
from cityhall.outside.publishing.models import Copy

ROOT = Path(serving.__file__).parents[4]
PAGES = (
    "/open/{}/",
    "/open/{}/budget/",
    "/open/{}/spending/",
    "/open/{}/promises/",
    "/open/{}/promises/?state=late",
    "/open/{}/promises/local-government-fair/",
    "/open/{}/figures/",
    "/open/{}/figures/staffing.quota@mayors-secretariat/",
    "/open/{}/audits/",
    "/open/{}/audits/audit-item-2019-1/",
    "/open/{}/appeals/",
    "/open/{}/research/",
    "/open/{}/organizations/planning-office/budget/",
    "/open/{}/people/saebom/",
    "/open/{}/visits/",
    "/open/{}/search/?q=예산",
    "/open/{}/search/",
    "/open/{}/data/",
)
SMALL = 60 * 1024


@pytest.fixture
def published(house, sample_city):
    publish(by=SITE)


def read(address, **headers):
    return Client().get(address, headers=headers)


@pytest.mark.django_db
def test_a_city_that_published_nothing_has_pages_that_say_so(house):
    for address in PAGES:
        assert read(address.format("ko")).status_code in (200, 404)
    assert "아직 공개한 것이 없습니다" in read("/open/ko/audits/").content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_written_in_both_languages_without_script_or_cookie(published, address):
    for language, other in (("ko", "en"), ("en", "ko")):
        answer = read(address.format(language))
        page = answer.content.decode()
        assert answer.status_code == 200
        assert f'<html lang="{language}">' in page
        assert f'hreflang="{other}"' in page
        assert "<script" not in page
        assert not answer.cookies
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert answer.headers["Content-Language"] == language


def test_who_is_signed_in_gets_what_everybody_gets(published):
    address = "/open/ko/promises/"
    assert browse("maru").get(address).content == Client().get(address).content
    english = browse("maru", "en").get(address)
    assert english.content == Client().get(address).content


def test_the_first_page_is_small_with_all_it_needs(published):
    page = read("/open/ko/").content
    css = (Path(serving.__file__).parent / "static/portal/portal.css").read_bytes()
    assert len(page) + len(css) < SMALL / 2
    fetched = re.findall(r'(?:src|rel="stylesheet" href)="([^"]+)"', page.decode())
    assert [one.split("/")[-1].split(".")[0] for one in fetched] == ["portal", "seal"]


def test_an_answer_that_is_known_is_a_tag_and_costs_two_queries(
    published, django_assert_num_queries
):
    first = read("/open/ko/promises/")
    assert "max-age=20" in first.headers["Cache-Control"]
    with django_assert_num_queries(1):
        again = read("/open/ko/promises/", if_none_match=first.headers["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    with django_assert_num_queries(1):
        assert read("/open/ko/promises/").content == first.content


def test_it_comes_packed_to_whoever_understands_that(published):
    plain, packed = read("/open/ko/"), read("/open/ko/", accept_encoding="gzip")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content) / 2


def test_what_is_withdrawn_is_gone_from_every_page_at_once(published):
    copy = Copy.objects.get(series="promises", key="local-government-fair", is_current=True)
    name = queries.read(copy).content["name"][0]
    places = (
        "/open/ko/promises/local-government-fair/",
        f"/open/ko/search/?q={name}",
        "/open/ko/data/promises.csv",
        "/open/ko/data/promises.atom",
        "/open/ko/promises/local-government-fair/feed.atom",
    )
    before = [read(place) for place in places]
    assert all(name in answer.content.decode() for answer in before)
    withdraw(copy, by=SITE, why="견본")
    for place, old in zip(places, before, strict=True):
        answer = read(place, if_none_match=old.headers["ETag"])
        assert answer.status_code in (200, 404)
        if answer.status_code == 200 and "search" not in place:
            assert name not in answer.content.decode()


def test_unknown_questions_make_no_answer_of_their_own(published):
    first = read("/open/ko/promises/")
    kept = len(serving.SHELF.kept)
    for number in range(5):
        assert read(f"/open/ko/promises/?x={number}").content == first.content
    assert len(serving.SHELF.kept) == kept


def test_words_of_a_question_stay_words(published):
    page = read('/open/ko/search/?q="><b>1').content.decode()
    assert "<b>1" not in page


def test_late_promises_are_listed_with_whose_they_are_and_for_how_long(published):
    page = read("/open/ko/promises/?state=late").content.decode()
    late = queries.list_current("promises", "late")
    first = queries.read(late[0]).content
    assert late.count() == page.count('<tr><th scope="row">') > 0
    days = (localdate() - date.fromisoformat(first["due_to"])).days
    assert first["owner"][0] in page
    assert f"{days:,}일 지남" in page


DRAWING = {  # what registers draw and work out of values that are given to them
    "sheets": "handing tables",
    "cases": "procedures",
    "epidemics": "models pages records shapes windows",
    "sustainability": "gaps models open_sdg pages plan_pages progress series shapes versions",
}
DRAWN = (
    "epidemics/",
    "epidemics/covid-19/?on=2020-04-17",
    "epidemics/covid-19/briefing/?on=2020-03-22",
    "epidemics/covid-19/confirmed/",
    "sustainability/",
    "sustainability/seoul-sdgs-2030/?version=2019",
    "sustainability/seoul-sdgs-2030/11-1-1/",
    "sustainability/seoul-sdgs-2030/gaps/?year=2019",
    "sustainability/seoul-sdgs-2030/open-sdg.zip",
)


@pytest.mark.parametrize("folder", ["portal"])
def test_the_open_side_reads_the_public_copy_only(folder):
    files = (ROOT / "src/cityhall/outside" / folder).rglob("*.py")
    reaching = [
        f"{file.name}: {part}.{module}"
        for file in files
        for part, module in re.findall(
            r"cityhall\.(?:registers|work)\.(\w+)\.?(\w*)", file.read_text()
        )
        if module not in DRAWING.get(part, "").split()
    ]
    assert reaching == []


@pytest.mark.parametrize("address", DRAWN)
def test_what_a_register_draws_is_asked_of_the_public_copy_only(published, address):
    with CaptureQueriesContext(connection) as asked:
        answer = read(f"/open/ko/{address}")
    assert answer.status_code == 200
    tables = {
        table
        for one in asked.captured_queries
        for table in re.findall(r'(?:FROM|JOIN) "(\w+)"', one["sql"])
    }
    assert tables
    assert all(table.startswith("publishing_") for table in tables), tables
