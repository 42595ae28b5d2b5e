"""The flow of a report: what every writer prints, in order, whatever the format.

Cover, contents, headings, points with their signs, notes, captions and tables as grids.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sagwan.facts import Block, Place, Section, Table
from sagwan.facts.lattice import Lattice, Slot, lay_out
from sagwan.reading.legends import Legend, write_legend
from sagwan.reading.styles import Style, style_for, with_sign
from sagwan.writing.draft import Draft
from sagwan.writing.remarks import NO_REMARKS, Remark

ENOUGH_HEADINGS = 8  # from which on a report without contents is given some
_DEEPEST_LISTED = 2
_LONGEST_COVER = 20  # paragraphs
_ON_COVERS = frozenset({"heading", "paragraph", "caption", "note"})
_OVER_TITLES = _ON_COVERS | {"bullet"}
_UNIT_ALONE = re.compile(r"[(\[（]?\s*단\s*위|(?:기준|현재)\s*[)\]]?\s*$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its kind (heading, bullet, paragraph, note, caption, picture, contents, footer),
    its level (a heading of level 0 is the title on the cover), its sign as printed and its text.
    `aside` captions (units, dates) are set to the right above their table; `anchor` is the id of
    the section that a heading opens, `box` tells that it only names a box in the text; `remarks`
    are what a checked report says beside it."""

    kind: str
    level: int
    sign: str
    text: str
    anchor: str = ""
    box: bool = False
    aside: bool = False
    remarks: tuple[Remark, ...] = ()

    @property
    def line(self) -> str:
        """Give the paragraph as one line, its sign in front."""
        return f"{self.sign} {self.text}".strip()

    @property
    def marked(self) -> str:
        """Give the paragraph as one line whose sign a reader can tell from the text."""
        return with_sign(self.sign, self.text)

    @property
    def style(self) -> Style:
        """Give the style that says what the paragraph is."""
        kind = "box" if self.box and self.kind == "heading" else self.kind
        return style_for(kind, self.level, self.sign, self.text)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A table in the flow with its grid. `caption` says what nothing above the table says: unit and
    date; it belongs to the table."""

    table: Table
    lattice: Lattice
    caption: str = ""
    remarks: tuple[Remark, ...] = ()

    @property
    def note(self) -> str:
        """Describe the table for those who cannot see it: title, unit, date, heads and labels."""
        table, lattice = self.table, self.lattice
        legend = Legend(
            lattice.heads,
            lattice.labels,
            table.title,
            table.unit,
            table.as_of,
            table.parts,
            table.complete,
            lattice.beside,
            lattice.open,
        )
        return write_legend(legend)

    def find_slot(self, remark: Remark) -> Slot | None:
        """Find the cell that a remark is about; None where it is about the table."""
        lattice = self.lattice
        cell = self._cell_of(remark.place) if remark.place else None
        if cell is None:
            return None
        row = lattice.heads + cell[0]
        column = None if cell[1] is None else lattice.labels + cell[1]
        slots = lattice.rows[row] if row < len(lattice.rows) else ()
        return next((slot for slot in slots if column in {None, slot.column}), None)

    def _cell_of(self, place: Place) -> tuple[int, int | None] | None:
        """Give the row and the column that a place names, else those of the cell at its spot."""
        if place.row is not None:
            return (place.row, place.column) if place.table == self.table.id else None
        for r, row in enumerate(self.table.rows):
            for c, cell in enumerate(row.cells):
                spot = cell.place if cell else None
                if spot and spot.line == place.line and spot.start <= place.start < spot.end:
                    return r, c
        return None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: a heading, and the section that it leads to."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Flow:
    """A report as writers print it. `cover` is what the report itself prints before its first
    heading; where it prints nothing there, writers make a cover of `title`, `organisation` and
    `period`, if there is a title. `contents` is empty where the report lists them itself or is
    short."""

    title: str | None
    organisation: str | None
    period: str | None
    cover: tuple[Paragraph, ...]
    contents: tuple[Entry, ...]
    body: tuple[Paragraph | Drawn, ...]

    @property
    def printed_period(self) -> str | None:
        """Give the period as covers print it: 2020-04 is 2020. 4."""
        if self.period is None:
            return None
        return " ".join(f"{int(part)}." for part in self.period.split("-") if part.isdigit())

    @property
    def items(self) -> tuple[Paragraph | Drawn, ...]:
        """Give all that the report itself prints, the cover first."""
        return (*self.cover, *self.body)


def flow_of(draft: Draft, remarks: Mapping[str, tuple[Remark, ...]] = NO_REMARKS) -> Flow:
    """Put a draft in the order and the shape in which it is printed; `remarks` are by block."""
    items = list(_items(draft, remarks))
    cut = _end_of_cover(items)
    return Flow(
        draft.title,
        draft.organisation,
        draft.period,
        tuple(item for item in items[:cut] if isinstance(item, Paragraph)),
        _contents(items),
        tuple(items[cut:]),
    )


def _items(draft: Draft, remarks: Mapping[str, tuple[Remark, ...]]) -> Iterator[Paragraph | Drawn]:
    tables = {table.id: table for table in draft.tables}
    sections = {section.id: section for section in draft.sections}
    opened: set[str] = set()
    above: list[str] = []
    for block in draft.blocks:
        beside = remarks.get(block.id, ())
        table = tables.get(block.table or "")
        if table is not None:
            yield Drawn(table, lay_out(table), _caption(table, above[-4:]), beside)
            continue
        section = sections.get(block.section)
        fresh = section if section is not None and section.id not in opened else None
        opened.add(block.section)
        paragraph = _paragraph(block, fresh, beside)
        if fresh is not None and paragraph.kind != "heading":
            yield _heading(fresh)
        above.append(paragraph.line)
        yield paragraph


def _paragraph(block: Block, fresh: Section | None, beside: tuple[Remark, ...]) -> Paragraph:
    kind = block.role or block.kind
    opens = fresh is not None and block.kind == "paragraph" and block.level == fresh.level
    if kind == "heading" or (block.role is None and opens and _says(block, fresh)):
        anchor = fresh.id if fresh else ""
        box = fresh is not None and fresh.role == "box"
        sign = sign_of(block, "heading")
        return Paragraph("heading", block.level, sign, block.text, anchor, box, remarks=beside)
    aside = kind == "caption" and _UNIT_ALONE.search(block.text) is not None
    sign = sign_of(block, kind)
    return Paragraph(kind, block.level, sign, block.text, aside=aside, remarks=beside)


def _says(block: Block, section: Section | None) -> bool:
    """Tell whether a paragraph is the heading of its section: it says its title."""
    return section is not None and _letters(section.title) in _letters(block.text)


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _heading(section: Section) -> Paragraph:
    """A section without a heading among its blocks is given one."""
    sign = _usual_sign(section.number or "")
    box = section.role == "box"
    return Paragraph("heading", section.level, sign, section.title, section.id, box)


def sign_of(block: Block, kind: str) -> str:
    """Give the sign to print: as it was printed, or as its mark is usually printed. The sign of a
    caption is part of its text."""
    if kind == "caption" or (block.mark and block.sign is None and block.text[:1] == block.mark):
        return ""
    if block.sign is not None:
        return block.sign
    return _usual_sign(block.mark or "") if kind == "heading" else block.mark or ""


def _usual_sign(mark: str) -> str:
    """Ⅰ is printed Ⅰ. and 1 is printed 1. as a heading; 1-1 and □ stay."""
    numbered = re.fullmatch(r"\d{1,2}|[Ⅰ-Ⅻⅰ-ⅻ가-하]", mark)
    return f"{mark}." if numbered else mark


def _caption(table: Table, above: Sequence[str]) -> str:
    """Say unit and date of a table where no line right above it does."""
    said = "".join("".join(above).split())
    parts = []
    if table.as_of and "기준" not in said and "현재" not in said:
        parts.append(f"{table.as_of} 기준")
    if table.unit and not all(unit in said for unit in table.unit.split("/")):
        parts.append(f"단위: {table.unit}")
    return f"({', '.join(parts)})" if parts else ""


def _end_of_cover(items: Sequence[Paragraph | Drawn]) -> int:
    """The cover ends before the first heading, contents line or table; it has a title, over which
    a year or a day may stand between dashes (- 2025년도 -)."""
    titled = False
    for place, item in enumerate(items[:_LONGEST_COVER]):
        kinds = _ON_COVERS if titled else _OVER_TITLES
        if isinstance(item, Drawn) or item.kind not in kinds:
            return place if titled else 0
        if item.kind == "heading" and item.level > 0:
            return place if titled else 0
        titled = titled or item.kind == "heading"
    return 0


def _contents(items: Sequence[Paragraph | Drawn]) -> tuple[Entry, ...]:
    paragraphs = [item for item in items if isinstance(item, Paragraph)]
    if any(paragraph.kind == "contents" for paragraph in paragraphs):
        return ()
    listed = [
        Entry(paragraph.level, paragraph.line, paragraph.anchor)
        for paragraph in paragraphs
        if paragraph.kind == "heading" and 0 < paragraph.level <= _DEEPEST_LISTED
        if paragraph.anchor and not paragraph.box
    ]
    return tuple(listed) if len(listed) >= ENOUGH_HEADINGS else ()


def anchors_of(flow: Flow) -> Mapping[str, int]:
    """Number the sections that headings open, in order."""
    named = [item.anchor for item in flow.items if isinstance(item, Paragraph) and item.anchor]
    return {anchor: place for place, anchor in enumerate(dict.fromkeys(named), 1)}
