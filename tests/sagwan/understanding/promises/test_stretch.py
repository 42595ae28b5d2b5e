"""Texts over several lines."""

from sagwan import read
from sagwan.understanding.promises.stretch import Stretch, join_stretch
from sagwan.understanding.roles import find_roles
from sagwan.understanding.tokens import tokenize

TEXT = "○ 두 곳을 열고(’24.3.), 세 곳을 더\n열 예정(’24.9.)"


def stretch() -> Stretch:
    document = read(TEXT.encode(), name="보고.txt")
    return join_stretch(document, tokenize(document), find_roles(document, ()), [0, 1])


def test_lines_join_without_the_sign_that_opens_them():
    assert stretch().written == "두 곳을 열고(’24.3.), 세 곳을 더 열 예정(’24.9.)"


def test_dates_keep_their_place():
    joined = stretch()
    assert [joined.written[d.start : d.end] for d in joined.dates] == ["’24.3.", "’24.9."]


def test_a_part_stands_in_the_line_where_it_begins():
    joined = stretch()
    part = joined.part(joined.plain.index("열 예정"), len(joined.plain))
    assert (part.place.line, part.place.start) == (2, 0)
    assert [dated.text for dated in part.dates] == ["'24.9."]
