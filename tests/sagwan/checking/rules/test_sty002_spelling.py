"""STY002 with the language model: common errors, and unknown nouns one jamo off known ones."""

import pytest

from sagwan.checking.settings import Settings

pytestmark = pytest.mark.style


@pytest.mark.parametrize(
    ("line", "wrong", "right"),
    [
        ("○ 예산 집행율을 높임", "집행율", "집행률"),
        ("○ 시민 참여률 높임", "참여률", "참여율"),
        ("○ 직원 워크샵 개최", "워크샵", "워크숍"),
        ("○ 신고 계시판 운영", "계시판", "게시판"),
        ("○ 사업 효율성 재고를 위함", "재고", "제고"),
        ("○ 몇일 동안 살핌", "몇일", "며칠"),
    ],
)
def test_a_common_error_is_a_note(faults, line, wrong, right):
    assert faults("STY002", line) == [(1, "note", wrong, right)]


def test_an_unknown_noun_one_jamo_off_is_a_question(findings):
    (found,) = findings("STY002", "○ 재정집헹 점검\n○ 예산 집행 실적\n")
    assert (found.found, found.expected, found.certainty) == ("재정집헹", "재정집행", "question")


@pytest.mark.parametrize(
    "line",
    [
        "○ 법률, 자율, 확률, 비율, 집행률, 전환율, 능률을 다룸",
        "○ 재고 관리, 지금 새로 지음, 참고 자료",
        "○ 도시재생, 적극행정, 지역상생, 자치분권 추진",
        "○ 솔내마을과 은하나루와 텔아비브",
    ],
)
def test_right_words_and_names_are_left_alone(faults, line):
    assert faults("STY002", line) == []


def test_a_term_of_the_city_is_right(faults):
    settings = Settings(terms=frozenset({"나루센타"}))
    assert faults("STY002", "○ 나루센타 운영", settings=settings) == []
