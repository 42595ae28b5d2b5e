"""HTML inside Markdown, however unfinished: paragraphs, lists and tables of one stretch of text.

Converters leave lists unclosed and items without a tag, so an item takes the depth at which its
bullet was seen before, or else that of its list tag.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sagwan.facts import CellAddress
from sagwan.reading.drawing import CellDraft, GridDraft
from sagwan.reading.inline import CleanLine
from sagwan.reading.items import cut_items, mark_of, opens_list, trim
from sagwan.reading.limits import MAX_COLSPAN, MAX_ROWSPAN, MAX_TABLE_DEPTH
from sagwan.reading.markup import BREAKING, Tag, count_attribute
from sagwan.reading.paging import Sheet

_LISTS = frozenset({"ul", "ol", "dl", "menu", "dir"})
_ITEMS = frozenset({"li", "dt", "dd"})
_CELLS = frozenset({"td", "th"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass(slots=True, eq=False, repr=False)
class _Lists:
    """How deep in lists the text stands, and at which depth each bullet was seen."""

    depth: int = 0
    items: int = 0
    fresh: bool = False
    marks: dict[str, int] = field(default_factory=dict)

    def open_list(self) -> None:
        self.depth += 1
        self.fresh = True

    def close_list(self) -> None:
        self.depth = max(0, self.depth - 1)
        self.items = min(self.items, self.depth)

    def open_paragraph(self) -> None:
        """A paragraph outside of items ends the lists that were never closed."""
        if self.items == 0:
            self.depth = 0
            self.marks.clear()

    def depth_of(self, mark: str) -> int:
        """Give the depth of an item: no report nests a bullet in its like, but notes (※) go with
        whatever they stand under."""
        if mark and not (self.fresh and mark == "※"):
            self.depth = min(self.depth, self.marks.get(mark, self.depth))
        self.fresh = False
        if mark:
            self.marks = {m: d for m, d in self.marks.items() if d < self.depth}
            self.marks[mark] = self.depth
        return self.depth


@dataclass(slots=True, eq=False, repr=False)
class _Frame:
    """An open table: its draft from the first cell on, and the lists around it."""

    home: CellAddress | None
    lists: _Lists
    draft: GridDraft | None = None
    cell: CellDraft | None = None


class Soup:
    """Reads stretches of lines; what is open at the end of one is still open in the next."""

    def __init__(self, sheet: Sheet, home: CellAddress | None = None) -> None:
        self._sheet = sheet
        self._home = home
        self._lists = _Lists()
        self._frames: list[_Frame] = []
        self._buried = 0
        self._heading = 0

    @property
    def in_table(self) -> bool:
        """Tell whether a table is open."""
        return bool(self._frames)

    def read(self, index: int, start: int, end: int, clean: CleanLine, indent: int = 0) -> None:
        """Read a stretch of the line at an index."""
        done = start
        for tag in clean.tags_between(start, end):
            if tag.name in BREAKING:
                self._add(index, done, tag.start, clean, indent)
                done = tag.end
                self._obey(tag, index)
        self._add(index, done, end, clean, indent)

    def close(self) -> None:
        """Close every table and list that is still open."""
        while self._frames:
            self._close_table()
        self._lists = _Lists()
        self._heading = 0

    # --- text ---------------------------------------------------------------------------------

    def _add(self, index: int, start: int, end: int, clean: CleanLine, indent: int) -> None:
        left, right = trim(clean.plain, start, end)
        if left == right:
            return
        listed = self._lists.depth > 0 or (
            self._address() is not None and opens_list(clean.plain[left : left + 2])
        )
        pieces: Iterable[tuple[int, int]] = [(left, right)]
        if listed:
            pieces = cut_items(clean.plain, left, right)
        for piece_start, piece_end in pieces:
            self._add_piece(index, *trim(clean.plain, piece_start, piece_end), clean, indent)

    def _add_piece(self, index: int, start: int, end: int, clean: CleanLine, indent: int) -> None:
        mark = mark_of(clean.plain[start : start + 2])
        depth = self._lists.depth_of(mark)
        if self._frames and self._frames[-1].cell is not None:
            self._frames[-1].cell.extend(index + 1, start, end, clean.plain[start:end])
        self._sheet.add(
            index,
            start,
            end,
            heading=self._heading,
            indent=indent + 2 * depth,
            bold=is_strong(clean, start, end),
            cell=self._address(),
        )

    def _address(self) -> CellAddress | None:
        for frame in reversed(self._frames):
            if frame.cell is not None:
                return frame.cell.address
        return self._home

    # --- tags ---------------------------------------------------------------------------------

    def _obey(self, tag: Tag, index: int) -> None:
        name = tag.name
        if name == "table":
            self._open_or_close_table(tag)
        elif name in _LISTS:
            (self._lists.close_list if tag.closes else self._lists.open_list)()
        elif name in _ITEMS:
            self._lists.items = max(0, self._lists.items + (-1 if tag.closes else 1))
            self._lists.items = min(self._lists.items, max(1, self._lists.depth))
        elif name in _HEADINGS or name == "p":
            self._heading = 0 if tag.closes else _HEADINGS.get(name, 0)
            self._lists.open_paragraph()
        elif self._frames and not self._buried:
            self._draw(tag, index)

    def _open_or_close_table(self, tag: Tag) -> None:
        if not tag.closes:
            if len(self._frames) >= MAX_TABLE_DEPTH:
                self._buried += 1
                return
            self._frames.append(_Frame(self._address(), self._lists))
            self._lists = _Lists()
        elif self._buried:
            self._buried -= 1
        elif self._frames:
            self._close_table()

    def _close_table(self) -> None:
        frame = self._frames.pop()
        self._lists = frame.lists
        if frame.draft is not None:
            self._sheet.grids[frame.draft.number] = frame.draft.finish()

    def _draw(self, tag: Tag, index: int) -> None:
        frame = self._frames[-1]
        if tag.name == "tr" or tag.name in _CELLS:
            frame.cell = None
        if tag.closes:
            return
        if tag.name == "tr" and frame.draft is not None:
            frame.draft.open_row()
        elif tag.name in _CELLS:
            self._lists = _Lists()
            cell = self._draft_of(frame).open_cell(
                count_attribute(tag, "rowspan", MAX_ROWSPAN),
                count_attribute(tag, "colspan", MAX_COLSPAN),
                header=tag.name == "th",
            )
            cell.place(index + 1, tag.end)
            frame.cell = cell

    def _draft_of(self, frame: _Frame) -> GridDraft:
        if frame.draft is None:
            frame.draft = GridDraft(len(self._sheet.grids), frame.home, self._sheet.ledger)
            self._sheet.grids.append(None)
        return frame.draft


def is_strong(clean: CleanLine, start: int, end: int) -> bool:
    """Tell whether mark-up makes a whole segment strong, its bullet aside."""
    if not clean.strong:
        return False
    body = start
    while body < end and mark_of(clean.plain[body : body + 2]):
        body += 1
        while body < end and clean.plain[body] == " ":
            body += 1
    return clean.is_strong(body, end)
