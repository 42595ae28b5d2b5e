"""Columns of a terminal, and letters that may reach it."""

import pytest

from sagwan.showing.lettering import is_harmless, pad, whole, width_of


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("한글", 4), ("（전각）", 8), ("△51", 3), ("é", 1), ("e\u0301", 1), ("", 0)],
)
def test_a_syllable_fills_two_columns(text, columns):
    assert width_of(text) == columns


def test_padding_counts_columns():
    assert pad("한글", 6) == "한글  "
    assert pad("한글", 2) == "한글"


def test_bytes_that_were_no_text_become_one_sign_each():
    assert whole("가\udcffb\udc80") == "가\ufffdb\ufffd"


@pytest.mark.parametrize(
    ("char", "harmless"),
    [
        ("가", True),
        (" ", True),
        ("\x1b", False),
        ("\u202e", False),
        ("\uf000", False),
        ("\t", False),
    ],
)
def test_what_steers_a_terminal_is_harmful(char, harmless):
    assert is_harmless(char) is harmless
