"""Runs of lines whose cells tabs part: each run is a table."""

import re
from collections.abc import Sequence
from itertools import pairwise

from sagwan.reading.drawing import PlainRow
from sagwan.reading.items import trim

_TAB = re.compile("\t")


def find_tab_runs(written: Sequence[str]) -> list[range]:
    """Give the runs of consecutive tab rows, as ranges of line indexes."""
    runs: list[range] = []
    index = 0
    while index < len(written):
        start = index
        while index < len(written) and _joins(written, start, index):
            index += 1
        if index > start:
            runs.extend(_confirm(written, start, index))
        else:
            index += 1
    return runs


def _joins(written: Sequence[str], start: int, index: int) -> bool:
    """A line belongs to the run if tabs part its texts, or if it has as many tabs as its
    neighbour: then it lacks texts, not cells."""
    line = written[index]
    if "\t" not in line:
        return False
    body = line.strip()
    if "\t" in body:
        return True
    if index == start:
        following = written[index + 1] if index + 1 < len(written) else ""
        return bool(body) and line.count("\t") == following.count("\t")
    return line.count("\t") == written[index - 1].count("\t")


def _confirm(written: Sequence[str], start: int, end: int) -> list[range]:
    """A table needs a row of two texts; blank rows at its end are none."""
    while end > start and not written[end - 1].strip():
        end -= 1
    if any("\t" in written[index].strip() for index in range(start, end)):
        return [range(start, end)]
    return []


def cut_at_tabs(written: str, plain: str, line: int) -> PlainRow:
    """Cut a line at its tabs; they stand in the text as written, `plain` has blanks there."""
    cuts = [tab.start() for tab in _TAB.finditer(written)]
    return cut_between(plain, line, [-1, *cuts, len(written)])


def cut_between(plain: str, line: int, edges: Sequence[int]) -> PlainRow:
    """Cut a line into the cells between separators of one character."""
    bounds = tuple((left + 1, right) for left, right in pairwise(edges))
    places = tuple(trim(plain, left, right) for left, right in bounds)
    return PlainRow(line, bounds, places, tuple(plain[start:end] for start, end in places))
