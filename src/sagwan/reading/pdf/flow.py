"""The order in which a page is read: from top to bottom, boxes side by side from left to right,
columns one after the other."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from sagwan.reading.pdf.columns import find_gutter, split_columns
from sagwan.reading.pdf.ink import Area, Sheet, enclose
from sagwan.reading.pdf.paragraphs import Paragraph, Vocabulary, join_lines
from sagwan.reading.pdf.regions import Parts, RuledTable, part_page
from sagwan.reading.pdf.strings import TextLine

_BESIDE = 0.5


@dataclass(slots=True)
class Stretch:
    """Lines that are read one after the other within an area; `numbered` where they are a title
    whose number stood in a box beside it."""

    area: Area
    lines: list[TextLine]
    boxed: bool = False
    numbered: bool = False


@dataclass(slots=True)
class Boxes:
    """Boxes that touch, read one after the other; `row` where they could be a row of a table."""

    area: Area
    stretches: list[Stretch]
    row: RuledTable | None = None


Item = Stretch | Boxes | RuledTable


@dataclass(slots=True)
class Leaf:
    """A page in reading order."""

    sheet: Sheet
    items: list[Item] = field(default_factory=list)

    def stretches(self) -> Iterable[Stretch]:
        """Give the text outside tables."""
        for item in self.items:
            if isinstance(item, Stretch):
                yield item
            elif isinstance(item, Boxes):
                yield from item.stretches

    def lines(self) -> Iterable[TextLine]:
        """Give every line of text, cells included."""
        for stretch in self.stretches():
            yield from stretch.lines
        for item in self.items:
            if isinstance(item, RuledTable):
                yield from chain.from_iterable(region.lines for region in item.regions)


def lay_out(sheet: Sheet) -> Leaf:
    """Put the parts of a page into reading order."""
    parts = part_page(sheet)
    columns = _columns(parts, sheet)
    fixed: list[Item] = [*parts.tables, *_boxed(parts)]
    items = [*fixed, *(Stretch(line.area, [line]) for line in columns[0])]
    ordered = _order(items)
    for column in columns[1:]:
        ordered = _insert_column(ordered, column)
    return Leaf(sheet, _gather(ordered, _right_edges(columns)))


def _columns(parts: Parts, sheet: Sheet) -> list[list[TextLine]]:
    """Give the lines across the page and, where there are columns, those of each."""
    gutter = None
    if not parts.tables:
        gutter = find_gutter(parts.body.glyphs, sheet)
    if gutter is None:
        return [parts.body.lines]
    return list(split_columns(parts.body.glyphs, gutter))


def _boxed(parts: Parts) -> Iterable[Boxes]:
    for regions in parts.boxes:
        stretches = [Stretch(r.area, r.lines, boxed=True) for r in regions if r.lines]
        if stretches:
            area = enclose([stretch.area for stretch in stretches])
            row = next((row for row in parts.rows if row.area == area), None)
            yield Boxes(area, stretches, row)


def _order(items: list[Item]) -> list[Item]:
    """Sort by the top; what stands beside each other goes from left to right."""
    ordered: list[Item] = []
    waiting = sorted(items, key=lambda item: (item.area.top, item.area.left))
    while waiting:
        first = waiting[0]
        row = [item for item in waiting if item is first or _is_beside(first, item)]
        if len(row) == 1:
            ordered.append(waiting.pop(0))
            continue
        row.sort(key=lambda item: item.area.left)
        ordered.extend(row)
        taken = set(map(id, row))
        waiting = [item for item in waiting if id(item) not in taken]
    return ordered


def _is_beside(first: Item, item: Item) -> bool:
    a, b = first.area, item.area
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    apart = a.right <= b.left + 2 or b.right <= a.left + 2
    return apart and shared > _BESIDE * min(a.height, b.height)


def _insert_column(ordered: list[Item], column: list[TextLine]) -> list[Item]:
    """Read a column before the first thing across the page that stands below it."""
    result = list(ordered)
    for line in column:
        at = next(
            (
                place
                for place, item in enumerate(result)
                if item.area.top > line.area.top and not _is_of_column(item)
            ),
            len(result),
        )
        result.insert(at, _ColumnLine(line.area, [line]))
    return result


class _ColumnLine(Stretch):
    """A line of a column."""


def _is_of_column(item: Item) -> bool:
    return isinstance(item, _ColumnLine)


def _right_edges(columns: list[list[TextLine]]) -> dict[int, float]:
    """Where the lines of each column end at most."""
    edges: dict[int, float] = {}
    for column in columns:
        right = max((line.area.right for line in column), default=0.0)
        edges.update((id(line), right) for line in column)
    return edges


def _gather(ordered: list[Item], edges: dict[int, float]) -> list[Item]:
    """Join lines that follow each other into stretches."""
    gathered: list[Item] = []
    for item in ordered:
        if not isinstance(item, Stretch):
            gathered.append(item)
            continue
        right = edges[id(item.lines[0])]
        last = gathered[-1] if gathered else None
        if isinstance(last, Stretch) and last.area.right == right:
            last.lines.extend(item.lines)
        else:
            area = Area(item.area.left, item.area.top, right, item.area.bottom)
            gathered.append(Stretch(area, list(item.lines)))
    return gathered


def paragraphs_of(stretch: Stretch, words: Vocabulary) -> list[Paragraph]:
    """Give the paragraphs of a stretch."""
    return join_lines(stretch.lines, stretch.area, words, kind="box" if stretch.boxed else "page")
