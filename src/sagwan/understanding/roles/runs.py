"""Runs of numbers: 1, 2, 3 belong together though other runs stand between them.

Works numbered 1., 2., 3. hold points that are numbered 1., 2., 3. as well; a run that goes on after
another one ended encloses it, so the inner one is a kind of its own.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sagwan.understanding.roles.shape import Shape

_DEEPEST = 4  # runs within runs


@dataclass(eq=False, repr=False)
class _Run:
    """The members of one run, in order; `crosses` is true where □ stands between two of them."""

    members: list[Shape]
    crosses: bool = False

    @property
    def last(self) -> int:
        return self.members[-1].index


class _Ends(NamedTuple):
    """Where □ and Ⅰ stand, which end what went before them."""

    boxes: Sequence[int]
    chapters: Sequence[int]

    def box_between(self, start: int, end: int) -> bool:
        return bisect_left(self.boxes, end) > bisect_left(self.boxes, start)

    def chapter_between(self, start: int, end: int) -> bool:
        return bisect_left(self.chapters, end) > bisect_left(self.chapters, start)


class Runs(NamedTuple):
    """Which number comes before each number of a run, and how many runs of its kind enclose it."""

    before: Mapping[int, int]
    depth: Mapping[int, int]


def find_runs(shapes: Sequence[Shape]) -> Runs:
    """Find the runs of numbers of each kind of sign."""
    ends = _Ends(
        [shape.index for shape in shapes if shape.mark.kind == "box"],
        [shape.index for shape in shapes if shape.mark.kind in {"roman", "chapter"}],
    )
    by_kind: dict[tuple[str, int], list[Shape]] = defaultdict(list)
    for shape in shapes:
        if shape.mark.worth:
            by_kind[_family(shape)].append(shape)
    before: dict[int, int] = {}
    depth: dict[int, int] = {}
    for numbered in by_kind.values():
        depth.update(_depths(_link(numbered, ends, before)))
    return Runs(before, depth)


def _family(shape: Shape) -> tuple[str, int]:
    """Black and white circled numbers never count on each other."""
    circled = shape.mark.kind == "circled"
    return (shape.mark.kind, ord(shape.mark.number or "0") - shape.mark.worth if circled else 0)


def _link(numbered: Sequence[Shape], ends: _Ends, before: dict[int, int]) -> Sequence[_Run]:
    """Let each number follow the nearest open run that waits for it."""
    runs: list[_Run] = []
    waiting: dict[int, list[_Run]] = defaultdict(list)
    for shape in numbered:
        run = _take(waiting[shape.mark.worth], shape.index, ends)
        if run is None:
            run = _Run([])
            runs.append(run)
        else:
            before[shape.index] = run.last
            run.crosses = run.crosses or ends.box_between(run.last, shape.index)
        run.members.append(shape)
        waiting[shape.mark.worth + 1].append(run)
    return runs


def _take(candidates: list[_Run], index: int, ends: _Ends) -> _Run | None:
    """Take the newest run, unless the □ over it ended and an older one of this chapter goes on."""
    if not candidates:
        return None
    newest = len(candidates) - 1
    oldest = newest
    for place in range(newest, max(-1, newest - _DEEPEST), -1):
        run = candidates[place]
        if run.crosses or not ends.box_between(run.last, index):
            return candidates.pop(place)
        if not ends.chapter_between(run.last, index):
            oldest = place
    return candidates.pop(oldest)


def _depths(runs: Sequence[_Run]) -> dict[int, int]:
    """Count for each member the runs that began before its run and go on after it."""
    depth: dict[int, int] = {}
    open_ends: list[int] = []
    for run in sorted(runs, key=lambda run: run.members[0].index):
        first, last = run.members[0].index, run.last
        while open_ends and open_ends[-1] < first:
            open_ends.pop()
        enclosing = sum(end > last for end in open_ends[-_DEEPEST:])
        depth.update({member.index: enclosing for member in run.members})
        open_ends.append(last)
    return depth
