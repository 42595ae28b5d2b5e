"""Publishing: once is enough, a correction is a version, nothing published is changed."""

import json
from dataclasses import replace
from datetime import date

import pytest
from tests.cityhall.people import actor

from cityhall.ground.access.actors import SITE
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.actions import record
from cityhall.outside.publishing import queries
from cityhall.outside.publishing.actions import (
    NO_LONGER,
    publish,
    publish_changed,
    settle,
    withdraw,
)
from cityhall.outside.publishing.errors import UndecidableError
from cityhall.outside.publishing.founding import publish_first
from cityhall.outside.publishing.models import Copy, Edition, Held
from cityhall.registers.figures.actions import correct_value
from cityhall.registers.figures.models import Value
from cityhall.registers.figures.records import read_entry
from cityhall.registers.promises.models import Promise

APRIL = date(2020, 4, 30)
QUOTA = "staffing.quota@mayors-secretariat"


@pytest.fixture
def published(sample_city):
    publish(("promises", "figures"), by=SITE, on=APRIL)


def on_page(series: str, key: str) -> Copy:
    """What is on the page of an object, which must be there."""
    return Copy.objects.get(series=series, key=key, is_current=True)


def correct_quota():
    value = Value.objects.filter(
        measure="staffing.quota", subject__key="mayors-secretariat", as_of__lte=APRIL
    ).latest("id")
    entry = read_entry(value)
    changed = replace(entry, value=entry.value + 1)
    return correct_value(value, changed, by=SITE, why="잘못 옮김")


def word(text):
    Promise.objects.filter(key="promise/local-government-fair").update(text_ko=text)


def test_publishing_twice_changes_nothing(published):
    before = queries.edition()
    outcome = publish(("promises", "figures"), by=SITE, on=APRIL)
    assert (outcome.added, outcome.gone, outcome.held) == ([], [], [])
    assert queries.edition() == before


def test_a_correction_is_a_new_version_and_the_older_stays_as_it_was(published):
    old = on_page("figures", QUOTA)
    correct_quota()
    publish(("figures",), by=SITE, on=APRIL)
    new = on_page("figures", QUOTA)
    assert (old.version, new.version) == (1, 2)
    kept = Copy.objects.get(series="figures", key=QUOTA, version=1)
    assert (kept.content, kept.is_current) == (old.content, False)
    assert queries.is_whole(kept)
    assert queries.is_whole(new)


def test_only_what_was_written_since_is_looked_at_again(sample_city, django_assert_max_num_queries):
    publish_first()
    assert Edition.objects.count() == 1
    assert publish_changed(by=SITE).added == []  # but for its own entry, nothing was written
    with django_assert_max_num_queries(2):
        assert publish_changed(by=SITE).added == []
    correct_quota()
    outcome = publish_changed(by=SITE)
    assert {one.series for one in outcome.added} <= {"figures", "glance", "execution"}
    assert QUOTA in {one.key for one in outcome.added}
    assert publish_changed(by=SITE).added == []


def test_what_the_register_offers_no_longer_leaves_the_page(published):
    copy = on_page("promises", "local-government-fair")
    publish(("promises",), by=SITE, on=date(2018, 1, 1))
    gone = Copy.objects.get(pk=copy.pk)
    assert (gone.is_current, gone.why) == (False, NO_LONGER)
    publish(("promises",), by=SITE, on=APRIL)
    assert on_page("promises", "local-government-fair").version == 2


def test_what_was_withdrawn_comes_back_only_otherwise(published):
    copy = on_page("figures", QUOTA)
    with pytest.raises(UndecidableError):
        withdraw(copy, by=SITE, why=" ")
    withdraw(copy, by=SITE, why="다시 살펴봄")
    publish(("figures",), by=SITE, on=APRIL)
    assert queries.find_current("figures", QUOTA) is None
    correct_quota()
    publish(("figures",), by=SITE, on=APRIL)
    assert on_page("figures", QUOTA).version == 2


@pytest.fixture
def held(published):
    with record("a.test", by=SITE.author, of=("promise", "")):
        word("문의 010-1234-5678")
    publish(("promises",), by=SITE, on=APRIL)
    return Held.objects.get()


def test_what_is_held_leaves_what_was_published_on_the_page(held):
    current = on_page("promises", "local-government-fair")
    assert current.version == 1
    assert "010-1234-5678" not in current.content
    publish(("promises",), by=SITE, on=APRIL)
    assert Held.objects.count() == 1


def test_it_goes_out_masked_once_somebody_decides_by_a_clause(held):
    with pytest.raises(UndecidableError):
        settle(held, by=actor("maru"), state="masked", why="개인 전화번호")
    settle(held, by=actor("maru"), state="masked", clause="제9조 제1항 제6호", why="개인 전화번호")
    copy = on_page("promises", "local-government-fair")
    assert copy.version == 2
    assert "010-1234-5678" not in copy.content + copy.words
    assert queries.load_masked(copy) == [["mobile-number", "제9조 제1항 제6호"]]
    publish(("promises",), by=SITE, on=APRIL)
    assert on_page("promises", "local-government-fair").version == 2


def test_it_goes_out_as_it_is_where_it_is_public(held):
    settle(held, by=actor("maru"), state="released", why="공용 전화")
    copy = on_page("promises", "local-government-fair")
    assert json.loads(copy.content)["name"][0] == "문의 010-1234-5678"
    with pytest.raises(UndecidableError):
        settle(held, by=actor("maru"), state="kept", why="다시")


def test_it_stays_in_where_somebody_keeps_it(held):
    settle(held, by=actor("maru"), state="kept", clause="제9조 제1항 제6호", why="공개 못 함")
    assert on_page("promises", "local-government-fair").version == 1


def test_only_who_speaks_for_the_city_publishes(sample_city):
    for key in ("gaon", "daon", "saebom", "areum", "haneul"):
        with pytest.raises(NotAllowedError):
            publish(("people",), by=actor(key))
    publish(("people",), by=actor("maru"))
    assert queries.list_current("people").exists()


def test_no_name_of_the_staff_is_in_a_promise_that_is_out(published):
    for copy in Copy.objects.filter(series="promises"):
        for name in ("가온", "나리", "다온", "라온", "마루"):
            assert name not in copy.content
