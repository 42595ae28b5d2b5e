"""The cells of a sheet of XLSX as they are shown: read one by one, so that size is bounded."""

import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from lxml.etree import _Element

from sagwan.reading.drawing import Ledger
from sagwan.reading.limits import MAX_CELLS
from sagwan.reading.xlsx.formats import show_number, show_text
from sagwan.reading.xlsx.names import index_of, number_of, s
from sagwan.reading.xlsx.strings import text_of
from sagwan.reading.xlsx.styles import Look, Looks
from sagwan.reading.xml import iterate_xml

MAX_ROWS = 1_048_576
MAX_COLUMNS = 16_384
_PART = "xl/worksheets"
_TRUE = frozenset({"1", "true"})
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a cell shows, and whether lines or a colour set it off as part of a table."""

    text: str
    drawn: bool
    indent: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Merge:
    """A range of cells that is one; all four bounds are inside."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Cells:
    """A sheet: its cells by (row, column), its merges, formulas without a stored value, and how
    many cells with a text stand in hidden rows and columns."""

    shown: dict[tuple[int, int], Shown] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    unsolved: int = 0
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Book:
    """What all sheets of a workbook share."""

    strings: tuple[str, ...]
    looks: Looks
    from_1904: bool


def read_range(text: str) -> Merge | None:
    """Read a range as A1:C3 names it."""
    found = _RANGE.match(text)
    if found is None:
        return None
    left, top = index_of(found[1]), int(found[2]) - 1
    right = left if found[3] is None else index_of(found[3])
    bottom = top if found[4] is None else int(found[4]) - 1
    return Merge(min(top, bottom), min(left, right), max(top, bottom), max(left, right))


class SheetReader:
    """Reads the cells of one sheet."""

    def __init__(self, book: Book, ledger: Ledger) -> None:
        self._book = book
        self._ledger = ledger
        self._cells = Cells()
        self._row = -1
        self._column = -1
        self._blank = 0
        self._row_hidden = False
        self._columns_hidden: list[range] = []

    def read(self, data: bytes) -> Cells:
        """Read the part of a sheet; rows and cells without an address follow the one before."""
        for row in iterate_xml(data, (s("col"), s("row"), s("mergeCell")), _PART):
            if row.tag == s("col"):
                if row.get("hidden") in _TRUE:
                    bounds = number_of(row.get("min"), 0) - 1, number_of(row.get("max"), 0)
                    self._columns_hidden.append(range(*bounds))
                continue
            if row.tag == s("mergeCell"):
                merge = read_range(row.get("ref") or "")
                if merge is not None:
                    self._ledger.add_cells()
                    self._cells.merges.append(merge)
                continue
            stated = number_of(row.get("r"), 0) - 1
            self._row = stated if 0 <= stated < MAX_ROWS else self._row + 1
            self._column = -1
            self._row_hidden = row.get("hidden") in _TRUE
            for cell in row.iterchildren(s("c")):
                self._read_cell(cell)
        return self._cells

    def _read_cell(self, cell: _Element) -> None:
        place = read_range(cell.get("r") or "")
        if place is not None and not (0 <= place.top < MAX_ROWS and place.left < MAX_COLUMNS):
            place = None
        row, self._column = (
            (self._row, self._column + 1) if place is None else (place.top, place.left)
        )
        look = self._book.looks.find(number_of(cell.get("s"), 0))
        text = self._show(cell, look)
        if not text.strip() and not look.drawn:
            return
        if text.strip():
            self._ledger.add_cells()
            hidden = self._row_hidden or any(self._column in r for r in self._columns_hidden)
            self._cells.hidden += hidden
        else:
            self._blank += 1
        if 0 <= row < MAX_ROWS and self._column < MAX_COLUMNS and self._blank < MAX_CELLS:
            shown = Shown(text, look.drawn, look.indent, look.bold)
            self._cells.shown[row, self._column] = shown

    def _show(self, cell: _Element, look: Look) -> str:
        kind = cell.get("t") or "n"
        if kind == "inlineStr":
            inline = cell.find(s("is"))
            return "" if inline is None else show_text(text_of(inline), look.code)
        value = cell.findtext(s("v"))
        if value is None:
            self._cells.unsolved += cell.find(s("f")) is not None
            return ""
        if kind == "s":
            place = number_of(value, -1)
            strings = self._book.strings
            return show_text(strings[place], look.code) if 0 <= place < len(strings) else ""
        if kind == "n":
            return self._show_number(value, look)
        if kind == "b":
            return "TRUE" if value.strip() == "1" else "FALSE"
        return show_text(value, look.code) if kind == "str" else value

    def _show_number(self, value: str, look: Look) -> str:
        try:
            number = Decimal(value.strip())
        except InvalidOperation:
            return value
        return show_number(number, look.code, from_1904=self._book.from_1904)
