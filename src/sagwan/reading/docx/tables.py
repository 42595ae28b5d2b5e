"""Tables of Word as grids: which cells of a row begin there, and how far each reaches."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from sagwan.reading.docx.names import local, number_of, switch_of, value_of, w
from sagwan.reading.limits import MAX_COLSPAN

_WRAPPERS = frozenset("sdt sdtContent customXml ins moveTo smartTag".split())


@dataclass(slots=True)
class Slot:
    """A cell as Word keeps it: where it stands, how wide it is, whether it goes on from above.
    `element` is None where a row begins or ends with an empty stretch."""

    column: int
    span: int
    goes_on: bool
    element: _Element | None
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with the cells that begin in it."""

    element: _Element
    slots: tuple[Slot, ...]
    header: bool


def read_table(table: _Element) -> list[TableRow]:
    """Give the rows of a table with the spans of their cells; rows taken out are left out."""
    rows = [(row, _lay(row)) for row in _inside(table, "tr") if not is_deleted(row)]
    _merge([slots for _, slots in rows])
    return [
        TableRow(
            element,
            tuple(slot for slot in slots if not slot.goes_on),
            bool(switch_of(element.find(w("trPr")), "tblHeader")),
        )
        for element, slots in rows
    ]


def _inside(parent: _Element, name: str) -> Iterator[_Element]:
    """Give children of a name, also where a control or a tracked change wraps them."""
    for child in parent:
        found = local(child)
        if found == name:
            yield child
        elif found in _WRAPPERS:
            yield from _inside(child, name)


def find_description(table: _Element) -> str:
    """Give what the file says of a table to those who cannot see it."""
    about = table.find(w("tblPr"))
    return value_of(about, "tblDescription") or value_of(about, "tblCaption") or ""


def find_deleted_rows(table: _Element) -> list[_Element]:
    """Give the rows that a tracked change took out."""
    return [row for row in _inside(table, "tr") if is_deleted(row)]


def is_deleted(row: _Element) -> bool:
    """Tell whether a tracked change took a row out."""
    properties = row.find(w("trPr"))
    return properties is not None and properties.find(w("del")) is not None


def _lay(row: _Element) -> list[Slot]:
    properties = row.find(w("trPr"))
    slots: list[Slot] = []
    column = _skip(slots, 0, value_of(properties, "gridBefore"))
    for cell in _inside(row, "tc"):
        about = cell.find(w("tcPr"))
        if _goes_on(about, "hMerge") and slots:
            slots[-1].span += 1
            column += 1
            continue
        span = max(1, min(number_of(value_of(about, "gridSpan"), 1), MAX_COLSPAN))
        slots.append(Slot(column, span, _goes_on(about, "vMerge"), cell))
        column += span
    _skip(slots, column, value_of(properties, "gridAfter"))
    return slots


def _skip(slots: list[Slot], column: int, count: str | None) -> int:
    """Leave an empty cell where a row is indented against its table."""
    wide = max(0, min(number_of(count, 0), MAX_COLSPAN))
    if wide:
        slots.append(Slot(column, wide, goes_on=False, element=None))
    return column + wide


def _goes_on(properties: _Element | None, merge: str) -> bool:
    """w:vMerge without a value goes on with the cell above; only "restart" begins one."""
    found = None if properties is None else properties.find(w(merge))
    return found is not None and found.get(w("val")) != "restart"


def _merge(rows: list[list[Slot]]) -> None:
    """Let each cell reach over those below that go on with it; one with nothing above begins."""
    above: dict[int, Slot] = {}
    for slots in rows:
        here: dict[int, Slot] = {}
        for slot in slots:
            owner = above.get(slot.column) if slot.goes_on else None
            if owner is None or owner.span != slot.span:
                slot.goes_on = False
                here[slot.column] = slot
            else:
                owner.rowspan += 1
                here[slot.column] = owner
        above = here
