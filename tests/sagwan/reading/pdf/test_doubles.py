"""Letters printed over themselves are one; letters set close to each other are two."""

from sagwan.reading.pdf.doubles import drop_doubles
from sagwan.reading.pdf.ink import Glyph


def glyph(sign, left, width):
    return Glyph(sign, left, 0.0, left + width, 10.0, 10.0, 10.0)


def test_a_letter_printed_a_hair_apart_is_one_that_is_bold():
    (kept,) = drop_doubles([glyph("가", 50.0, 9.0), glyph("가", 50.4, 9.0)])
    assert kept.bold


def test_dots_of_a_row_that_stand_half_over_each_other_stay():
    assert len(drop_doubles([glyph("·", 50.0, 2.9), glyph("·", 51.46, 2.9)])) == 2
