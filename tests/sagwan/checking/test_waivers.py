"""A verdict is remembered by rule, file and the text of the line, and by nothing less."""

from datetime import date

import pytest

from sagwan.checking import Settings, Waiver
from sagwan.checking.waivers import find_waiver, left_standing, squeeze, text_to_remember
from sagwan.facts import Discrepancy, Message, Place
from sagwan.reading import read

LONG = "가나다라 마바사 " * 40 + "합계 650 " + "아자차카 타파하 " * 40


def document(text, name="보고.txt"):
    return read(text.encode("utf-8"), name)


def found(line=1, start=0, end=1, rule="SUM001"):
    return Discrepancy(rule, "error", "certain", "f", Place(line, start, end), Message("", ""))


def settings(text, rule="SUM001", file="보고.txt"):
    return Settings(waivers=(Waiver(rule, text, "확인함", date(2024, 5, 31), file),))


@pytest.mark.parametrize(
    ("text", "waived"),
    [
        ("계 12 7 5", True),
        ("계12 75", True),
        ("계\t12  7  5 ", True),
        ("계 12 7 4", False),
        ("계 12", False),
        ("소계 12 7 5", False),
    ],
)
def test_the_line_is_known_by_its_text_spaces_aside(text, waived):
    one = document("계\t12\t7\t5\n")
    assert bool(find_waiver(found(), one, settings(text))) is waived


@pytest.mark.parametrize(
    ("rule", "file", "waived"),
    [
        ("SUM001", "보고.txt", True),
        ("SUM001", None, True),
        ("SUM002", "보고.txt", False),
        ("SUM001", "다른.txt", False),
        ("SUM001", "\u1107\u1169\u1100\u1169.txt", True),  # as macOS writes the name
    ],
)
def test_rule_and_file_must_agree(rule, file, waived):
    one = document("계 12\n")
    assert bool(find_waiver(found(), one, settings("계 12", rule, file))) is waived


def test_a_long_line_is_known_by_the_stretch_around_the_place():
    one = document(LONG)
    here = found(start=LONG.index("650"), end=LONG.index("650") + 3)
    text = text_to_remember(one, here)
    assert len(text) == 160
    assert "합계650" in text
    moved = found(start=here.place.start + 4, end=here.place.end + 4)
    assert find_waiver(moved, document("머리말 " + LONG), settings(text))
    assert find_waiver(here, one, settings(text))
    elsewhere = found(start=0, end=3)
    assert find_waiver(elsewhere, one, settings(text)) is None


def test_what_is_remembered_is_known_again():
    one = document("계  12\t7\n")
    assert find_waiver(found(), one, settings(text_to_remember(one, found())))


def test_the_others_are_left_standing():
    one = document("계 12\n계 13\n")
    both = [found(1), found(2)]
    assert list(left_standing(both, one, settings("계12"))) == [both[1]]


def test_bytes_that_were_no_text_are_not_remembered():
    assert squeeze("계 \udcff12\u3000") == "계12"
