"""The part of a line that is shown, and the caret under it."""

import pytest

from sagwan.facts import Line
from sagwan.showing.excerpt import cut_excerpt
from sagwan.showing.lettering import width_of


def line(text, plain=None):
    return Line(1, text, plain or text)


def cut(text, wanted, columns=60, plain=None):
    start = text.index(wanted)
    return cut_excerpt(line(text, plain), start, start + len(wanted), columns)


def test_a_short_line_is_shown_whole():
    found = cut("계 900 350 650", "350")
    assert (found.before, found.marked, found.after) == ("계 900 ", "350", " 650")


def test_the_caret_stands_under_the_number_past_hangul():
    assert cut("행사운영비 650", "650").carets() == " " * 11 + "^^^"


def test_tabs_are_two_blanks_and_long_blanks_are_short():
    assert cut("계\t\t900      350", "350").text == "계  900  350"


@pytest.mark.parametrize("columns", [20, 40, 79])
@pytest.mark.parametrize("number", ["처음 12345", "한가운데 777", "맨끝 99"])
def test_a_long_line_is_cut_around_the_number(columns, number):
    text = "처음 12345 " + "가나다라 " * 60 + "한가운데 777 " + "마바사 " * 60 + "맨끝 99"
    found = cut(text, number.split()[1], columns)
    assert found.marked == number.split()[1]
    assert width_of(found.text) <= columns
    assert "…" in found.text


def test_a_long_mark_is_cut_too():
    found = cut("가" * 200, "가" * 200, 40)
    assert width_of(found.text) <= 40
    assert found.marked.endswith("…")


def test_nothing_marked_still_has_a_caret():
    assert cut_excerpt(line("보고"), 0, 0, 40).carets() == "^"


def test_marks_of_the_file_are_left_out():
    found = cut("<td>계 650</td>", "650", plain="    계 650     ")
    assert found.text == "계 650"


def test_private_signs_are_shown_as_they_were_understood():
    assert cut("\uf000 계 650", "650", plain="○ 계 650").text == "○ 계 650"


def test_a_sign_that_steers_is_replaced():
    assert cut("\x1b[2J 650", "650").text == "\ufffd[2J 650"
