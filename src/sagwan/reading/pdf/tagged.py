"""Rows of a PDF by its tags: paragraphs whole, headings with their level, tables as they were made.

Contents that a typesetter made of the headings say nothing of their own and are named as made.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sagwan.reading.drawing import GridDraft, Ledger
from sagwan.reading.pdf.elements import (
    Element,
    TaggedCell,
    TaggedTable,
    TaggedText,
    texts_of,
)
from sagwan.reading.pdf.exact import end_sign, write_exactly
from sagwan.reading.pdf.ink import Glyph, Sheet
from sagwan.reading.pdf.laying import piece_of
from sagwan.reading.pdf.paragraphs import Vocabulary, write_whole
from sagwan.reading.pdf.strings import TextLine, string_lines
from sagwan.reading.rendering import Cell, Piece, Row

_MADE = "made 0"
_CONTENTS = frozenset({"차례", "목차", "순서"})
_SAME_SIZE = 0.04
_NEAR = 1.2  # of the size, between lines of one paragraph


class TagLayer:
    """Lays the rows of a document in the order of its tags; `is_told` where our own writer says of
    each paragraph what it is."""

    def __init__(self, sheets: Sequence[Sheet], ledger: Ledger) -> None:
        self.rows: list[Row] = []
        self.drafts: list[GridDraft] = []
        self._ledger = ledger
        self._glyphs: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
        for sheet in sheets:
            for glyph in sheet.glyphs:
                if glyph.mark is not None and not glyph.artifact:
                    self._glyphs[sheet.number, glyph.mark].append(glyph)
        lefts = (glyph.left for glyphs in self._glyphs.values() for glyph in glyphs)
        self._left = min(lefts, default=0.0)
        self._page = 1
        self._words = Vocabulary([])
        self.is_told = False

    def lay(self, elements: Sequence[Element]) -> None:
        """Lay everything that the tags speak of."""
        self.is_told = any(text.style for text in texts_of(elements))
        for place, element in enumerate(elements):
            if isinstance(element, TaggedTable):
                self._lay_table(element)
                continue
            after = elements[place + 1] if place + 1 < len(elements) else None
            heads_list = isinstance(after, TaggedText) and after.listed
            for piece in self._pieces(element, self._left):
                title = heads_list and "".join(piece.text.split()) in _CONTENTS
                if element.listed or title:
                    piece.style = _MADE
                self.rows.append(Row([Cell(pieces=[piece])], self._page))

    def _pieces(self, tagged: TaggedText, left: float | None = None) -> Iterator[Piece]:
        """Give the paragraphs of an element: one, unless only lines are known."""
        for page, lines, rest in self._paragraphs(tagged):
            paragraph = write_whole([*lines, *rest], self._words)
            paragraph.area = write_whole(lines, self._words).area
            self._page = max(self._page, page)
            piece = piece_of(paragraph, page, paragraph.area.left if left is None else left)
            piece.heading, piece.style = tagged.level, tagged.style
            if self.is_told:
                piece.text = self._write_exactly(tagged)
            elif tagged.title and _letters(tagged.title) == _letters(piece.text):
                piece.text = tagged.title
            yield piece

    def _paragraphs(
        self, tagged: TaggedText
    ) -> Iterator[tuple[int, list[TextLine], list[TextLine]]]:
        """Give page and lines of each paragraph, and its lines on later pages."""
        by_page: dict[int, list[Glyph]] = defaultdict(list)
        for page, mark in tagged.marks:
            by_page[page].extend(self._glyphs.get((page, mark), ()))
        pages = [(page, string_lines(by_page[page])) for page in sorted(by_page)]
        pages = [(page, lines) for page, lines in pages if lines]
        if not tagged.loose:
            if pages:
                rest = [line for _, lines in pages[1:] for line in lines]
                yield pages[0][0], pages[0][1], rest
            return
        for page, lines in pages:
            for group in _part(lines):
                yield page, group, []

    def _write_exactly(self, tagged: TaggedText) -> str:
        """Give a paragraph of a file of our own writer, which prints every blank as a letter."""
        marks = dict.fromkeys(tagged.marks)
        by_page: dict[int, list[Glyph]] = defaultdict(list)
        for page, mark in marks:
            by_page[page].extend(self._glyphs.get((page, mark), ()))
        text = "".join(map(write_exactly, (by_page[page] for page in sorted(by_page)))).strip()
        return end_sign(text, tagged.sign)

    def _lay_table(self, table: TaggedTable) -> None:
        draft = GridDraft(len(self.drafts), None, self._ledger)
        draft.note = table.note
        self.drafts.append(draft)
        for cells in table.rows:
            draft.open_row()
            laid = [self._lay_cell(draft, cell) for cell in cells]
            self.rows.append(Row(laid, self._page))

    def _lay_cell(self, draft: GridDraft, cell: TaggedCell) -> Cell:
        opened = draft.open_cell(cell.rowspan, cell.colspan, header=cell.header)
        pieces = [piece for tagged in cell.paragraphs for piece in self._pieces(tagged)]
        for piece in pieces:
            piece.text = " ".join(piece.text.split())
        return Cell(opened, pieces=[piece for piece in pieces if piece.text])


def _part(lines: list[TextLine]) -> Iterator[list[TextLine]]:
    """Part lines that are set alike and near each other from the next."""
    group: list[TextLine] = []
    for line in lines:
        if group and not _is_alike(group[-1], line):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_alike(last: TextLine, line: TextLine) -> bool:
    size = abs(last.size - line.size) <= _SAME_SIZE * line.size
    return size and line.area.top - last.area.bottom < _NEAR * line.size


def _letters(text: str) -> str:
    return "".join(text.split())
