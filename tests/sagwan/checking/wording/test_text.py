"""The text of a report as one string, with places found again."""

import re

import pytest

from sagwan.checking.wording.text import join_lines
from sagwan.reading import read


@pytest.fixture
def text():
    return join_lines(read("첫 줄\n\n둘째 ’20. 4. 9.\n끝".encode(), name="report.txt"))


def test_a_match_is_placed_on_its_line(text):
    (match,) = text.find(re.compile(r"'20"))
    place = text.place(*match.span())
    assert (place.line, place.start, place.end) == (3, 3, 6)
    assert text.offset(place) == match.start()
    assert text.written[slice(*match.span())] == "’20"


def test_lines_and_pieces(text):
    assert [text.line(n) for n in (1, 2, 3, 4)] == ["첫 줄", "", "둘째 '20. 4. 9.", "끝"]
    assert [text.length(n) for n in (1, 2, 4)] == [3, 0, 1]
    assert text.piece(3, 0, 2) == "둘째"


def test_what_stands_before_stays_on_the_line(text):
    start = text.plain.index("'20")
    assert text.before(start, 40) == "둘째 "
    assert text.before(start, 2) == "째 "
    assert text.before(2, 40) == "첫 "
    assert text.before(0, 40) == ""
