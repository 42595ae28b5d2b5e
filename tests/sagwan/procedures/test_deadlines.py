"""Deadlines count working days over the real holidays, stop, go on, grow, show their working."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagwan.law import Holidays
from sagwan.procedures import How, Name, Standing, Term, read_clocks
from sagwan.procedures.deadlines import Pause, count_back, reckon

FREE = Holidays()
NAME = Name("기한", "Term")


def term(days, **more):
    return Term("t", NAME, ("open",), (), days=days, **more)


def due(start, days, pauses=(), **more):
    return reckon(term(days, **more), start, days, list(pauses), FREE)[0]


def test_the_first_day_is_not_counted_unless_declared():
    assert due(date(2021, 3, 8), 3) == date(2021, 3, 11)
    assert due(date(2021, 3, 8), 3, first_counts=True) == date(2021, 3, 10)


def test_weekends_are_left_out_and_named():
    day, working = reckon(term(3), date(2021, 3, 4), 3, [], FREE)
    assert day == date(2021, 3, 9)
    assert [(one.how, one.days, one.why) for one in working] == [
        (How.COUNTED, 1, ""),
        (How.SKIPPED, 1, "토요일"),
        (How.SKIPPED, 1, "일요일"),
        (How.COUNTED, 2, ""),
    ]


def test_lunar_new_year_and_its_substitute_day_are_left_out():
    # 2020: the 24th to the 26th of January, the 27th in place of the Sunday.
    assert due(date(2020, 1, 23), 1) == date(2020, 1, 28)
    _, working = reckon(term(2), date(2020, 1, 23), 2, [], FREE)
    assert any("대체" in one.why for one in working)


def test_the_harvest_festival_and_its_substitute_day_are_left_out():
    # 2022: Friday the 9th to Sunday the 11th of September, Monday the 12th in place.
    assert due(date(2022, 9, 8), 1) == date(2022, 9, 13)
    # 2017: ten days from the 30th of September to the 9th of October.
    assert due(date(2017, 9, 29), 1) == date(2017, 10, 10)


def test_a_last_day_on_a_saturday_moves_to_monday():
    assert due(date(2021, 3, 3), 10, working=False) == date(2021, 3, 15)
    _, working = reckon(term(10, working=False), date(2021, 3, 3), 10, [], FREE)
    assert [(one.how, one.days, one.why) for one in working] == [
        (How.COUNTED, 10, ""),
        (How.SKIPPED, 1, "일요일"),
    ]


def test_a_citys_own_day_off_is_left_out():
    own = Holidays({date(2020, 8, 17): "임시공휴일"})
    assert reckon(term(1), date(2020, 8, 14), 1, [], own)[0] == date(2020, 8, 18)


def test_days_of_a_pause_do_not_count():
    pause = Pause(date(2021, 3, 8), date(2021, 3, 10))
    assert due(date(2021, 3, 8), 3, [pause]) == date(2021, 3, 15)


def test_days_count_back_from_a_day_by_which_it_must_be_done():
    day, working = count_back(term(3), date(2021, 3, 8), 3, FREE)
    assert day == date(2021, 3, 3)
    assert sum(one.days for one in working if one.how is How.COUNTED) == 3
    assert count_back(term(1, working=False), date(2021, 3, 8), 1, FREE)[0] == date(2021, 3, 5)


@given(
    st.dates(date(2015, 1, 1), date(2029, 1, 1)),
    st.integers(1, 120),
    st.booleans(),
    st.integers(0, 30),
    st.integers(0, 30),
)
def test_the_working_always_adds_up(start, days, working, after, long):
    begun = start + timedelta(after)
    pauses = [Pause(begun, begun + timedelta(long))]
    last, shown = reckon(term(days, working=working), start, days, pauses, FREE)
    assert sum(one.days for one in shown if one.how is How.COUNTED) == days
    assert FREE.is_working(last)
    assert shown[0].since == start + timedelta(1)
    assert shown[-1].until in (last, last - timedelta(1))
    for one, following in pairwise(shown):
        assert following.since == one.until + timedelta(1)


@given(st.dates(date(2015, 1, 1), date(2029, 1, 1)), st.integers(1, 60))
def test_counting_back_is_counting_forward_from_there(until, days):
    first, _ = count_back(term(days), until, days, FREE)
    assert due(first, days) <= until or not FREE.is_working(until)
    between = (first + timedelta(n) for n in range((until - first).days))
    assert sum(FREE.is_working(one) for one in between) == days


# ---- the clocks of a case


START = date(2021, 3, 8)  # a Monday
ASSIGN = ("assign", START, "kim", "clerk", {"kind": "park"})
ANSWER = {"answer": "설치했습니다."}


@pytest.fixture
def begun(petition, opened, moved):
    return moved(opened(petition), ASSIGN)


def clock(run, today):
    return read_clocks(run, today)[0]


def test_a_clock_waits_runs_warns_and_is_late(petition, opened, begun):
    assert clock(opened(petition), START).standing is Standing.WAITING
    assert clock(begun, START).due == date(2021, 3, 17)
    assert clock(begun, date(2021, 3, 11)).standing is Standing.RUNNING
    assert clock(begun, date(2021, 3, 12)).standing is Standing.SOON
    assert clock(begun, date(2021, 3, 17)).standing is Standing.SOON
    assert clock(begun, date(2021, 3, 18)).standing is Standing.LATE


def test_a_clock_is_met_in_time_or_late(begun, moved):
    early = moved(begun, ("answer", date(2021, 3, 17), "lee", "officer", ANSWER))
    late = moved(begun, ("answer", date(2021, 3, 18), "lee", "officer", ANSWER))
    assert clock(early, date(2022, 1, 1)).standing is Standing.MET
    assert clock(late, date(2022, 1, 1)).standing is Standing.MET_LATE


def test_a_clock_stands_still_while_paused(begun, moved):
    held = moved(begun, ("hold", date(2021, 3, 10), "lee", "officer", {}))
    assert clock(held, date(2021, 12, 1)).standing is Standing.PAUSED
    again = moved(held, ("resume", date(2021, 3, 24), "lee", "officer", {}))
    assert clock(again, date(2021, 3, 24)).due == date(2021, 3, 31)


def test_what_was_late_before_it_was_paused_stays_late(begun, moved):
    held = moved(begun, ("hold", date(2021, 3, 29), "lee", "officer", {}))
    assert clock(held, date(2021, 4, 1)).standing is Standing.LATE
    assert clock(held, date(2021, 4, 1)).due == date(2021, 3, 17)


def test_a_case_that_ends_while_paused_has_met_its_deadline(begun, moved):
    ended = moved(
        begun,
        ("hold", date(2021, 3, 10), "lee", "officer", {}),
        ("refuse", date(2021, 5, 3), "kim", "clerk", {}),
    )
    found = clock(ended, date(2021, 6, 1))
    assert (found.standing, found.met) == (Standing.MET, date(2021, 5, 3))
    assert found.due == date(2021, 5, 11)  # five more working days after the children's day


def test_an_extension_adds_its_days(begun, moved):
    longer = moved(begun, ("extend", date(2021, 3, 9), "jung", "head", {}))
    found = clock(longer, START)
    assert (found.days, found.extended, found.due) == (12, 5, date(2021, 3, 24))


def test_a_deadline_begins_anew_with_each_step_that_starts_it(begun, moved):
    day = date(2021, 3, 10)
    again = moved(
        begun, ("answer", day, "lee", "officer", ANSWER), ("return", day, "jung", "head", {})
    )
    found = clock(again, day)
    assert (found.start, found.met, found.due) == (day, None, date(2021, 3, 19))


def test_a_promised_day_is_taken_as_it_stands(petition, opened, moved):
    values = {"kind": "park", "due": "2021-03-20"}
    run = moved(opened(petition), ("assign", START, "kim", "clerk", values))
    assert read_clocks(run, START)[1].due == date(2021, 3, 20)
    assert read_clocks(run, date(2021, 3, 21))[1].standing is Standing.LATE


def test_a_promised_day_that_nobody_named_is_never_late(begun):
    assert read_clocks(begun, date(2022, 1, 1))[1].standing is Standing.RUNNING


def test_a_deadline_before_a_day_is_counted_back(altered, opened, moved):
    early = altered(('by_field = "due"', 'by_field = "due"\nbefore = 3'))
    values = {"kind": "park", "due": "2021-03-15"}
    run = moved(opened(early), ("assign", START, "kim", "clerk", values))
    assert read_clocks(run, START)[1].due == date(2021, 3, 10)


def test_days_may_count_from_a_day_that_the_case_names(altered, opened, moved):
    later = altered(('by_field = "due"', 'by_field = "due"\ndays = 3'))
    values = {"kind": "park", "due": "2021-03-12"}
    run = moved(opened(later), ("assign", START, "kim", "clerk", values))
    assert read_clocks(run, START)[1].due == date(2021, 3, 17)


def test_days_that_the_law_fixes_come_from_the_law(altered, opened, moved):
    lawful = altered(
        ("days = 7\n", 'parameter = "information.days"\n'),
        ("extension = 5", 'extension_parameter = "information.extension"'),
    )
    run = moved(opened(lawful), ASSIGN, ("extend", START, "jung", "head", {}))
    assert (clock(run, START).days, clock(run, START).extended) == (20, 10)
