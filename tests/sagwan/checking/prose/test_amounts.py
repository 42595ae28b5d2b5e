"""Amounts: what a written number is worth, and what a slip of the finger makes of it."""

from decimal import Decimal

import pytest

from sagwan.checking.prose.amounts import is_mistyped


@pytest.mark.parametrize(
    ("written", "wanted", "step"),
    [
        ("64", "61", "1"),
        ("197101", "197011", "1"),
        ("61.1", "62.1", "0.1"),
        ("6032", "6023", "1"),
    ],
)
def test_one_digit_or_two_neighbours_that_changed_places_are_a_slip(written, wanted, step):
    assert is_mistyped(Decimal(written), Decimal(wanted), Decimal(step))


@pytest.mark.parametrize(
    ("written", "wanted", "step"),
    [
        ("64", "64", "1"),
        ("64", "46", "10"),
        ("9", "12", "1"),
        ("120", "111", "1"),
        ("5", "5.5", "1"),
    ],
)
def test_anything_else_is_none(written, wanted, step):
    assert not is_mistyped(Decimal(written), Decimal(wanted), Decimal(step))
