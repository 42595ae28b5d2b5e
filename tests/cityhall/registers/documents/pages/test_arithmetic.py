"""Arithmetic as people write it."""

import pytest
from django.utils.translation import override

from cityhall.registers.documents.pages.arithmetic import (
    Arithmetic,
    add_up,
    disagree,
    show_relation,
    sign,
)


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        ("165970 = 143266 + 22704", "165,970 = 143,266 + 22,704"),
        ("171320 = 337200 - 165970", "171,320 = 337,200 − 165,970"),
        ("49.2 = 165970 / 337200 * 100", "49.2 = 165,970 ÷ 337,200 × 100"),
        ("-16 = 351-367", "-16 = 351-367"),
        ("3=1+2", "3 = 1 + 2"),
    ],
)
def test_signs_are_set_with_room_around_them(expression, shown):
    assert sign(expression) == shown


@pytest.mark.parametrize(
    ("expression", "found", "expected", "shown"),
    [
        ("42 = 25 + 12 + 4", "42", "41", "42 ≠ 25 + 12 + 4 = 41"),
        ("171320 = 337200 - 165970", "171320", "171230", "171,320 ≠ 337,200 − 165,970 = 171,230"),
        ("621 = 367 + 268 + 2", "367", "351", "621 ≠ 367 + 268 + 2 = 637"),
        ("21.8 = 58964 / 277200 * 100", "21.8", "21.3", "21.8 ≠ 58,964 ÷ 277,200 × 100 = 21.3"),
        ("21.8 = 58964 / 277200 * 100", "58964", "60430", "21.8 ≠ 58,964 ÷ 277,200 × 100"),
        ("37 = 36", "37", "36", "37 ≠ 36"),
        ("42 ≠ 41", "42", "41", "42 ≠ 41"),
    ],
)
def test_what_does_not_hold_is_shown_with_what_it_comes_to(expression, found, expected, shown):
    assert disagree(expression, found, expected) == shown


def test_only_sums_and_differences_of_plain_numbers_are_worked_out():
    assert add_up("1,000 − 1 + 2.5") == "1,001.5"
    assert add_up("3 × 4") is None
    assert add_up("다섯 + 1") is None


def test_a_relation_is_named_in_the_language_of_the_page():
    relation = {"kind": "sum", "expression": "3 = 1 + 2", "holds": True}
    assert show_relation(relation) == Arithmetic("합계", "3 = 1 + 2", holds=True)
    with override("en"):
        assert show_relation({**relation, "holds": False}) == Arithmetic(
            "sum", "3 ≠ 1 + 2 = 3", holds=False
        )
    assert show_relation({"kind": "odd", "expression": None, "holds": True}).kind == "odd"
