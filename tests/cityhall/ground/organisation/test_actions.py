"""Departments come, are renamed, moved, merged and end; what stood before stays as it was."""

from datetime import date

import pytest

from cityhall.ground.access.actors import NOBODY, SITE, Actor
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.access.roles import Role
from cityhall.ground.accounts.actions import add_people
from cityhall.ground.accounts.models import Person
from cityhall.ground.history import queries as history
from cityhall.ground.organisation import actions, queries
from cityhall.ground.organisation.actions import Named, UnfitError
from cityhall.ground.organisation.models import Post
from cityhall.ground.organisation.rules import answers_for

pytestmark = pytest.mark.django_db

START, TURN = date(2020, 1, 1), date(2021, 7, 1)
THE_DAY_BEFORE = date(2021, 6, 30)


def found(key, kind, ko, parent=None):
    return actions.found_unit(
        key, kind, Named(ko, key.title()), parent=parent, since=START, by=SITE
    )


@pytest.fixture
def city():
    return found("garam", "city", "가람시")


@pytest.fixture
def planning(city):
    return found("planning", "office", "기획조정실", city)


def names(on, key="garam"):
    return [node.name_ko for node in queries.load_tree(on).nodes[key].under]


def test_a_renamed_department_had_its_old_name_until_the_day_before(planning):
    actions.rename_unit(
        planning, Named("기획예산실", "Planning"), on=TURN, by=SITE, why="조례 개정"
    )
    assert names(THE_DAY_BEFORE) == ["기획조정실"]
    assert names(TURN) == ["기획예산실"]
    assert queries.trace_line(["planning"]) == {"planning"}


def test_merged_departments_end_and_keep_their_line(city, planning):
    legal, law = (
        found(key, "office", ko, city) for key, ko in (("legal", "법무실"), ("law", "송무실"))
    )
    actions.merge_units([legal, law], planning, on=TURN, by=SITE, why="조직 개편")
    assert sorted(names(THE_DAY_BEFORE)) == ["기획조정실", "법무실", "송무실"]
    assert names(TURN) == ["기획조정실"]
    assert queries.trace_line(["planning"]) == {"legal", "law", "planning"}
    assert queries.trace_line(["legal"]) == {"legal", "planning"}
    assert queries.trace_line(["planning"], THE_DAY_BEFORE) == {"planning"}


def test_whoever_belongs_to_what_a_department_became_answers_for_it(city, planning):
    legal = found("legal", "office", "법무실", city)
    head = Actor("head", roles=frozenset({Role.DIVISION_HEAD}), units=frozenset({"planning"}))
    assert not answers_for(head, "legal", TURN)
    actions.merge_units([legal], planning, on=TURN, by=SITE, why="조직 개편")
    assert answers_for(head, "legal", TURN)
    assert not answers_for(head, "legal", THE_DAY_BEFORE)


def test_what_stood_under_a_merged_department_and_its_duties_go_along(city, planning):
    legal = found("legal", "office", "법무실", city)
    team = found("legal/team", "team", "송무팀", legal)
    actions.add_duty(legal, "소송", "Lawsuits", since=START, by=SITE)
    actions.merge_units([legal], planning, on=TURN, by=SITE, why="조직 개편", with_duties=True)
    assert [node.key for node in queries.load_tree(TURN).path(team.key)][-2:] == [
        "planning",
        "legal/team",
    ]
    assert [str(duty) for duty in queries.list_duties(planning, TURN)] == ["소송"]
    assert queries.list_duties(planning, THE_DAY_BEFORE) == []
    assert queries.list_duties(legal, TURN) == []


def test_a_department_merges_into_no_unit_that_ends_or_stands_under_it(city, planning):
    team = found("planning/team", "team", "평가팀", planning)
    for units, into in (([], planning), ([planning], planning), ([planning], team)):
        with pytest.raises(UnfitError):
            actions.merge_units(units, into, on=TURN, by=SITE)


def test_a_moved_department_stands_under_its_new_parent(city, planning):
    team = found("team", "team", "평가팀", planning)
    actions.move_unit(team, city, on=TURN, by=SITE)
    assert [node.key for node in queries.load_tree(THE_DAY_BEFORE).path("team")] == [
        "garam",
        "planning",
        "team",
    ]
    assert [node.key for node in queries.load_tree(TURN).path("team")] == ["garam", "team"]


def test_a_department_cannot_move_below_itself(planning):
    team = found("team", "team", "평가팀", planning)
    with pytest.raises(UnfitError, match="아래"):
        actions.move_unit(planning, team, on=TURN, by=SITE)


def test_a_department_with_teams_under_it_cannot_end(planning):
    found("team", "team", "평가팀", planning)
    with pytest.raises(UnfitError, match="team"):
        actions.abolish_unit(planning, on=TURN, by=SITE)


def test_what_ends_lets_go_of_its_duties_and_people(planning):
    actions.add_duty(planning, "예산 편성", "Budget", since=START, by=SITE)
    actions.abolish_unit(planning, on=TURN, by=SITE)
    assert queries.list_duties(planning, THE_DAY_BEFORE)
    assert not queries.list_duties(planning, TURN)


def test_nothing_changes_twice_on_one_day(planning):
    actions.rename_unit(planning, Named("가", "A"), on=TURN, by=SITE)
    with pytest.raises(UnfitError):
        actions.rename_unit(planning, Named("나", "B"), on=TURN, by=SITE)


def test_a_key_stands_for_one_unit(city):
    with pytest.raises(UnfitError):
        found("garam", "city", "다른 시")


def test_only_an_administrator_changes_the_organisation(planning):
    with pytest.raises(NotAllowedError):
        actions.rename_unit(planning, Named("가", "A"), on=TURN, by=NOBODY)
    assert names(TURN) == ["기획조정실"]


def test_whoever_is_appointed_has_the_role_of_the_post_while_they_hold_it(
    planning,
):
    people = [Person(key=key, name_ko=key, name_en=key) for key in ("old", "new")]
    add_people(people, by=SITE)
    post = actions.add_post(
        Post(
            key="head",
            unit=planning,
            title_ko="실장",
            title_en="Head",
            role="division_head",
            since=START,
        ),
        by=SITE,
    )
    actions.appoint(post, people[0], since=START, by=SITE)
    actions.appoint(post, people[1], since=TURN, by=SITE)
    held = {
        (person.key, on): "division_head" in queries.find_actor(person, on).roles
        for person in people
        for on in (THE_DAY_BEFORE, TURN)
    }
    assert [key for key, has in held.items() if has] == [("old", THE_DAY_BEFORE), ("new", TURN)]


def test_each_change_stands_in_the_history_with_its_reason(planning):
    actions.rename_unit(planning, Named("가", "A"), on=TURN, by=SITE, why="조례 제1호")
    entry = history.list_entries("unit", "planning")[0]
    assert (entry.action, entry.why) == ("organisation.rename_unit", "조례 제1호")
    assert list(history.list_breaks()) == []


def test_a_city_can_move_under_a_greater_one(city, planning):
    actions.move_unit(city, found("above", "city", "위"), on=TURN, by=SITE)
    tree = queries.load_tree(TURN)
    assert [node.key for node in tree.path("planning")] == ["above", "garam", "planning"]
