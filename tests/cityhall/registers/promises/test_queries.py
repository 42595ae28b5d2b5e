"""Boards on any date and comparisons of reports, with as many queries for few as for many."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cityhall.registers.promises import pages, queries
from cityhall.registers.promises.between import compare_reports
from cityhall.registers.promises.founding import add_in_bulk
from cityhall.registers.promises.models import Promise, Telling
from cityhall.registers.promises.queries import Wanted

APRIL = date(2020, 4, 30)


@pytest.fixture
def city(sample_city):
    """The sample city, founded."""
    return queries.list_reports()


def count_queries(read):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        read()
    return len(asked)


def read_board():
    wanted = Wanted(APRIL, words="나무")
    pages.make_rows(queries.list_spells(wanted)[:30], APRIL)
    queries.count_states(wanted)
    queries.group_by_goal(wanted)
    queries.group_by_office(wanted)
    queries.group_by_month(wanted)


def test_a_board_takes_the_same_queries_however_many_promises(town):
    few = count_queries(read_board)
    rows = [
        Promise(
            key=f"promise/tree-{number}",
            task=town.task,
            owner=town.parks,
            since=date(2020, 3, 1),
            text_ko=f"나무 {number}",
            text_en=f"Tree {number}",
        )
        for number in range(60)
    ]
    tellings = [Telling(promise=row, report=town.spring, state="planned") for row in rows]
    add_in_bulk([*rows, *tellings], by=town.keeper, why="많이")
    assert queries.count_states(Wanted(APRIL)).total() == 61
    assert count_queries(read_board) == few


def test_the_states_of_the_sample_add_up_to_all_promises_told(city):
    for report in city:
        on = queries.end_of_month(report.month)
        told = Promise.objects.filter(since__lte=on).count()
        assert queries.count_states(Wanted(on)).total() == told


def test_groups_hold_what_is_under_them(city):
    wanted = Wanted(APRIL)
    total = queries.count_states(wanted)
    vision = queries.group_by_goal(wanted)[0]
    assert (vision.key, vision.counts) == ("goal/vision", total)
    months = queries.group_by_month(wanted)
    assert sum(month.total for month in months) == total.total()
    tops = [group for group in queries.group_by_office(wanted) if group.level == 0]
    assert sum(group.total for group in tops) == total.total()


def test_a_number_of_a_group_is_what_its_filter_lists(city):
    wanted = Wanted(APRIL)
    for group in queries.group_by_goal(wanted):
        assert queries.list_spells(Wanted(APRIL, goal=group.key)).count() == group.total
    for group in queries.group_by_office(wanted):
        assert queries.list_spells(Wanted(APRIL, unit=group.key)).count() == group.total, group.key
    for group in queries.group_by_month(wanted):
        assert queries.list_spells(Wanted(APRIL, month=group.key)).count() == group.total


def test_the_most_pressing_come_first(city):
    ranks = [spell.rank for spell in queries.list_spells(Wanted(APRIL))]
    assert ranks == sorted(ranks)
    assert queries.list_late(APRIL)[0].due_to == date(2019, 4, 30)


def test_two_reports_are_compared_as_they_tell(city):
    old, new = (next(one for one in city if one.key == key) for key in ("003", "002"))
    change = compare_reports(old, new, APRIL)
    told = Telling.objects.filter(report=old).count()
    assert len(change.gone) + len(change.changed) + len(change.same) == told
    assert change.unexplained == 51


def test_words_are_found_in_either_language(city):
    korean = queries.list_spells(Wanted(APRIL, words="지방자치박람회"))
    english = queries.list_spells(Wanted(APRIL, words="autonomy fair"))
    assert [spell.promise.key for spell in korean] == [spell.promise.key for spell in english]
    assert korean.count() == 1
