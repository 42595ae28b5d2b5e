"""One door: corrections keep what they correct, views what they follow, answers are counted."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils.timezone import localdate
from tests.cityhall.people import actor

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.queries import list_entries
from cityhall.registers.sustainability import actions
from cityhall.registers.sustainability.errors import UnfitEntryError
from cityhall.registers.sustainability.models import Judgement, Reading, Tally


def enter(one, code, value, by="gaon", why="", **told):
    row = actions.make_reading(2025, Decimal(value), told.pop("source", "통계연보"), **told)
    return actions.enter_reading(one, one.find_indicator(code), row, by=actor(by), why=why)


def note(one, side, by="gaon", text="고르게 나아짐", grade="good", code="1-1-2"):
    row = Judgement(year=2025, side=side, grade=grade, text=text)
    return actions.judge(one, one.find_indicator(code), row, by=actor(by))


def test_a_correction_needs_a_reason_and_keeps_the_old_value(hill_town):
    enter(hill_town, "1-1-2", 22)
    with pytest.raises(UnfitEntryError, match="까닭"):
        enter(hill_town, "1-1-2", 23)
    row = enter(hill_town, "1-1-2", 23, why="두 번 센 종을 뺌")
    assert (row.replaces.value, row.reason) == ("22", "두 번 센 종을 뺌")
    rows = Reading.objects.filter(framework="hill-town").order_by("id")
    assert [(one.value, one.is_current) for one in rows] == [("22", False), ("23", True)]
    assert len(list_entries("indicator", "hill-town/1-1-2")) == 2


def test_entering_the_same_twice_changes_nothing(hill_town):
    assert enter(hill_town, "1-1-2", 22).pk == enter(hill_town, "1-1-2", 22).pk
    assert len(list_entries("indicator", "hill-town/1-1-2")) == 1


def test_only_the_responsible_unit_and_the_keepers_enter(hill_town):
    enter(hill_town, "1-1-1", 5, by="nari")
    with pytest.raises(NotAllowedError):
        enter(hill_town, "1-1-2", 22, by="nari")
    with pytest.raises(NotAllowedError):
        note(hill_town, "committee", by="nari", code="1-1-1")


@pytest.mark.parametrize(
    ("code", "value", "told"),
    [
        ("1-1-3", 40, {}),
        ("1-1-2", 101, {"what": "perception"}),
        ("1-1-2", 22, {"source": " "}),
        ("1-1-2", "NaN", {}),
    ],
)
def test_what_cannot_be_a_value_is_refused(hill_town, code, value, told):
    with pytest.raises(UnfitEntryError):
        enter(hill_town, code, value, **told)
    assert not Reading.objects.filter(framework="hill-town").exists()


def test_each_side_has_one_view_of_a_year_and_earlier_ones_stay(hill_town):
    note(hill_town, "unit")
    note(hill_town, "committee", grade="fair")
    later = note(hill_town, "unit", grade="poor", text="다시 보니 늦음")
    assert later.replaces.grade == "good"
    assert Judgement.objects.filter(framework="hill-town", is_current=True).count() == 2
    with pytest.raises(UnfitEntryError):
        note(hill_town, "unit", grade="superb")
    with pytest.raises(UnfitEntryError):
        note(hill_town, "unit", text="  ")


def test_answers_are_counted_and_leave_no_entry(hill_town):
    survey, today = hill_town.find_survey("now"), localdate()
    for _ in range(2):
        actions.count_answer(hill_town, survey, {"1-1-1": 4}, ["1-1-3"], on=today)
    rows = Tally.objects.filter(survey="now").order_by("indicator")
    assert [(one.indicator, one.score, one.number) for one in rows] == [
        ("1-1-1", 4, 2),
        ("1-1-3", 0, 2),
    ]
    assert {one.name for one in Tally._meta.fields} == {
        "id",
        "framework",
        "survey",
        "indicator",
        "score",
        "number",
        "is_sample",
    }


@pytest.mark.parametrize(
    ("scores", "first", "days"),
    [
        ({}, [], 0),
        ({"1-1-1": 6}, [], 0),
        ({"1-1-2": 3}, [], 0),
        ({"1-1-1": 3}, ["1-1-1", "1-1-3"], 0),
        ({"1-1-1": 3}, [], 9),
        ({"1-1-1": 3}, [], -1),
    ],
)
def test_an_answer_out_of_bounds_or_time_is_refused(hill_town, scores, first, days):
    day = localdate() + timedelta(days)
    with pytest.raises(UnfitEntryError):
        actions.count_answer(hill_town, hill_town.find_survey("now"), scores, first, on=day)
    assert not Tally.objects.filter(survey="now").exists()
