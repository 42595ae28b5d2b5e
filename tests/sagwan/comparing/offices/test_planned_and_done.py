"""XRP003: planned by one report, done in another."""

import pytest


def test_what_one_plans_and_the_other_has_done(told):
    (found,) = told(
        {"plan": "통역 봉사자 보상 규정 개정 : '23. 5월"},
        {"done": "통역 봉사자 보상 규정을 개정('23. 2월)"},
    )
    assert (found.rule, found.found, found.expected) == ("XRP003", "'23. 5월", "2023-02")
    assert found.file == "culture.txt"


def test_it_stands_in_the_report_that_plans(told):
    (found,) = told(
        {"done": "통역 봉사자 보상 규정을 개정('23. 2월)"},
        {"plan": "통역 봉사자 보상 규정 개정 : '23. 5월"},
    )
    assert found.file == "abroad.txt"
    assert "abroad.txt:25 ↔ culture.txt:21" in found.message.ko


def test_an_outcome_is_known_by_its_act_and_by_what_it_stands_under(told):
    (found,) = told(
        {"plan": "외국인유학생교류프로그램 수요조사 및 안내문 발송 : '23. 4월 ~"},
        {
            "done": "외국인유학생교류프로그램 겨울 동안 쉼\n"
            " － 3월말 대학 수요 조사 결과 33개 모둠이 참여를 바람"
        },
    )
    assert (found.rule, found.expected) == ("XRP003", "2023-03")


@pytest.mark.parametrize(
    ("plan", "done"),
    [
        ("통역 봉사자 보상 규정 개정 촉구 : '23. 5월", "통역 봉사자 보상 규정 개정 촉구('23. 2월)"),
        ("통역 봉사자 모임 지원 : 연중", "통역 봉사자 모임 지원('23. 2월)"),
        ("통역 봉사자 보상 규정 개정 : '23. 4월", "통역 봉사자 보상 규정을 개정('23. 4. 3.)"),
        ("제4기 시민 통역단 위촉 : '23. 5월", "제3기 시민 통역단 위촉('23. 2월)"),
        ("통역 봉사자 보상 규정 개정 : '23. 5월", "통역 봉사자 보상 규정 개정 예정"),
    ],
)
def test_what_may_both_be_true(told, plan, done):
    assert told({"plan": plan}, {"done": done}) == []
