"""Boards on any date and comparisons of reports, with as many queries for few as for many."""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cityhall.ground.access.actors import SITE
from cityhall.ground.organisation.actions import Named, found_unit, merge_units
from cityhall.ground.organisation.models import Unit
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.promises import counting, pages, queries
from cityhall.registers.promises.actions import amend_promise
from cityhall.registers.promises.between import compare_reports
from cityhall.registers.promises.founding import add_in_bulk, add_task
from cityhall.registers.promises.models import Promise, Spell, Telling
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
    group(wanted)


def group(wanted):
    """Give the groups of a board by goal, by office and by month."""
    return (
        counting.group_by_goal(counting.count_promises(wanted, "task")),
        counting.group_by_office(counting.count_promises(wanted, "owner"), load_tree(wanted.on)),
        counting.group_by_month(counting.count_promises(wanted, "falls")),
    )


def count_states(wanted):
    return counting.count_promises(wanted).states


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
    assert count_states(Wanted(APRIL)).total() == 61
    assert count_queries(read_board) == few


def test_the_states_of_the_sample_add_up_to_all_promises_told(city):
    for report in city:
        on = queries.end_of_month(report.month)
        told = Promise.objects.filter(since__lte=on).count()
        assert count_states(Wanted(on)).total() == told


def test_groups_hold_what_is_under_them(city):
    wanted = Wanted(APRIL)
    total = count_states(wanted)
    goals, offices, months = group(wanted)
    assert (goals[0].key, goals[0].counts) == ("goal/vision", total)
    assert sum(month.total for month in months) == total.total()
    assert sum(office.total for office in offices if office.level == 0) == total.total()


def test_a_number_of_a_group_is_what_its_filter_lists(city):
    goals, offices, months = group(Wanted(APRIL))
    for kind, groups in (("goal", goals), ("unit", offices), ("month", months)):
        for one in groups:
            wanted = Wanted(APRIL, **{kind: one.key})
            listed = Counter(queries.list_spells(wanted).values_list("state", flat=True))
            assert +listed == +count_states(wanted) == +one.counts, one.key


def test_tallies_tell_of_any_day_what_asking_each_promise_tells(city):
    days = {spell.since + timedelta(days=turn) for spell in Spell.objects.all() for turn in (-1, 0)}
    assert len(days) > 50
    for day in sorted(days):
        standing = Spell.objects.filter(queries.on_day(day))
        counted = counting.count_promises(Wanted(day))
        assert +counted.states == Counter(standing.values_list("state", flat=True)), day
        assert counted.missing == standing.filter(missing__isnull=False).count(), day


def test_tallies_follow_a_promise_that_moves_to_another_task_and_owner(town):
    other = add_task(
        "task/roads", ("길 고치기", "Roads"), goal=town.goal, owner=town.roads, by=town.keeper
    )
    text = (town.promise.text_ko, town.promise.text_en)
    amend_promise(town.promise, text, task=other, owner=town.roads, by=town.keeper, why="이관")
    counted = counting.count_promises(Wanted(APRIL), "task").groups
    assert {task: counts.total() for task, counts in counted.items()} == {other.pk: 1}
    assert counting.count_promises(Wanted(APRIL, unit="parks")).states.total() == 0


def test_the_most_pressing_come_first(city):
    ranks = [spell.rank for spell in queries.list_spells(Wanted(APRIL))]
    assert ranks == sorted(ranks)
    assert queries.list_spells(Wanted(APRIL, state="late"))[0].due_to == date(2019, 4, 30)


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


def test_promises_follow_merged_offices_and_stay_where_they_were_before(city):
    old = [Unit.objects.get(key=f"planning-office/{key}") for key in ("legal", "legal-support")]
    turn, above = date(2020, 7, 1), Unit.objects.get(key="planning-office")
    new = found_unit("law", "division", Named("법무총괄", "Law"), parent=above, since=turn, by=SITE)
    before = queries.keys_of("planning-office", turn)
    merge_units(old, new, on=turn, by=SITE, why="조직 개편")
    assert queries.keys_of("planning-office/legal", APRIL) == {"planning-office/legal"}
    assert {"planning-office/legal", "planning-office/legal-support"} < queries.keys_of("law", turn)
    assert before - queries.keys_of("planning-office", turn) == set()
    _goals, offices, _months = group(Wanted(turn))
    totals = {one.key: one.total for one in offices}
    assert totals["law"] == Promise.objects.filter(owner__in=old, since__lte=turn).count() > 0
    assert "planning-office/legal" not in totals
