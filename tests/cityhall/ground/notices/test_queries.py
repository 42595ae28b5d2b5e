"""Notices are listed with what waits first, and counted with one look at an index."""

import pytest
from django.db import connection

from cityhall.ground.access.actors import NOBODY
from cityhall.ground.notices import actions, queries
from cityhall.ground.notices.models import Notice
from cityhall.ground.notices.panels import describe_told

pytestmark = pytest.mark.django_db


def test_what_is_not_acknowledged_stands_first(tell, as_actor):
    for number in range(3):
        tell("saebom", key=f"visit-{number}")
    first, second, third = Notice.objects.order_by("id")
    by = as_actor("saebom")
    actions.acknowledge(third, by=by)
    assert queries.list_for(by) == [second, first, third]
    assert queries.list_for(NOBODY) == []


def test_nobody_sees_the_notices_of_others(notice, as_actor):
    assert queries.list_for(as_actor("boram")) == []
    assert queries.find_notice(as_actor("boram"), notice.slug) is None
    assert queries.find_notice(as_actor("saebom"), notice.slug) == notice


def test_counting_takes_one_query_that_reads_an_index(notice, as_actor, django_assert_num_queries):
    actor = as_actor("saebom")
    with django_assert_num_queries(1) as asked:
        assert queries.count_unread(actor) == 1
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {asked.captured_queries[0]['sql']}")
            assert "COVERING INDEX" in " ".join(str(row) for row in cursor.fetchall())
    with django_assert_num_queries(0):
        assert queries.count_unread(NOBODY) == 0


def test_a_page_shows_who_was_told_by_which_channel_and_knows(
    tell, as_actor, django_assert_num_queries
):
    tell("saebom", "boram")
    actions.acknowledge(Notice.objects.get(person="saebom"), by=as_actor("saebom"))
    with django_assert_num_queries(2):
        panel = describe_told("visit", "visit-1")
    assert {(line.notice.person, line.channel, line.is_known) for line in panel.lines} == {
        ("saebom", "누리집 알림", "확인함"),
        ("boram", "누리집 알림", "아직"),
    }
    assert panel.acknowledged == 1
    assert describe_told("visit", "visit-2").lines == []
