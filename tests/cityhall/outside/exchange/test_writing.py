"""Articles: reviewed by another, released through the gate, never changed in public by an edit."""

import json

import pytest
from django.test import Client
from tests.cityhall.people import actor

from cityhall.ground.access.actors import SITE
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.outside.exchange import actions, writing
from cityhall.outside.exchange.errors import UnfitExchangeError
from cityhall.outside.exchange.models import Article, City, Contribution, Wording
from cityhall.outside.exchange.offers import ARTICLES
from cityhall.outside.publishing.actions import publish, settle
from cityhall.outside.publishing.models import Copy, Held

KEY = "2020-seoul-arrivals"
PLACE = f"/open/ko/exchange/articles/{KEY}/"
CLAUSE = "제9조 제1항 제6호"


@pytest.fixture
def article(exchange):
    return Article.objects.get(key=KEY)


def word(article, text, language="ko", **other):
    found = article.wordings.filter(language=language).first()
    seen = found.revision if found else 0
    title = found.title if found else "제목"
    return writing.word(
        article, language, title, text, **{"by": actor("maru"), "seen": seen, **other}
    )


def send_out(article):
    """Review and release, each as who may."""
    writing.review(article, by=SITE)
    writing.release(article, by=actor("maru"))


def public():
    return Client().get(PLACE).content.decode()


def test_an_edit_is_not_public_before_it_is_reviewed_and_released(article):
    before = public()
    word(article, "고친 글입니다.")
    publish([ARTICLES], by=SITE)
    assert public() == before
    send_out(article)
    assert "고친 글입니다." in public()
    assert Copy.objects.get(series=ARTICLES, key=KEY, is_current=True).version == 2


def test_who_wrote_it_does_not_review_it(article):
    word(article, "고친 글입니다.")
    with pytest.raises(UnfitExchangeError):
        writing.review(article, by=actor("maru"))
    with pytest.raises(UnfitExchangeError):
        writing.release(article, by=actor("maru"))


def test_only_who_speaks_for_the_city_releases_and_strangers_edit_nothing(article):
    for key in ("nari", "saebom", "areum", "haneul"):
        with pytest.raises(NotAllowedError):
            word(article, "남의 글", by=actor(key))
        with pytest.raises(NotAllowedError):
            writing.release(article, by=actor(key))
        with pytest.raises(NotAllowedError):
            writing.withdraw(article, by=actor(key), clause=CLAUSE, why="까닭")


def test_a_translation_is_stale_once_the_original_moved(article):
    word(article, "고친 원문")
    english = article.wordings.get(language="en")
    assert english.renders < article.wordings.get(language="ko").revision
    word(article, "The new text.", "en")
    english.refresh_from_db()
    assert english.renders == article.wordings.get(language="ko").revision


def test_two_at_one_wording_lose_nothing_unseen(article):
    word(article, "먼저 저장한 글")
    with pytest.raises(UnfitExchangeError):
        word(article, "나중에 저장한 글", seen=1)
    assert article.wordings.get(language="ko").text == "먼저 저장한 글"


def test_personal_data_stops_it_until_somebody_decides_by_a_clause(article):
    word(article, "문의는 010-1234-5678로 하세요.")
    send_out(article)
    assert "010-1234-5678" not in public()
    assert Copy.objects.get(series=ARTICLES, key=KEY, is_current=True).version == 1
    held = Held.objects.get(series=ARTICLES, key=KEY)
    settle(held, by=actor("maru"), state="masked", clause=CLAUSE, why="개인 전화번호")
    copy = Copy.objects.get(series=ARTICLES, key=KEY, is_current=True)
    assert "010-1234-5678" not in copy.content + copy.words
    assert json.loads(copy.masked) == [["mobile-number", CLAUSE]]
    assert CLAUSE in public()
    everywhere = ("/open/ko/exchange/news.atom", "/open/ko/exchange/search/?q=문의는")
    assert all("1234-5678" not in Client().get(one).content.decode() for one in everywhere)


def test_a_resident_number_in_any_writing_is_gone_from_every_language(article):
    word(article, "Number 800101–1234567 stays here.", "en")
    word(article, "번호 ８００１０１-１２３４５６７", "ja")
    send_out(article)
    copy = Copy.objects.get(series=ARTICLES, key=KEY, is_current=True)
    assert "1234567" not in copy.content
    assert "１２３４５６７" not in copy.content
    assert "●●●" in copy.content


def test_a_withdrawn_article_is_gone_from_every_address(article):
    title = article.wordings.get(language="ko").title
    with pytest.raises(UnfitExchangeError):
        writing.withdraw(article, by=actor("maru"), clause="", why="까닭")
    with pytest.raises(UnfitExchangeError):
        writing.withdraw(article, by=actor("maru"), clause=CLAUSE, why=" ")
    writing.withdraw(article, by=actor("maru"), clause=CLAUSE, why="다시 살펴봄")
    for language in ("ko", "en", "ja", "zh"):
        answer = Client().get(f"/open/{language}/exchange/articles/{KEY}/")
        assert answer.status_code == 410
        assert title not in answer.content.decode()
    for place in ("", "policies/", "news.atom", f"search/?q={title}"):
        page = Client().get(f"/open/ko/exchange/{place}").content.decode()
        assert f"/articles/{KEY}/" not in page
    assert Client().get(f"/open/ko/exchange-articles/{KEY}/").status_code == 404
    assert (article.clause, article.why) == (CLAUSE, "다시 살펴봄")
    writing.reopen(article, by=actor("maru"))
    assert Client().get(PLACE).status_code == 410


def test_an_archived_article_stays_public_under_the_archive(article):
    writing.archive(article, by=actor("maru"))
    assert KEY in Client().get("/open/ko/exchange/archive/").content.decode()
    assert KEY not in Client().get("/open/ko/exchange/policies/").content.decode()
    assert Client().get(PLACE).status_code == 200


def test_the_name_of_who_sent_it_never_goes_out(exchange):
    sent = Contribution.objects.get(title="Rooms in hotels for carers")
    article = writing.take_over(sent, by=actor("maru"))
    word(article, f"Told by {sent.person}.", "en")
    writing.review(article, by=SITE)
    writing.release(article, by=actor("maru"))
    copy = Copy.objects.get(series=ARTICLES, key=article.key, is_current=True)
    assert sent.person not in copy.content
    assert "●●●" in copy.content
    with pytest.raises(UnfitExchangeError):
        writing.take_over(sent, by=actor("maru"))


def test_an_article_begins_with_its_original_alone(exchange):
    city = City.objects.get(key="paris")
    given = writing.Given(
        "policy",
        "heat",
        "support",
        "paris",
        city.asked.date(),
        "en",
        "Cool rooms",
        "Open at night.",
    )
    one = writing.begin(given, by=actor("maru"))
    again = writing.begin(given, by=actor("maru"))
    assert one.key != again.key
    assert list(Wording.objects.filter(article=one).values_list("language", "revision")) == [
        ("en", 1)
    ]


def test_a_contribution_that_is_refused_stays_in(exchange):
    sent = Contribution.objects.get(title="Rooms in hotels for carers")
    with pytest.raises(UnfitExchangeError):
        actions.refuse_contribution(sent, by=actor("maru"), why="")
    actions.refuse_contribution(sent, by=actor("maru"), why="주제와 다름")
    sent.refresh_from_db()
    assert (sent.state, sent.why) == ("refused", "주제와 다름")
