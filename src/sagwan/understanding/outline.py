"""Sections and blocks: the whole report in reading order, every line in exactly one block.

Headings become sections and stay blocks too, so that nothing of the text is lost; wrapped lines
join the block that they continue; what a table took becomes one block for that table.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sagwan.facts import Block, Document, Place, Section, Segment
from sagwan.understanding.joining import Widths, learn_widths, runs_on
from sagwan.understanding.roles import Role
from sagwan.understanding.roles.genre import part_of
from sagwan.understanding.roles.titles import clean_title

_KINDS = {"bullet": "bullet", "note": "note", "caption": "caption"}
_BOX_SIGNS = frozenset("【<〈《≪")


@dataclass(frozen=True, slots=True)
class Outline:
    """The sections of a report and the blocks in them, both in reading order."""

    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]


@dataclass
class _Draft:
    """A block that may still grow by a line."""

    kind: str
    level: int
    mark: str | None
    section: str
    indices: list[int]
    place: Place
    table: str | None = None


@dataclass
class _Page:
    """What has been written so far on the way through a document."""

    sections: list[Section] = field(default_factory=list)
    open_sections: list[Section] = field(default_factory=list)
    drafts: list[_Draft] = field(default_factory=list)
    tables: dict[str, _Draft] = field(default_factory=dict)
    box: int | None = None
    number: int | None = None

    @property
    def section(self) -> str:
        return self.open_sections[-1].id if self.open_sections else ""


def build_outline(document: Document, roles: Sequence[Role], taken: Mapping[int, str]) -> Outline:
    """Put the segments of a document in order; `taken` names the table that took a segment."""
    page = _Page()
    widths = learn_widths(document, roles)
    for index, (segment, role) in enumerate(zip(document.segments, roles, strict=True)):
        if index in taken:
            _add_to_table(page, index, taken[index], segment)
        elif role.kind == "heading" and not _lies_in_cell(document, segment):
            _add_heading(page, document, index, role)
        elif role.kind == "plain" and _continues(page, document, roles, index, widths):
            page.drafts[-1].indices.append(index)
        else:
            _add_block(page, index, segment, role)
    blocks = tuple(
        _finish(document, roles, draft, f"B{order}") for order, draft in enumerate(page.drafts, 1)
    )
    return Outline(tuple(page.sections), blocks)


def _lies_in_cell(document: Document, segment: Segment) -> bool:
    if segment.cell is None:
        return False
    grid = next((grid for grid in document.grids if grid.number == segment.cell.grid), None)
    return grid is None or grid.columns > 1


def _add_to_table(page: _Page, index: int, table: str, segment: Segment) -> None:
    draft = page.tables.get(table)
    if draft is None:
        draft = _Draft("table", 0, None, page.section, [], _place(segment), table)
        page.tables[table] = draft
        page.drafts.append(draft)
    draft.indices.append(index)


def _add_heading(page: _Page, document: Document, index: int, role: Role) -> None:
    segment = document.segments[index]
    words = document.lines[segment.line - 1].plain[role.start : segment.end]
    if page.number is not None and role.mark is None:
        _name_section(page, words)
        page.drafts[-1].indices.append(index)
        page.number = None
        return
    page.number = index if not words.strip() else None
    while page.open_sections and page.open_sections[-1].level >= role.level > 0:
        page.open_sections.pop()
    place = Place(segment.line, min(role.start, segment.end), segment.end)
    parent = page.section or None
    title = clean_title(words)
    section = Section(
        id=f"S{len(page.sections) + 1}",
        parent=parent,
        level=role.level,
        number=role.number,
        title=title,
        role="cover" if role.level == 0 else part_of(title),
        place=place,
    )
    page.sections.append(section)
    page.open_sections.append(section)
    page.box = None
    mark = role.mark
    page.drafts.append(_Draft("paragraph", role.level, mark, section.id, [index], _place(segment)))


def _name_section(page: _Page, words: str) -> None:
    title = clean_title(words)
    named = replace(page.sections[-1], title=title, role=part_of(title))
    page.sections[-1] = page.open_sections[-1] = named


def _add_block(page: _Page, index: int, segment: Segment, role: Role) -> None:
    if role.kind == "bullet":
        _leave_box(page, role)
    kind = _KINDS.get(role.kind, "paragraph")
    draft = _Draft(kind, role.level, role.mark, page.section, [index], _place(segment))
    page.drafts.append(draft)


def _leave_box(page: _Page, role: Role) -> None:
    """A box starts deeper than the text around it, and ends where a bullet of that comes again."""
    if page.box is None:
        page.box = role.level
    elif page.box > 1 and role.level < page.box and page.open_sections:
        page.open_sections.pop()
        page.box = 1


def _continues(
    page: _Page, document: Document, roles: Sequence[Role], index: int, widths: Widths
) -> bool:
    """Tell whether a plain line belongs to the block before it."""
    if not page.drafts:
        return False
    before = page.drafts[-1]
    last = before.indices[-1]
    if before.table is not None or last != index - 1 or roles[last].kind in {"heading", "caption"}:
        return False
    if roles[last].kind in {"contents", "footer"}:
        return False
    one, other = document.segments[last], document.segments[index]
    if one.cell != other.cell:
        return False
    text = document.text_of(one)
    return runs_on(
        text,
        document.text_of(other),
        gap=other.line - one.line > 1,
        full=widths.is_full(text, roles[last].mark),
        bullet=before.kind != "paragraph",
    )


def _finish(document: Document, roles: Sequence[Role], draft: _Draft, name: str) -> Block:
    pieces = tuple(_place(document.segments[index]) for index in draft.indices)
    return Block(
        id=name,
        kind=draft.kind,
        level=draft.level,
        mark=draft.mark,
        text=_text(document, roles, draft.indices) if draft.kind != "table" else "",
        section=draft.section,
        place=draft.place,
        pieces=pieces,
        table=draft.table,
    )


def _text(document: Document, roles: Sequence[Role], indices: Iterable[int]) -> str:
    parts = []
    for index in indices:
        segment = document.segments[index]
        start = min(roles[index].start, segment.end)
        parts.append(document.written(segment.line, start, segment.end).strip())
    return " ".join(part for part in parts if part)


def _place(segment: Segment) -> Place:
    return Place(segment.line, segment.start, segment.end)
