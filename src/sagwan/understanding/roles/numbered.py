"""Headings that carry a number: Ⅰ. 1. 1-1. 가. ①, and a number alone on its line."""

import re

from sagwan.understanding.roles.heading import (
    Heading,
    Reading,
    cannot_be_title,
    reads_as_text,
)
from sagwan.understanding.roles.shape import Shape

_CIRCLED = re.compile("[①-⑳❶-❿➀-➓]")


def judge_chapter(shape: Shape, _after: Shape | None, state: Reading) -> Heading | None:
    """Ⅰ. and 제1장 are headings where they count up, letters for numbers where they count on."""
    letters = (shape.mark.number or "").isascii() and shape.mark.kind == "roman"
    counts_up = shape.mark.worth > state.last.get(shape.mark.kind, 0) and not letters
    if reads_as_text(shape) or not (counts_up or state.expects(shape)):
        return None
    return state.number_heading(shape)


def judge_annex(shape: Shape, _after: Shape | None, _state: Reading) -> Heading | None:
    """[별첨] and 【참고】 head a part of their own beside the chapters."""
    return None if reads_as_text(shape) else Heading(shape.index, "roman")


def judge_dashed(shape: Shape, _after: Shape | None, state: Reading) -> Heading | None:
    """1-1. is a heading unless it is a sentence."""
    return None if reads_as_text(shape) else state.number_heading(shape)


def judge_listed(shape: Shape, after: Shape | None, state: Reading) -> Heading | None:
    """1. 가. ① 1) are headings right under a heading, points of a list under a bullet, and words
    of a text where several stand in one line."""
    worth = shape.mark.worth
    if shape.mark.kind == "circled" and _CIRCLED.search(shape.words):
        return None
    counts_on = worth > 1 and state.counts_on(shape)
    begins = worth == 1 and not state.in_list and not _is_row(shape, after)
    if reads_as_text(shape) or not (counts_on or begins):
        return None
    return state.number_heading(shape)


def judge_spaced(shape: Shape, after: Shape | None, state: Reading) -> Heading | None:
    """1 before a title is a heading unless it numbers the rows of a table or a list."""
    is_row = _is_row(shape, after) or shape.bare > 1 or not state.expects(shape)
    if is_row or reads_as_text(shape) or cannot_be_title(shape.words):
        return None
    return state.number_heading(shape)


def judge_lone(shape: Shape, after: Shape | None, state: Reading) -> Heading | None:
    """A number alone on its line is a heading where the next line can be its title."""
    if after is None or not state.expects(shape) or not can_be_title(after):
        return None
    return state.number_heading(shape)


def can_be_title(after: Shape) -> bool:
    """Tell whether a line can be the title of the lone number above it."""
    if after.mark.kind not in {"", "spaced", "roman"} or cannot_be_title(after.text):
        return False
    return not reads_as_text(after) and len(after.key) >= 4 and after.bare < 2


def _is_row(shape: Shape, after: Shape | None) -> bool:
    """Tell whether the next line counts on at once, as rows and lists do and headings do not."""
    if after is None:
        return False
    return after.mark.kind == shape.mark.kind and after.mark.worth == shape.mark.worth + 1
