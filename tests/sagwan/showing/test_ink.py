"""Colour, or none."""

from sagwan.showing.ink import Ink


def test_paint_is_put_on_and_taken_off():
    assert Ink(colour=True).paint("a", "error") == "\x1b[1;31ma\x1b[0m"
    assert Ink(colour=False).paint("a", "error") == "a"


def test_nothing_is_not_painted():
    assert Ink(colour=True).paint("", "error") == ""
