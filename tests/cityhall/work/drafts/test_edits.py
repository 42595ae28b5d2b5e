"""Edits lie over what registers say, and are kept as text that is always the same."""

from cityhall.work.drafts.edits import (
    Carried,
    Edits,
    Line,
    Reworded,
    read_carried,
    read_edits,
    write_carried,
    write_edits,
)


def test_edits_are_kept_as_text_and_read_again():
    edits = Edits().reword("a", "새 글", "옛 글").add("g", Line("+1", "줄", 2)).leave_out("b")
    edits = edits.arrange("g", ["+1", "a"]).put_in("promise/x", "c")
    assert read_edits(write_edits(edits)) == edits
    assert read_edits("") == Edits()


def test_a_line_that_was_added_is_reworded_and_taken_away_where_it_stands():
    edits = Edits().add("g", Line("+1", "하나")).reword("+1", "둘", "하나")
    assert edits.added == {"g": (Line("+1", "둘"),)}
    assert edits.texts == {}
    assert edits.leave_out("+1").added == {"g": ()}


def test_what_was_changed_can_be_restored():
    edits = Edits().reword("a", "새 글", "옛 글").leave_out("b")
    assert edits.texts == {"a": Reworded("새 글", "옛 글")}
    assert edits.restore("a").restore("b") == Edits()


def test_a_promise_that_is_put_in_is_no_longer_left_out():
    edits = Edits().leave_out("tasks/t/plans/x").put_in("promise/x", "tasks/t/plans/x")
    assert edits.gone == frozenset()
    assert edits.put_in("promise/x", "").put == ("promise/x",)


def test_what_was_taken_over_is_kept_with_where_it_is_from():
    carried = Carried("앞 보고", "before", "/x/", {"a": "글"}, {"g": (Line("+1", "줄"),)})
    assert read_carried(write_carried(carried)) == carried
    assert read_carried("") == Carried()
