"""XRP002: one thing dated twice."""

from datetime import date

import pytest

from sagwan.comparing.offices.two_dates import are_apart
from sagwan.facts import Period


def test_one_guideline_with_two_dates(told):
    (found,) = told(
        {"plan": "「2023년 통역 봉사 운영지침」 개정 : '23. 5월"},
        {"plan": "'23년도 통역봉사 운영지침을 고침 : '23. 6월"},
    )
    assert (found.rule, found.severity, found.certainty) == ("XRP002", "warning", "likely")
    assert (found.found, found.expected) == ("2023-05", "2023-06")


def test_one_day_with_two_weekdays(told):
    (found,) = told(
        {"plan": "외국인 환영 야시장 개장 : '23. 5. 12.(금)"},
        {"plan": "외국인 환영 야시장 개장 : '23. 5. 12.(토)"},
    )
    assert (found.found, found.expected) == ("2023-05-12(금)", "2023-05-12(토)")


def test_what_is_held_again_and_again_is_only_asked_about(told):
    (found,) = told(
        {"plan": "자매도시 실무 간담회 : '23. 5월"}, {"plan": "자매도시 실무 간담회 : '23. 7월"}
    )
    assert found.certainty == "question"


def test_dates_half_a_year_apart_are_only_asked_about(told):
    (found,) = told(
        {"plan": "외국인 환영 야시장 개장 : '23. 5월"},
        {"plan": "외국인 환영 야시장 개장 : '24. 5월"},
    )
    assert found.certainty == "question"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("외국인 환영 야시장 개장 : '23. 5월", "외국인 환영 야시장 개장 : '23. 5. 12."),
        ("외국인 환영 야시장 운영 : '23. 5월~", "외국인 환영 야시장 운영 : '23. 5월~10월"),
        ("제3기 시민 통역단 위촉 : '23. 5월", "제4기 시민 통역단 위촉 : '23. 9월"),
        ("2023 야시장 개장 준비 : '23. 5월", "2024 야시장 개장 준비 : '24. 5월"),
        ("외국인 환영 야시장 개장 : '23. 5월", "시민 걷기 대회 : '23. 6월"),
    ],
)
def test_dates_that_do_not_contradict(told, one, two):
    assert told({"plan": one}, {"plan": two}) == []


def month(year, number):
    return Period(date(year, number, 1), date(year, number, 28), "month")


def test_an_open_stretch_holds_what_comes_after_its_beginning():
    may = Period(date(2023, 5, 1), None, "month")
    assert not are_apart(may, month(2023, 6))
    assert are_apart(may, month(2023, 4))
    assert are_apart(may, Period(date(2023, 6, 1), None, "month"))
    assert not are_apart(Period(None, date(2023, 6, 1)), month(2023, 4))
