"""Sections and blocks: the whole report in reading order, every line in exactly one block.

Headings become sections and stay blocks too, so that nothing of the text is lost; wrapped lines
join the block that they continue; what a table took becomes one block for that table.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sagwan.facts import Block, Document, Place, Section, Segment
from sagwan.understanding.joining import Widths, learn_widths, runs_on
from sagwan.understanding.roles import Role
from sagwan.understanding.roles.genre import names_plan, part_of
from sagwan.understanding.roles.shape import is_layout
from sagwan.understanding.roles.titles import clean_title

_KINDS = {"bullet": "bullet", "note": "note", "caption": "caption", "picture": "picture"}
_ROLES = frozenset({"heading", "contents", "footer"})
_BREAKS = frozenset({"heading", "caption", "contents", "footer"})
# a day of meeting over the name of a committee: nothing runs on from it
_DATE_ALONE = re.compile(
    r"\s*(?:20)?\d\d\. ?\d{1,2}\. ?(?:\d{1,2}\. ?)?(?:\([월화수목금토일]\))?\s*"
)
# What a part of a work tells; its sub-headings tell the same unless they name another.
GOVERNING = frozenset(
    {"audit", "background", "box", "content", "directions", "plan", "requests", "results"}
)
_TOLD = frozenset({"background", "content", "overview", "plan", "results"})


@dataclass(frozen=True, eq=False, repr=False)
class Outline:
    """The sections of a report and the blocks in them, both in reading order. `first` names, for
    each block, the index of the segment that it begins with, `indices` all of them by its id."""

    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]
    first: tuple[int, ...] = ()
    indices: Mapping[str, Sequence[int]] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> Mapping[str, Section]:
        """Find a section by its id."""
        return {section.id: section for section in self.sections}

    @cached_property
    def parts(self) -> Mapping[str, str | None]:
        """Tell for each section which part of a work it belongs to (plan, results …)."""
        parts: dict[str, str | None] = {"": None}
        plans = self._chapters_of_plans
        for section in self.sections:
            own = section.role if section.role in GOVERNING else None
            own = "plan" if section.id in plans else own
            parts[section.id] = own or parts[section.parent or ""]
        return parts

    @cached_property
    def _chapters_of_plans(self) -> frozenset[str]:
        """Find sections called …추진계획 that hold plans themselves, and no works whose parts
        (추진실적, 향후계획 …) tell what is planned in them."""
        silent = GOVERNING | {"cover"}
        named = {s.id for s in self.sections if s.role not in silent and names_plan(s.title)}
        for section in self.sections:
            if section.role is not None and section.id not in named:
                named -= self._above(section.id)
        inside = {s.id: self._above(s.id) & named for s in self.sections} if named else {}
        for block in self.blocks:
            if inside.get(block.section) and part_of(block.text.partition(":")[0]) in _TOLD:
                named -= inside[block.section]
        return frozenset(named)

    def _above(self, section: str | None) -> set[str]:
        """Give a section and all that hold it."""
        held: set[str] = set()
        while section:
            held.add(section)
            section = self.by_id[section].parent
        return held


@dataclass(eq=False, repr=False)
class _Draft:
    """A block that may still grow by a line."""

    kind: str
    level: int
    mark: str | None
    section: str
    indices: list[int]
    table: str | None = None


@dataclass(eq=False, repr=False)
class _Page:
    """What has been written so far on the way through a document."""

    document: Document
    roles: Sequence[Role]
    widths: Widths
    layout: frozenset[int]
    sections: list[Section] = field(default_factory=list)
    open_sections: list[Section] = field(default_factory=list)
    drafts: list[_Draft] = field(default_factory=list)
    tables: dict[str, _Draft] = field(default_factory=dict)
    box: int | None = None
    waiting: bool = False

    @property
    def section(self) -> str:
        return self.open_sections[-1].id if self.open_sections else ""

    def words(self, index: int) -> str:
        segment = self.document.segments[index]
        return self.document.lines[segment.line - 1].plain[self.roles[index].start : segment.end]

    def is_text(self, segment: Segment) -> bool:
        return segment.cell is None or segment.cell.grid in self.layout


def build_outline(document: Document, roles: Sequence[Role], taken: Mapping[int, str]) -> Outline:
    """Put the segments of a document in order; `taken` names the table that took a segment."""
    layout = frozenset(grid.number for grid in document.grids if is_layout(grid))
    page = _Page(document, roles, learn_widths(document, roles), layout)
    for index, (segment, role) in enumerate(zip(document.segments, roles, strict=True)):
        if index in taken:
            _add_to_table(page, index, taken[index])
        elif role.kind == "heading" and page.is_text(segment):
            _add_heading(page, index, role)
        elif role.kind == "plain" and _continues(page, index):
            page.drafts[-1].indices.append(index)
        else:
            _add_block(page, index, role)
    blocks = tuple(_finish(page, draft, f"B{place}") for place, draft in enumerate(page.drafts, 1))
    first = tuple(draft.indices[0] for draft in page.drafts)
    indices = {block.id: draft.indices for block, draft in zip(blocks, page.drafts, strict=True)}
    return Outline(tuple(page.sections), blocks, first, indices)


def _add_to_table(page: _Page, index: int, table: str) -> None:
    draft = page.tables.get(table)
    if draft is None:
        draft = _Draft("table", 0, None, page.section, [], table)
        page.tables[table] = draft
        page.drafts.append(draft)
    draft.indices.append(index)


def _add_heading(page: _Page, index: int, role: Role) -> None:
    words = page.words(index)
    if page.waiting and role.mark is None:
        _name_section(page, words)
        page.drafts[-1].indices.append(index)
        return
    page.waiting = not words.strip()
    while page.open_sections and page.open_sections[-1].level >= role.level > 0:
        page.open_sections.pop()
    section = _section(page, index, role, words)
    page.sections.append(section)
    page.open_sections.append(section)
    page.box = None
    page.drafts.append(_Draft("paragraph", role.level, role.mark, section.id, [index]))


def _section(page: _Page, index: int, role: Role, words: str) -> Section:
    segment = page.document.segments[index]
    title = clean_title(words)
    return Section(
        id=f"S{len(page.sections) + 1}",
        parent=page.section or None,
        level=role.level,
        number=role.number,
        title=title,
        role="cover" if role.level == 0 else "box" if role.box else part_of(title),
        place=Place(segment.line, min(role.start, segment.end), segment.end),
    )


def _name_section(page: _Page, words: str) -> None:
    title = clean_title(words)
    named = page.sections[-1]._replace(title=title, role=part_of(title))
    page.sections[-1] = page.open_sections[-1] = named
    page.waiting = False


def _add_block(page: _Page, index: int, role: Role) -> None:
    if role.kind == "bullet":
        _leave_box(page, role)
    kind = _KINDS.get(role.kind, "paragraph")
    page.drafts.append(_Draft(kind, role.level, role.mark, page.section, [index]))


def _leave_box(page: _Page, role: Role) -> None:
    """A box starts deeper than the text around it, and ends where a bullet of that comes again."""
    if page.box is None:
        page.box = role.level
    elif page.box > 1 and role.level < page.box and page.open_sections:
        page.open_sections.pop()
        page.box = 1


def _continues(page: _Page, index: int) -> bool:
    """Tell whether a plain line belongs to the block before it."""
    if not page.drafts or page.drafts[-1].table is not None:
        return False
    before = page.drafts[-1]
    last = before.indices[-1]
    if last != index - 1 or page.roles[last].kind in _BREAKS:
        return False
    one, other = page.document.segments[last], page.document.segments[index]
    if one.style or other.style:
        return False
    text = page.document.text_of(one)
    if _DATE_ALONE.fullmatch(text):
        return False
    return one.cell == other.cell and runs_on(
        text,
        page.document.text_of(other),
        gap=other.line - one.line > 1,
        full=page.widths.is_full(text, page.roles[last].mark),
        bullet=before.kind != "paragraph",
    )


def _finish(page: _Page, draft: _Draft, name: str) -> Block:
    pieces = tuple(_place(page.document.segments[index]) for index in draft.indices)
    role = page.roles[draft.indices[0]].kind
    return Block(
        id=name,
        kind=draft.kind,
        level=draft.level,
        mark=draft.mark,
        text=_lines(page.document, pieces) if draft.table else _text(page, draft.indices),
        section=draft.section,
        place=pieces[0],
        pieces=pieces,
        table=draft.table,
        sign=None if draft.table else _sign(page, draft.indices[0]),
        role=role if role in _ROLES and not draft.table else None,
    )


def _sign(page: _Page, index: int) -> str | None:
    """Give the sign as printed, None where none stands before the text; a style keeps it as it was
    written."""
    segment, role = page.document.segments[index], page.roles[index]
    line = page.document.lines[segment.line - 1]
    before = (line.text if segment.style else line.plain)[segment.start : role.start]
    printed = before.strip(" \u00a0#")
    if not printed or role.mark is None:
        return None
    return role.mark if printed.endswith(f" {role.mark}") else printed


def _lines(document: Document, pieces: Iterable[Place]) -> str:
    """Give the lines of a table as they stand in the file."""
    ends: dict[int, tuple[int, int]] = {}
    for piece in pieces:
        start, end = ends.get(piece.line, (piece.start, piece.end))
        ends[piece.line] = (min(start, piece.start), max(end, piece.end))
    lines = (document.clean(line, *stretch) for line, stretch in ends.items())
    return "\n".join(re.sub(" {2,}", " ", line).strip() for line in lines)


def _text(page: _Page, indices: Iterable[int]) -> str:
    parts = []
    for index in indices:
        segment = page.document.segments[index]
        start = min(page.roles[index].start, segment.end)
        parts.append(page.document.written(segment.line, start, segment.end).strip())
    return " ".join(part for part in parts if part)


def _place(segment: Segment) -> Place:
    return Place(segment.line, segment.start, segment.end)
