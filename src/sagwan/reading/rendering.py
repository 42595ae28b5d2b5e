"""Lines of text that a page is rendered to, before they have numbers.

A block is one line. A row of a table is one line too, its cells parted by tabs and the paragraphs
of a cell by blanks; tables inside a cell follow on the next lines.
"""

from dataclasses import dataclass, field

from sagwan.facts import CellAddress, Document, Line, Segment, Unread
from sagwan.reading.drawing import CellDraft, GridDraft, Ledger
from sagwan.reading.errors import EmptyFileError
from sagwan.reading.items import trim
from sagwan.reading.limits import MAX_LINE_LENGTH, refuse_lines
from sagwan.reading.lines import Source, name_long_tails, name_undecoded, unify_lines


@dataclass(slots=True)
class Piece:
    """A paragraph on its way to a segment."""

    text: str
    heading: int = 0
    indent: int = 0
    bold: bool = False


@dataclass(slots=True)
class Cell:
    """The paragraphs of a table cell; outside of tables a line has one without a draft."""

    draft: CellDraft | None = None
    home: CellAddress | None = None
    pieces: list[Piece] = field(default_factory=list)

    def text(self) -> str:
        """Give the text of the cell."""
        return " ".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class Row:
    """One line to be."""

    cells: list[Cell]

    def text(self) -> str:
        """Give the text of the line."""
        return "\t".join(cell.text() for cell in self.cells)


def print_rows(
    source: Source, rows: list[Row], drafts: list[GridDraft], ledger: Ledger
) -> Document:
    """Number the lines, find the place of every paragraph and draw the tables."""
    refuse_lines(len(rows))
    written = [row.text() for row in rows]
    unread = name_undecoded(written) + name_long_tails(written)
    plain = unify_lines(written)
    segments: list[Segment] = []
    for index, row in enumerate(rows):
        _place_row(row, index, plain[index], segments, ledger)
    if not segments and not unread:
        raise EmptyFileError(len(source.text))
    return _document(source, written, plain, segments, drafts, unread)


def _document(
    source: Source,
    written: list[str],
    plain: list[str],
    segments: list[Segment],
    drafts: list[GridDraft],
    unread: list[Unread],
) -> Document:
    return Document(
        name=source.name,
        format="html",
        sha256=source.sha256,
        lines=tuple(map(Line, range(1, len(written) + 1), written, plain)),
        segments=tuple(segments),
        grids=tuple(draft.finish() for draft in drafts),
        unread=tuple(sorted(unread, key=lambda found: (found.line, found.start))),
    )


def _place_row(row: Row, index: int, plain: str, segments: list[Segment], ledger: Ledger) -> None:
    at = 0
    for cell in row.cells:
        address = cell.draft.address if cell.draft else cell.home
        if cell.draft is not None:
            cell.draft.place(index + 1, min(at, MAX_LINE_LENGTH))
        for piece in cell.pieces:
            start, end = trim(plain, at, min(at + len(piece.text), MAX_LINE_LENGTH))
            if start < end:
                ledger.add_segment()
                segments.append(
                    Segment(index + 1, start, end, piece.heading, piece.indent, piece.bold, address)
                )
                if cell.draft is not None:
                    cell.draft.extend(index + 1, start, end, plain[start:end])
            at += len(piece.text) + 1
        if not cell.pieces:
            at += 1
