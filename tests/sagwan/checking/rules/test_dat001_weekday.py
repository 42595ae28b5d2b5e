"""DAT001 against the calendar: years that are written, taken from a neighbour, or guessed."""

import pytest

COVER = "주요업무보고\n\n2020. 4.\n\n나루과\n\n"


@pytest.mark.parametrize(
    ("line", "found", "right"),
    [
        ("○ 개시 : '20. 4. 9.(금)부터", "금", "목"),
        ("○ 개시 : ’20. 4. 9(금)부터", "금", "목"),
        ("○ 개시 : 2020. 4. 9. (금요일)", "금", "목"),
        ("○ 개시 : 2020년 4월 9일(금)", "금", "목"),
        ("○ 개시 : 2020년 4월 9일 금요일", "금", "목"),
        ("○ 개시 : 2020-04-09(금)", "금", "목"),
        ("○ 개시(2020. 4. 9., 금)는 예정대로", None, None),
        ("○ 회의 : 2020. 4. 9.(금, 14시)", "금", "목"),
    ],
)
def test_a_weekday_that_does_not_fit_a_full_date_is_an_error(faults, line, found, right):
    expected = [(7, "error", found, right)] if found else []
    assert faults("DAT001", COVER + line) == expected


def test_a_weekday_that_fits_is_silent_and_counts_as_tested(findings):
    found = findings("DAT001", COVER + "○ 영상회의 : '20. 3. 27.(금) 23:15 ~ 24:25 (70')")
    assert [(f.kind, f.holds, f.expected) for f in found] == [("date", True, "금")]


def test_the_other_end_of_a_stretch_takes_the_year_of_its_start(faults):
    assert faults("DAT001", COVER + "○ 접수 : '20. 4. 9.(목) ~ 12.(월)") == [
        (7, "error", "월", "일")
    ]
    assert faults("DAT001", COVER + "○ 접수 : '20. 12. 31.(목) ~ 1. 4.(월)") == []
    assert faults("DAT001", COVER + "○ 접수 : '20. 4. 9.(목), 4. 10.(토)") == [
        (7, "error", "토", "금")
    ]


def test_a_guessed_year_is_a_warning_where_another_year_fits(faults):
    assert faults("DAT001", COVER + "○ 개막 : 4. 9.(금)") == [(7, "warning", "금", "목")]  # 2021
    assert faults("DAT001", COVER + "○ 개막 : 4월 9일(금)") == [(7, "warning", "금", "목")]


def test_a_guessed_year_is_an_error_where_no_year_nearby_fits(faults):
    assert faults("DAT001", COVER + "○ 개막 : 4. 9.(월)") == [(7, "error", "월", "목")]


def test_what_only_looks_like_a_date_with_a_weekday_is_left_alone(faults):
    for line in ("○ 평균 처리기간 12(일)", "○ 매주 금요일", "○ 운영 : 연중(월~금)", "○ 7층(화)"):
        assert faults("DAT001", COVER + line) == []


def test_an_impossible_day_is_not_given_a_weekday(faults):
    assert faults("DAT001", COVER + "○ 접수 : 2020. 2. 30.(일)") == []
