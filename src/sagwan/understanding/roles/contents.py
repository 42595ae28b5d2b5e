"""Contents lists told from headings: a run of titles that come again later, each with its text."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice, pairwise

from sagwan.understanding.roles.genre import part_of
from sagwan.understanding.roles.marks import NUMBERED
from sagwan.understanding.roles.shape import Shape

_LEADER = re.compile(r"[·․…‥.∙ㆍ･]{4,}|\s[·…/]\s*\d{1,3}$")
_LISTED = frozenset(NUMBERED | {"box", "diamond", "circle", "dash"})
_LOSES_DOT = {"dotted", "spaced"}
_PAGE = re.compile(r"\d{1,3}$")
_MOST_ALIKE = 64  # titles with the same beginning that are compared
_ENOUGH = 6  # letters that two writings of one title must share at their start


def find_contents(shapes: Sequence[Shape]) -> set[int]:
    """Find the segments that only announce headings: contents pages and lists of works."""
    found = {shape.index for shape in shapes if not shape.cell and _LEADER.search(shape.text)}
    found |= _after_contents_title(shapes, found)
    titles = _Titles(shapes)
    for run in _runs(shapes):
        repeated = sum(titles.come_again(shape, run[-1].index) for shape in run)
        if len(run) > 1 and repeated * 2 >= len(run):
            found |= {shape.index for shape in run}
    return found


def _after_contents_title(shapes: Sequence[Shape], leaders: set[int]) -> set[int]:
    if not leaders:
        return set()
    return {
        shape.index
        for shape in shapes
        if not shape.cell and len(shape.text) < 12 and part_of(shape.title) == "contents"
    }


def _runs(shapes: Sequence[Shape]) -> list[list[Shape]]:
    """Group neighbours whose signs count on, or are the same sign with the same indentation."""
    runs: list[list[Shape]] = []
    listed = [shape for shape in shapes if shape.cell or shape.mark.kind != "rule"]
    fresh = True
    for before, shape in pairwise([None, *listed]):
        if shape is None or shape.cell or shape.mark.kind not in _LISTED or not shape.words:
            fresh = True
        elif before is not None and not fresh and _counts_on(before, shape):
            runs[-1].append(shape)
        else:
            runs.append([shape])
            fresh = False
    return runs


def _counts_on(before: Shape, shape: Shape) -> bool:
    one, other = before.mark.kind, shape.mark.kind
    if one in NUMBERED and (one == other or {one, other} == _LOSES_DOT):
        return shape.mark.worth == before.mark.worth + 1
    alike = before.segment.heading == shape.segment.heading
    return alike and before.mark.sign == shape.mark.sign and bool(shape.mark.sign)


class _Titles:
    """Where titles stand in a document, found by their first letters."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self._last: dict[str, int] = {}
        self._alike: dict[str, dict[str, int]] = defaultdict(dict)
        for shape in shapes:
            key = shape.key
            if not shape.cell and len(key) > 2:
                self._last[key] = shape.index
                self._alike[key[:_ENOUGH]][key] = shape.index

    def come_again(self, shape: Shape, after: int) -> bool:
        """Tell whether the title of a segment stands again behind a place."""
        keys = {shape.key, _PAGE.sub("", shape.key)}
        if any(self._last.get(key, -1) > after for key in keys):
            return True
        return any(
            place > after and _same_title(key, other)
            for key in keys
            if len(key) >= _ENOUGH
            for other, place in islice(self._alike.get(key[:_ENOUGH], {}).items(), _MOST_ALIKE)
        )


def _same_title(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < 10 or len(long) > len(short) * 1.3 + 2:
        return False
    pairs = {long[i : i + 2] for i in range(len(long) - 1)}
    shared = sum(short[i : i + 2] in pairs for i in range(len(short) - 1))
    return shared >= 0.8 * (len(short) - 1)
