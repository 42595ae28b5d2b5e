"""Bullets inside a run of text begin items."""

import pytest

from sagwan.reading.items import cut_items, mark_of, opens_list, trim


def items(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in cut_items(text, 0, len(text))]


def test_every_bullet_begins_an_item():
    assert items("○ 점검 - 1차 완료 ※ 3회 ○ 개선") == ["○ 점검", "- 1차 완료", "※ 3회", "○ 개선"]


def test_a_hyphen_inside_words_and_ranges_is_no_bullet():
    assert items("○ 서울-지방 2017-2020년 -17건") == ["○ 서울-지방 2017-2020년 -17건"]


def test_two_bullets_in_a_row_open_one_item():
    assert items("- ※ 별도 추진 - 다음") == ["- ※ 별도 추진", "- 다음"]


def test_circled_numbers_begin_items():
    assert items("① 계획 ② 집행") == ["① 계획", "② 집행"]


def test_nothing_is_left_between_items():
    text = "○ 가 - 나 ▷ 다"
    pieces = cut_items(text, 0, len(text))
    assert "".join(text[start:end] for start, end in pieces) == text


@pytest.mark.parametrize(("text", "mark"), [("○ 가", "○"), ("③ 가", "①"), ("-5", ""), ("가", "")])
def test_the_mark_of_a_text_is_its_bullet(text, mark):
    assert mark_of(text) == mark
    assert opens_list(text) == bool(mark)


def test_trimming_an_empty_stretch_leaves_its_start():
    assert trim("가   나", 1, 4) == (1, 1)
    assert trim("가 나  ", 1, 5) == (2, 3)
