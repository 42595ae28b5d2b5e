"""Whether a line goes on with the sentence before it: text layers cut sentences at the page's edge
and put a blank line between the halves, so width, grammar and open brackets must tell."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sagwan.facts import Document
from sagwan.understanding.roles import Role
from sagwan.understanding.sentences import goes_on, is_closed, is_done, is_open, starts_anew

_SHARE = 0.82  # of the usual width of a full line with the same sign
_FULL = 0.95  # of all lines are not wider than a full one


class Widths(NamedTuple):
    """How wide a full line is in this document, by the sign that opens it."""

    by_sign: Mapping[str, int]
    overall: int

    def is_full(self, text: str, sign: str | None) -> bool:
        """Tell whether a line reaches the edge where its author's page ended."""
        return measure(text) >= _SHARE * self.by_sign.get(sign or "", self.overall)


def measure(text: str) -> int:
    """Give the width of a text in half-width letters."""
    return len(text.encode("cp949", "replace"))


def learn_widths(document: Document, roles: Sequence[Role]) -> Widths:
    """Learn how wide a full line of this document is, from its bullets and plain lines."""
    found: dict[str, list[int]] = defaultdict(list)
    for segment, role in zip(document.segments, roles, strict=True):
        if segment.cell is None and role.kind in {"bullet", "plain", "note"}:
            found[role.mark or ""].append(measure(document.text_of(segment)))
    overall = _edge([width for widths in found.values() for width in widths])
    by_sign = {sign: _edge(widths) for sign, widths in found.items() if len(widths) > 4}
    return Widths(by_sign, overall)


def runs_on(before: str, after: str, *, gap: bool, full: bool, bullet: bool) -> bool:
    """Tell whether a plain line continues the one before it, which is `full` at the page's edge."""
    if not before or starts_anew(after):
        return False
    if is_open(before) or goes_on(after):
        return True
    if is_closed(before):
        return False
    return full or (bullet and (not gap or is_done(after)))


def _edge(widths: list[int]) -> int:
    return sorted(widths)[int(len(widths) * _FULL)] if widths else 0
