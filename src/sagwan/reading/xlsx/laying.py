"""Regions of a sheet as rows of a document: lines of text, and grids with their spans."""

from sagwan.reading.drawing import GridDraft, Ledger
from sagwan.reading.limits import MAX_UNREAD
from sagwan.reading.parts import flatten
from sagwan.reading.rendering import Cell, Piece, Row
from sagwan.reading.xlsx.cells import Cells, Shown
from sagwan.reading.xlsx.regions import Region, Sheet, cut_sheet

_COLUMNS_OF_INDENT = 2


class Layer:
    """Lays sheets out as the rows of one document."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.drafts: list[GridDraft] = []
        self.ledger = Ledger()
        self._left = 0

    def lay_sheet(self, title: str | None, cells: Cells, header_rows: range) -> None:
        """Lay out a sheet under its title; `header_rows` are those that each page repeats."""
        if title:
            self.lay_line(Piece(title, heading=1))
        sheet = Sheet(cells, self.ledger)
        for region in cut_sheet(sheet):
            if region.is_table:
                self._lay_table(sheet, region, header_rows)
            else:
                self._lay_text(sheet, region)

    def lay_line(self, piece: Piece) -> None:
        """Lay out a line of text."""
        self.rows.append(Row([Cell(pieces=[piece])]))

    def leave_unread(self, ko: str, en: str) -> None:
        """Name something that is not read."""
        self._left += 1
        if self._left <= MAX_UNREAD:
            self.rows.append(Row([], None, f"{ko} · {en}"))

    def _lay_text(self, sheet: Sheet, region: Region) -> None:
        """A text further to the right stands further in."""
        for row in region.rows:
            for column, shown in sheet.texts(row, region.columns):
                for piece in pieces_of(shown):
                    piece.indent += _COLUMNS_OF_INDENT * (column - region.columns[0])
                    self.lay_line(piece)

    def _lay_table(self, sheet: Sheet, region: Region, header_rows: range) -> None:
        draft = GridDraft(len(self.drafts), None, self.ledger)
        self.drafts.append(draft)
        first, last = region.columns
        for row in region.rows:
            draft.open_row()
            cells = []
            for column in range(first, last + 1):
                if (row, column) in sheet.covered:
                    continue
                shown = sheet.find(row, column)
                tall, wide = _spans(sheet, region, row, column)
                cell = draft.open_cell(tall, wide, header=row in header_rows)
                cells.append(Cell(cell, pieces=pieces_of(shown) if shown else []))
            self.rows.append(Row(cells))


def _spans(sheet: Sheet, region: Region, row: int, column: int) -> tuple[int, int]:
    merge = sheet.merges.get((row, column))
    if merge is None:
        return 1, 1
    tall = sum(row <= other <= merge.bottom for other in region.rows)
    return max(1, tall), merge.right - column + 1


def pieces_of(shown: Shown) -> list[Piece]:
    """Give the paragraphs of a cell: a text broken by hand is as many."""
    pieces = []
    for line in shown.text.splitlines():
        text = flatten(line).strip()
        if text:
            lead = len(line) - len(line.lstrip())
            pieces.append(Piece(text, indent=shown.indent + lead, bold=shown.bold))
    return pieces
