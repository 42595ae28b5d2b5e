"""DAT005 on days and times that do not exist, and on numbers that only look like them."""

import pytest

COVER = "주요업무보고\n\n2021. 4.\n\n나루과\n\n"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("○ 기한 : 2021. 2. 30.", "2021. 2. 30."),
        ("○ 기한 : '21. 4. 31.(토)", "'21. 4. 31."),
        ("○ 기한 : '21. 13. 5.까지", "'21. 13. 5."),
        ("○ 기한 : '19. 2. 29.까지", "'19. 2. 29."),
        ("○ 기한 : 2021년 6월 31일", "2021년 6월 31일"),
        ("○ 기한 : 9월 31일까지", "9월 31일"),
        ("○ 기한 : 14월 중", "14월"),
        ("○ 회의 : 21:75 ~ 22:10", "21:75 ~ 22:10"),
        ("○ 회의 : 14시 75분", "14시 75분"),
        ("○ 회의 : 14:00 ~ 51:00", "14:00 ~ 51:00"),
    ],
)
def test_what_no_calendar_has_is_an_error(faults, line, found):
    assert faults("DAT005", COVER + line) == [(7, "error", found, None)]


@pytest.mark.parametrize(
    "line",
    [
        "○ 상영 : 23:15 ~ 24:25, 심야 25:00~26:10",
        "○ 윤년 : 2020. 2. 29., 2월 29일",
        "○ 연말정산은 13월의 월급, 임대료 50월세",
        "○ 판 : 2021.45.6, 4.31%, 12.45, 3.14",
        "○ 규격 : '21. 4.31%, 30:70, 1:99",
        "○ 4월 30일 ~ 5월 31일, 공사 45일간",
        "○ 기간 : '21. 1~12월, 3,5,7월",
    ],
)
def test_what_exists_or_is_no_date_is_left_alone(faults, line):
    assert faults("DAT005", COVER + line) == []
