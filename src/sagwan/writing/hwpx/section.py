"""The text of an HWPX document (section0.xml): cover, contents, paragraphs and tables in order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from sagwan.reading.styles import MADE, Style
from sagwan.writing.flow import Drawn, Entry, Flow, Paragraph
from sagwan.writing.hwpx.definitions import Definitions
from sagwan.writing.hwpx.memos import enclose
from sagwan.writing.hwpx.names import ROOT_NAMES, escape
from sagwan.writing.hwpx.page import HIDE_PAGE_NUMBER, SECTION
from sagwan.writing.hwpx.tables import TableWriter
from sagwan.writing.looks import (
    CONTENTS_TITLE,
    COVER_FIRST,
    COVER_GAP,
    COVER_LINE,
    NO_BORDER,
    TABLE_ANCHOR,
    Look,
    look_of,
    on_new_page,
    with_table,
)
from sagwan.writing.remarks import Remark

LONG = 30  # paragraphs and tables from which on a chapter begins on a new page
_GAPS = 3
_MADE = Style(MADE)


class SectionWriter:
    """Writes the paragraphs of one document."""

    def __init__(self, flow: Flow, definitions: Definitions) -> None:
        self._flow = flow
        self._definitions = definitions
        self._tables = TableWriter(definitions)
        self._number = 0
        self._fresh = True  # nothing stands on the page yet

    def write(self) -> str:
        """Write section0.xml."""
        first = f'<hp:run charPrIDRef="0">{SECTION}</hp:run>'
        return f"<hs:sec {ROOT_NAMES}>{self._opened(first)}{''.join(self._body())}</hs:sec>"

    def _opened(self, run: str) -> str:
        """The first paragraph sets the page; where there is a cover it has no page number."""
        hidden = f'<hp:run charPrIDRef="0">{HIDE_PAGE_NUMBER}</hp:run>' if self._covered else ""
        return self._wrap(run + hidden, TABLE_ANCHOR, 0)

    @property
    def _covered(self) -> bool:
        return bool(self._flow.cover) or self._flow.title is not None

    def _body(self) -> Iterator[str]:
        yield from self._cover()
        yield from self._contents()
        breaks = len(self._flow.body) >= LONG
        for item, following in zip_longest(self._flow.body, self._flow.body[1:]):
            if isinstance(item, Drawn):
                yield self._table(item)
            else:
                yield self._paragraph(item, breaks=breaks, leads=isinstance(following, Drawn))
            self._fresh = False

    def _cover(self) -> Iterator[str]:
        if not self._covered:
            return
        for _ in range(_GAPS):
            yield self._wrap(self._run("<hp:t/>", COVER_GAP), COVER_GAP, 0)
        if self._flow.cover:
            titled = False
            for line in self._flow.cover:
                look = _on_cover(line, after_title=titled)
                titled = line.kind == "heading"
                yield self._line(line.marked, look, line.style, line.remarks)
        else:
            title = look_of(Style("heading"), "")
            yield self._line(self._flow.title or "", title, _MADE)
            told = [text for text in (self._flow.period, self._flow.organisation) if text]
            for place, text in enumerate(told):
                yield self._line(text, COVER_LINE if place else COVER_FIRST, _MADE)
        self._fresh = False

    def _contents(self) -> Iterator[str]:
        if not self._flow.contents:
            return
        yield self._line("차    례", on_new_page(CONTENTS_TITLE), _MADE)
        for entry in self._flow.contents:
            yield self._line(entry.text, _entry_look(entry), _MADE)
        self._fresh = False

    def _table(self, drawn: Drawn) -> str:
        """Anchor a table; what is said of no single cell is said of the anchor."""
        run = self._run(self._tables.write(drawn), TABLE_ANCHOR)
        about = [remark for remark in drawn.remarks if drawn.find_slot(remark) is None]
        return self._wrap(self._noted(run, about, TABLE_ANCHOR), TABLE_ANCHOR, 0)

    def _paragraph(self, paragraph: Paragraph, *, breaks: bool, leads: bool) -> str:
        look = look_of(paragraph.style, paragraph.sign, aside=paragraph.aside)
        look = with_table(look) if leads else look
        chapter = paragraph.kind == "heading" and paragraph.level == 1
        after_cover = self._covered and self._is_first(paragraph)
        if not self._fresh and (after_cover or (chapter and breaks)):
            look = on_new_page(look)
        return self._line(paragraph.marked, look, paragraph.style, paragraph.remarks)

    def _is_first(self, paragraph: Paragraph) -> bool:
        return bool(self._flow.body) and self._flow.body[0] is paragraph

    def _line(self, text: str, look: Look, style: Style, remarks: Sequence[Remark] = ()) -> str:
        run = self._noted(self._run(f"<hp:t>{escape(text)}</hp:t>", look), remarks, look)
        return self._wrap(run, look, self._definitions.style(style, look))

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


def _on_cover(line: Paragraph, *, after_title: bool) -> Look:
    if line.kind == "heading":
        return look_of(line.style, "")
    return COVER_FIRST if after_title else COVER_LINE


def _entry_look(entry: Entry) -> Look:
    look = look_of(_MADE, "")
    outer = entry.level == 1
    letters = replace(look.letters, bold=outer, size=1500 if outer else 1350)
    shape = replace(
        look.shape,
        left=1200 if outer else 3200,
        before=900 if outer else 150,
        border=NO_BORDER,
    )
    return Look(letters, shape)
