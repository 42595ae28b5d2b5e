"""Bullets that head a part of a work themselves (○ 향후계획, with its points one step further in),
as reports do that keep □ for works: what stands under them or behind their colon is of that part.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sagwan.facts import Block
from sagwan.understanding.outline import Outline
from sagwan.understanding.roles.genre import part_of

_HEAD = re.compile(
    r"\s*[(\[<【](?P<named>[^()\[\]<>【】:]{2,14})[)\]>】]\s*:?|(?P<word>[^:]{2,14}?)\s*(?::|\Z)"
)
_PARTS = frozenset({"background", "content", "overview", "plan", "results"})


class Headed(NamedTuple):
    """The part of a work that a block belongs to by a bullet over it, and how many letters of its
    own are the head (0 where it is none)."""

    part: str
    length: int = 0


@dataclass(eq=False, repr=False)
class _Open:
    """A head whose points are being read; `inner` is the sign of the first of them."""

    block: Block
    headed: Headed
    inner: str | None = None

    def holds(self, block: Block) -> bool:
        """Tell whether a block stands under the head: deeper, or with the sign of its points."""
        head = self.block
        if block.section != head.section or block.kind == "table":
            return block.section == head.section
        if block.kind != "bullet" or block.level > head.level:
            self.inner = self.inner or block.mark
            return True
        bare = self.headed.length >= len(head.text)
        if bare and self.inner is None and block.mark != head.mark:
            self.inner = block.mark
        return bare and block.level == head.level and block.mark == self.inner != head.mark


def headed_blocks(outline: Outline) -> Mapping[str, Headed]:
    """Find the blocks that a bullet puts into a part of the work, by their id."""
    found: dict[str, Headed] = {}
    head: _Open | None = None
    for block in outline.blocks:
        if head is not None and head.holds(block):
            found[block.id] = Headed(head.headed.part)
            continue
        own = _head_of(block.text) if block.kind == "bullet" else None
        head = None if own is None else _Open(block, own)
        if own is not None:
            found[block.id] = own
    return found


def _head_of(text: str) -> Headed | None:
    match = _HEAD.match(text)
    if match is None:
        return None
    part = part_of(match["named"] or match["word"] or "")
    return Headed(part, match.end()) if part in _PARTS else None
