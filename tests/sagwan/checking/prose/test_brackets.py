"""Brackets: what they enclose, how deep it lies, and the text without it."""

from sagwan.checking.prose.brackets import brackets_in, split_at_top, without_brackets


def test_brackets_are_found_innermost_first_with_their_depth():
    text = "가(나(다)라)[마]"
    found = [(text[b.start : b.end], b.depth) for b in brackets_in(text)]
    assert found == [("다", 2), ("나(다)라", 1), ("마", 1)]


def test_brackets_that_never_open_or_close_are_left_out():
    assert brackets_in("가) 나(다") == []


def test_a_text_is_split_only_outside_its_brackets():
    text = "가(1, 2), 나"
    assert [text[a:b] for a, b in split_at_top(text, ",")] == ["가(1, 2)", " 나"]


def test_a_text_without_brackets_keeps_its_length():
    assert without_brackets("가(나다) 라") == "가(  ) 라"
