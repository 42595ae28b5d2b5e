"""The points of a report in which a promise can stand: bullets, notes, paragraphs and the answers
of an audit, each with the part of the work that it belongs to.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from sagwan.facts import Block, Document
from sagwan.understanding.outline import Outline
from sagwan.understanding.promises.due import says_when
from sagwan.understanding.promises.heads import Headed, headed_blocks
from sagwan.understanding.promises.stretch import Stretch, join_stretch
from sagwan.understanding.promises.timetables import find_scheduled
from sagwan.understanding.requests import AuditItem
from sagwan.understanding.roles import Role
from sagwan.understanding.roles.genre import part_of
from sagwan.understanding.roles.titles import squeeze
from sagwan.understanding.tokens.token import Token

_ENUMERATES = re.compile(r"[②-⑳❷-❿➁-➉]")
_KINDS = frozenset({"bullet", "note", "paragraph"})
_UNPROMISING = frozenset({"contents", "caption", "footer", "heading"})


class Point(NamedTuple):
    """A point: its text, its kind (bullet, note, paragraph, cell, row), its section and part of the
    work, whether all of it is planned, the office that answers for it, and its time where that
    stands apart from it."""

    stretch: Stretch
    kind: str
    section: str
    part: str | None
    planned: bool
    owner: str | None = None
    when: Stretch | None = None


class _Source(NamedTuple):
    document: Document
    tokens: Sequence[Sequence[Token]]
    roles: Sequence[Role]
    outline: Outline

    def stretch(self, indices: Sequence[int]) -> Stretch:
        return join_stretch(self.document, self.tokens, self.roles, indices)


def collect_points(
    document: Document,
    tokens: Sequence[Sequence[Token]],
    roles: Sequence[Role],
    outline: Outline,
    items: Sequence[AuditItem],
    heads: Mapping[str, Collection[str]],
) -> Iterator[Point]:
    """Collect the points of a report in reading order; what only names a column is none."""
    source = _Source(document, tokens, roles, outline)
    answered = {item.answer[0]: item for item in items if item.answer}
    silent = {index for item in items for index in item.answer}
    times = _times_below(source)
    below = set(times.values())
    headed = headed_blocks(outline)
    for block, first in zip(outline.blocks, outline.first, strict=True):
        indices = _indices(outline, block, first)
        for index in indices:
            if index in answered:
                yield from _answer_points(source, answered[index], block.section)
        if block.kind == "table":
            inside = [index for index in indices if index not in silent]
            yield from _cell_points(source, block, inside, heads.get(block.table or "", ()))
        elif block.kind in _KINDS and first not in silent | below:
            yield from _text_points(source, block, indices, times.get(block.id), headed)


def _times_below(source: _Source) -> Mapping[str, int]:
    """Find the lines that say only when the bullet before them is due (: ’24. 8월)."""
    outline = source.outline
    found: dict[str, int] = {}
    for (block, _), (below, first) in pairwise(zip(outline.blocks, outline.first, strict=True)):
        planned = outline.parts[block.section] == "plan" and block.section == below.section
        colon = below.kind == block.kind == "bullet" and below.mark == ":" != block.mark
        alone = planned and colon and len(_indices(outline, below, first)) == 1
        if alone and says_when(source.stretch((first,))):
            found[block.id] = first
    return found


def _indices(outline: Outline, block: Block, first: int) -> Sequence[int]:
    return outline.indices.get(block.id, (first,))


def _text_points(
    source: _Source,
    block: Block,
    indices: Sequence[int],
    time: int | None,
    headed: Mapping[str, Headed],
) -> Iterator[Point]:
    role = source.roles[indices[0]]
    if role.kind in _UNPROMISING:
        return
    part = source.outline.parts[block.section]
    stretch = source.stretch(indices)
    head = headed.get(block.id)
    if head is not None and part != "plan":
        part = head.part
        stretch = stretch.part(head.length, len(stretch.plain)) if head.length else stretch
    if not stretch.plain.strip():
        return
    bullet = block.kind == "bullet" and block.mark != ":" and not _ENUMERATES.search(stretch.plain)
    planned = part == "plan" and (bullet or block.kind == "note")
    when = None if time is None else source.stretch((time,))
    yield Point(stretch, block.kind, block.section, part, planned, when=when)


def _cell_points(
    source: _Source, block: Block, indices: Sequence[int], heads: Collection[str]
) -> Iterator[Point]:
    part = source.outline.parts[block.section]
    told: set[int] = set()
    for row in find_scheduled(source.document, indices):
        if part == "plan" or row.coming:
            told |= {*row.what, *row.when}
            when = source.stretch(row.when) if row.when else None
            what = source.stretch(row.what)
            yield Point(what, "row", block.section, part, planned=part == "plan", when=when)
    for index in indices:
        stretch = source.stretch((index,))
        if index not in told and len(stretch.plain) > 7 and squeeze(stretch.plain) not in heads:
            yield Point(stretch, "cell", block.section, part, planned=False)


def _answer_points(source: _Source, item: AuditItem, section: str) -> Iterator[Point]:
    """The answer to the council has headings of its own (□ 추진내용, □ 향후계획)."""
    owner = ", ".join(item.request.departments) or None
    part: str | None = None
    for index in item.answer:
        role = source.roles[index]
        stretch = source.stretch((index,))
        kind = role.kind
        if kind == "heading" or (kind == "bullet" and ":" in stretch.plain[:12]):
            title, _, rest = stretch.plain.partition(":")
            named = part_of(title) if len(title) < 16 else None
            if named is not None or kind == "heading":
                part = named
                stretch = stretch.part(len(title) + 1, len(stretch.plain))
                if not rest.strip():
                    continue
        planned = part == "plan" and kind in {"bullet", "heading", "note"}
        yield Point(stretch, "note" if kind == "note" else "bullet", section, part, planned, owner)
