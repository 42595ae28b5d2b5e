"""The text of a document in reading order: each paragraph a line, each row of a table a line.

What hangs on a paragraph (notes, text boxes) follows it; in a table, notes follow the table.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.etree import _Element

from sagwan.facts import CellAddress
from sagwan.reading.docx.inline import Inline, InlineReader
from sagwan.reading.docx.leftovers import Leftovers, text_in
from sagwan.reading.docx.names import local, w
from sagwan.reading.docx.numbering import Numbering
from sagwan.reading.docx.pages import PageCount
from sagwan.reading.docx.styles import Styles
from sagwan.reading.docx.tables import (
    Slot,
    TableRow,
    find_deleted_rows,
    find_description,
    read_table,
)
from sagwan.reading.drawing import GridDraft, Ledger
from sagwan.reading.limits import MAX_TABLE_DEPTH
from sagwan.reading.parts import flatten
from sagwan.reading.rendering import Cell, Piece, Row

_WRAPPERS = frozenset("sdt sdtContent customXml ins moveTo smartTag body".split())
_LEADER = " ······ "


@dataclass(slots=True)
class Target:
    """Where lines go: into the cell at hand, or as rows of their own; `depth` counts tables."""

    rows: list[Row]
    cell: Cell | None = None
    home: CellAddress | None = None
    depth: int = 0


class Flow:
    """Turns the stories of a document into rows."""

    def __init__(self, styles: Styles, numbering: Numbering, leftovers: Leftovers) -> None:
        self.rows: list[Row] = []
        self.drafts: list[GridDraft] = []
        self.ledger = Ledger()
        self._styles = styles
        self._numbering = numbering
        self._leftovers = leftovers
        self._inline = InlineReader(styles)
        self._carried: Inline | None = None
        self._pages = PageCount()

    def read_body(self, body: _Element) -> None:
        """Read the main story."""
        self._pages = PageCount.of(body)
        target = Target(self.rows)
        for block in _blocks(body):
            if local(block) == "p":
                self._pages.open(block)
            self._read_block(block, target)
            if local(block) == "p":
                self._pages.close(block)
            self._end_block()
        self._end_paragraphs(target)
        self._end_block()

    def read_story(self, story: _Element) -> list[str]:
        """Give the lines of a small story (a note, the head of a page), its tables flattened."""
        aside = Flow(self._styles, self._numbering, self._leftovers)
        target = Target(aside.rows)
        for block in _blocks(story):
            aside._read_block(block, target)
        aside._end_paragraphs(target)
        return [row.text().strip() for row in aside.rows if row.text().strip()]

    def _end_block(self) -> None:
        """Let follow what hangs on the block: its notes, and what could not be read in it."""
        for note, story in self._leftovers.take_notes():
            lines = [] if story is None else self.read_story(story)
            if lines and note.number:
                lines[0] = f"주{note.number}) {lines[0]}"
            for line in lines:
                self.rows.append(Row([Cell(pieces=[Piece(line)])], self._pages.now))
        for reason in self._leftovers.take_reasons():
            self.rows.append(Row([], self._pages.now, reason))

    # --- paragraphs ---------------------------------------------------------------------------

    def _read_block(self, block: _Element, target: Target) -> None:
        name = local(block)
        if name == "p":
            self._read_paragraph(block, target)
        elif name == "tbl":
            self._end_paragraphs(target)
            self._read_table(block, target)
        elif name == "altChunk":
            self._leftovers.name("끼워 넣은 문서", "an embedded document")

    def _read_paragraph(self, paragraph: _Element, target: Target) -> None:
        found = self._inline.read(paragraph)
        if self._carried is not None:
            found, self._carried = self._carried.join(found), None
        self._leftovers.gather(found)
        if found.joins_next:
            self._carried = found
            return
        self._write(found, paragraph.find(w("pPr")), target)

    def _end_paragraphs(self, target: Target) -> None:
        """Write what waited for a paragraph that never came."""
        if self._carried is not None:
            found, self._carried = self._carried, None
            self._write(found, None, target)

    def _write(self, found: Inline, properties: _Element | None, target: Target) -> None:
        text = found.text()
        style = self._styles.style_of(properties)
        if self._styles.is_contents(style):
            text = _LEADER.join(text.rsplit("\t", 1))
        label, indent = self._number(properties, is_empty=not text.strip())
        heading = self._styles.heading_of(properties)
        bold, role = found.is_bold(), self._styles.role_of(style)
        for line in (label + text.strip("\n")).split("\n"):
            lead = len(line) - len(line.lstrip())
            written = flatten(line).strip()
            self._add(Piece(written, heading, indent + lead, bold, style=role), target)
        inside = replace(target, depth=max(target.depth, 1))
        for box in found.boxes:
            for block in _blocks(box):
                self._read_block(block, inside)
            self._end_paragraphs(inside)

    def _number(self, properties: _Element | None, *, is_empty: bool) -> tuple[str, int]:
        """Give the automatic number of a paragraph and how far in its first line begins."""
        numbered = self._styles.list_of(properties, self._numbering)
        if numbered is None:
            return "", self._styles.indent_of(properties, None)
        level = self._numbering.find_level(*numbered)
        indent = self._styles.indent_of(properties, None if level is None else level.properties)
        label = self._numbering.count(*numbered)
        return "" if is_empty else label, indent

    def _add(self, piece: Piece, target: Target) -> None:
        if not piece.text:
            return
        if target.cell is not None:
            target.cell.pieces.append(piece)
        else:
            target.rows.append(Row([Cell(home=target.home, pieces=[piece])], self._pages.now))

    # --- tables -------------------------------------------------------------------------------

    def _read_table(self, table: _Element, target: Target) -> None:
        if target.depth >= MAX_TABLE_DEPTH:
            for paragraph in table.iter(w("p")):
                self._read_paragraph(paragraph, target)
            return
        for deleted in find_deleted_rows(table):
            self._leftovers.add_deleted(text_in(deleted))
        draft = GridDraft(len(self.drafts), target.home, self.ledger)
        self.drafts.append(draft)
        draft.note = find_description(table)
        for row in read_table(table):
            draft.open_row()
            self._read_row(row, draft, target)

    def _read_row(self, row: TableRow, draft: GridDraft, target: Target) -> None:
        inner: list[Row] = []
        if not target.depth:
            self._pages.open(row.element)
        here = self._pages.now
        cells = [self._read_cell(slot, draft, row, inner, target.depth) for slot in row.slots]
        target.rows.append(Row(cells, here))
        target.rows.extend(inner)
        if not target.depth:
            self._pages.close(row.element)

    def _read_cell(
        self, slot: Slot, draft: GridDraft, row: TableRow, inner: list[Row], depth: int
    ) -> Cell:
        cell = Cell(draft.open_cell(slot.rowspan, slot.span, header=row.header))
        if slot.element is None or cell.draft is None:
            return cell
        target = Target(inner, cell, cell.draft.address, depth + 1)
        for block in _blocks(slot.element):
            self._read_block(block, target)
        self._end_paragraphs(target)
        return cell


def _blocks(parent: _Element) -> Iterator[_Element]:
    """Give paragraphs and tables in order, also where a control or a tracked change wraps them."""
    for child in parent:
        name = local(child)
        if name in _WRAPPERS:
            yield from _blocks(child)
        elif name in {"p", "tbl", "altChunk"}:
            yield child
