"""Blanks and signs of a file that prints every blank come back as they were."""

from sagwan.reading.pdf.exact import end_sign, write_exactly
from sagwan.reading.pdf.ink import Glyph


def glyphs(*lines):
    return [
        Glyph(sign, 10.0 * place, 20.0 * row, 10.0 * place + 10, 20.0 * row + 10, 20.0 * row, 10.0)
        for row, line in enumerate(lines)
        for place, sign in enumerate(line)
    ]


def test_blanks_are_those_that_are_printed():
    assert write_exactly(glyphs("시설  세 ", "곳")) == "시설  세 곳"
    assert write_exactly(glyphs("실·본부·", "국")) == "실·본부·국"


def test_a_sign_ends_behind_its_last_letter():
    assert end_sign("Ⅰ. 현황", 2) == "Ⅰ.\u00a0현황"
    assert end_sign("( 1 )  현황", 3) == "( 1 )\u00a0현황"
    assert end_sign("현황\u00a0 1", 0) == "현황  1"
