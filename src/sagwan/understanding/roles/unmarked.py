"""Headings whose sign is a box, mark-up or lost: their words and surroundings tell.

Text layers lose the signs of headings and leave their indentation; Markdown made from pictures
contradicts itself in its levels.
"""

from sagwan.understanding.roles.genre import is_heading_word, names_contents, names_topic
from sagwan.understanding.roles.heading import (
    Heading,
    Reading,
    cannot_be_title,
    reads_as_text,
)
from sagwan.understanding.roles.marks import BULLETS
from sagwan.understanding.roles.numbered import can_be_title
from sagwan.understanding.roles.shape import Shape
from sagwan.understanding.roles.titles import opens_with_label
from sagwan.understanding.sentences import is_open

_LONGEST_BOX = 30
_BOX_BULLETS = frozenset({"triangle", "dot"})


def judge_box(shape: Shape, after: Shape | None, _state: Reading) -> Heading | None:
    """□ is a heading unless it is a sentence, or goes on in the next line as one."""
    wrapped = after is not None and not after.mark.kind and not after.gap and is_open(shape.words)
    return None if wrapped or reads_as_text(shape) else Heading(shape.index, "box")


def judge_circle(shape: Shape, _after: Shape | None, _state: Reading) -> Heading | None:
    """● is a heading where it names a topic; ○ is a bullet."""
    solid = shape.mark.sign == "●" and names_topic(shape.title)
    return Heading(shape.index, "box") if solid else None


def judge_caption(shape: Shape, after: Shape | None, _state: Reading) -> Heading | None:
    """A caption over a list of points is the title of a box, one that names a part of a work
    (<향후계획>) its heading."""
    if after is not None and after.mark.kind in BULLETS and is_heading_word(shape.title):
        return Heading(shape.index, "named")
    single = shape.text.count(shape.text[0]) == 1 and shape.text[0] not in "([단"
    opens = after is not None and after.mark.kind in _BOX_BULLETS
    return Heading(shape.index, "boxed") if single and opens else None


def judge_plain(shape: Shape, after: Shape | None, state: Reading) -> Heading | None:
    """A line without a sign is a heading by its words, its indentation or what stands under it."""
    if not shape.words or cannot_be_title(shape.words) or reads_as_text(shape):
        return None
    if not (shape.gap or state.after_heading or state.dense):
        return None
    kind = _find_kind(shape, after, state)
    return None if kind is None else Heading(shape.index, kind)


def judge_marked_up(shape: Shape, after: Shape | None, state: Reading) -> Heading | None:
    """A heading by mark-up takes its kind from its sign and words, not from its level."""
    mark = shape.mark
    if mark.kind == "lone" and (after is None or not can_be_title(after)):
        return None
    if mark.kind == "bracketed" and state.last.get("circled", 0) == mark.worth - 1:
        return Heading(shape.index, "circled", mark.number, mark.worth)
    if mark.worth:
        return state.shown_heading(shape) or state.number_heading(shape)
    if mark.kind == "caption":
        opens = after is not None and after.mark.kind in BULLETS
        return Heading(shape.index, "boxed") if opens else None
    level = shape.segment.heading
    named = is_heading_word(shape.title) if not state.shown else level in state.boxes
    named = named or mark.kind == "box" or (mark.kind in BULLETS and not state.shown)
    return Heading(shape.index, "box" if named else f"m{min(level, 4)}")


def _find_kind(shape: Shape, after: Shape | None, state: Reading) -> str | None:
    if _is_boxed(shape, after, state):
        return "boxed"
    if is_heading_word(shape.title) or (opens_with_label(shape.words) and not state.shown):
        return "box"
    if state.shown:
        return None
    lost = state.indented and 0 < shape.segment.indent <= state.indented + 1
    if lost and not _has_note(after):
        return "box" if names_topic(shape.title) else f"lost{min(shape.segment.indent, 2)}"
    set_off = after is not None and after.gap and shape.gap and not state.in_list
    if names_topic(shape.title) and set_off:
        return "box"
    bold = shape.segment.bold and after is not None and after.mark.kind in BULLETS
    return "m4" if bold else None


def _is_boxed(shape: Shape, after: Shape | None, state: Reading) -> bool:
    """Tell whether a short line names a box: its points have a sign that texts do not use."""
    if after is None or after.mark.kind != "dot" or state.bullet == "dot":
        return False
    if len(shape.words) > _LONGEST_BOX or is_open(shape.words):
        return False
    return names_contents(shape.title) or not is_heading_word(shape.title)


def _has_note(after: Shape | None) -> bool:
    """A note right below belongs to a text, not to a heading."""
    return after is not None and after.mark.kind == "note" and not after.gap
