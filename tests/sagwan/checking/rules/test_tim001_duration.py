"""TIM001 on durations beside the times that they follow from."""

import pytest

COVER = "주요업무보고\n\n2020. 4.\n\n나루과\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "○ 영상회의 : '20. 3. 27.(금) 23:15 ~ 24:25 (70')",
        "○ 회의 : 14:00~16:00 (2시간)",
        "○ 회의 : 14:00 ~ 15:30(1시간 30분)",
        "○ 회의 : 14:00 ~ 15:30(90분간)",
        "○ 회의 : 22:00~02:00 (4시간)",
        "○ 회의 : 14시 30분 ~ 16시 (90분)",
        "○ 교육 : 09:00~18:00 (8시간)",
        "○ 회의 : 14:00~16:00 (회의실)",
    ],
)
def test_a_duration_that_fits_is_silent(faults, line):
    assert faults("TIM001", COVER + line) == []


@pytest.mark.parametrize(
    ("line", "found", "right"),
    [
        ("○ 회의 : 23:15 ~ 24:25 (80')", "80'", "70분(1시간 10분)"),
        ("○ 회의 : 14:30 ~ 16:10 (90분)", "90분", "100분(1시간 40분)"),
        ("○ 회의 : 14:00 ~ 15:30(2시간)", "2시간", "90분(1시간 30분)"),
    ],
)
def test_a_duration_that_does_not_fit_is_an_error(faults, line, found, right):
    assert faults("TIM001", COVER + line) == [(7, "error", found, right)]


def test_a_duration_that_may_be_meant_for_each_is_a_question(faults):
    assert faults("TIM001", COVER + "○ 면담 : 10:00 ~ 12:00 (30분)") == [
        (7, "warning", "30분", "120분(2시간)")
    ]


def test_the_figure_of_the_duration_counts_as_tested(findings):
    (found,) = findings("TIM001", COVER + "○ 회의 : 23:15 ~ 24:25 (70')")
    assert (found.holds, len(found.figures)) == (True, 1)
