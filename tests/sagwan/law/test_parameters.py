"""Numbers that the law fixes, each from a day on."""

from datetime import date
from decimal import Decimal

import pytest

from sagwan.law import NoParameterError, find_parameter, load_parameters
from sagwan.law.parameters import parse_parameters

OWN = """
[[parameter]]
key = "appeal.days"
name = { ko = "재결 기간", en = "Days to decide" }
value = "45"
unit = "일"
from = 2021-01-01
basis = "조례"
"""


def test_every_parameter_says_where_it_is_written():
    assert load_parameters()
    for one in load_parameters():
        assert one.basis
        assert one.unit
        assert one.ko
        assert one.en
        assert one.value > 0


def test_no_parameter_stands_twice_from_the_same_day():
    keys = [(one.key, one.since) for one in load_parameters()]
    assert len(set(keys)) == len(keys)


def test_what_was_in_force_on_a_day_is_found():
    assert find_parameter("investment-review.threshold", date(2020, 4, 1)).value == 4_000_000_000


def test_a_citys_own_goes_first_from_its_day_on():
    own = parse_parameters(OWN)
    assert find_parameter("appeal.days", date(2021, 1, 1), own).value == Decimal(45)
    assert find_parameter("appeal.days", date(2020, 12, 31), own).value == Decimal(60)


def test_what_was_not_yet_in_force_is_told_in_both_languages():
    with pytest.raises(NoParameterError, match="no parameter") as fault:
        find_parameter("appeal.days", date(1990, 1, 1))
    assert "기준" in str(fault.value)
