"""Counters, measures and the units that they make."""

from decimal import Decimal

import pytest

from sagwan.understanding.tokens.counters import COUNTERS, FACTORS, KNOWN, STRONG
from sagwan.understanding.tokens.units import (
    find_counter,
    find_counter_apart,
    find_divisor,
    unit_of,
)


@pytest.mark.parametrize(
    ("text", "counter"),
    [
        ("명참석", "명"),
        ("개소 점검", "개소"),
        ("개국 방문", "개국"),
        ("개목표", "개목표"),
        ("개선 사업", None),
        ("원칙", None),
        ("대학원 6처", "대학원"),
        ("대보험", None),
        ("대의 차량", "대"),
        ("㎡이상", "㎡"),
        ("km/h", "km/h"),
        ("%p↑", "%p"),
        ("m2", "m2"),
        ("mm이내", "mm"),
        ("", None),
    ],
)
def test_the_longest_counter_is_found(text, counter):
    assert find_counter(text, 0) == counter


def test_a_counter_after_a_blank_must_end_there():
    assert find_counter_apart("회 개최", 0) == "회"
    assert find_counter_apart("건설현장", 0) is None
    assert find_counter_apart("도시재생", 0) is None


def test_a_unit_may_be_divided():
    assert find_divisor("/㎡ 이상", 0) == "/㎡"
    assert find_divisor("/현원", 0) == ""
    assert find_divisor("/일 처리", 0) == "/일"


@pytest.mark.parametrize(
    ("scale", "counter", "text", "worth", "base"),
    [
        ("억", "원", "억원", 10**8, "원"),
        ("백만", "원", "백만원", 10**6, "원"),
        ("만", "명", "만명", 10**4, "명"),
        ("천", "매", "천매", 1000, "매"),
        ("", "人", "人", 1, "명"),
        ("", "km", "km", 1000, "m"),
        ("억", "", "억", 10**8, "원"),
        ("", "원/㎡", "원/㎡", 1, "원/㎡"),
        ("", "개팀", "개팀", 1, "개"),
        ("", "개월", "개월", 1, "개월"),
    ],
)
def test_scale_and_counter_make_a_unit(scale, counter, text, worth, base):
    unit = unit_of(scale, counter)
    assert (unit.text, unit.scale, unit.base) == (text, Decimal(worth), base)


def test_bases_are_themselves_known_units():
    assert {base for base, _ in FACTORS.values()} <= KNOWN
    assert STRONG <= KNOWN
    assert all(word == word.strip() for word in COUNTERS)
