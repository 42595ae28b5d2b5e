"""The words for severities and reasons."""

from dataclasses import replace

from sagwan.facts import Message
from sagwan.showing.wording import name_level, sign_of, split_reason


def test_a_question_is_called_one(question):
    assert (name_level(question).ko, sign_of(question)) == ("질문", "?")
    assert name_level(replace(question, certainty="likely")).ko == "주의"


def test_a_reason_carries_both_languages():
    assert split_reason("어림수 / approximate") == Message("어림수", "approximate")
    assert split_reason("어림수") == Message("어림수", "어림수")
