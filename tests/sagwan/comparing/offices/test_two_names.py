"""XRP004: one thing under two names."""

import pytest

from sagwan.checking.settings import Settings


def test_a_law_with_its_words_in_another_order(told):
    (found,) = told(
        {"plan": "「외국주민자치지원법」 제정 건의"}, {"plan": "자치외국주민지원법 통과 촉구"}
    )
    assert (found.rule, found.found, found.expected) == (
        "XRP004",
        "외국주민자치지원법",
        "자치외국주민지원법",
    )
    assert (found.severity, found.certainty) == ("warning", "likely")


def test_a_foreign_name_with_two_letters_swapped(told):
    (found,) = told(
        {"done": "물 관리 누리집(CLEARWATER) 개통하여 도시 소식 나눔"},
        {"done": "물 관리 누리집(CLEARWATRE) 개통하여 도시 소식 나눔"},
    )
    assert (found.found, found.expected) == ("CLEARWATER", "CLEARWATRE")


def test_the_rarer_name_is_the_one_that_is_asked_about(told):
    (found,) = told(
        {"done": "물 관리 누리집(CLEARWATER) 개통하여 도시 소식 나눔, CLEARWATER 회원 증가"},
        {"done": "물 관리 누리집(CLEARWATRE) 개통하여 도시 소식 나눔"},
    )
    assert (found.found, found.expected) == ("CLEARWATRE", "CLEARWATER")


SWAPPED = (
    {
        "done": "수족구병 공동 예방을 위한 누리집 구축 등 외국인 보호",
        "plan": "수족구병 걸린 외국인 가족 돌봄 지원 : 연중",
    },
    {
        "done": "손족구병 공동 예방을 위한 누리집 구축 등 외국인 보호",
        "plan": "손족구병 걸린 외국인 가족 돌봄 지원 : 연중",
    },
)


def test_a_word_that_stands_for_another_twice_is_asked_about(told):
    (found,) = told(*SWAPPED)
    assert (found.found, found.expected, found.certainty) == ("수족구병", "손족구병", "question")


def test_a_city_may_say_that_both_are_one(told):
    said = Settings(same_names={"손족구병": "수족구병"})
    assert told(*SWAPPED, said) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("상반기", "하반기"),
        ("시의회", "구의회"),
        ("현안사항", "현안사업"),
    ],
)
def test_words_that_make_another_thing(told, one, two):
    texts = "{} 외국인 주민 의견 모음집 발간과 배포", "{} 외국인 주민 대표 선출 절차 안내 : 연중"
    sides = [{"done": texts[0].format(w), "plan": texts[1].format(w)} for w in (one, two)]
    assert told(*sides) == []


def test_the_same_names_in_both_say_nothing(told):
    both = {"plan": "외국주민자치지원법 제정 건의와 자치외국주민지원법 통과 촉구"}
    assert told(both, both) == []
