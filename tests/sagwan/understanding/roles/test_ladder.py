"""The order in which a document nests its signs."""

from sagwan.understanding.roles.ladder import climb, learn_ladder


def test_custom_decides_where_nothing_tells():
    headings = [("roman", 1), ("spaced", 1), ("box", 0), ("box", 0), ("spaced", 2)]
    ladder = learn_ladder(headings)
    assert climb(ladder, (kind for kind, _ in headings)) == [1, 2, 3, 3, 2]


def test_numbers_that_begin_anew_under_a_box_stand_below_it():
    headings = [("box", 0), ("dotted", 1), ("dotted", 2), ("box", 0), ("dotted", 1), ("dotted", 2)]
    ladder = learn_ladder(headings)
    assert ladder.is_over("box", "dotted")
    assert climb(ladder, (kind for kind, _ in headings)) == [1, 2, 2, 1, 2, 2]


def test_numbers_that_count_on_across_a_box_stand_above_it():
    headings = [("box", 0), ("circled", 1), ("box", 0), ("circled", 2), ("box", 0), ("circled", 3)]
    ladder = learn_ladder(headings)
    assert ladder.is_over("circled", "box")


def test_a_run_inside_a_run_of_the_same_sign_is_below():
    ladder = learn_ladder([])
    assert ladder.is_over("dotted", "box")
    assert ladder.is_over("box", "dotted+")
