"""Clock times and the durations beside them."""

import pytest

from sagwan.checking.calendar.clock import find_timed_stretches, read_times
from sagwan.checking.wording.text import join_lines
from sagwan.reading import read
from sagwan.understanding import understand


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("23:15 ~ 24:25", [1395, 1465]),
        ("14시 30분~16시", [870, 960]),
        ("9시 반", [570]),
        ("4.9.", []),
    ],
)
def test_times_are_minutes_of_the_day(text, minutes):
    assert read_times(text) == minutes


@pytest.mark.parametrize(
    ("line", "minutes", "said"),
    [
        ("○ 회의 14:00~15:30 (1시간 30분)", 90, 90),
        ("○ 회의 14:00~15:30(1.5시간)", 90, 90),
        ("○ 회의 23:30~00:20 (50분간)", 50, 50),
        ("○ 회의 14:00~15:30 (총 2시간)", 90, 120),
    ],
)
def test_a_stretch_has_its_own_length_and_the_one_it_is_said_to_have(line, minutes, said):
    document = read(line.encode(), name="report.txt")
    (found,) = find_timed_stretches(join_lines(document), understand(document).dates)
    assert (found.minutes, found.said) == (minutes, said)
