"""Agreements are found by title, partner and content; what is done under them by what it is."""

import pytest
from tests.cityhall.people import actor

from cityhall.ground.access.actors import SITE
from cityhall.work.desk import actions
from cityhall.work.desk.finding.words import read_query
from cityhall.work.desk.models import Kind
from cityhall.work.desk.queries import find
from cityhall.work.sample.agreements import found_agreements


@pytest.fixture
def count(sample_city):
    found_agreements(SITE)
    actions.catch_up()
    return lambda query, kind: find(read_query(query), actor("saebom")).counts.get(kind, 0)


def test_an_agreement_is_found_by_its_title_and_partners(count):
    assert count("거제시", Kind.AGREEMENT) == 1
    assert count("남북체육교류자문단", Kind.AGREEMENT) == 1
    assert count("Tel Aviv", Kind.AGREEMENT) == 1


def test_what_is_done_is_found_by_what_it_is_and_with_whom(count):
    assert count("우럭", Kind.ACTIVITY) == 1
    assert count("이스탄불", Kind.ACTIVITY) == 1
    assert count("5개 팀 155명", Kind.ACTIVITY) == 1


def test_what_is_found_leads_to_its_page(sign_in, count):
    page = sign_in("saebom", "ko").get("/search/?q=거제시").content.decode()
    assert 'href="/agreements/exchange-geoje/' in page
    page = sign_in("saebom", "ko").get("/search/?q=이스탄불").content.decode()
    assert "/agreements/activities/?kind=call" in page
