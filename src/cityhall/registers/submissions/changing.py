"""What a version says otherwise than the one handed in before it, line by line and row by row."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from cityhall.registers.submissions.readings import Json, list_lines_of

NOTHING = "–"


def list_changes(before: Json, after: Json) -> Iterator[str]:
    """List what was said before and what is said now: `old → new`, a dash where there is none."""
    old, new = list(_say_lines(before)), list(_say_lines(after))
    # Rows of a report may repeat a thousand times: none of them is too common to be matched.
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            pairs = max(b - a, d - c)
            left = [*old[a:b], *[NOTHING] * (pairs - (b - a))]
            right = [*new[c:d], *[NOTHING] * (pairs - (d - c))]
            yield from (f"{was} → {now}" for was, now in zip(left, right, strict=True))


def _say_lines(reading: Json) -> Iterator[str]:
    for line in list_lines_of(reading):
        if line.text.strip():
            yield " ".join(line.text.split())
        for label, cells in line.rows:
            yield " | ".join([label, *(cell.text for cell in cells)])
