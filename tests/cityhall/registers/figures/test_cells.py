"""Cells have one way of being written, and know which of them hold which."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cityhall.registers.figures.cells import (
    CellError,
    Nesting,
    parse_cell,
    with_member,
    write_cell,
)

NEST = Nesting(
    {
        "grade": {"general": None, "general/5": "general", "special": None},
        "kind": {"open": None, "closed": None},
    }
)
members = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(list(own)) for name, own in NEST.parents.items()}
)


@given(members)
def test_a_cell_written_and_read_again_is_the_same(some):
    assert dict(parse_cell(write_cell(some))) == some


@given(members, members)
def test_a_cell_that_holds_another_overlaps_with_it_both_ways(some, other):
    one, two = write_cell(some), write_cell(other)
    assert NEST.overlap(one, two) == NEST.overlap(two, one)
    if NEST.holds(one, two):
        assert NEST.overlap(one, two)


def test_a_member_holds_what_lies_in_it():
    assert NEST.holds("grade=general", "grade=general/5")
    assert not NEST.holds("grade=general/5", "grade=general")
    assert not NEST.overlap("grade=general", "grade=special")
    assert NEST.overlap("grade=general", "kind=open")
    assert NEST.added_along("", "grade=general/5;kind=open") == {"grade", "kind"}
    assert with_member("kind=open", "grade", "special") == "grade=special;kind=open"


@pytest.mark.parametrize("text", ["grade", "grade=", "=x", "grade=a;grade=b"])
def test_a_cell_that_cannot_be_read_says_how_it_is_written(text):
    with pytest.raises(CellError, match="grade=general/5"):
        parse_cell(text)
