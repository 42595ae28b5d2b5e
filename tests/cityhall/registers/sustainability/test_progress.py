"""Progress and perception on one scale, and the gap between them."""

from decimal import Decimal

import pytest

from cityhall.registers.sustainability.progress import (
    find_gap,
    find_perception,
    measure_progress,
)


@pytest.mark.parametrize(
    ("value", "percent", "reached", "back"),
    [
        ("6", "50.0", False, False),
        ("2", "100.0", True, False),
        ("1", "100.0", True, False),
        ("12", "0.0", False, True),
    ],
)
def test_progress_is_the_part_of_the_way_also_where_less_is_better(
    hills, value, percent, reached, back
):
    one = measure_progress(hills.find_indicator("1-1-1"), {2025: Decimal(value)}, 2025)
    assert one is not None
    assert (one.percent, one.is_reached, one.is_back) == (Decimal(percent), reached, back)


def test_the_first_value_is_the_base_where_none_is_declared(hills):
    values = {2024: Decimal("20.5"), 2025: Decimal(23)}
    one = measure_progress(hills.find_indicator("1-1-2"), values, 2025)
    assert one is not None
    assert (one.base, one.percent) == (Decimal("20.5"), Decimal("25.0"))


def test_without_a_target_or_a_value_there_is_no_progress(hills):
    assert measure_progress(hills.find_indicator("1-1-3"), {2025: Decimal(1)}, 2025) is None
    assert measure_progress(hills.find_indicator("1-1-1"), {}, 2025) is None


def test_perception_scales_the_mean_score_from_nought_to_a_hundred():
    one = find_perception({5: 1, 4: 1, 3: 2, 0: 3})
    assert one is not None
    assert (one.answers, one.mean, one.percent, one.first) == (
        4,
        Decimal("3.75"),
        Decimal("68.8"),
        3,
    )
    assert find_perception({0: 3}) is None


def test_the_gap_is_perception_less_progress(hills):
    progress = measure_progress(hills.find_indicator("1-1-1"), {2025: Decimal(6)}, 2025)
    assert find_gap(progress, find_perception({5: 1})) == Decimal("50.0")
    assert find_gap(progress, None) is None
