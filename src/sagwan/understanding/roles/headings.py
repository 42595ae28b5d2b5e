"""Which segments are headings, and of which kind: one judge for each sign, in reading order."""

from collections.abc import Callable, Collection, Sequence

from sagwan.understanding.roles.genre import is_heading_word, part_of
from sagwan.understanding.roles.heading import Heading, Reading, reads_as_text
from sagwan.understanding.roles.marks import BULLETS
from sagwan.understanding.roles.numbered import (
    judge_annex,
    judge_chapter,
    judge_dashed,
    judge_listed,
    judge_lone,
    judge_spaced,
)
from sagwan.understanding.roles.runs import find_runs
from sagwan.understanding.roles.shape import Shape
from sagwan.understanding.roles.unmarked import (
    judge_box,
    judge_caption,
    judge_circle,
    judge_marked_up,
    judge_plain,
)

_Judge = Callable[[Shape, Shape | None, Reading], Heading | None]
_JUDGES: dict[str, _Judge] = {
    "roman": judge_chapter,
    "chapter": judge_chapter,
    "annex": judge_annex,
    "dashed": judge_dashed,
    "dotted": judge_listed,
    "hangul": judge_listed,
    "circled": judge_listed,
    "paren": judge_listed,
    "bracketed": judge_listed,
    "spaced": judge_spaced,
    "lone": judge_lone,
    "box": judge_box,
    "circle": judge_circle,
    "caption": judge_caption,
    "": judge_plain,
}
_SMALL_BOX = "m3"  # □ in the size of the text, where others are set larger
_COVER_TITLES = ("보고", "계획", "결과", "현황", "보고서", "계획서", "자료", "업무")
_COVER_DEPTH = 12  # segments among which a cover stands


def find_headings(
    shapes: Sequence[Shape], contents: Collection[int], *, shown: bool = False
) -> dict[int, Heading]:
    """Find the headings of a document, by the index of their segment; `shown` where its pages
    show which lines are headings, so that only words need to be judged in the others."""
    texts = [
        shape
        for shape in shapes
        if not shape.cell
        and shape.index not in contents
        and shape.mark.kind not in {"rule", "footer"}
    ]
    found = _find_cover_title(texts)
    indented = 0 if shown else _find_indentation(texts)
    state = Reading(indented, _is_dense(texts), find_runs(texts), shown=shown)
    if shown:
        state.boxes = frozenset(s.segment.heading for s in texts if s.mark.kind == "box")
        state.numbers = _find_levels(texts)
    for place, shape in enumerate(texts):
        if shape.index in found:
            continue
        after = texts[place + 1] if place + 1 < len(texts) else None
        heading = _judge(shape, after, state)
        state.remember(shape, heading)
        if heading is not None:
            found[shape.index] = heading
    return found


def _find_levels(texts: Sequence[Shape]) -> dict[str, list[int]]:
    """Find the levels on which the pages show each kind of number."""
    found: dict[str, set[int]] = {}
    for shape in texts:
        if shape.segment.heading and shape.mark.worth:
            found.setdefault(shape.mark.kind, set()).add(shape.segment.heading)
    return {kind: sorted(levels) for kind, levels in found.items()}


def _judge(shape: Shape, after: Shape | None, state: Reading) -> Heading | None:
    if state.waiting:
        return Heading(shape.index, "lone", joins=True)
    if shape.segment.heading:
        return judge_marked_up(shape, after, state)
    judge = _JUDGES.get(shape.mark.kind)
    heading = None if judge is None else judge(shape, after, state)
    if heading is not None and shape.mark.kind == "box" and state.boxes:
        return Heading(shape.index, _SMALL_BOX)
    return heading


def _find_indentation(texts: Sequence[Shape]) -> int:
    """Find how deep this document sets headings whose signs were lost, 0 where it does not."""
    words = [shape for shape in texts if not shape.mark.kind and is_heading_word(shape.title)]
    deep = [shape.segment.indent for shape in words if shape.segment.indent > 0]
    if len(deep) < 2 or len(deep) * 2 <= len(words):
        return 0
    bullets = [shape.segment.indent for shape in texts if shape.mark.kind in BULLETS]
    alike = sum(indent in deep for indent in bullets)
    return max(deep) if alike * 2 <= len(bullets) else 0


def _is_dense(texts: Sequence[Shape]) -> bool:
    """Tell whether blank lines are rare, so that they cannot set headings off."""
    return sum(shape.gap for shape in texts) * 5 < len(texts)


def _find_cover_title(texts: Sequence[Shape]) -> dict[int, Heading]:
    """Find the title on the cover: a line of a report's name before the first real heading."""
    for shape in texts[:_COVER_DEPTH]:
        if shape.mark.worth or shape.mark.kind == "box":
            break
        framed = shape.mark.kind == "dash" and "-" in shape.words
        if (shape.mark.kind and not framed) or is_heading_word(shape.title):
            continue
        named = part_of(shape.title) in {"main", "audit"} or shape.segment.heading == 1
        if named and shape.key.endswith(_COVER_TITLES) and not reads_as_text(shape):
            return {shape.index: Heading(shape.index, "cover")}
    return {}
