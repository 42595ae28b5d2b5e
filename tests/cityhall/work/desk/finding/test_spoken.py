"""Messages are found by title, occasion and text as it is said, by the staff alone."""

import pytest
from tests.cityhall.people import actor

from cityhall.ground.access.actors import SITE
from cityhall.work.desk import actions
from cityhall.work.desk.finding.words import read_query
from cityhall.work.desk.models import Kind
from cityhall.work.desk.queries import find
from cityhall.work.sample.messages import found_messages


@pytest.fixture
def count(sample_city):
    found_messages(SITE)
    actions.catch_up()

    def look(query, key="nari"):
        return find(read_query(query), actor(key)).counts.get(Kind.MESSAGE, 0)

    return look


def test_a_message_is_found_by_title_occasion_and_what_is_said(count):
    assert count("기조연설") == 1
    assert count("인도네시아의") == 1
    assert count("재난안전대책본부를") == 1
    assert count("rapid.spent") == 0


def test_members_of_the_council_do_not_find_messages(count):
    assert count("기조연설", "saebom") == 0


def test_what_is_found_leads_to_its_page(sign_in, count):
    page = sign_in("nari", "ko").get("/search/?q=기조연설").content.decode()
    assert 'href="/messages/20190426-transition/' in page
