"""Tables that go on over a page break: equal columns, nothing between, head rows printed again."""

from dataclasses import dataclass, field

from sagwan.reading.pdf.flow import Leaf
from sagwan.reading.pdf.regions import Region, RuledTable
from sagwan.reading.pdf.ruling import MeshCell

_NEAR = 3.0
_FOOT = 0.55


@dataclass(slots=True)
class PagedCell:
    """A cell with the page that it stands on."""

    cell: MeshCell
    region: Region
    page: int


@dataclass(slots=True)
class LongTable:
    """A table with all its rows; `repeated` counts head rows that were printed again."""

    rows: int
    columns: int
    cells: list[PagedCell] = field(default_factory=list)
    repeated: int = 0


def stitch(leaves: list[Leaf]) -> dict[int, LongTable]:
    """Give the table that begins at each ruled table; the parts that go on one have none."""
    long: dict[int, LongTable] = {}
    open_table: tuple[RuledTable, LongTable, Leaf] | None = None
    for leaf in leaves:
        for place, item in enumerate(leaf.items):
            if not isinstance(item, RuledTable):
                continue
            before = open_table if place == 0 else None
            if before and before[2].items[-1] is before[0] and _goes_on(before, item, leaf):
                _append(before[1], item, leaf.sheet.number)
                open_table = (item, before[1], leaf)
                continue
            long[id(item)] = _begin(item, leaf.sheet.number)
            open_table = (item, long[id(item)], leaf)
    return long


def _begin(table: RuledTable, page: int) -> LongTable:
    begun = LongTable(table.mesh.rows, table.mesh.columns)
    begun.cells = [
        PagedCell(cell, region, page)
        for cell, region in zip(table.mesh.cells, table.regions, strict=True)
    ]
    return begun


def _goes_on(before: tuple[RuledTable, LongTable, Leaf], table: RuledTable, leaf: Leaf) -> bool:
    above = before[0]
    if leaf.sheet.number != before[2].sheet.number + 1:
        return False
    xs, others = above.mesh.xs, table.mesh.xs
    if len(xs) != len(others) or any(abs(x - o) > _NEAR for x, o in zip(xs, others, strict=True)):
        return False
    if above.area.bottom < _FOOT * before[2].sheet.height:
        return False
    head = _head_rows(table)
    return head == 0 or _count_repeated(before[1], table) > 0


def _head_rows(table: RuledTable) -> int:
    """Count the leading rows that are shaded throughout, in a table where not all are."""
    rows = 0
    while rows < table.mesh.rows and all(
        cell.shaded for cell in table.mesh.cells if cell.row == rows
    ):
        rows += 1
    return 0 if rows == table.mesh.rows else rows


def _count_repeated(begun: LongTable, table: RuledTable) -> int:
    """Count the leading rows whose cells say what the table's first rows say."""
    rows = 0
    while rows < min(begun.rows, table.mesh.rows - 1, 4):
        first = [_text(paged.region) for paged in begun.cells if paged.cell.row == rows]
        again = [
            _text(region)
            for cell, region in zip(table.mesh.cells, table.regions, strict=True)
            if cell.row == rows
        ]
        if first != again or not any(first):
            break
        rows += 1
    return rows


def _text(region: Region) -> str:
    return "".join(line.text for line in region.lines).replace(" ", "")


def _append(begun: LongTable, table: RuledTable, page: int) -> None:
    repeated = _count_repeated(begun, table)
    for cell, region in zip(table.mesh.cells, table.regions, strict=True):
        if cell.row >= repeated:
            moved = MeshCell(
                cell.area,
                begun.rows + cell.row - repeated,
                cell.column,
                cell.rowspan,
                cell.colspan,
                cell.shaded,
            )
            begun.cells.append(PagedCell(moved, region, page))
    begun.rows += table.mesh.rows - repeated
    begun.repeated += repeated
