"""HTML: what a reader sees of a page, as lines of text. Nothing is fetched and nothing is run.

Scripts and styles are dropped. Hidden text is read like any other: a report has nothing to hide.
"""

import re
from dataclasses import dataclass, field
from html import unescape

from sagwan.facts import CellAddress, Document
from sagwan.reading.drawing import GridDraft, Ledger
from sagwan.reading.limits import (
    MAX_COLSPAN,
    MAX_ROWSPAN,
    MAX_TABLE_DEPTH,
    refuse_segments,
    refuse_tags,
)
from sagwan.reading.lines import Source
from sagwan.reading.markup import BREAKING, UNSHOWN, Scanner, Tag, attribute, count_attribute
from sagwan.reading.rendering import Cell, Piece, Row, print_rows
from sagwan.reading.styles import CLASS, find_style

_BLANK = " \t\n\r\f\v"
_BLANKS = re.compile("[ \t\n\r\f\v]+")
_LISTS = frozenset({"ul", "ol", "dl", "menu", "dir"})
_CELLS = frozenset({"td", "th"})
_STRONG = frozenset({"b", "strong"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_GROUPS = frozenset({"thead", "tbody", "tfoot"})


def read_html(source: Source) -> Document:
    """Read a page of HTML, or a piece of one."""
    return print_rows(source.original, "html", *read_page(source.text))


def read_page(text: str) -> tuple[list[Row], list[GridDraft], Ledger]:
    """Give the lines that a page shows, and its tables."""
    page = _Page()
    scanner = Scanner(text, loose=True)
    refuse_tags(text.count("<"))
    done = 0
    for tag in scanner.tags(0, len(text)):
        if tag.start < done:
            continue
        page.write(text[done : tag.start])
        done = tag.end
        if tag.name in UNSHOWN and not tag.closes:
            done = scanner.find_end_tag(tag.name, tag.end) or done
        page.obey(tag)
    page.write(text[done:])
    return page.finish(), page.drafts, page.ledger


@dataclass(slots=True, eq=False, repr=False)
class _Style:
    """How the text at hand is set; a table begins anew and gives it back at its end."""

    depth: int = 0
    heading: int = 0
    strong: int = 0
    verbatim: int = 0
    name: str = ""


@dataclass(slots=True, eq=False, repr=False)
class _Table:
    """An open table: its rows so far, the row at hand, and the tables inside that row."""

    home: CellAddress | None
    style: _Style
    draft: GridDraft | None = None
    note: str = ""
    head: bool = False
    rows: list[Row] = field(default_factory=list)
    row: list[Cell] = field(default_factory=list)
    inner: list[Row] = field(default_factory=list)
    in_cell: bool = False

    def end_row(self) -> None:
        if self.row:
            self.rows.append(Row(self.row))
        self.rows.extend(self.inner)
        self.row, self.inner, self.in_cell = [], [], False


class _Page:
    def __init__(self) -> None:
        self.drafts: list[GridDraft] = []
        self.ledger = Ledger()
        self._rows: list[Row] = []
        self._tables: list[_Table] = []
        self._buried = 0
        self._style = _Style()
        self._words: list[str] = []
        self._is_strong = True
        self._pieces = 0

    def finish(self) -> list[Row]:
        """Close whatever the page left open and give its lines."""
        self._flush()
        while self._tables:
            self._close_table()
        return self._rows

    # --- text ---------------------------------------------------------------------------------

    def write(self, text: str) -> None:
        """Take the text between two tags."""
        if not text:
            return
        if "&" in text:
            text = unescape(text)
        if self._style.verbatim and "\n" in text:
            for line in text.split("\n")[:-1]:
                self._word(line)
                self._flush()
            text = text.rpartition("\n")[2]
        self._word(text)

    def _word(self, text: str) -> None:
        self._words.append(text)
        if not self._style.strong and not text.isspace():
            self._is_strong = False

    def _flush(self) -> None:
        """End the paragraph at hand."""
        if not self._words:
            return
        style, strong = self._style, self._is_strong
        text = "".join(self._words).strip(_BLANK)
        text = text if style.name else _BLANKS.sub(" ", text)
        self._words, self._is_strong = [], True
        if not text:
            return
        self._pieces += 1
        refuse_segments(self._pieces)
        piece = Piece(text, style.heading, 2 * style.depth, strong, style=style.name)
        table = self._tables[-1] if self._tables else None
        if table is not None and table.in_cell:
            table.row[-1].pieces.append(piece)
        else:
            home = table.home if table else None
            self._target().append(Row([Cell(home=home, pieces=[piece])]))

    def _target(self) -> list[Row]:
        """Where a line goes that is no row: after the row at hand, if there is one."""
        if not self._tables:
            return self._rows
        table = self._tables[-1]
        return table.inner if table.row else table.rows

    # --- tags ---------------------------------------------------------------------------------

    def obey(self, tag: Tag) -> None:
        """Do what a tag says."""
        if tag.name in BREAKING:
            self._flush()
            self._style.name = ""
            if CLASS in tag.attributes and not tag.closes:
                self._style.name = find_style(attribute(tag, "class") or "")
            self._obey_block(tag)
        elif tag.name in _STRONG:
            self._style.strong = max(0, self._style.strong + (-1 if tag.closes else 1))
        elif tag.name == "input" and not tag.closes:
            self._tick(tag)
        elif tag.name == "img" and not tag.closes:
            self.write(attribute(tag, "alt") or "")

    def _tick(self, tag: Tag) -> None:
        if (attribute(tag, "type") or "").lower() in {"checkbox", "radio"}:
            ticked = re.search(r"\bchecked\b", tag.attributes, re.IGNORECASE)
            self._word("■ " if ticked else "□ ")

    def _obey_block(self, tag: Tag) -> None:
        style, name = self._style, tag.name
        if name == "table":
            self._open_or_close_table(tag)
        elif name in _LISTS:
            style.depth = max(0, style.depth + (-1 if tag.closes else 1))
        elif name in _HEADINGS:
            style.heading = 0 if tag.closes else _HEADINGS[name]
        elif name == "pre":
            style.verbatim = 0 if tag.closes else 1
        elif self._tables and not self._buried:
            self._draw(tag)

    def _open_or_close_table(self, tag: Tag) -> None:
        if not tag.closes and len(self._tables) >= MAX_TABLE_DEPTH:
            self._buried += 1
        elif not tag.closes:
            note = attribute(tag, "aria-label") or ""
            self._tables.append(_Table(self._address(), self._style, note=note))
            self._style = _Style()
        elif self._buried:
            self._buried -= 1
        elif self._tables:
            self._close_table()

    def _address(self) -> CellAddress | None:
        for table in reversed(self._tables):
            if table.in_cell and table.row[-1].draft is not None:
                return table.row[-1].draft.address
        return None

    def _close_table(self) -> None:
        table = self._tables.pop()
        table.end_row()
        self._style = table.style
        self._target().extend(table.rows)

    def _draw(self, tag: Tag) -> None:
        table, name = self._tables[-1], tag.name
        if name in _GROUPS:
            table.end_row()
            table.head = name == "thead" and not tag.closes
        elif name == "tr":
            table.end_row()
            if not tag.closes and table.draft is not None:
                table.draft.open_row()
        elif name in _CELLS:
            table.in_cell = not tag.closes
            self._style = _Style()
            if not tag.closes:
                self._open_cell(table, tag)

    def _open_cell(self, table: _Table, tag: Tag) -> None:
        draft = self._draft_of(table).open_cell(
            count_attribute(tag, "rowspan", MAX_ROWSPAN),
            count_attribute(tag, "colspan", MAX_COLSPAN),
            header=table.head or (tag.name == "th" and attribute(tag, "scope") != "row"),
        )
        table.row.append(Cell(draft))

    def _draft_of(self, table: _Table) -> GridDraft:
        if table.draft is None:
            table.draft = GridDraft(len(self.drafts), table.home, self.ledger)
            table.draft.note = table.note
            self.drafts.append(table.draft)
        return table.draft
