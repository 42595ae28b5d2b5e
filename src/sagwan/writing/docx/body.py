"""The text of a Word document (document.xml): cover, contents, paragraphs and tables in order."""

from collections.abc import Iterator
from itertools import zip_longest

from sagwan.writing.cover import (
    CONTENTS_HEAD,
    GAPS,
    LONG,
    LaidLine,
    cover_lines,
    entry_line,
    has_cover,
)
from sagwan.writing.docx.comments import Comments
from sagwan.writing.docx.names import ROOT_NAMES
from sagwan.writing.docx.page import CONTENTS_CLOSE, open_contents, write_page
from sagwan.writing.docx.styles import Styles
from sagwan.writing.docx.tables import TableWriter
from sagwan.writing.flow import Drawn, Flow, Paragraph, anchors_of
from sagwan.writing.looks import COVER_GAP, look_of, on_new_page, with_table


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
        covered = has_cover(self._flow)
        body = "".join((*self._cover(), *self._contents(), *self._body(covered=covered)))
        page = write_page(covered=covered)
        return f"<w:document {ROOT_NAMES}><w:body>{body}{page}</w:body></w:document>"

    def _cover(self) -> Iterator[str]:
        if not has_cover(self._flow):
            return
        for _ in range(GAPS):
            yield self._styles.write_cell_line(COVER_GAP, "")
        for line in cover_lines(self._flow):
            yield self._line(line)
        self._fresh = False

    def _contents(self) -> Iterator[str]:
        if not self._flow.contents:
            return
        yield self._line(CONTENTS_HEAD)
        for place, entry in enumerate(self._flow.contents):
            name = f"_s{self._anchors[entry.anchor]}"
            inner = f'<w:hyperlink w:anchor="{name}" w:history="1">{{}}</w:hyperlink>'
            inner = inner if place else open_contents() + inner
            last = place == len(self._flow.contents) - 1
            inner = inner + CONTENTS_CLOSE if last else inner
            yield self._line(entry_line(entry), inner)
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
        line = LaidLine(paragraph.marked, look, paragraph.style, paragraph.remarks)
        return self._line(line, inner)

    def _line(self, line: LaidLine, inner: str = "{}") -> str:
        inner = self._comments.anchor(line.remarks).replace("{}", inner)
        return self._styles.write_paragraph(line.style, line.look, line.text, inner)


def _opens_chapter(paragraph: Paragraph) -> bool:
    return paragraph.kind == "heading" and paragraph.level == 1
