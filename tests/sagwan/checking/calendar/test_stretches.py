"""Stretches that run backwards, and those that only cross the turn of the year."""

import pytest

from sagwan.checking.calendar.stretches import runs_backwards, wraps_far
from sagwan.reading import read
from sagwan.understanding import understand


@pytest.mark.parametrize(
    ("line", "backwards", "far"),
    [
        ("○ 공고 '20. 5. 11. ~ '20. 4. 25.", True, False),
        ("○ 공고 '20. 5. ~ '20. 4.", True, False),
        ("○ 공고 '20. 4. 11. ~ '20. 5. 25.", False, False),
        ("○ 공고 4. 20. ~ 4. 10.", False, True),
        ("○ 축제 9.28~10.5", False, False),
        ("○ 동절기 '19. 12월~2월", False, False),
        ("○ 조성 '95~'02", False, False),
    ],
)
def test_a_stretch_is_judged_by_what_is_written(line, backwards, far):
    dates = understand(read(f"2020. 4.\n\n{line}\n".encode(), name="report.txt")).dates
    (mention,) = [date for date in dates if "~" in date.text]
    assert (runs_backwards(mention), wraps_far(mention)) == (backwards, far)
