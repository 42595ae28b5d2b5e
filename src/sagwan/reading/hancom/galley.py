"""Hancom's paragraphs, tables, notes and boxes on their way to rows, in reading order.

A note follows the paragraph or table row that names it, a caption stands before its table.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from sagwan.facts import CellAddress, Document
from sagwan.reading.drawing import GridDraft, Ledger
from sagwan.reading.hancom.errors import DamagedDocumentError
from sagwan.reading.hancom.lattice import CellPlan, Content, arrange
from sagwan.reading.hancom.leaving import BROKEN_SECTION, LOST_SECTION
from sagwan.reading.hancom.remarks import Remarks
from sagwan.reading.limits import (
    MAX_COLSPAN,
    MAX_ROWSPAN,
    MAX_TABLE_DEPTH,
    refuse_cells,
    refuse_segments,
)
from sagwan.reading.original import Original
from sagwan.reading.rendering import Cell, Piece, Row, print_rows

LONGEST_HEADING = 80
_FLAT = str.maketrans(dict.fromkeys("\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", " "))


@dataclass(slots=True)
class Flow:
    """Where paragraphs go: the lines of the body, or a cell with the lines below its row."""

    rows: list[Row]
    cell: Cell | None = None
    home: CellAddress | None = None

    def beside(self) -> "Flow":
        """Give the flow of what follows the paragraph at hand: notes, boxes."""
        return Flow(self.rows, None, self.home)


class Galley:
    """The rows of one document while they are set."""

    def __init__(self) -> None:
        self.body = Flow([])
        self.remarks = Remarks()
        self.page: int | None = None
        self._drafts: list[GridDraft] = []
        self._ledger = Ledger()
        self._pieces = 0
        self._depth = 0
        self._damaged = False
        self._turned = 0

    def turn_page(self, flow: Flow) -> None:
        """Begin a page where the file says so; what only the layout would tell is not known."""
        rows = self.body.rows
        if flow is not self.body or len(rows) == self._turned:
            return
        if self.page is None:
            self.page = 1
            for row in rows:
                row.page = 1
        self.page += 1
        self._turned = len(rows)

    def write(
        self,
        flow: Flow,
        text: str,
        heading: int = 0,
        indent: int = 0,
        style: str = "",
        *,
        bold: bool = False,
    ) -> None:
        """Set a line of a paragraph; a long one is no heading, whatever its outline level."""
        if not text.isprintable():
            text = text.translate(_FLAT)
        if not text or text.isspace():
            return
        self._pieces += 1
        if self._pieces % 1024 == 0:
            refuse_segments(self._pieces)
        if text[0] == " ":
            indent += len(text) - len(text.lstrip(" "))
        if heading and len(text) > LONGEST_HEADING:
            heading = 0
        piece = Piece(text, heading, indent, bold, None, style)
        if flow.cell is not None:
            flow.cell.pieces.append(piece)
        else:
            flow.rows.append(Row([Cell(None, flow.home, [piece])], self.page))

    def leave(self, flow: Flow, reason: str) -> None:
        """Say that something stands here that was not read."""
        self._damaged |= reason in {BROKEN_SECTION, LOST_SECTION}
        if self.remarks.admits():
            flow.rows.append(Row([Cell(None, flow.home)], self.page, reason))

    def draw(
        self,
        flow: Flow,
        plans: list[CellPlan[Content]],
        fill: Callable[[Content, Flow], None],
        note: str = "",
    ) -> None:
        """Set a table; one that lies too deep in others is set as the text of its cells."""
        refuse_cells(len(plans))
        if self._depth >= MAX_TABLE_DEPTH:
            for plan in plans:
                if plan.content is not None:
                    fill(plan.content, flow)
            return
        self._depth += 1
        draft = GridDraft(len(self._drafts), flow.home, self._ledger)
        draft.note = note
        self._drafts.append(draft)
        named = any(not plan.header for plan in plans)
        for line in arrange(plans):
            draft.open_row()
            if line:
                self._draw_row(flow, draft, line, fill, named=named)
        self._depth -= 1

    def _draw_row(
        self,
        flow: Flow,
        draft: GridDraft,
        line: list[CellPlan[Content]],
        fill: Callable[[Content, Flow], None],
        *,
        named: bool,
    ) -> None:
        row = Row([], self.page)
        flow.rows.append(row)
        below: list[Row] = []
        for plan in line:
            cell = Cell(
                draft.open_cell(
                    min(plan.rowspan, MAX_ROWSPAN),
                    min(plan.colspan, MAX_COLSPAN),
                    header=plan.header and named,
                )
            )
            row.cells.append(cell)
            if plan.content is not None and cell.draft is not None:
                fill(plan.content, Flow(below, cell, cell.draft.address))
        flow.rows.extend(below)

    def finish(self, original: Original, form: str) -> Document:
        """Give the Document, with what it holds beside its text at the end."""
        if self._damaged and not self._pieces:
            raise DamagedDocumentError(
                "본문을 한 줄도 읽을 수 없습니다", "not a line of its text can be read"
            )
        for reason in self.remarks.finish(self.body.rows):
            self.body.rows.append(Row([Cell()], None, reason))
        document = print_rows(original, form, self.body.rows, self._drafts, self._ledger)
        return replace(document, pages=None)  # breaks set by hand do not tell how many there are
