"""Numbers as the word processor's automatic numbering writes them."""

import pytest

from sagwan.reading.hancom.numerals import (
    SYMBOL,
    USER_SIGN,
    find_form,
    raise_up,
    write_auto,
    write_number,
)


@pytest.mark.parametrize(
    ("name", "first", "second", "tenth", "fifteenth"),
    [
        ("DIGIT", "1", "2", "10", "15"),
        ("CIRCLED_DIGIT", "①", "②", "⑩", "⑮"),
        ("ROMAN_CAPITAL", "Ⅰ", "Ⅱ", "Ⅹ", "XV"),
        ("ROMAN_SMALL", "i", "ii", "x", "xv"),
        ("LATIN_CAPITAL", "A", "B", "J", "O"),
        ("LATIN_SMALL", "a", "b", "j", "o"),
        ("CIRCLED_LATIN_SMALL", "ⓐ", "ⓑ", "ⓙ", "ⓞ"),
        ("HANGUL_SYLLABLE", "가", "나", "차", "거"),
        ("CIRCLED_HANGUL_SYLLABLE", "㉮", "㉯", "㉷", "15"),
        ("HANGUL_JAMO", "ㄱ", "ㄴ", "ㅊ", "15"),
        ("CIRCLED_HANGUL_JAMO", "㉠", "㉡", "㉩", "15"),
        ("HANGUL_PHONETIC", "일", "이", "십", "십오"),
        ("IDEOGRAPH", "一", "二", "十", "十五"),
        ("CIRCLED_IDEOGRAPH", "㊀", "㊁", "㊉", "15"),
        ("DECAGON_CIRCLE", "갑", "을", "계", "15"),
        ("DECAGON_CIRCLE_HANJA", "甲", "乙", "癸", "15"),
    ],
)
def test_each_form_has_its_signs(name, first, second, tenth, fifteenth):
    form = find_form(name)
    assert [write_number(n, form) for n in (1, 2, 10, 15)] == [first, second, tenth, fifteenth]


@pytest.mark.parametrize(
    ("number", "shown"), [(20, "⑳"), (21, "㉑"), (36, "㊱"), (50, "㊿"), (51, "51")]
)
def test_circles_reach_to_fifty(number, shown):
    assert write_number(number, 1) == shown


def test_numbers_below_one_are_digits():
    assert [write_number(0, form) for form in range(17)] == ["0"] * 17


def test_signs_stand_around_the_number_of_a_note():
    assert write_auto(3, 0, "", "(", ")") == "(3)"
    assert write_auto(2, SYMBOL, "", "", "") == "†"
    assert write_auto(1, USER_SIGN, "※", "", ")") == "※)"


def test_a_raised_mark_is_no_digit_of_the_figure_before_it():
    assert raise_up("12)") == "¹²⁾"


def test_an_unknown_form_is_digits():
    assert find_form("OTHER") == find_form(None) == 0
