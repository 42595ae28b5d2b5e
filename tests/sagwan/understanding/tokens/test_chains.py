"""The value of chains of 조, 억, 만, 천."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagwan.understanding.tokens.chains import read_chain, read_number, worth_of


@pytest.mark.parametrize(
    ("pieces", "value"),
    [
        ([("24", "조"), ("610", "억")], 240610),
        ([("265", "만"), ("2", "천")], 2652),
        ([("3", "천"), ("175", "만"), ("9", "천")], 31759),
        ([("1", "억"), ("3", "천"), ("801", "만"), ("9", "천")], 138019),
        ([("1", "천"), ("13", "만"), ("7", "천")], 10137),
        ([("3", "천"), ("5", "백만")], 35),
        ([("2", "천"), ("5", "백")], 25),
        ([("4", "천"), ("800", "백만")], 4800),
        ([("41", "조"), ("5,459", "")], 415459),
        ([("3", "억"), ("2,500", "")], 32500),
        ([("265", "만"), ("2,000", "")], 2652000),
    ],
)
def test_a_chain_is_worth_its_last_scale(pieces, value):
    assert read_chain(pieces)[0] == value


@given(st.integers(1, 9999), st.integers(1, 9999), st.integers(1, 9999))
def test_a_chain_adds_up(trillions, hundred_millions, ten_thousands):
    pieces = [(str(trillions), "조"), (f"{hundred_millions:,}", "억"), (str(ten_thousands), "만")]
    value, step = read_chain(pieces)
    assert value * worth_of("만") == (
        trillions * 10**12 + hundred_millions * 10**8 + ten_thousands * 10**4
    )
    assert step == 1


@given(st.decimals(0, 10**9, places=2))
def test_plain_digits_keep_value_and_step(number):
    assert read_number(f"{number:,}") == (number, Decimal("0.01"))
