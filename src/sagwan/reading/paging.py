"""What every line-based format shares on its way to a Document: lines, segments, faults."""

from collections.abc import Callable

from sagwan.facts import CellAddress, Document, Grid, Segment, Unread
from sagwan.reading.drawing import Ledger, PlainRow
from sagwan.reading.errors import EmptyFileError
from sagwan.reading.limits import MAX_LINE_LENGTH
from sagwan.reading.lines import (
    Source,
    count_pages,
    name_long_tails,
    name_undecoded,
    number_lines,
    split_lines,
    unify_lines,
)


class Sheet:
    """The lines of one file while they are cut into segments; indexes count from 0."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.written = split_lines(source.text)
        self._unread = name_undecoded(self.written)
        self.plain = unify_lines(self.written)
        self._tails: dict[int, str] = {}
        self._unread += self._set_tails_aside()
        self.ledger = Ledger()
        self.segments: list[Segment] = []
        self.grids: list[Grid | None] = []

    def _set_tails_aside(self) -> list[Unread]:
        found = name_long_tails(self.written)
        for index, line in enumerate(self.written):
            if len(line) > MAX_LINE_LENGTH:
                self._tails[index] = line[MAX_LINE_LENGTH:]
                self.written[index] = line[:MAX_LINE_LENGTH]
                self.plain[index] = self.plain[index][:MAX_LINE_LENGTH]
        return found

    def cut_rows(
        self, run: range, sign: str, cut: Callable[[str, str, int], PlainRow]
    ) -> list[PlainRow]:
        """Cut a run of lines into cells, which are counted before they are made."""
        rows: list[PlainRow] = []
        for index in run:
            self.ledger.add_cells(self.written[index].count(sign) + 1)
            rows.append(cut(self.written[index], self.plain[index], index + 1))
        return rows

    def add(
        self,
        index: int,
        start: int,
        end: int,
        *,
        heading: int = 0,
        indent: int = 0,
        bold: bool = False,
        cell: CellAddress | None = None,
    ) -> None:
        """Add a segment of the line at an index."""
        self.ledger.add_segment()
        self.segments.append(Segment(index + 1, start, end, heading, indent, bold, cell))

    def leave_unread(self, index: int, start: int, end: int, reason: str) -> None:
        """Say that a stretch of a line was not understood."""
        text = self.written[index][start:end]
        self._unread.append(Unread(text, reason, index + 1, start, end))

    def finish(self, form: str) -> Document:
        """Give the Document."""
        if not self.segments and not self._unread:
            raise EmptyFileError(len(self._source.text.encode("utf-8", "surrogatepass")))
        for index, tail in self._tails.items():
            self.written[index] += tail
            self.plain[index] += tail
        return Document(
            name=self._source.original.name,
            format=form,
            sha256=self._source.original.sha256,
            lines=number_lines(self.written, self.plain),
            segments=tuple(self.segments),
            grids=tuple(grid for grid in self.grids if grid is not None),
            pages=count_pages(self.written),
            unread=tuple(sorted(self._unread, key=lambda unread: (unread.line, unread.start))),
        )


def indent_of(written: str, start: int) -> int:
    """Count the columns of white space before the text: wide blanks are two, tabs reach 4."""
    if start == 0:
        return 0
    blank = written[:start].replace("\u3000", "  ")
    return len(blank.expandtabs(4))
