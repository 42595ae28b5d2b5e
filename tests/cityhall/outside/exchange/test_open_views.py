"""The public pages of the exchange: four languages, no cookie, nothing but what was published."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from tests.cityhall.people import browse

from cityhall.outside.exchange import open_views
from cityhall.outside.exchange.models import Article, Contribution, Question
from cityhall.outside.portal.serving import KEPT
from cityhall.outside.publishing.models import Copy

HERE = Path(open_views.__file__).parent
PORTAL = HERE.parent / "portal/static/portal/portal.css"
TONGUES = ("ko", "en", "ja", "zh")
PAGES = (
    "",
    "policies/",
    "policies/?category=testing&city=seoul&year=2020",
    "guides/",
    "press/",
    "archive/",
    "articles/2020-seoul-screening-stations/",
    "status/",
    "supplies/",
    "cities/",
    "questions/",
    "search/?q=검사",
    "search/",
    "ask/",
    "register/",
    "newsletter/",
)
ATOM = "{http://www.w3.org/2005/Atom}"
SMALL = 60 * 1024


def address(language, page=""):
    return f"/open/{language}/exchange/{page}"


@pytest.mark.parametrize("language", TONGUES)
def test_every_page_is_read_in_each_language_without_script_or_cookie(exchange, read, language):
    for where in PAGES:
        answer = read(address(language, where))
        page = answer.content.decode()
        assert (where, answer.status_code) == (where, 200)
        assert "<script" not in page
        assert not answer.cookies
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert answer.headers["Cache-Control"] == KEPT
        assert f'<html lang="{language if language in ("ko", "en") else "en"}">' in page
        for other in set(TONGUES) - {language}:
            assert f'hreflang="{other}"' in page


def test_a_city_without_any_of_it_has_pages_that_say_so(house, read):
    for where in PAGES:
        expected = 404 if "articles" in where else 200
        assert (where, read(address("ko", where)).status_code) == (where, expected)
    assert "아직 실은 글이 없습니다" in read(address("ko")).content.decode()


def test_the_first_page_is_small_with_all_it_needs(exchange, read):
    page = read(address("ko")).content
    sheets = (PORTAL, HERE / "static/exchange/open.css")
    assert len(page) + sum(one.stat().st_size for one in sheets) < SMALL
    fetched = re.findall(r'(?:src|rel="stylesheet" href)="([^"]+)"', page.decode())
    assert {one.split("/")[-1].split(".")[0] for one in fetched} == {"portal", "open", "seal"}


def test_who_is_signed_in_gets_what_everybody_gets(exchange):
    assert browse("maru", "en").get(address("ko")).content == Client().get(address("ko")).content


def test_the_menu_is_in_the_language_and_the_rest_says_that_it_is_not(exchange, read):
    page = read(address("ja")).content.decode()
    assert '<span lang="ja">政策</span>' in page
    assert "英語で表示しています" in page
    assert "英語で表示しています" not in read(address("en")).content.decode()


def test_what_is_not_translated_says_so_in_the_language_of_the_reader(exchange, read):
    place = "articles/2020-seoul-arrivals/"
    japanese = read(address("ja", place)).content.decode()
    assert "まだ日本語に翻訳されていないため、Englishで表示しています" in japanese
    assert '<h1 id="title" lang="en">' in japanese
    korean = read(address("ko", place)).content.decode()
    assert "아직 한국어로 옮기지 않아" not in korean


def test_languages_stand_side_by_side_and_a_stale_one_says_so(exchange, read):
    page = read(address("ko", "articles/2020-seoul-screening-stations/")).content.decode()
    for language in TONGUES:
        assert f'<div class="text" lang="{language}">' in page
    stale = read(address("en", "articles/2020-seoul-distancing/")).content.decode()
    assert "may be out of date" in stale


def test_policies_are_cut_by_category_city_year_and_words(exchange, read):
    cuts = (
        ("category=testing", "차에서 내리지", "재난긴급생활비"),
        ("category=support", "재난긴급생활비", "차에서 내리지"),
        ("year=2021", "자가검사키트", "차에서 내리지"),
        ("city=seoul&year=2020", "차에서 내리지", "자가검사키트"),
        ("q=휴업지원금", "휴업지원금", "차에서 내리지"),
    )
    for asked, there, missing in cuts:
        page = read(address("ko", f"policies/?{asked}")).content.decode()
        assert (asked, there in page, missing in page) == (asked, True, False)


def test_what_is_asked_for_and_not_declared_cuts_nothing(exchange, read):
    whole = read(address("ko", "policies/")).content.decode().count("/articles/")
    odd = read(address("ko", 'policies/?city=","x&category=%22&year=20x0')).content.decode()
    assert odd.count("/articles/") == whole


def test_each_list_holds_its_own_kind(exchange, read):
    assert "45개 도시" in read(address("ko", "press/")).content.decode()
    assert "자료집" in read(address("ko", "archive/")).content.decode()
    assert "자료집" not in read(address("ko", "policies/")).content.decode()
    assert "해외에서 서울에" in read(address("ko", "guides/")).content.decode()


@pytest.mark.parametrize("name", ["news", "questions"])
def test_what_is_new_is_followed_as_atom(exchange, read, name):
    for language in TONGUES:
        feed = ET.fromstring(read(address(language, f"{name}.atom")).content)
        entries = feed.findall(f"{ATOM}entry")
        assert entries
        for entry in entries:
            link = entry.find(f"{ATOM}link")
            assert link is not None
            assert read(str(link.get("href")).replace("http://testserver", "")).status_code == 200


def test_drafts_and_what_merely_came_are_nowhere(exchange, read):
    draft = Article.objects.get(key="2020-milan-open-streets")
    assert draft.released is None
    hidden = [
        "Wider pavements",
        *Contribution.objects.values_list("title", flat=True),
        *Contribution.objects.values_list("person", flat=True),
        *Question.objects.filter(state="new").values_list("text", flat=True),
    ]
    pages = [*PAGES, "news.atom", "questions.atom", "search/?q=pavements", "cities/"]
    for language in TONGUES:
        for one in pages:
            text = read(address(language, one)).content.decode()
            assert [word for word in hidden if word in text] == []
    assert read(address("en", f"articles/{draft.key}/")).status_code == 404


def test_an_address_that_never_was_is_missing(exchange, read):
    assert read(address("ko", "articles/no-such/")).status_code == 404
    assert read(address("ko", "questions/999999/")).status_code == 404
    assert read("/open/fr/exchange/").status_code == 404


def test_the_day_shows_public_numbers_only(exchange, read):
    copy = Copy.objects.get(series="exchange-status", is_current=True)
    assert "covid-19" in copy.content
    page = read(address("en", "status/")).content.decode()
    assert "/epidemics/covid-19/" in page
    assert "As of" in page


def test_the_search_of_the_portal_leads_to_no_dead_end(exchange, read):
    page = read("/open/ko/search/?q=선별진료소").content.decode()
    links = re.findall(r'<li><a href="([^"]+)"', page)
    assert all(read(link).status_code == 200 for link in links)


def test_every_article_of_the_sample_but_the_draft_is_out(exchange):
    assert Copy.objects.filter(series="exchange-articles", is_current=True).count() == 17
