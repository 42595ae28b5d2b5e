"""Days on which an office does not work, with the reason."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagwan.law import Holidays, list_holidays
from sagwan.law.holidays import FIRST_YEAR, LAST_YEAR

FREE = Holidays()


@pytest.mark.parametrize(
    "day",
    [
        date(2020, 1, 27),  # in place of the Sunday of the lunar new year
        date(2021, 8, 16),  # in place of the Sunday of liberation day
        date(2022, 9, 12),  # in place of the Sunday of the harvest festival
        date(2020, 4, 15),  # a general election
        date(2021, 5, 19),
    ],
)
def test_no_office_works_on_a_public_holiday(day):
    assert not FREE.is_working(day)
    assert FREE.name(day)


def test_weekends_are_named():
    assert FREE.name(date(2021, 3, 6)) == "토요일"
    assert FREE.name(date(2021, 3, 7)) == "일요일"
    assert FREE.name(date(2021, 3, 8)) == ""


def test_a_city_adds_days_of_its_own():
    own = Holidays({date(2021, 3, 8): "개청기념일"})
    assert own.name(date(2021, 3, 8)) == "개청기념일"
    assert FREE.is_working(date(2021, 3, 8))


def test_years_that_nobody_knows_have_no_holidays():
    assert list_holidays(FIRST_YEAR - 1) == {}
    assert list_holidays(LAST_YEAR + 1) == {}


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)))
def test_no_fortnight_is_without_a_working_day(day):
    assert any(FREE.is_working(day + timedelta(n)) for n in range(14))
