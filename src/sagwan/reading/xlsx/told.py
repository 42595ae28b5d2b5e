"""Workbooks of our own writer: defined names say where the text stands and where each table.

A row of the text tells in its first cell what it is, in the second what it says; a row 표 1 stands
for the table of that number, which the third cell describes.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml.etree import _Element

from sagwan.reading.drawing import GridDraft
from sagwan.reading.legends import read_legend
from sagwan.reading.parts import flatten
from sagwan.reading.rendering import Cell, Piece, Row
from sagwan.reading.styles import PREFIX, find_style
from sagwan.reading.xlsx.cells import Cells, Merge, Shown, read_range
from sagwan.reading.xlsx.laying import Layer, pieces_of
from sagwan.reading.xlsx.names import s

TEXT_NAME, TABLE_NAME = "업무보고_본문", "업무보고_표_"
TABLE_WORD = "표"
_TABLE_ROW = re.compile(rf"{TABLE_WORD} ?(\d{{1,5}})")
_PLAIN = find_style(f"{PREFIX} 본문")


@dataclass(frozen=True, slots=True)
class Area:
    """A range of a sheet."""

    sheet: str
    range: Merge


@dataclass(slots=True)
class Told:
    """A workbook of our own: its areas by name, and the cells of its sheets by name."""

    areas: Mapping[str, Area]
    sheets: dict[str, Cells] = field(default_factory=dict)

    def __contains__(self, sheet: object) -> bool:
        return any(area.sheet == sheet for area in self.areas.values())

    def lay(self, layer: Layer) -> None:
        """Lay the text out, each table in its place."""
        area = self.areas[TEXT_NAME]
        shown = self.sheets.get(area.sheet, Cells()).shown
        for row in range(area.range.top, min(area.range.bottom, _bottom(shown)) + 1):
            kind, text, note = (_text(shown, row, area.range.left + at) for at in range(3))
            table = _TABLE_ROW.fullmatch(kind)
            if table is not None:
                self._lay_table(int(table[1]), note, layer)
            elif text:
                piece = Piece(text, style=find_style(f"{PREFIX} {kind}") or _PLAIN)
                layer.lay_line(piece)

    def _lay_table(self, number: int, note: str, layer: Layer) -> None:
        area = self.areas.get(f"{TABLE_NAME}{number}")
        cells = None if area is None else self.sheets.get(area.sheet)
        if area is None or cells is None:
            layer.leave_unread(f"표 {number}의 시트가 없음", f"the sheet of table {number} is gone")
            return
        told = read_legend(note)
        heads = area.range.top + (told.heads if told else 1)
        draft = GridDraft(len(layer.drafts), None, layer.ledger)
        draft.note = note
        layer.drafts.append(draft)
        for row, places in _places(area.range, cells, layer):
            draft.open_row()
            line = []
            for column, tall, wide in places:
                found = cells.shown.get((row, column))
                cell = draft.open_cell(tall, wide, header=row < heads)
                line.append(Cell(cell, pieces=pieces_of(found) if found else []))
            layer.rows.append(Row(line))


def find_told(workbook: _Element) -> Told | None:
    """Find the areas that a workbook of our own names; None where it is another's."""
    areas: dict[str, Area] = {}
    for name in workbook.iterfind(f"{s('definedNames')}/{s('definedName')}"):
        key = name.get("name") or ""
        if key == TEXT_NAME or key.startswith(TABLE_NAME):
            sheet, _, place = (name.text or "").rpartition("!")
            found = read_range(place)
            if found is not None:
                areas[key] = Area(_unquoted(sheet), found)
    return Told(areas) if TEXT_NAME in areas else None


def _unquoted(sheet: str) -> str:
    inner = sheet[1:-1] if sheet[:1] == sheet[-1:] == "'" else sheet
    return inner.replace("''", "'").strip()


def _bottom(shown: Mapping[tuple[int, int], Shown]) -> int:
    return max((row for row, _ in shown), default=-1)


def _text(shown: Mapping[tuple[int, int], Shown], row: int, column: int) -> str:
    found = shown.get((row, column))
    return "" if found is None else flatten(found.text).strip(" ")


def _places(
    area: Merge, cells: Cells, layer: Layer
) -> Iterator[tuple[int, list[tuple[int, int, int]]]]:
    """Give for each row the columns at which cells begin, with the rows and columns they span."""
    bottom = min(area.bottom, max(_bottom(cells.shown), area.top))
    layer.ledger.add_cells((bottom - area.top + 1) * (area.right - area.left + 1))
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for merge in cells.merges:
        if not (area.top <= merge.top <= bottom and area.left <= merge.left <= area.right):
            continue
        last, right = min(merge.bottom, bottom), min(merge.right, area.right)
        layer.ledger.add_cells((last - merge.top + 1) * (right - merge.left + 1))
        reached = {(y, x) for y in range(merge.top, last + 1) for x in range(merge.left, right + 1)}
        if covered.isdisjoint(reached):
            covered |= reached - {(merge.top, merge.left)}
            spans[merge.top, merge.left] = last - merge.top + 1, right - merge.left + 1
    for row in range(area.top, bottom + 1):
        free = (x for x in range(area.left, area.right + 1) if (row, x) not in covered)
        yield row, [(column, *spans.get((row, column), (1, 1))) for column in free]
