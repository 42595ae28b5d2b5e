"""Points of time at a place, and the counters that cancel them."""

import pytest

from sagwan.understanding.tokens.calendar import Point
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.points import (
    is_counted,
    read_by_year,
    read_half,
    read_months,
    read_short_year,
)


@pytest.mark.parametrize(
    ("text", "point", "end"),
    [
        ("'24. 3. 31. 현재", Point(2024, 3, 31), 11),
        ("2024.3", Point(2024, 3), 6),
        ("'24.3분기", Point(2024, part="3분기"), 7),
        ("2024년도말 ", Point(2024, part="말"), 7),
        ("'24.2~4.", Point(2024, 2), 5),
        ("2024/03/05", Point(2024, 3, 5), 10),
    ],
)
def test_a_point_begins_with_its_year(text, point, end):
    assert read_by_year(text, 0) == (point, end)


def test_a_day_set_off_by_a_blank_is_a_cell_of_its_own():
    assert read_by_year("2024.4. 12 7 1", 0) == (Point(2024, 4), 7)
    assert read_by_year("2024. 4. 12 7 1", 0) == (Point(2024, 4, 12), 11)


def test_months_and_halves_stand_alone():
    assert read_months("3,5,7월", 0) == (Point(None, 3), 1)
    assert read_months("3월 5일간", 0) == (Point(None, 3), 2)
    assert read_half("하반기", 0) == (Point(None, part="하반기"), 3)
    assert read_half("下", 0) is None


@pytest.mark.parametrize("text", ["24년 본예산", "24년도 시행", "24년 2분기", "24년)"])
def test_a_short_year_is_near_the_report(text):
    found = read_short_year(text, 0, Context(year=2024))
    assert found is not None
    assert found.point.year == 2024


@pytest.mark.parametrize("text", ["24년간", "24년 이상", "24년만에", "12년 본예산", "24년차"])
def test_a_span_of_years_is_no_year(text):
    assert read_short_year(text, 0, Context(year=2024)) is None


def test_a_counter_or_more_digits_cancel():
    assert is_counted("72.6건", 4)
    assert is_counted("19.5%", 4)
    assert is_counted("12,345", 2)
    assert not is_counted("'19년 3회", 4)
