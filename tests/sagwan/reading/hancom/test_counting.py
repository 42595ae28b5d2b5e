"""Automatic numbers count as the document defines them."""

from sagwan.reading.hancom.counting import Counters
from sagwan.reading.hancom.shapes import BULLET, NUMBER, OUTLINE, Level, ParagraphShape, Shapes

SHAPES = Shapes(
    numberings={
        1: (Level("제^1장", 0, 1), Level("^1-^2", 0, 1), Level("^2^3", 8, 1)),
        2: (Level("^1)", 1, 5), Level("^N", 0, 1)),
    },
    bullets={1: "□"},
)


def marks(*places, outline=1):
    counters = Counters(SHAPES)
    counters.outline = outline
    return [counters.mark(ParagraphShape(*place)) for place in places]


def test_a_deeper_level_begins_anew_under_each_higher_one():
    found = marks((NUMBER, 1, 0), (NUMBER, 1, 1), (NUMBER, 1, 1), (NUMBER, 1, 0), (NUMBER, 1, 1))
    assert found == ["제1장", "1-1", "1-2", "제2장", "2-1"]


def test_a_level_takes_the_form_of_each_level_that_it_names():
    assert marks((NUMBER, 1, 1), (NUMBER, 1, 1), (NUMBER, 1, 2)) == ["1-1", "1-2", "2가"]


def test_a_level_above_that_was_never_used_counts_as_its_start():
    assert marks((NUMBER, 1, 1)) == ["1-1"]


def test_a_list_begins_where_the_document_says():
    assert marks((NUMBER, 2, 0), (NUMBER, 2, 0), (NUMBER, 2, 1)) == ["⑤)", "⑥)", "⑥.1."]


def test_lists_of_different_definitions_do_not_disturb_each_other():
    assert marks((NUMBER, 1, 0), (NUMBER, 2, 0), (NUMBER, 1, 0)) == ["제1장", "⑤)", "제2장"]


def test_the_outline_counts_by_the_numbering_of_its_section():
    assert marks((OUTLINE, 0, 0), (OUTLINE, 0, 0), outline=2) == ["⑤)", "⑥)"]


def test_a_bullet_is_a_sign_and_what_has_no_definition_is_nothing():
    found = marks((BULLET, 1, 0), (BULLET, 9, 0), (NUMBER, 9, 0), (NUMBER, 1, 9), (0, 0, 0))
    assert found == ["□", "", "", "", ""]
