"""The month of a report, and how far dates lie from it."""

from dataclasses import replace
from datetime import date

from sagwan.checking.calendar.months import month_of, months_between, year_of
from sagwan.reading import read
from sagwan.understanding import understand


def test_the_month_of_a_report():
    report = understand(read("나루\n".encode(), name="report.txt"))
    of = [
        (month_of(r), year_of(r)) for r in (replace(report, period=p) for p in ("2020-04", "2020"))
    ]
    assert of == [(date(2020, 4, 1), 2020), (None, 2020)]
    assert (month_of(replace(report, period=None)), year_of(replace(report, period=None))) == (
        None,
        None,
    )


def test_months_are_counted_over_the_turn_of_the_year():
    assert months_between(date(2019, 12, 31), date(2020, 3, 1)) == 3
    assert months_between(date(2020, 3, 31), date(2020, 3, 1)) == 0
