"""Lines of text that a file with mark-up is rendered to, before they have numbers: every format
but plain text and Markdown comes this way.

A block is one line. A row of a table is one line too, its cells parted by tabs and the paragraphs
of a cell by blanks; tables inside a cell follow on the next lines.
"""

from dataclasses import dataclass, field

from sagwan.facts import Box, CellAddress, Document, Line, Segment, Unread
from sagwan.reading.drawing import CellDraft, GridDraft, Ledger
from sagwan.reading.errors import EmptyFileError
from sagwan.reading.items import trim
from sagwan.reading.limits import MAX_LINE_LENGTH, refuse_lines
from sagwan.reading.lines import name_long_tails, name_undecoded, unify_lines
from sagwan.reading.original import Original
from sagwan.reading.styles import is_made

_MADE = "파일을 쓰면서 덧붙인 것 · put there when the file was written"


@dataclass(slots=True, eq=False, repr=False)
class Piece:
    """A paragraph on its way to a segment; `box` is its place on the page, where it has one, and
    `style` names its style where that says what it is."""

    text: str
    heading: int = 0
    indent: int = 0
    bold: bool = False
    box: Box | None = None
    style: str = ""


@dataclass(slots=True, eq=False, repr=False)
class Cell:
    """The paragraphs of a table cell; outside of tables a line has one without a draft."""

    draft: CellDraft | None = None
    home: CellAddress | None = None
    pieces: list[Piece] = field(default_factory=list)

    def text(self) -> str:
        """Give the text of the cell."""
        return " ".join(piece.text for piece in self.pieces)


@dataclass(slots=True, eq=False, repr=False)
class Row:
    """One line to be: the page that it begins on, and the reason why something that stands here
    could not be read, in Korean and English."""

    cells: list[Cell]
    page: int | None = None
    unread: str | None = None

    def text(self) -> str:
        """Give the text of the line."""
        return "\t".join(cell.text() for cell in self.cells)


def print_rows(
    original: Original, form: str, rows: list[Row], drafts: list[GridDraft], ledger: Ledger
) -> Document:
    """Number the lines, find the place of every paragraph and draw the tables."""
    refuse_lines(len(rows))
    written = [row.text() for row in rows]
    unread = name_undecoded(written) + name_long_tails(written) + _name_unread(rows, written)
    plain = unify_lines(written)
    segments: list[Segment] = []
    boxes: list[Box | None] = []
    for index, row in enumerate(rows):
        if any(is_made(piece.style) for cell in row.cells for piece in cell.pieces):
            unread.append(Unread(written[index], _MADE, index + 1, 0, len(written[index])))
        else:
            _place_row(row, index, plain[index], segments, boxes, ledger)
    if not segments and not unread:
        raise EmptyFileError(original.size)
    pages = _find_pages(rows)
    return Document(
        name=original.name,
        format=form,
        sha256=original.sha256,
        lines=tuple(map(Line, range(1, len(written) + 1), written, plain)),
        segments=tuple(segments),
        grids=tuple(draft.finish() for draft in drafts),
        pages=len(pages) or None,
        unread=tuple(sorted(unread, key=lambda found: (found.line, found.start))),
        page_starts=pages,
        boxes=tuple(boxes) if any(boxes) else (),
    )


def _name_unread(rows: list[Row], written: list[str]) -> list[Unread]:
    return [
        Unread(written[index], row.unread, index + 1, 0, len(written[index]))
        for index, row in enumerate(rows)
        if row.unread
    ]


def _find_pages(rows: list[Row]) -> tuple[int, ...]:
    """Give the first line of each page; a page without a line of its own begins with the next."""
    starts: list[int] = []
    for index, row in enumerate(rows):
        if row.page is not None:
            starts.extend([index + 1] * (row.page - len(starts)))
    return tuple(starts)


def _place_row(
    row: Row,
    index: int,
    plain: str,
    segments: list[Segment],
    boxes: list[Box | None],
    ledger: Ledger,
) -> None:
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
                    Segment(
                        index + 1,
                        start,
                        end,
                        piece.heading,
                        piece.indent,
                        piece.bold,
                        address,
                        piece.style,
                    )
                )
                boxes.append(piece.box)
                if cell.draft is not None:
                    cell.draft.extend(index + 1, start, end, plain[start:end])
            at += len(piece.text) + 1
        if not cell.pieces:
            at += 1
