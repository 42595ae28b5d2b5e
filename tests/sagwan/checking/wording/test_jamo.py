"""How near two words are."""

import pytest

from sagwan.checking.wording.jamo import is_one_jamo_off, is_swapped, misses_one


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("계획", "게획", True),
        ("추진체계", "추진채계", True),
        ("운영", "운염", True),
        ("계획", "기획", True),
        ("시의회", "구의회", False),
        ("1차", "2차", False),
        ("계획", "게힉", False),
        ("계획", "계획", False),
        ("계획", "계획안", False),
    ],
)
def test_one_jamo_apart(one, other, near):
    assert is_one_jamo_off(one, other) is near


def test_two_neighbours_swapped():
    assert is_swapped("covid", "coivd")
    assert not is_swapped("covid", "covdi-")
    assert not is_swapped("abcd", "badc")
    assert not is_swapped("abcd", "abcd")


def test_one_letter_short():
    assert misses_one("지방이양일괄법", "지방양일괄법")
    assert misses_one("지방법안", "지방법")
    assert not misses_one("지방이양일괄법", "지방일괄이양법")
