"""What follows from tellings, results, moves and drops, on each date; what was reported stays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cityhall.registers.promises.facts import Deed, Facts, Issue, State, Told, make_due
from cityhall.registers.promises.states import derive, list_stretches, reported

HERE, THERE = "parks", "roads"
SPRING, SUMMER, AUTUMN = (
    Issue(date(2020, month, 1), f"{HERE}/2020-{month}", HERE) for month in (3, 6, 9)
)
ROADS = Issue(date(2020, 9, 1), f"{THERE}/2020-9", THERE)
MAY = make_due("5월", date(2020, 5, 1), date(2020, 5, 31))
AUGUST = make_due("8월", date(2020, 8, 1), date(2020, 8, 31))
ALL_YEAR = make_due("연중", None, None, recurring=True)


def facts(due=MAY, told=(SPRING,), issues=(SPRING,), **deeds):
    tellings = tuple(Told(issue, "planned", due) for issue in told)
    return Facts(SPRING.month, due, tellings, issues, **deeds)


def deed(month, day, **more):
    return (Deed(date(2020, month, day), "과장", "까닭", **more),)


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (date(2020, 3, 1), State.COMING),
        (date(2020, 4, 30), State.COMING),
        (date(2020, 5, 1), State.DUE),
        (date(2020, 5, 31), State.DUE),
        (date(2020, 6, 1), State.LATE),
    ],
)
def test_a_promise_is_coming_then_due_then_late(on, state):
    assert derive(facts(), on).state == state


def test_a_promise_by_a_month_is_due_in_that_month():
    by_august = facts(make_due("8월限", None, date(2020, 8, 31)))
    assert derive(by_august, date(2020, 7, 31)).state == State.COMING
    assert derive(by_august, date(2020, 8, 1)).state == State.DUE


def test_a_promise_without_an_end_is_never_late():
    assert derive(facts(make_due("5월~", date(2020, 5, 1), None)), date(2030, 1, 1)).state == (
        State.DUE
    )


def test_what_goes_on_all_year_recurs():
    assert derive(facts(ALL_YEAR), date(2020, 12, 31)).state == State.RECURRING


def test_done_needs_a_result_and_not_the_word_of_a_report():
    told = (Told(SPRING, "planned", MAY), Told(SUMMER, "done"))
    said = Facts(SPRING.month, MAY, told, (SPRING, SUMMER))
    on = date(2020, 7, 1)
    assert derive(said, on).state == State.LATE
    assert reported(said, on) == told[1]
    assert "마쳤다고" in derive(said, on).words[0]
    proved = Facts(SPRING.month, MAY, told, (SPRING, SUMMER), done=deed(6, 20))
    assert derive(proved, on).state == State.DONE
    assert derive(proved, date(2020, 6, 19)).state == State.LATE


def test_a_move_holds_until_the_new_due_has_passed():
    moved = facts(moved=deed(5, 20, due=AUGUST))
    assert derive(moved, date(2020, 5, 19)).state == State.DUE
    assert derive(moved, date(2020, 7, 1)).state == State.MOVED
    assert "과장" in derive(moved, date(2020, 7, 1)).words[0]
    assert derive(moved, date(2020, 9, 1)).state == State.LATE


def test_a_report_that_tells_a_later_due_moves_nothing():
    told = (Told(SPRING, "planned", MAY), Told(SUMMER, "planned", AUGUST))
    standing = derive(Facts(SPRING.month, MAY, told, (SPRING, SUMMER)), date(2020, 7, 1))
    assert standing.state == State.LATE
    assert "8월" in standing.words[0]
    assert standing.due == MAY


def test_a_drop_says_who_and_why():
    standing = derive(facts(dropped=deed(4, 2)), date(2020, 8, 1))
    assert standing.state == State.DROPPED
    assert standing.words[0] == "2020. 4. 2. 중단(과장). 까닭: 까닭"


def test_what_is_told_again_is_no_longer_dropped():
    again = facts(told=(SPRING, SUMMER), issues=(SPRING, SUMMER), dropped=deed(4, 2))
    assert derive(again, date(2020, 5, 2)).state == State.DROPPED
    assert derive(again, date(2020, 6, 2)).state == State.LATE


def test_silence_of_the_next_report_of_the_office_is_unexplained():
    silent = facts(AUGUST, issues=(SPRING, SUMMER))
    assert derive(silent, date(2020, 5, 31)).state == State.COMING
    standing = derive(silent, date(2020, 6, 1))
    assert (standing.state, standing.missing) == (State.UNEXPLAINED, SUMMER)
    late = derive(silent, date(2020, 9, 1))
    assert (late.state, late.missing) == (State.LATE, SUMMER)


def test_another_office_may_tell_on():
    told = (Told(SPRING, "planned", AUGUST), Told(ROADS, "planned", AUGUST))
    carried = Facts(SPRING.month, AUGUST, told, (SPRING, SUMMER, ROADS))
    assert derive(carried, date(2020, 8, 1)).missing == SUMMER
    assert derive(carried, date(2020, 9, 1)).missing is None


@pytest.mark.parametrize(
    "said",
    [
        {"explained": deed(5, 1, issue=SUMMER.key)},
        {"explained": deed(6, 3)},
        {"moved": deed(6, 3, due=AUGUST)},
    ],
)
def test_what_was_explained_is_not_missing(said):
    silent = facts(AUGUST, issues=(SPRING, SUMMER), **said)
    assert derive(silent, date(2020, 6, 3)).missing is None


def test_an_explanation_of_one_silence_excuses_no_later_one():
    told = facts(ALL_YEAR, (SPRING, SUMMER), (SPRING, SUMMER, AUTUMN), explained=deed(5, 1))
    assert derive(told, date(2020, 9, 1)).missing == AUTUMN


DAYS = st.dates(date(2020, 1, 1), date(2021, 12, 31))
PERIODS = st.tuples(st.none() | DAYS, st.none() | DAYS).filter(
    lambda ends: ends[0] is None or ends[1] is None or ends[0] <= ends[1]
)
DUES = st.builds(
    lambda period, again: make_due("기한", *period, recurring=again), PERIODS, st.booleans()
)
ISSUES = st.builds(
    lambda day, office: Issue(day.replace(day=1), f"{office}/{day:%Y-%m}", office),
    DAYS,
    st.sampled_from([HERE, THERE]),
)
DEEDS = st.lists(st.builds(Deed, DAYS, st.just("과장"), st.just("까닭")), max_size=2).map(tuple)
MOVES = st.lists(st.builds(Deed, DAYS, st.just("과장"), st.just("까닭"), due=DUES), max_size=2).map(
    tuple
)


@st.composite
def known(draw):
    issues = draw(st.lists(ISSUES, min_size=1, max_size=5, unique_by=lambda issue: issue.key))
    told = draw(st.lists(st.sampled_from(issues), min_size=1, unique_by=lambda one: one.key))
    states = st.sampled_from(["planned", "under way", "done"])
    return Facts(
        min(issue.month for issue in told),
        draw(st.none() | DUES),
        tuple(Told(issue, draw(states), draw(st.none() | DUES)) for issue in told),
        tuple(sorted(issue for issue in issues if issue.office in {one.office for one in told})),
        done=draw(DEEDS),
        moved=draw(MOVES),
        dropped=draw(DEEDS),
        explained=draw(DEEDS),
    )


@given(known(), st.integers(0, 900))
def test_stretches_tell_for_every_day_what_is_derived_for_it(facts, days):
    on = facts.since + timedelta(days=days)
    [held] = [
        one
        for one in list_stretches(facts)
        if one.since <= on and (one.until is None or on <= one.until)
    ]
    assert held.standing == derive(facts, on)


@given(known(), DAYS)
def test_what_is_said_later_changes_nothing_of_an_earlier_day(facts, on):
    assert derive(facts, on) == derive(facts.known_on(on), on)


@given(known(), DAYS)
def test_every_state_has_its_reason_in_both_languages(facts, on):
    assert all(derive(facts, on).words)


@given(known(), DAYS)
def test_only_a_result_makes_a_promise_done_and_only_somebody_drops_it(facts, on):
    state = derive(facts, on).state
    assert state != State.DONE or any(one.on <= on for one in facts.done)
    assert state != State.DROPPED or any(one.on <= on for one in facts.dropped)
