"""Two texts made of one, paragraph by paragraph: where both changed the same, nobody decides."""

from collections.abc import Sequence
from difflib import SequenceMatcher

Change = tuple[int, int, tuple[str, ...]]  # lines of the first text, and what stands there now


def merge(first: str, mine: str, theirs: str) -> str | None:
    """Merge two texts that were made of one; None where both changed the same place."""
    if theirs in (first, mine):
        return mine
    if mine == first:
        return theirs
    lines = first.split("\n")
    changes = list_changes(lines, mine.split("\n"))
    for other in list_changes(lines, theirs.split("\n")):
        if any(meet(one, other) for one in changes if one != other):
            return None
        if other not in changes:
            changes.append(other)
    for start, end, told in sorted(changes, reverse=True):
        lines[start:end] = told
    return "\n".join(lines)


def list_changes(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """List where a text was changed."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [(a, b, tuple(new[c:d])) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]


def meet(one: Change, other: Change) -> bool:
    """Tell whether two changes are of the same place, or stand at one line."""
    return one[0] <= other[1] and other[0] <= one[1]
