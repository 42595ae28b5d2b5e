"""The index follows the history: what registers write can be found, what they end no more."""

from datetime import date

import pytest

from cityhall.ground.access.actors import SITE, Actor
from cityhall.ground.access.roles import Role
from cityhall.ground.history.actions import erase, note, record
from cityhall.ground.history.models import Change, Entry
from cityhall.ground.organisation.actions import Named, add_duty, found_unit, rename_unit
from cityhall.ground.organisation.models import Duty
from cityhall.work.desk import actions
from cityhall.work.desk.finding.words import read_query
from cityhall.work.desk.models import Kind, Mark, Passage
from cityhall.work.desk.queries import find

pytestmark = pytest.mark.django_db

KEEPER = Actor("keeper", roles=frozenset({Role.ADMINISTRATOR}))
UNDER_WAY = {Kind.PLEDGE, Kind.REPORT, Kind.QUESTION, Kind.SUBMISSION, Kind.CALL, Kind.PROPOSAL}
UNDER_WAY |= {Kind.SITTING, Kind.REMEDY, Kind.ANSWER, Kind.NOTICE}  # which the sample has not
UNDER_WAY |= {Kind.AGREEMENT, Kind.ACTIVITY, Kind.MESSAGE}
FIRST, LATER = date(2019, 1, 1), date(2020, 7, 1)


def count(query, kind):
    actions.catch_up()
    return find(read_query(query), KEEPER).counts.get(kind, 0)


@pytest.fixture
def parks():
    named = Named("공원녹지과", "Parks")
    return found_unit("parks", "office", named, parent=None, since=FIRST, by=SITE)


def test_a_unit_is_found_by_every_name_it_ever_had(parks):
    assert count("공원녹지", Kind.UNIT) == 1
    rename_unit(parks, Named("정원도시국", "Gardens"), on=LATER, by=SITE, why="개편")
    assert count("정원도시", Kind.UNIT) == count("공원녹지", Kind.UNIT) == 1
    assert count("gard", Kind.UNIT) == 1


def test_a_row_that_is_gone_is_found_no_more(parks):
    add_duty(parks, "가로수 심기", "Trees", since=FIRST, by=SITE, why="처음")
    assert count("가로수", Kind.DUTY) == 1
    with record("organisation.end_duty", by=SITE.author, of=("unit", "parks")):
        Duty.objects.all().delete()
    assert count("가로수", Kind.DUTY) == 0


def test_what_the_law_erased_is_found_no_more(parks):
    add_duty(parks, "가로수 심기", "Trees", since=FIRST, by=SITE, why="처음")
    duty = Duty.objects.get()
    assert count("가로수", Kind.DUTY) == 1
    with record("organisation.end_duty", by=SITE.author, of=("unit", "parks")):
        Duty.objects.all().delete()
        row = str(duty.pk)
    erase("organisation_duty", row, by=SITE.author, why="법")
    assert count("가로수", Kind.DUTY) == 0


def test_entries_are_found_by_who_what_and_why(parks):
    rename_unit(parks, Named("정원도시국", "Gardens"), on=LATER, by=SITE, why="조직개편 조례")
    assert count("조직개편", Kind.ENTRY) == 1
    assert count("이름을", Kind.ENTRY) == 1


def test_measures_are_found_as_they_are_declared():
    assert count("총인건비", Kind.MEASURE) > 0
    assert count("Authorised strength", Kind.MEASURE) > 0


def test_nothing_is_written_where_nothing_happened(parks, django_assert_num_queries):
    actions.catch_up()
    with django_assert_num_queries(2):
        assert actions.refresh_index() == 0


def test_the_index_goes_on_by_bounded_stretches():
    for _ in range(5):
        note("accounts.sign_in", by=SITE.author, of=("person", "site"))
    assert actions.refresh_index(entries_at_once=2) == 3
    assert Mark.objects.get().seq == 2
    actions.catch_up()
    assert Mark.objects.get().seq == 5


def test_the_index_stands_outside_of_the_history(parks):
    before = Entry.objects.count()
    actions.rebuild_index()
    assert Entry.objects.count() == before
    assert not Change.objects.filter(table__startswith="desk_").exists()


def test_following_the_history_and_writing_anew_give_the_same(sample_city):
    columns = ("kind", "about", "part", "text", "words", "weight", "recency", "holder")
    actions.catch_up()
    followed = sorted(Passage.objects.values_list(*columns))
    actions.rebuild_index()
    assert sorted(Passage.objects.values_list(*columns)) == followed
    assert {kind for kind, *_ in followed} >= {*Kind.values} - UNDER_WAY


def test_a_very_long_text_is_cut_between_words():
    pieces = list(actions.cut("가나다라 " * 1000))
    assert all(len(one) <= actions.LONGEST_TEXT for one in pieces)
    assert "".join(pieces).count("가나다라") == 1000
