"""Promises and deeds in the answers to the council."""

import pytest

from sagwan.checking.wording.deeds import is_done, promises, sentences_of


@pytest.mark.parametrize(
    ("sentence", "promised"),
    [
        ("더 살피겠음", True),
        ("다음 달에 마련할 계획임", True),
        ("상반기에 고칠 예정", True),
        ("두 번 살피도록 함", True),
        ("고쳤으며 더 살피겠음", False),
        ("있는 힘을 다하겠음", True),
        ("고치고 있음", False),
        ("교육 실시", False),
    ],
)
def test_a_promise_tells_of_nothing_in_the_past(sentence, promised):
    assert promises(sentence) is promised


def test_what_is_over():
    assert is_done("긴 의자 설치를 완료하였음.")
    assert is_done("자료 제출 완료 (2019. 11. 15.)")
    assert not is_done("설치를 완료하겠음")


def test_an_answer_falls_into_done_and_planned():
    answer = "□ 추진내용\n○ 고쳤음. 다시 살핌\n□ 향후계획\n- 더 고치겠음"
    assert sentences_of(answer) == (["고쳤음", "다시 살핌"], ["더 고치겠음"])
    assert sentences_of("□ 추진내용 및 향후계획\n○ 고치겠음") == (["고치겠음"], [])
