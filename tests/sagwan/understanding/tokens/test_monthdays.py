"""m.d with and without a sign that it is a date."""

import pytest

from sagwan.understanding.tokens.monthdays import read_month_day, read_plain_month_day


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("4.17. 개최", 0),
        ("4.17 현재", 0),
        ("4.17(수) 개최", 0),
        ("4.17~4.20", 0),
        ("4.17~)", 0),
        ("(4.17)", 1),
        ("(도쿄, 4.17)", 5),
        ("(4.17 회의)", 1),
        ("04.17 교육", 0),
        ("4/17(수)", 0),
        ("4. 17. 개최", 0),
    ],
)
def test_a_sign_makes_a_date_of_it(text, at):
    found = read_month_day(text, at)
    assert found is not None
    assert (found.point.month, found.point.day) == (4, 17)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("4.17", 0),
        ("4.17%", 0),
        ("4.17~5.2%", 0),
        ("평점 4.5.", 3),
        ("12(4.17)", 3),
        ("수출(전년 3.2, 4.17)", 11),
        ("1.1. 개요", 0),
        ("13.17. 개최", 0),
    ],
)
def test_without_a_sign_it_is_a_decimal(text, at):
    found = read_month_day(text, at)
    assert found is None or text.startswith("13")


def test_where_a_date_is_expected_no_sign_is_needed():
    assert read_plain_month_day("10.5)", 0) is not None
    assert read_plain_month_day("10.5%", 0) is None
