"""Signs before and behind numbers."""

import pytest

from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.directions import (
    Sign,
    Surroundings,
    is_fall,
    read_sign,
    read_sign_behind,
)


def sign_in(text: str, *, is_cell: bool = False) -> Sign:
    at = next(at for at, character in enumerate(text) if character.isdigit())
    return read_sign(text, at, Surroundings.of(text, Context(is_cell=is_cell)))


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("△51", "△"),
        ("(△ 51)", "△"),
        ("증감 -17", "-"),
        ("-17 -20", "-"),
        ("+2", "+"),
        ("-17개 사업", ""),
        ("서울-17", ""),
        ("△시설 개선 △5개소", ""),
        ("51", ""),
    ],
)
def test_a_sign_stands_right_before_its_number(text, sign):
    assert sign_in(text).written == sign


def test_in_a_cell_a_dash_is_a_minus():
    assert sign_in("-17개", is_cell=True) == Sign("-", 0)


def test_an_arrow_behind_is_a_sign_unless_a_number_follows():
    assert read_sign_behind("3%↓", 2) == "↓"
    assert read_sign_behind("3%↓5%", 2) == ""
    assert read_sign_behind("3% 증", 2) == ""


def test_which_signs_fall():
    assert [is_fall(sign, Context()) for sign in ("△", "-", "▲", "+", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert is_fall("▲", Context(falls=True))


def test_an_arrow_behind_a_threshold_says_which_side(tokens_in):
    falling, older = tokens_in("○ 전년 대비 3.5%↓, 65세↑")
    assert (falling.text, falling.sign, float(falling.value)) == ("3.5%↓", "↓", -3.5)
    assert (older.text, older.sign, older.bound) == ("65세", "", "이상")
