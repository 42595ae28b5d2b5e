"""The text of a Word document (document.xml): cover, contents, paragraphs and tables in order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from sagwan.reading.styles import MADE, Style
from sagwan.writing.docx.comments import Comments
from sagwan.writing.docx.names import ROOT_NAMES
from sagwan.writing.docx.page import CONTENTS_CLOSE, open_contents, write_page
from sagwan.writing.docx.styles import Styles
from sagwan.writing.docx.tables import TableWriter
from sagwan.writing.flow import Drawn, Entry, Flow, Paragraph, anchors_of
from sagwan.writing.looks import (
    CONTENTS_TITLE,
    COVER_FIRST,
    COVER_GAP,
    COVER_LINE,
    NO_BORDER,
    Look,
    look_of,
    on_new_page,
    with_table,
)
from sagwan.writing.remarks import Remark

LONG = 30  # paragraphs and tables from which on a chapter begins on a new page
_GAPS = 3
_MADE = Style(MADE)


class BodyWriter:
    """Writes the paragraphs of one document."""

    def __init__(self, flow: Flow, styles: Styles, comments: Comments) -> None:
        self._flow = flow
        self._styles = styles
        self._comments = comments
        self._tables = TableWriter(styles, comments)
        self._anchors = anchors_of(flow)
        self._bookmarked: set[str] = set()
        self._fresh = True  # nothing stands on the page yet

    def write(self) -> str:
        """Write document.xml."""
        covered = bool(self._flow.cover) or self._flow.title is not None
        body = "".join((*self._cover(), *self._contents(), *self._body(covered=covered)))
        page = write_page(covered=covered)
        return f"<w:document {ROOT_NAMES}><w:body>{body}{page}</w:body></w:document>"

    def _cover(self) -> Iterator[str]:
        if not self._flow.cover and self._flow.title is None:
            return
        for _ in range(_GAPS):
            yield self._styles.write_cell_line(COVER_GAP, "")
        if self._flow.cover:
            titled = False
            for line in self._flow.cover:
                look = COVER_FIRST if titled else COVER_LINE
                titled = line.kind == "heading"
                look = look_of(line.style, "") if titled else look
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
        for place, entry in enumerate(self._flow.contents):
            name = f"_s{self._anchors[entry.anchor]}"
            inner = f'<w:hyperlink w:anchor="{name}" w:history="1">{{}}</w:hyperlink>'
            inner = inner if place else open_contents() + inner
            last = place == len(self._flow.contents) - 1
            inner = inner + CONTENTS_CLOSE if last else inner
            look = _entry_look(entry)
            yield self._styles.write_paragraph(_MADE, look, entry.text, inner)
        self._fresh = False

    def _body(self, *, covered: bool) -> Iterator[str]:
        breaks = len(self._flow.body) >= LONG
        first = self._flow.body[0] if covered and self._flow.body else None
        for item, following in zip_longest(self._flow.body, self._flow.body[1:]):
            if isinstance(item, Drawn):
                yield self._tables.write(item)
            else:
                turns = not self._fresh and (item is first or (breaks and _opens_chapter(item)))
                yield self._paragraph(item, turns=turns, leads=isinstance(following, Drawn))
            self._fresh = False

    def _paragraph(self, paragraph: Paragraph, *, turns: bool, leads: bool) -> str:
        look = look_of(paragraph.style, paragraph.sign, aside=paragraph.aside)
        look = with_table(look) if leads else look
        look = on_new_page(look) if turns else look
        number = self._anchors.get(paragraph.anchor)
        inner = "{}"
        if number is not None and paragraph.anchor not in self._bookmarked:
            self._bookmarked.add(paragraph.anchor)
            inner = (
                f'<w:bookmarkStart w:id="{number}" w:name="_s{number}"/>{{}}'
                f'<w:bookmarkEnd w:id="{number}"/>'
            )
        return self._line(paragraph.marked, look, paragraph.style, paragraph.remarks, inner)

    def _line(
        self,
        text: str,
        look: Look,
        style: Style,
        remarks: Sequence[Remark] = (),
        inner: str = "{}",
    ) -> str:
        inner = self._comments.anchor(remarks).replace("{}", inner)
        return self._styles.write_paragraph(style, look, text, inner)


def _opens_chapter(paragraph: Paragraph) -> bool:
    return paragraph.kind == "heading" and paragraph.level == 1


def _entry_look(entry: Entry) -> Look:
    look = look_of(_MADE, "")
    outer = entry.level == 1
    letters = replace(look.letters, bold=outer, size=1500 if outer else 1350)
    left, before = (1200, 900) if outer else (3200, 150)
    return Look(letters, replace(look.shape, left=left, before=before, border=NO_BORDER))
