"""Which reports are laid side by side, and what the rules are called."""

import pytest

from sagwan.checking.settings import Settings
from sagwan.comparing import catalogue, compare_offices
from sagwan.comparing.offices import are_of_one_time

DONE = "바다 건너 {}개 자매도시에 시의 물 관리 경험을 영상으로 알림"


@pytest.mark.parametrize(
    ("offices", "months", "expected"),
    [
        (("문화관광과", "국제협력과"), (4, 4), True),
        (("문화관광과", "국제협력과"), (4, 6), True),
        (("문화관광과", "국제협력과"), (4, 9), False),
        (("문화관광과", "문화관광과"), (4, 4), False),
    ],
)
def test_two_offices_of_about_one_month(understood, offices, months, expected):
    reports = [
        understood(f"주요업무보고\n\n2023. {month}.\n\n{name}\n\nⅡ. 주요 업무\n")
        for name, month in zip(offices, months, strict=True)
    ]
    assert are_of_one_time(*reports) is expected


def test_each_pair_of_three_is_compared(understood):
    frame = "주요업무보고\n\n2023. 4.\n\n{}\n\nⅡ. 주요 업무\n\n1 교류\n\n□ 추진 실적\n\n○ {}\n"
    reports = [
        understood(frame.format(name, DONE.format(number)), f"{number}.txt")
        for name, number in (("문화관광과", 12), ("국제협력과", 15), ("물관리과", 18))
    ]
    assert [d.file for d in compare_offices(reports)] == ["12.txt", "12.txt", "15.txt"]
    assert compare_offices(reports[:1]) == []


def test_a_rule_that_the_city_silenced_stays_silent(told):
    sides = {"done": DONE.format(12)}, {"done": DONE.format(15)}
    assert told(*sides, Settings(silenced=frozenset({"XRP001"}))) == []


def test_every_rule_says_why_in_both_languages():
    assert [rule.code for rule in catalogue()] == ["XRP001", "XRP002", "XRP003", "XRP004"]
    for rule in catalogue():
        for message in (rule.title, rule.reason, rule.example):
            assert message.ko
            assert message.en
        assert rule.severity == "warning"
