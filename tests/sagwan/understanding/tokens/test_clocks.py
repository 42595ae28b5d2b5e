"""Clock times, and what only looks like one."""

import pytest


@pytest.mark.parametrize(
    ("written", "clocks"),
    [
        ("23:15 ~ 24:25 영상회의", ["23:15 ~ 24:25"]),
        ("14:00 개회", ["14:00"]),
        ("11.1. 0시 기준", ["0시"]),
        ("매일 11시, 보고", ["11시"]),
        ("22시까지 운영", ["22시"]),
        ("9시~18시 운영", ["9시~18시"]),
        ("14시 30분 개최", ["14시 30분"]),
    ],
)
def test_clock_times_are_no_figures(tokens_in, written, clocks):
    found = tokens_in(f"○ {written}")
    assert [token.text for token in found if token.kind == "clock"] == clocks
    assert [token for token in found if token.kind == "number"] == []


@pytest.mark.parametrize("written", ["국비:시비=7:3", "3시간 운영", "5시군 공동", "비율 60:40"])
def test_ratios_hours_and_cities_are_no_clock_times(tokens_in, written):
    assert [t for t in tokens_in(f"○ {written}") if t.kind == "clock"] == []
