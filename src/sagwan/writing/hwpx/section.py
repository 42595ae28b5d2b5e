"""The text of an HWPX document (section0.xml): cover, contents, paragraphs and tables in order."""

from collections.abc import Iterator, Sequence

from sagwan.writing.body import body_lines
from sagwan.writing.cover import (
    GAPS,
    LaidLine,
    contents_head,
    cover_lines,
    entry_line,
    has_cover,
)
from sagwan.writing.flow import Drawn, Flow
from sagwan.writing.hwpx.definitions import Definitions
from sagwan.writing.hwpx.memos import enclose
from sagwan.writing.hwpx.names import ROOT_NAMES
from sagwan.writing.hwpx.page import HIDE_PAGE_NUMBER, SECTION
from sagwan.writing.hwpx.tables import TableWriter
from sagwan.writing.looks import COVER_GAP, TABLE_ANCHOR, Look
from sagwan.writing.packing import escape
from sagwan.writing.remarks import Remark


class SectionWriter:
    """Writes the paragraphs of one document."""

    def __init__(self, flow: Flow, definitions: Definitions) -> None:
        self._flow = flow
        self._definitions = definitions
        self._tables = TableWriter(definitions)
        self._number = 0

    def write(self) -> str:
        """Write section0.xml."""
        first = f'<hp:run charPrIDRef="0">{SECTION}</hp:run>'
        return f"<hs:sec {ROOT_NAMES}>{self._opened(first)}{''.join(self._body())}</hs:sec>"

    def _opened(self, run: str) -> str:
        """The first paragraph sets the page; where there is a cover it has no page number."""
        covered = has_cover(self._flow)
        hidden = f'<hp:run charPrIDRef="0">{HIDE_PAGE_NUMBER}</hp:run>' if covered else ""
        return self._wrap(run + hidden, TABLE_ANCHOR, 0)

    def _body(self) -> Iterator[str]:
        yield from self._cover()
        yield from self._contents()
        for item in body_lines(self._flow):
            yield self._table(item) if isinstance(item, Drawn) else self._line(item)

    def _cover(self) -> Iterator[str]:
        if not has_cover(self._flow):
            return
        for _ in range(GAPS):
            yield self._wrap(self._run("<hp:t/>", COVER_GAP), COVER_GAP, 0)
        for line in cover_lines(self._flow):
            yield self._line(line)

    def _contents(self) -> Iterator[str]:
        if not self._flow.contents:
            return
        yield self._line(contents_head(self._flow))
        for entry in self._flow.contents:
            yield self._line(entry_line(entry))

    def _table(self, drawn: Drawn) -> str:
        """Anchor a table; what is said of no single cell is said of the anchor."""
        run = self._run(self._tables.write(drawn), TABLE_ANCHOR)
        about = [remark for remark in drawn.remarks if drawn.find_slot(remark) is None]
        return self._wrap(self._noted(run, about, TABLE_ANCHOR), TABLE_ANCHOR, 0)

    def _line(self, line: LaidLine) -> str:
        run = self._run(f"<hp:t>{escape(line.text)}</hp:t>", line.look)
        noted = self._noted(run, line.remarks, line.look)
        return self._wrap(noted, line.look, self._definitions.style(line.style, line.look))

    def _noted(self, run: str, remarks: Sequence[Remark], look: Look) -> str:
        return enclose(run, remarks, self._definitions.letters(look.letters), self._definitions)

    def _run(self, inner: str, look: Look) -> str:
        return f'<hp:run charPrIDRef="{self._definitions.letters(look.letters)}">{inner}</hp:run>'

    def _wrap(self, runs: str, look: Look, style: int) -> str:
        self._number += 1
        shape = self._definitions.shape(look.shape)
        return (
            f'<hp:p id="{self._number}" paraPrIDRef="{shape}" styleIDRef="{style}"'
            f' pageBreak="0" columnBreak="0" merged="0">{runs}</hp:p>'
        )
