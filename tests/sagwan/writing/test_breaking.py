"""Where the lines of a cell break."""

import pytest

from sagwan.writing.breaking import break_lines, width_of

EM = 1000


def test_hangul_takes_an_em_and_figures_about_half():
    assert width_of("가나", EM) == 2 * EM
    assert width_of("12", EM) == 1120
    assert width_of("", EM) == 0


def test_each_character_is_rounded_by_itself():
    assert width_of("..", 1050) == 2 * 367


def test_a_text_that_fits_is_one_line():
    assert break_lines("가나 다라", width_of("가나 다라", EM), EM) == [0]
    assert break_lines("", 0, EM) == [0]


def test_words_are_kept_whole_as_far_as_they_fit():
    text = "가나 다라 마바"
    assert break_lines(text, 3 * EM, EM) == [0, 3, 6]
    assert break_lines(text, 5 * EM, EM) == [0, 6]


@pytest.mark.parametrize("room", [2000, 3500])
def test_a_word_wider_than_a_line_is_cut(room):
    starts = break_lines("가나다라마바사", room, EM)
    assert starts == list(range(0, 7, room // EM))
