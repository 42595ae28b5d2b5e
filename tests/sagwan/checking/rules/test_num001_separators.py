"""NUM001 on numbers without separators among those with, and on separators that cannot be."""

import pytest

USUAL = "# 보고\n\n2020. 4.\n\n○ 나루 1,234명, 갈대 2,345명, 여울 3,456명, 바위 4,567명, 모래 5,678명\n\n"


def test_a_cell_without_separator_among_others_with_is_mended(findings):
    text = "구 분\t1월\t2월\t3월\n나루\t4,092\t3153\t2,972\n갈대\t31,633\t29,308\t24,446\n"
    (found,) = findings("NUM001", f"{USUAL}(단위 : 명)\n\n{text}", "report.md")
    assert (found.found, found.expected) == ("3153", "3,153")
    assert (found.fix.replace, found.fix.with_) == ("3153", "3,153")


def test_an_amount_without_separator_in_the_text_is_mended(faults):
    assert faults("NUM001", USUAL + "○ 금융소득 연 2000만원 이상") == [
        (7, "warning", "2000만원", "2,000만원")
    ]


def test_a_report_that_writes_no_separators_is_left_alone(faults):
    text = "# 보고\n\n○ 나루 1234명, 갈대 2345명, 여울 3456명, 바위 4,567명, 모래 5678명\n"
    assert faults("NUM001", text) == []


def test_years_are_not_given_separators(faults):
    table = "연도\t건수\t금액\n2019\t1,082\t3,477\n2020\t1,065\t2,972\n"
    assert faults("NUM001", f"{USUAL}{table}○ 2020년, 서울로7017, 1234번 버스\n", "report.md") == []


@pytest.mark.parametrize(
    ("line", "found", "expected"),
    [
        ("○ 합계 35,498,8000원", "35,498,8000", "354,988,000"),
        ("○ 합계 35,498,8000원, 지출 35,498,800원", "35,498,8000", "35,498,800"),
        ("○ 합계 1234,567원", "1234,567", "1,234,567"),
        ("○ 합계 12,34,567원", "12,34,567", "1,234,567"),
        ("○ 합계 35,4988천원", "35,4988", "354,988"),
        ("○ 합계 35.498,800원", "35.498,800", "35,498,800"),
    ],
)
def test_separators_that_cannot_be_are_a_warning(faults, line, found, expected):
    assert faults("NUM001", line) == [(1, "warning", found, expected)]


@pytest.mark.parametrize(
    "line",
    [
        "○ 점검 3,5,7,9월, 2019,2020년, 1,2호기, (A13,B14,C6), 6,12월",
        "○ 1,234.5㎡, 12,345,678원, 41조 5,459억원, 0.123,",
        "○ 301,302호, 12,13,14일",
    ],
)
def test_lists_and_good_numbers_are_left_alone(faults, line):
    assert faults("NUM001", line) == []


def test_a_number_with_one_scale_too_many_is_asked_about(faults):
    found = faults("NUM001", "# 보고\n\n○ 운영비는 총 3천600백만원을 편성\n")
    assert found == [(3, "warning", "3천600백만원", "3,600백만원")]
