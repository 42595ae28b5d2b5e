"""Runs of lines whose cells pipes part: Markdown's own tables."""

from collections.abc import Sequence

from sagwan.reading.drawing import PlainRow
from sagwan.reading.tabs import cut_between

_RULER_SIGNS = frozenset("|-: ")


def find_pipe_runs(written: Sequence[str]) -> list[range]:
    """Give the runs of consecutive pipe rows, as ranges of line indexes."""
    runs: list[range] = []
    start: int | None = None
    for index, line in enumerate([*written, ""]):
        inside = "|" in line and (_is_fenced(line) or _beside_ruler(written, index))
        if inside and start is None:
            start = index
        elif start is not None and not (inside or (runs_on(written, start) and "|" in line)):
            if index - start > 1:
                runs.append(range(start, index))
            start = None
    return runs


def is_ruler(line: str) -> bool:
    """Tell whether a line is the ruler |---|---| under a header."""
    return "|" in line and "--" in line and _RULER_SIGNS.issuperset(line.strip())


def runs_on(written: Sequence[str], start: int) -> bool:
    """Tell whether a run has its ruler, so that rows without outer pipes belong to it."""
    return any(is_ruler(line) for line in written[start : start + 2])


def cut_at_pipes(written: str, plain: str, line: int) -> PlainRow:
    """Cut a line at its pipes; one behind a backslash is text, the outer two part nothing."""
    body = written.strip()
    left = len(written) - len(written.lstrip())
    right = left + len(body)
    cuts = [
        offset
        for offset in range(left, right)
        if written[offset] == "|" and not (offset and written[offset - 1] == "\\")
    ]
    edges = [-1, *cuts, len(written)]
    if cuts and cuts[0] == left:
        edges = edges[1:]
    if cuts and cuts[-1] == right - 1 and len(edges) > 2:
        edges = edges[:-1]
    return cut_between(plain, line, edges)


def _is_fenced(line: str) -> bool:
    body = line.strip()
    return len(body) > 2 and body[0] == "|" == body[-1]


def _beside_ruler(written: Sequence[str], index: int) -> bool:
    near = written[index : index + 2]
    return any(is_ruler(line) for line in near)
