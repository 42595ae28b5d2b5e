"""Labels that say what their numbers are to each other."""

import pytest

from sagwan.relations.words import is_change, is_mean, is_rate, is_remaining, is_total


@pytest.mark.parametrize("label", ["계", "합 계", "소계", "총 계", "누계", "계¹", "합계1)", "전국", "계(A)"])
def test_words_for_totals(label):
    assert is_total(label)


@pytest.mark.parametrize("label", ["일반회계", "통계", "설계", "체계", "5급", "관계", "한계", "기타"])
def test_words_that_only_end_like_a_total(label):
    assert not is_total(label)


def test_other_words_of_arithmetic():
    assert is_rate("집 행 률") and is_rate("달성(%)") and not is_rate("효율화 사업")
    assert is_change("증 감") and not is_change("증축")
    assert is_remaining("잔 액") and not is_remaining("잔디")
    assert is_mean("1인당") and is_mean("평균") and not is_mean("담당자")
