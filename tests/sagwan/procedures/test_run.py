"""A case keeps what it held on every day; the texts of its fields are read as values."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sagwan.procedures import Field, Kind, Name, Option, read_value

DAY = date(2021, 3, 2)
NAME = Name("이름", "Name")
ROAD = (Option("road", NAME),)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.TEXT, " 글 ", "글"),
        (Kind.TEXT, "가" * 20_001, None),
        (Kind.MONEY, "1,200,000", Decimal(1_200_000)),
        (Kind.WHOLE, "3", Decimal(3)),
        (Kind.WHOLE, "3.5", None),
        (Kind.NUMBER, "3.5", Decimal("3.5")),
        (Kind.NUMBER, "NaN", None),
        (Kind.NUMBER, "1e99", None),
        (Kind.NUMBER, "셋", None),
        (Kind.DATE, "2021-02-28", date(2021, 2, 28)),
        (Kind.DATE, "2021-02-29", None),
        (Kind.YES, "no", False),
        (Kind.YES, "maybe", None),
        (Kind.CHOICE, "road", "road"),
        (Kind.CHOICE, "lake", None),
        (Kind.TEXT, "   ", None),
    ],
)
def test_what_a_field_holds_is_read(kind, text, value):
    options = ROAD if kind is Kind.CHOICE else ()
    assert read_value(Field("one", NAME, kind, options), text) == value


@pytest.fixture
def history(petition, opened, moved):
    return moved(
        opened(petition, cost="500"),
        ("assign", date(2021, 3, 4), "kim", "clerk", {"kind": "road", "cost": "900"}),
        ("answer", date(2021, 3, 9), "lee", "officer", {"answer": "설치했습니다."}),
        ("confirm", date(2021, 3, 15), "choi", "head", {}),
        ("publish", date(2021, 4, 1), "kim", "clerk", {}),
    )


def test_a_case_is_seen_as_it_stood_on_a_day(history):
    then = history.as_of(date(2021, 3, 3))
    assert (then.stage, then.values.get("kind"), then.values["cost"]) == ("received", None, "500")
    then = history.as_of(date(2021, 3, 9))
    assert (then.stage, then.values["cost"], len(then.taken)) == ("answered", "900", 2)
    assert history.as_of(date(2030, 1, 1)) is history


def test_what_nobody_kept_of_the_opening_is_what_no_step_filled_in(history):
    bare = replace(history, opening=None)
    then = bare.as_of(date(2021, 3, 3))
    assert dict(then.values) == {"text": history.values["text"]}


def test_it_ended_on_the_day_it_reached_its_end(history):
    assert history.ended == date(2021, 3, 15)
    assert history.as_of(date(2021, 3, 14)).ended is None


def test_who_took_a_step_is_known(history):
    assert history.takers("answer") == frozenset({"lee"})
    assert history.find_taken("confirm").on == date(2021, 3, 15)
    assert history.find_taken("refuse") is None


def test_a_field_that_is_not_declared_holds_nothing(history):
    assert history.value("colour") is None
