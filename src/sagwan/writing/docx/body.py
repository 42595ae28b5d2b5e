"""The text of a Word document (document.xml): cover, contents, paragraphs and tables in order."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from sagwan.writing.body import body_lines
from sagwan.writing.cover import (
    GAPS,
    LaidLine,
    contents_head,
    cover_lines,
    entry_line,
    has_cover,
)
from sagwan.writing.docx.comments import Comments
from sagwan.writing.docx.names import ROOT_NAMES
from sagwan.writing.docx.page import write_page, write_page_of
from sagwan.writing.docx.styles import Styles
from sagwan.writing.docx.tables import TableWriter
from sagwan.writing.flow import Drawn, Flow, anchors_of
from sagwan.writing.looks import COVER_GAP, with_leader


class BodyWriter:
    """Writes the paragraphs of one document."""

    def __init__(self, flow: Flow, styles: Styles, comments: Comments) -> None:
        self._flow = flow
        self._styles = styles
        self._comments = comments
        self._tables = TableWriter(styles, comments)
        self._anchors = anchors_of(flow)
        self._bookmarked: set[str] = set()

    def write(self) -> str:
        """Write document.xml."""
        covered = has_cover(self._flow)
        body = "".join((*self._cover(), *self._contents(), *self._body()))
        page = write_page(covered=covered)
        return f"<w:document {ROOT_NAMES}><w:body>{body}{page}</w:body></w:document>"

    def _cover(self) -> Iterator[str]:
        if not has_cover(self._flow):
            return
        for _ in range(GAPS):
            yield self._styles.write_cell_line(COVER_GAP, "")
        for line in cover_lines(self._flow):
            yield self._line(line)

    def _contents(self) -> Iterator[str]:
        if not self._flow.contents:
            return
        yield self._line(contents_head(self._flow))
        for entry in self._flow.contents:
            name = f"_s{self._anchors[entry.anchor]}"
            number = write_page_of(name)
            inner = f'<w:hyperlink w:anchor="{name}" w:history="1">{{}}{number}</w:hyperlink>'
            line = entry_line(entry)
            yield self._line(replace(line, look=with_leader(line.look)), inner)

    def _body(self) -> Iterator[str]:
        for item, following in pairwise([*body_lines(self._flow), None]):
            if isinstance(item, Drawn):
                turns = isinstance(following, LaidLine) and following.look.shape.new_page
                yield self._tables.write(item, closed=not turns)
            elif item is not None:
                yield self._line(item, self._bookmark(item.anchor))

    def _bookmark(self, anchor: str) -> str:
        """Give the place of a paragraph's text, in a bookmark where it first opens a section."""
        number = self._anchors.get(anchor)
        if number is None or anchor in self._bookmarked:
            return "{}"
        self._bookmarked.add(anchor)
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="_s{number}"/>{{}}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )

    def _line(self, line: LaidLine, inner: str = "{}") -> str:
        inner = self._comments.anchor(line.remarks).replace("{}", inner)
        return self._styles.write_paragraph(line.style, line.look, line.text, inner)
