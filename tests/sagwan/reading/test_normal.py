"""The unified text has one sign for each meaning and the length of the text as written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagwan.reading.normal import unify


@pytest.mark.parametrize("dot", "·․‧∙・･ㆍ⋅")
def test_every_middle_dot_is_one(dot):
    assert unify(f"계획{dot}집행") == "계획·집행"


@pytest.mark.parametrize("glyph", "žŸ•")
def test_a_stray_glyph_between_hangul_is_a_middle_dot(glyph):
    assert unify(f"계약{glyph}협약") == "계약·협약"


def test_a_bullet_stays_a_bullet():
    assert (
        unify("• 추진방향\n Ÿ 추진실적\n￭ 개요\n■ 현황")
        == "• 추진방향\n • 추진실적\n￭ 개요\n■ 현황"
    )


@pytest.mark.parametrize("apostrophe", "'’‘′`´＇")
def test_every_apostrophe_is_one(apostrophe):
    assert unify(f"({apostrophe}21. 10. 31.)") == "('21. 10. 31.)"


def test_full_width_forms_become_ascii():
    assert unify("１２３，４５６（％）：ＡＢ　끝") == "123,456(%):AB 끝"


@pytest.mark.parametrize("dash", "－–—−―‐")
def test_every_dash_is_one(dash):
    assert unify(f"{dash} 콜센터") == "- 콜센터"


@pytest.mark.parametrize("tilde", "∼～〜")
def test_every_tilde_is_one(tilde):
    assert unify(f"30{tilde}50만원") == "30~50만원"


def test_odd_blanks_are_blanks():
    assert unify("정\xa0원\u2009\u3000\u200b22") == "정 원   22"


def test_a_private_glyph_is_a_bullet_at_the_start_of_a_line_only():
    assert unify(" \uf000 추진방향\n목\uf0a7표\n\uf000\uf001 개요") == " □ 추진방향\n목 표\n□  개요"


def test_a_boxed_number_of_a_word_processor_is_a_number():
    assert unify("\U000f02b1 추진배경\n\U000f02b3 계획") == "① 추진배경\n③ 계획"


def test_glyphs_that_are_known_are_their_signs():
    assert (
        unify("\U000f0854표준\U000f0855 1회 \uf0e0 3회, 충\uf09e방전")
        == "『표준』 1회 → 3회, 충·방전"
    )


def test_a_private_glyph_opens_a_cell_as_it_opens_a_line():
    assert unify("구분\t\uf000 내용") == "구분 □ 내용"


def test_corner_brackets_are_full():
    assert unify("｢지방자치법｣") == "「지방자치법」"


def test_a_lone_jamo_at_the_start_is_a_circle():
    assert unify("ㅇ 추진배경\nㅇㅇ동") == "○ 추진배경\nㅇㅇ동"


@given(st.text())
def test_the_length_and_the_line_ends_never_change(text):
    plain = unify(text)
    assert len(plain) == len(text)
    assert [n for n, char in enumerate(plain) if char == "\n"] == [
        n for n, char in enumerate(text) if char == "\n"
    ]


@given(st.text())
def test_what_is_unified_is_unified_for_good(text):
    assert unify(unify(text)) == unify(text)
