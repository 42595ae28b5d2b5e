"""The signs of expressions never fail."""

from datetime import date
from decimal import Decimal

import pytest

from sagwan.procedures.operations import COMPARISONS, calculate, compare

VALUES = (None, Decimal(2), "둘", True, date(2020, 2, 2))


@pytest.mark.parametrize("sign", COMPARISONS)
def test_any_two_values_compare(sign):
    for left in VALUES:
        for right in VALUES:
            assert compare(sign, left, right) in (True, False)


def test_what_is_of_another_kind_is_only_unequal():
    assert compare("!=", "2", Decimal(2))
    assert not compare("<", "2", Decimal(3))


def test_a_calculation_with_no_number_is_unknown():
    assert calculate("+", "2", Decimal(2)) is None
    assert calculate("/", Decimal(2), Decimal(0)) is None
    assert calculate("*", Decimal(2), Decimal(3)) == 6
