"""What is no date is none, and no date is so far off that it cannot be reckoned with."""

from datetime import date

import pytest
from django.template import engines
from django.test import RequestFactory
from django.utils import translation
from django.utils.timezone import localdate
from hypothesis import given
from hypothesis import strategies as st

from cityhall.ground.look.dates import asked_day, read_day, read_month, write_day, write_month


@pytest.mark.parametrize("text", ["", "soon", "2026-13-01", "0001-01-01", "9999-12-31"])
def test_what_is_no_date_of_a_paper_is_none(text):
    assert read_day(text) is None


def test_a_day_and_a_month_are_read_with_blanks_around():
    assert read_day(" 2026-01-31 ") == date(2026, 1, 31)
    assert read_month(" 2026-02 ") == date(2026, 2, 1)
    assert read_month("9월") is None


@pytest.mark.parametrize(("asked", "shown"), [("2020-04-20", date(2020, 4, 20)), ("x", None)])
def test_a_page_is_of_the_day_asked_for_else_of_today(asked, shown):
    request = RequestFactory().get("/", {"on": asked})
    assert asked_day(request) == (shown or localdate())


@given(st.text())
def test_no_text_makes_reading_a_date_fail(text):
    read_day(text)
    read_month(text)


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [("ko", "2020. 4. 20.", "2020. 4."), ("en", "20 Apr 2020", "Apr 2020")],
)
def test_a_day_is_written_as_the_language_of_the_page_does(language, day, month):
    of_page = engines["django"].from_string("{{ on|date:'Y. n. j.' }}, {{ on|date:'Y-m-d' }}")
    with translation.override(language):
        assert write_day(date(2020, 4, 20)) == day
        assert write_month(date(2020, 4, 20)) == month
        assert of_page.render({"on": date(2020, 4, 20)}) == f"{day}, 2020-04-20"
