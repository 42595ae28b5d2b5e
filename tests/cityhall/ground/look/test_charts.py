"""Charts carry no style, tell kinds apart without colour, and each has its table."""

import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from cityhall.ground.look.charts import (
    Bar,
    Series,
    Stack,
    draw_bars,
    draw_lines,
    draw_multiples,
    draw_stacks,
)

NAMES = ("What", "Value", "Whole")
amounts = st.decimals(0, 10**9, places=1)


def widths(drawn):
    return [Decimal(found) for found in re.findall(r'width="([\d.]+)%"', drawn)]


@given(st.lists(st.builds(Bar, st.text(max_size=9), amounts, st.just("7"), st.none() | amounts)))
def test_bars_never_leave_their_drawing_and_carry_no_style(bars):
    drawn = draw_bars("Bars", bars, NAMES)
    assert all(0 <= width <= 100 for width in widths(drawn))
    assert "style" not in drawn
    assert drawn.count("<tbody>") == 1


def test_what_goes_beyond_the_whole_is_hatched():
    drawn = draw_bars(
        "t", [Bar("a", Decimal(6), "6", Decimal(2)), Bar("b", Decimal(1), "1")], NAMES
    )
    assert drawn.count('class="part beyond"') == 1
    assert 'fill="url(#chart' in drawn


def test_text_is_escaped():
    assert "<b>" not in draw_bars("<b>", [Bar("<b>", Decimal(1), "<b>")], NAMES)


def test_lines_are_told_apart_by_marks_and_have_gaps():
    lines = [
        Series("one", ((Decimal(1), "1"), (None, "–"), (Decimal(3), "3"))),
        Series("two", ((Decimal(2), "2"), (Decimal(-2), "−2"), (Decimal(4), "4")), frozenset({1})),
    ]
    drawn = draw_lines("Lines", ["a", "b", "c"], lines, "Day")
    assert 'class="mark k0"' in drawn
    assert 'class="mark k1"' in drawn
    assert drawn.count('class="stretch k1"') == 2  # of two, one begins anew; one in the legend
    assert "−2" in drawn


def test_parts_have_patterns_and_a_legend():
    stack = Stack("’20", ((Decimal(1), "1"), (Decimal(2), "2")), "3")
    drawn = draw_multiples([draw_stacks("t", [stack], ["one", "two"], "Year")])
    assert drawn.count("<li>") == 2
    assert "patternUnits" in drawn
    assert drawn.startswith('<div class="multiples">')


@given(st.lists(st.none() | amounts, max_size=12))
def test_a_line_of_any_length_can_be_drawn(values):
    points = tuple((value, str(value)) for value in values)
    labels = [str(at) for at in range(len(points))]
    assert "<svg" in draw_lines("t", labels, [Series("one", points)], "Day", small=True)
