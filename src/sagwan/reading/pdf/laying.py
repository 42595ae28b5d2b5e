"""Pages become the rows that every format ends in: a paragraph each, or the cells of a table."""

import re

from sagwan.facts import Box
from sagwan.reading.drawing import CellDraft, GridDraft, Ledger
from sagwan.reading.headers import states_figure
from sagwan.reading.pdf.charts import CHART, find_charts
from sagwan.reading.pdf.flow import Boxes, Item, Leaf, Stretch, paragraphs_of
from sagwan.reading.pdf.ink import Area
from sagwan.reading.pdf.marks import opens_paragraph
from sagwan.reading.pdf.paragraphs import Paragraph, Vocabulary, join_lines
from sagwan.reading.pdf.stitching import LongTable, PagedCell, stitch
from sagwan.reading.pdf.titles import Titles, join_numbers
from sagwan.reading.rendering import Cell, Piece, Row

_INDENT = 6.0  # points to a column of white space
_DEEPEST = 40


class Layer:
    """Lays the rows of a document, page after page."""

    def __init__(self, leaves: list[Leaf], ledger: Ledger) -> None:
        self.rows: list[Row] = []
        self.drafts: list[GridDraft] = []
        self.repeated = 0
        self._ledger = ledger
        self._tables = stitch(leaves)
        self.titles = Titles(leaves)
        self._words = Vocabulary(line for leaf in leaves for line in leaf.lines())

    def lay(self, leaf: Leaf) -> None:
        """Lay the rows of a page."""
        left = min((item.area.left for item in leaf.items), default=0.0)
        items = join_numbers(leaf.items)
        charts = find_charts(items, self.titles.body)
        for item in items:
            first = len(self.rows)
            self._lay_item(item, leaf.sheet.number, left)
            if id(item) in charts:
                for row in self.rows[first:]:
                    row.cells[0].pieces[0].style = CHART

    def _lay_item(self, item: Item, page: int, left: float) -> None:
        if isinstance(item, Stretch):
            self._lay_text(item, page, left)
        elif isinstance(item, Boxes):
            alone = len(item.stretches) == 1
            for stretch in item.stretches:
                self._lay_text(stretch, page, left, boxed=alone)
        elif id(item) in self._tables:
            self._lay_table(self._tables[id(item)])

    def _lay_text(self, stretch: Stretch, page: int, left: float, *, boxed: bool = False) -> None:
        paragraphs = paragraphs_of(stretch, self._words)
        for paragraph in paragraphs:
            piece = piece_of(paragraph, page, left)
            alone = boxed and len(paragraphs) == 1
            numbered = stretch.numbered and paragraph is paragraphs[0]
            self.titles.consider(paragraph, piece, page, alone=alone, numbered=numbered)
            self.rows.append(Row([Cell(pieces=[piece])], page))

    def _lay_table(self, table: LongTable) -> None:
        draft = GridDraft(len(self.drafts), None, self._ledger)
        self.drafts.append(draft)
        self.repeated += table.repeated
        heads = _count_heads(table)
        by_row: dict[int, dict[int, PagedCell]] = {}
        for paged in table.cells:
            by_row.setdefault(paged.cell.row, {})[paged.cell.column] = paged
        covered = _covered(table)
        for row in range(table.rows):
            draft.open_row()
            found = by_row.get(row, {})
            page = next((paged.page for paged in found.values()), None)
            self.rows.append(Row([], page))
            for column in range(table.columns):
                if column in found:
                    self._lay_cell(draft, found[column], heads)
                elif (row, column) not in covered:
                    self.rows[-1].cells.append(Cell(draft.open_cell(1, 1, header=row < heads)))

    def _lay_cell(self, draft: GridDraft, paged: PagedCell, heads: int) -> None:
        cell, region = paged.cell, paged.region
        opened: CellDraft = draft.open_cell(cell.rowspan, cell.colspan, header=cell.row < heads)
        paragraphs = join_lines(region.lines, region.area, self._words, kind="cell")
        pieces = [piece_of(paragraph, paged.page, region.area.left) for paragraph in paragraphs]
        for piece in pieces:
            piece.text = " ".join(piece.text.split())
        self.rows[-1].cells.append(Cell(opened, pieces=pieces))


def _covered(table: LongTable) -> set[tuple[int, int]]:
    return {
        (row, column)
        for paged in table.cells
        for row in range(paged.cell.row, paged.cell.row + paged.cell.rowspan)
        for column in range(paged.cell.column, paged.cell.column + paged.cell.colspan)
        if (row, column) != (paged.cell.row, paged.cell.column)
    }


def _count_heads(table: LongTable) -> int:
    """Count the leading rows that are shaded from side to side and state no figures, where other
    rows are not; names of columns under a wide head belong to them, shaded or not."""
    plain = {paged.cell.row for paged in table.cells if not paged.cell.shaded}
    stating: dict[int, list[str]] = {}
    for paged in table.cells:
        if _states_figure(paged):
            stating.setdefault(paged.cell.row, []).append(paged.region.lines[0].text)
    plain.update(row for row, texts in stating.items() if not _counts_on(texts))
    heads = min(plain, default=0)
    while 0 < heads < table.rows - 1 and _names_columns(table, heads):
        heads += 1
    return heads


def _counts_on(texts: list[str]) -> bool:
    """Tell whether numbers only count: 1코스, 2코스, 3코스."""
    counted = [re.match(r"\d+", text.strip()) for text in texts]
    numbers = [int(found[0]) if found else 0 for found in counted]
    return len(numbers) > 2 and numbers == list(range(1, len(numbers) + 1))


def _names_columns(table: LongTable, row: int) -> bool:
    """Tell whether a row parts what a wide cell above it heads, without figures, over figures."""
    wide = [
        range(paged.cell.column, paged.cell.column + paged.cell.colspan)
        for paged in table.cells
        if paged.cell.row + paged.cell.rowspan == row and paged.cell.colspan > 1
    ]
    here = [paged for paged in table.cells if paged.cell.row == row]
    parted = [sum(paged.cell.column in columns for paged in here) for columns in wide]
    if max(parted, default=0) < 2 or any(not paged.region.lines for paged in here):
        return False
    below = [paged for paged in table.cells if paged.cell.row == row + 1]
    return not any(map(_states_figure, here)) and any(map(_states_figure, below))


def _states_figure(paged: PagedCell) -> bool:
    return any(states_figure(line.text) for line in paged.region.lines)


def piece_of(paragraph: Paragraph, page: int, left: float) -> Piece:
    """Give a paragraph as a piece of a row; `left` is where lines without indentation begin."""
    indent = max(0, min(_DEEPEST, round((paragraph.area.left - left) / _INDENT)))
    if not opens_paragraph(paragraph.text) and paragraph.lines == 1:
        indent = min(indent, _DEEPEST)
    return Piece(paragraph.text, 0, indent, paragraph.bold, box=box_of(paragraph.area, page))


def box_of(area: Area, page: int) -> Box:
    """Give the place of a paragraph in hundredths of a point."""
    edges = (area.left, area.top, area.right, area.bottom)
    left, top, right, bottom = (round(100 * edge) for edge in edges)
    return Box(page, left, top, right, bottom)
