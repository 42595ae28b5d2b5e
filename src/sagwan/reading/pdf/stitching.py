"""Tables that go on over a page break: equal columns, nothing between, head rows printed again."""

from dataclasses import dataclass, field, replace
from itertools import pairwise

from sagwan.reading.headers import states_figure
from sagwan.reading.pdf.fitting import fit_columns
from sagwan.reading.pdf.flow import Boxes, Item, Leaf
from sagwan.reading.pdf.regions import Region, RuledTable
from sagwan.reading.pdf.ruling import MeshCell

_NEAR = 3.0
_SUPPOSED = 18.0  # where the places of columns are not drawn
_FOOT = 0.55
_FEWEST = 3  # columns of which one part may lack some


@dataclass(slots=True)
class PagedCell:
    """A cell with the page that it stands on."""

    cell: MeshCell
    region: Region
    page: int


@dataclass(slots=True)
class LongTable:
    """A table with all its rows; `xs` are the lines between its columns, `repeated` counts head
    rows that were printed again."""

    rows: int
    xs: list[float]
    cells: list[PagedCell] = field(default_factory=list)
    repeated: int = 0

    @property
    def columns(self) -> int:
        """How many columns."""
        return len(self.xs) - 1


def stitch(leaves: list[Leaf]) -> dict[int, LongTable]:
    """Give the table that begins at each ruled table; the parts that go on one have none."""
    _find_rows(leaves)
    long: dict[int, LongTable] = {}
    open_table: tuple[RuledTable, LongTable, Leaf] | None = None
    for leaf in leaves:
        for place, item in enumerate(leaf.items):
            if not isinstance(item, RuledTable):
                continue
            before = open_table if place == 0 else None
            if before and before[2].items[-1] is before[0]:
                part = fit_columns(before[1].xs, item)
                if _goes_on(before, part, leaf):
                    _append(before[1], part, leaf.sheet.number)
                    open_table = (item, before[1], leaf)
                    continue
            long[id(item)] = _begin(item, leaf.sheet.number)
            open_table = (item, long[id(item)], leaf)
    return long


def _find_rows(leaves: list[Leaf]) -> None:
    """Take boxes side by side for a row where a table goes on over the page break beside them."""
    for leaf, after in pairwise(leaves):
        if not leaf.items or not after.items or after.sheet.number != leaf.sheet.number + 1:
            continue
        last, first = _table_of(leaf.items[-1]), _table_of(after.items[0])
        if last is None or first is None or last.area.bottom < _FOOT * leaf.sheet.height:
            continue
        if _union(last.mesh.xs, first.mesh.xs, _reach(last, first)) is not None:
            leaf.items[-1], after.items[0] = last, first


def _table_of(item: Item) -> RuledTable | None:
    if isinstance(item, Boxes):
        return item.row
    return item if isinstance(item, RuledTable) else None


def _reach(above: RuledTable, table: RuledTable) -> float:
    return _SUPPOSED if above.mesh.supposed or table.mesh.supposed else _NEAR


def _union(xs: list[float], others: list[float], near: float) -> list[float] | None:
    """Give the lines between columns of two parts of one table, None where they are not one."""
    fewer, more = sorted((xs, others), key=len)
    if abs(xs[0] - others[0]) > near or abs(xs[-1] - others[-1]) > near:
        return None
    if len(fewer) != len(more) and (len(fewer) <= _FEWEST or near > _NEAR):
        return None
    if near > _NEAR and _are_alike(xs, others):
        return xs
    places = [_nearest(more, x) for x in fewer]
    if any(abs(more[at] - x) > near for at, x in zip(places, fewer, strict=True)):
        return None
    return more if len(set(places)) == len(places) else None


def _are_alike(xs: list[float], others: list[float]) -> bool:
    """Tell whether columns whose places are not drawn may be the same: each lies for the most part
    where the other does."""
    columns = list(zip(pairwise(xs), pairwise(others), strict=True))
    return all(2 * (min(a[1], b[1]) - max(a[0], b[0])) > a[1] - a[0] for a, b in columns)


def _begin(table: RuledTable, page: int) -> LongTable:
    begun = LongTable(table.mesh.rows, table.mesh.xs)
    begun.cells = [
        PagedCell(cell, region, page)
        for cell, region in zip(table.mesh.cells, table.regions, strict=True)
    ]
    return begun


def _goes_on(before: tuple[RuledTable, LongTable, Leaf], table: RuledTable, leaf: Leaf) -> bool:
    above = before[0]
    if leaf.sheet.number != before[2].sheet.number + 1:
        return False
    if _union(before[1].xs, table.mesh.xs, _reach(above, table)) is None:
        return False
    if above.area.bottom < _FOOT * before[2].sheet.height:
        return False
    head = _head_rows(table)
    return head == 0 or _count_repeated(before[1], table) > 0


def _head_rows(table: RuledTable) -> int:
    """Count the leading rows that are shaded throughout and state no figures, in a table where not
    all are."""
    rows = 0
    cells = list(zip(table.mesh.cells, table.regions, strict=True))
    while rows < table.mesh.rows and all(
        cell.shaded and not any(states_figure(line.text) for line in region.lines)
        for cell, region in cells
        if cell.row == rows
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
    more = max(begun.xs, table.mesh.xs, key=len)
    for paged in begun.cells:
        paged.cell = _moved(paged.cell, begun.xs, more, 0)
    for cell, region in zip(table.mesh.cells, table.regions, strict=True):
        if cell.row >= repeated:
            moved = _moved(cell, table.mesh.xs, more, begun.rows - repeated)
            begun.cells.append(PagedCell(moved, region, page))
    begun.xs = more
    begun.rows += table.mesh.rows - repeated
    begun.repeated += repeated


def _moved(cell: MeshCell, xs: list[float], more: list[float], rows: int) -> MeshCell:
    """Give a cell its place among the columns of the whole table, some rows further down."""
    if len(xs) == len(more):
        return replace(cell, row=cell.row + rows)
    first, last = (_nearest(more, x) for x in (xs[cell.column], xs[cell.column + cell.colspan]))
    return replace(cell, row=cell.row + rows, column=first, colspan=max(1, last - first))


def _nearest(places: list[float], x: float) -> int:
    return min(range(len(places)), key=lambda at: abs(places[at] - x))
