"""Remarks beside the text: what checking found, carried to where it stands in a written file.

Writers print them as their format does: memos in HWPX, comments in DOCX, margin notes in PDF.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sagwan.facts import Block, Place

NO_REMARKS: Mapping[str, tuple["Remark", ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark: its number in the file, how grave it is (error, warning, question or note), a short
    head, the text, and the place that it is about."""

    number: int
    level: str
    head: str
    text: str
    place: Place | None = None


def place_remarks(
    blocks: Sequence[Block], remarks: Iterable[tuple[Place, Remark]]
) -> Mapping[str, tuple[Remark, ...]]:
    """Give the remarks of each block by its id, from the place that each remark is about.

    A place that no block fills gives its remark to the block that begins last before it.
    """
    lines: dict[int, list[tuple[Place, str]]] = {}
    for block in blocks:
        for piece in block.pieces or (block.place,):
            lines.setdefault(piece.line, []).append((piece, block.id))
    filled = sorted(lines)
    placed: dict[str, tuple[Remark, ...]] = {}
    for place, remark in remarks:
        before = bisect_right(filled, place.line)
        if not filled:
            break
        block_id = _choose(lines[filled[max(0, before - 1)]], place)
        placed[block_id] = (*placed.get(block_id, ()), remark)
    return placed


def _choose(pieces: Sequence[tuple[Place, str]], place: Place) -> str:
    """Of the blocks on a line, give the one that the place lies in."""
    inside = (name for piece, name in pieces if piece.start <= place.start < piece.end)
    return next(inside, pieces[0][1])
