"""The words for severities and reasons."""

from dataclasses import replace

from sagwan.facts import Message
from sagwan.showing.wording import name_expected, name_level, sign_of, split_reason


def test_a_question_is_called_one(question):
    assert (name_level(question).ko, sign_of(question)) == ("질문", "?")
    assert name_level(replace(question, certainty="likely")).ko == "주의"


def test_only_an_error_says_what_is_right(question, wrong_sum):
    assert name_expected(wrong_sum).ko == "맞는 값"
    assert name_expected(question).ko == "제안"
    assert name_expected(replace(question, rule="XRP004")).ko == "다른 곳"


def test_a_reason_carries_both_languages():
    assert split_reason("어림수 / approximate") == Message("어림수", "approximate")
    assert split_reason("어림수") == Message("어림수", "어림수")
