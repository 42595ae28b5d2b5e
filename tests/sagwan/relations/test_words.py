"""Labels that say what their numbers are to each other."""

import pytest

from sagwan.relations.words import is_change, is_mean, is_rate, is_remaining, is_total


@pytest.mark.parametrize(
    "label", ["계", "합 계", "소계", "총 계", "누계", "계¹", "합계1)", "전국", "계(A)"]
)
def test_words_for_totals(label):
    assert is_total(label)


@pytest.mark.parametrize(
    "label", ["일반회계", "통계", "설계", "체계", "5급", "관계", "한계", "기타"]
)
def test_words_that_only_end_like_a_total(label):
    assert not is_total(label)


@pytest.mark.parametrize(
    ("says", "word", "other"),
    [
        (is_rate, "집 행 률", "효율화 사업"),
        (is_rate, "달성(%)", "달성"),
        (is_change, "증 감", "증축"),
        (is_remaining, "잔 액", "잔디"),
        (is_mean, "1인당", "담당자"),
        (is_mean, "평균", "평가"),
    ],
)
def test_other_words_of_arithmetic(says, word, other):
    assert says(word)
    assert not says(other)
