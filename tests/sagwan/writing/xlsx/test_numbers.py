"""A printed number becomes a number only where a format shows exactly what was printed."""

from decimal import Decimal

import pytest

from sagwan.reading.xlsx.formats import show_number
from sagwan.writing.xlsx.numbers import parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("7", 7),
        ("5,459", 5459),
        ("2021", 2021),
        ("28.9%", 0.289),
        ("100 %", 1),
        ("△51", -51),
        ("▲1,204.5", -1204.5),
        ("-3", -3),
        ("+22", 22),
        ("12명", 12),
        ("1,200 백만원", 1200),
        ("0.05", 0.05),
    ],
)
def test_a_number_shows_what_was_printed(text, value):
    number = parse_number(text)
    assert number is not None
    assert number.value == value
    assert show_number(Decimal(format(number.value, ".16G")), number.code) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "12/13",
        "12 (3)",
        "1,23",
        "007",
        "’21",
        "3~4",
        "1234567890123456789",
        "△0",
        "41조 5",
    ],
)
def test_what_no_format_shows_stays_text(text):
    assert parse_number(text) is None


def test_a_sign_that_means_a_rise_stays_positive():
    number = parse_number("▲51", falls=False)
    assert number is not None
    assert (number.value, number.code) == (51, '"▲"#,##0')
