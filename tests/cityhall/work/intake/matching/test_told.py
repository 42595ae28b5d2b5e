"""A promise worded anew is known again; another promise of the same work is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cityhall.work.intake.matching.told import Told

KNOWN = (
    ("a", "동네 도서관 야간 운영 확대"),
    ("b", "동네 도서관 장서 구입 계획 수립"),
    ("c", "하천 산책로 조명 교체"),
)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("동네 도서관 야간 운영 확대", "a"),
        ("동네도서관의 야간운영 확대", "a"),
        ("하천 산책로 조명 교체 추진", "c"),
        ("동네 도서관", None),
        ("어린이 놀이터 점검", None),
        ("", None),
    ],
)
def test_a_promise_is_known_again_by_its_words(text, key):
    found = Told(KNOWN, [text]).find(text)
    assert (found[0] if found else None) == key


def test_of_two_that_are_as_alike_neither_is_taken():
    known = (("a", "하천 정비 2차 공사"), ("b", "하천 정비 3차 공사"))
    assert Told(known, []).find("하천 정비 1차 공사") is None


def test_what_many_promises_say_does_not_make_two_of_them_one():
    known = [(f"{n}", f"시민과 함께하는 {name} 추진 계획 수립") for n, name in enumerate("산들강")]
    assert Told(known, []).find("시민과 함께하는 숲 추진 계획 수립") is None


@given(st.text(), st.text())
def test_whatever_is_said_finds_what_is_known_or_nothing(one, two):
    assert Told((("a", one),), [two]).find(two) in {("a", one), None}
