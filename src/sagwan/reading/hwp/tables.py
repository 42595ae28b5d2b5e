"""Tables of HWP 5: the addresses and spans of their cells, and the records inside each."""

from dataclasses import dataclass

from sagwan.reading.hancom.lattice import CellPlan
from sagwan.reading.hwp.fields import number
from sagwan.reading.hwp.records import LIST, TABLE, Records

_IS_HEADER = 4
_ADDRESS = 8  # bytes of a cell's record before its column and row

Stretch = tuple[int, int]


@dataclass(slots=True)
class TableRecords:
    """A table: the records of its caption, and its cells with the records of each."""

    caption: Stretch
    cells: list[CellPlan[Stretch]]


def find_cells(records: Records, start: int, end: int) -> TableRecords:
    """Find the cells of the table whose records lie between two indexes."""
    tags, levels = records.tags, records.levels
    level = levels[start] if start < end else 0
    caption = (start, start)
    cells: list[CellPlan[Stretch]] = []
    begun = start
    seen = False
    for index in range(start, end):
        if levels[index] > level:
            continue
        if tags[index] == TABLE:
            seen = True
            caption = (start, index)
        elif tags[index] == LIST and seen:
            if cells:
                cells[-1].content = (begun, index)
            begun = index + 1
            cells.append(_plan(records, index))
    if cells:
        cells[-1].content = (begun, end)
    return TableRecords(caption, cells)


def _plan(records: Records, index: int) -> CellPlan[Stretch]:
    data, place = records.data, records.starts[index]
    at = place + _ADDRESS
    return CellPlan(
        row=number(data, at + 2),
        column=number(data, at),
        rowspan=number(data, at + 6) or 1,
        colspan=number(data, at + 4) or 1,
        header=bool(data[place + 6] & _IS_HEADER) if place + 6 < len(data) else False,
        content=None,
    )
