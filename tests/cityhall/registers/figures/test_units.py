"""Units of money go into one another exactly; others only into themselves."""

from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from cityhall.registers.figures.units import (
    UnlikeUnitsError,
    are_alike,
    convert,
    round_to,
    with_unit,
    write_long,
    write_number,
)

MONEY = ("원", "천원", "만원", "백만원", "억원", "조원")
whole = st.integers(-(10**12), 10**12).map(Decimal)


@given(whole, st.sampled_from(MONEY), st.sampled_from(MONEY))
def test_money_there_and_back_is_the_same(value, one, other):
    assert convert(convert(value, one, other), other, one) == value


def test_money_goes_into_other_units_of_money_only():
    assert convert(Decimal(5257), "백만원", "천원") == 5_257_000
    assert are_alike("억원", "원")
    assert not are_alike("억원", "억달러")
    with pytest.raises(UnlikeUnitsError, match="명"):
        convert(Decimal(1), "명", "원")


@pytest.mark.parametrize(
    ("value", "shown"), [("30.046", "30.0"), ("62.05", "62.1"), ("0.25", "0.3"), ("-0.04", "0.0")]
)
def test_halves_are_rounded_up(value, shown):
    assert write_number(Decimal(value), 1) == shown
    assert round_to(Decimal("2.5"), 0) == 3


def test_a_great_sum_is_written_as_it_is_spoken():
    with translation.override("ko"):
        assert write_long(Decimal(240610), "억원") == "24조 610억원"
        assert write_long(Decimal(20000), "억원") == "2조원"
        assert write_long(Decimal(610), "억원") == ""
        assert with_unit("34", "명") == "34명"
    with translation.override("en"):
        assert write_long(Decimal(240610), "억원") == "₩24.06T"
        assert with_unit("34", "명") == "34 people"
        assert with_unit("4.2", "%") == "4.2%"
        assert with_unit("9,273", "억원") == "9,273 × ₩100M"
