"""Wording without what writers vary."""

import pytest

from sagwan.comparing.words import (
    Wording,
    are_other_editions,
    editions,
    quoted_names,
    share_name,
    squeezed,
    wording_of,
)

plain = Wording()


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("마을 도서관과 소통·협력을 강화", "마을도서관과 소통 협력 강화"),
        ("’23년 순회사서 배치계획 수립", "'24년 순회사서 배치계획을 수립"),
        ("책 축제 개최(10월)", "책 축제 개최"),
        ("市 도서관 조례 개정", "시 도서관 조례 개정"),
    ],
)
def test_marks_particles_years_and_remarks_make_no_difference(one, two):
    assert plain.key(one) == plain.key(two)


def test_a_city_may_say_that_two_names_are_one():
    wording = Wording({"이동문고": "이동도서관"})
    assert wording.key("이동문고 노선 개편") == wording.key("이동도서관 노선 개편")


def test_a_name_with_its_words_in_another_order_is_one_name():
    wording = wording_of(["마을자치지원법 제정 촉구", "자치마을지원법 통과 건의"], {})
    assert wording.key("자치마을지원법") == wording.key("마을자치지원법")


def test_what_a_thing_is_for_weighs_half():
    weights = plain.emphasis("독서 진흥을 위한 공청회 개최")
    assert (weights["독서"], weights["공청"]) == (0.5, 1.0)


def test_its_label_weighs_half_too():
    weights = plain.emphasis("(제도 손질) 대출 규정 개정")
    assert (weights["제도"], weights["대출"]) == (0.5, 1.0)


def test_a_text_that_says_nothing_has_no_weight():
    assert plain.emphasis("· 및 등") == {}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("2023 한빛 책 축제 개최", {"년": frozenset({2023})}),
        ("「'23년 독서 진흥 계획」 수립", {"년": frozenset({2023})}),
        ("제4기 도서관위원회 구성", {"기": frozenset({4})}),
        ("제2차 종합계획 보고", {"차": frozenset({2})}),
        ("2021~2024 종합계획 수립", {}),
        ("책 축제 개최 : 2023. 9월", {}),
    ],
)
def test_the_edition_is_what_a_text_names(text, named):
    assert editions(text) == named


def test_two_editions_are_not_one_thing():
    assert are_other_editions(editions("제4기 위원회 구성"), editions("제5기 위원회 구성"))
    assert not are_other_editions(editions("제4기 위원회 구성"), editions("위원회 구성"))


def test_a_name_in_quotes_is_known_again_without_them():
    assert quoted_names("「2023년 대출 규정」 개정") == {"대출규정"}
    assert share_name("「2023년 대출 규정」 개정", "'23년도 대출규정을 손질함")
    assert not share_name("「대출 규정」 개정", "열람 규정을 손질함")


def test_signs_of_one_meaning_are_one_sign():
    assert squeezed("소통 ‧ 협력") == squeezed("소통․협력")
