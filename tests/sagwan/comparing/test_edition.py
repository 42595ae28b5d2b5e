"""Which edition of a yearly thing a promise is of."""

from datetime import date

import pytest

from sagwan.comparing.edition import Edition, edition_of
from sagwan.facts import Due, Period, Place, Promise


def promise(text, year=None, *, recurring=False):
    period = Period(date(year, 9, 1), date(year, 9, 30), "month") if year else None
    return Promise("P1", text, None, None, Due("", period, recurring), Place(1, 0, 1))


@pytest.mark.parametrize(
    ("one", "two", "other"),
    [
        (promise("2023 책 축제 개최", 2023), promise("2024 책 축제 개최", 2024), True),
        (promise("책 축제 개최", 2023), promise("2024 책 축제 개최", 2024), True),
        (promise("책 축제 개최", 2023), promise("책 축제 개최", 2024), False),
        (promise("2023 책 축제 개최", 2023), promise("2023 책 축제 개최", 2024), False),
        (promise("2032 박람회 유치", 2023), promise("박람회 유치", 2024), False),
        (promise("2024 책 축제 준비", 2024), promise("책 축제 준비", recurring=True), False),
    ],
)
def test_last_years_is_not_this_years(one, two, other):
    assert edition_of(one).differs_from(edition_of(two)) is other
    assert edition_of(two).differs_from(edition_of(one)) is other


def test_a_text_without_dates_is_of_any_edition():
    assert not Edition({}).differs_from(edition_of(promise("2024 책 축제", 2024)))
