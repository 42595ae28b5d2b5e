"""Telling, doing, moving, dropping and explaining: who may, what it leaves, and only once."""

from datetime import date
from typing import Any

import pytest

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.models import Entry
from cityhall.ground.history.queries import list_breaks, list_entries
from cityhall.registers.promises import actions, founding
from cityhall.registers.promises.errors import (
    NoEvidenceError,
    NoNewDueError,
    NoReasonError,
    SettledError,
    UnfitError,
)
from cityhall.registers.promises.facts import make_due
from cityhall.registers.promises.models import Promise, Spell
from cityhall.registers.promises.queries import find_spell

APRIL, JULY = date(2020, 4, 10), date(2020, 7, 1)
AUGUST: Any = make_due("8월", date(2020, 8, 1), date(2020, 8, 31))
SAID: Any = {"on": APRIL, "said_by": "공원과장"}


def standing(promise: Promise, on: date) -> Spell:
    spell = find_spell(promise, on)
    assert spell
    return spell


def state(promise, on):
    return standing(promise, on).state


def summer_report(town):
    return founding.add_report(
        "parks-2020-06", office=town.parks, month=date(2020, 6, 1), by=town.keeper
    )


def test_a_promise_stands_by_its_due(town):
    assert state(town.promise, date(2020, 3, 1)) == "coming"
    assert state(town.promise, date(2020, 5, 31)) == "due"
    assert state(town.promise, date(2020, 6, 1)) == "late"
    assert find_spell(town.promise, date(2020, 2, 29)) is None


def test_a_result_with_evidence_makes_it_done_from_that_day(town):
    actions.report_done(
        town.promise, ("사진 대장 12쪽", "Album, page 12"), by=town.gardener, **SAID
    )
    assert state(town.promise, date(2020, 4, 9)) == "coming"
    assert state(town.promise, JULY) == "done"
    [entry] = [e for e in list_entries("promise", town.promise.key) if "done" in e.action]
    assert (entry.author, entry.why) == ("green", "사진 대장 12쪽")


def test_a_move_keeps_the_first_due_beside_the_new(town):
    actions.move(town.promise, AUGUST, why="가뭄", by=town.gardener, **SAID)
    town.promise.refresh_from_db()
    assert town.promise.due_to == date(2020, 5, 31)
    spell = standing(town.promise, JULY)
    assert (spell.state, spell.due_to) == ("moved", date(2020, 8, 31))
    assert "가뭄" in spell.reason_ko
    assert state(town.promise, date(2020, 9, 1)) == "late"


def test_a_drop_ends_it_with_a_reason(town):
    actions.drop(town.promise, why="땅을 얻지 못함", by=town.gardener, **SAID)
    assert state(town.promise, JULY) == "dropped"


def test_a_silent_report_is_unexplained_until_somebody_explains(town):
    promise = founding.add_promise(
        "promise/benches",
        ("긴 의자를 놓음", "Put up benches"),
        task=town.task,
        owner=town.parks,
        since=date(2020, 3, 1),
        by=town.keeper,
    )
    actions.tell(town.spring, [actions.Saying(promise)], by=town.keeper)
    summer = summer_report(town)
    assert state(promise, date(2020, 6, 2)) == "unexplained"
    said: Any = {"on": date(2020, 6, 20), "said_by": "공원과장"}
    actions.explain(promise, summer, why="다른 보고로 옮김", by=town.gardener, **said)
    assert state(promise, date(2020, 6, 19)) == "unexplained"
    assert state(promise, date(2020, 6, 20)) == "coming"


def test_what_is_said_of_a_whole_holds_for_its_parts(town):
    part = founding.add_promise(
        "promise/hundred-oaks",
        ("그 가운데 참나무 백 그루", "A hundred oaks of them"),
        task=town.task,
        owner=town.parks,
        since=date(2020, 3, 1),
        part_of=town.promise,
        by=town.keeper,
    )
    actions.drop(town.promise, why="땅을 얻지 못함", by=town.gardener, **SAID)
    assert state(part, JULY) == "dropped"


def twice(action):
    action()
    before = Entry.objects.count()
    action()
    return Entry.objects.count() - before


def test_doing_anything_twice_changes_nothing(town):
    summer = summer_report(town)
    saying = [actions.Saying(town.promise, due=town.promise.due)]
    deeds = [
        lambda: actions.tell(town.spring, saying, by=town.keeper),
        lambda: actions.explain(town.promise, summer, why="빠뜨림", by=town.gardener, **SAID),
        lambda: actions.move(town.promise, AUGUST, why="가뭄", by=town.gardener, **SAID),
        lambda: actions.report_done(town.promise, ("대장", "book"), by=town.gardener, **SAID),
        lambda: summer_report(town),
    ]
    assert [twice(deed) for deed in deeds] == [0] * len(deeds)


def test_dropping_twice_changes_nothing(town):
    assert twice(lambda: actions.drop(town.promise, why="땅 없음", by=town.gardener, **SAID)) == 0


def test_only_the_owner_and_planning_officers_speak_for_a_promise(town):
    with pytest.raises(NotAllowedError):
        actions.drop(town.promise, why="까닭", by=town.paver, **SAID)
    actions.drop(town.promise, why="까닭", by=town.keeper, **SAID)


def test_officers_add_and_tell_for_their_own_unit_and_planning_officers_for_all(town):
    with pytest.raises(NotAllowedError):
        actions.tell(town.spring, [], by=town.paver)
    actions.tell(town.spring, [], by=town.gardener)
    with pytest.raises(NotAllowedError):
        founding.add_goal("goal/x", "goal", ("가", "a"), owner=town.city, by=town.gardener)
    founding.add_goal("goal/x", "goal", ("가", "a"), owner=town.city, by=town.keeper)


def test_nothing_is_done_without_evidence_or_moved_without_a_reason(town):
    with pytest.raises(NoEvidenceError):
        actions.report_done(town.promise, (" ", ""), by=town.gardener, **SAID)
    with pytest.raises(NoReasonError):
        actions.move(town.promise, AUGUST, why="", by=town.gardener, **SAID)
    with pytest.raises(NoReasonError):
        actions.drop(town.promise, why="까닭", on=APRIL, said_by="", by=town.gardener)
    open_end: Any = make_due("5월~", date(2020, 5, 1), None)
    with pytest.raises(NoNewDueError):
        actions.move(town.promise, open_end, why="까닭", by=town.gardener, **SAID)


def test_what_is_settled_is_not_moved_again(town):
    actions.drop(town.promise, why="까닭", by=town.gardener, **SAID)
    with pytest.raises(SettledError):
        actions.move(town.promise, AUGUST, why="까닭", by=town.gardener, **SAID)


def test_a_report_that_tells_it_needs_no_explanation(town):
    with pytest.raises(UnfitError):
        actions.explain(town.promise, town.spring, why="까닭", by=town.gardener, **SAID)


def test_a_key_that_names_something_else_is_refused(town):
    with pytest.raises(UnfitError):
        founding.add_goal("goal/green", "goal", ("다른", "other"), owner=town.city, by=town.keeper)


def test_amending_keeps_what_stood_in_the_history(town):
    actions.amend_promise(
        town.promise,
        ("나무 이천 그루를 심음", "Plant two thousand trees"),
        task=town.task,
        owner=town.parks,
        by=town.keeper,
        why="잘못 옮겨 적음",
    )
    assert list_entries("promise", town.promise.key)[0].why == "잘못 옮겨 적음"


def test_the_history_proves_the_register(town):
    actions.drop(town.promise, why="까닭", by=town.gardener, **SAID)
    assert list(list_breaks()) == []
