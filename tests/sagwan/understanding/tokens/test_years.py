"""The years that dates without one belong to."""

import pytest

from sagwan import read
from sagwan.understanding.tokens.years import century, find_report_year, section_years


@pytest.mark.parametrize(
    ("texts", "year"),
    [
        (["주요업무보고", "2024. 5.", "○ '23. 1. 3. 기준, '23. 1. 4. 기준"], 2024),
        (["2025년 주요업무계획", "('24. 12. 31. 기준)"], 2025),
        (["○ '22. 1. 3. 개최, '22. 2. 5.", "('23.3.31. 기준)"], 2023),
        (["○ '22. 1. 3. 개최, '23. 2. 5. 및 '23. 3."], 2023),
        (["Ⅳ. 2019 세입예산"], 2019),
        (["○ 시민 2,019명"], None),
    ],
)
def test_the_year_of_a_report_is_found(texts, year):
    assert find_report_year(texts) == year


def test_two_digits_are_a_year_of_this_century_or_the_last():
    assert (century(24), century(88)) == (2024, 1988)


def test_a_heading_names_the_year_of_what_stands_below():
    text = "□ '23년 추진실적\n\n○ 협약 체결\n\n□ 향후계획\n\n○ 추진\n\n□ 2040년 도시계획\n\n○ 수립"
    segments = read(text.encode(), name="report.txt").segments
    texts = [text.split("\n")[segment.line - 1] for segment in segments]
    assert list(section_years(segments, texts, 2024)) == [2023, 2023, None, None, None, None]
