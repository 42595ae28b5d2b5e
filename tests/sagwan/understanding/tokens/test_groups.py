"""Which parentheses enclose a claim."""

from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.groups import find_groups


def groups_of(text: str, *digits: str) -> list[int]:
    claims = [Claim(text.index(d), text.index(d) + 1, "bare", "bare") for d in digits]
    return [group.number for group in find_groups(text, claims)]


def test_the_innermost_parentheses_count():
    assert groups_of("1 (2 (3) 4) 5 (6)", "1", "2", "3", "4", "5", "6") == [0, 1, 2, 1, 0, 3]


def test_unbalanced_parentheses_do_no_harm():
    assert groups_of(") 1 ((2 3", "1", "2", "3") == [0, 2, 2]
