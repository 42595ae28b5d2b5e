"""The days that points of time mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagwan.understanding.tokens.calendar import Point, stretch


@pytest.mark.parametrize(
    ("point", "first", "last"),
    [
        (Point(2024), date(2024, 1, 1), date(2024, 12, 31)),
        (Point(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        (Point(2024, 2, part="말"), date(2024, 2, 21), date(2024, 2, 29)),
        (Point(2024, part="하반기"), date(2024, 7, 1), date(2024, 12, 31)),
        (Point(2024, part="4분기"), date(2024, 10, 1), date(2024, 12, 31)),
        (Point(2024, part="1/4분기"), date(2024, 1, 1), date(2024, 3, 31)),
        (Point(2024, part="말"), date(2024, 12, 1), date(2024, 12, 31)),
        (Point(2024, part="上"), date(2024, 1, 1), date(2024, 6, 30)),
    ],
)
def test_a_point_is_a_stretch_of_days(point, first, last):
    period = stretch(point, point, None)
    assert period is not None
    assert (period.first, period.last) == (first, last)


def test_the_year_of_one_end_serves_the_other():
    period = stretch(Point(None, 11), Point(2024, 2), 2024)
    assert period is not None
    assert period.as_text() == "2023-11/2024-02"


def test_an_open_end_is_none():
    since, until = stretch(Point(2024, 3), None, None), stretch(None, Point(2024, 3), None)
    assert since is not None
    assert until is not None
    assert (since.as_text(), until.as_text()) == ("2024-03/", "/2024-03")


def test_no_year_gives_no_period():
    assert stretch(Point(None, 3), Point(None, 3), None) is None


def test_an_end_before_its_beginning_is_no_stretch():
    assert stretch(Point(2024, 3), Point(2023, 3), None) is None


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_every_day_is_itself(day):
    point = Point(day.year, day.month, day.day)
    period = stretch(point, point, None)
    assert period is not None
    assert (period.first, period.last, period.precision) == (day, day, "day")
