"""Flattened tables solved: rows, the head that fits them, and the column of every cell."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sagwan.understanding.tables.blanks import place_rows
from sagwan.understanding.tables.captions import caption_of, read_caption
from sagwan.understanding.tables.drafts import RowDraft, TableDraft
from sagwan.understanding.tables.headers import Head
from sagwan.understanding.tables.labels import closed_label, labels_of
from sagwan.understanding.tables.layouts import Header, Need
from sagwan.understanding.tables.quantities import matrices_of
from sagwan.understanding.tables.regions import FlatLine, Region
from sagwan.understanding.tables.remarks import remark_of, remark_paths
from sagwan.understanding.tables.rows import LooseTable, assemble_rows
from sagwan.understanding.tables.stacks import Stack
from sagwan.understanding.tokens.token import Token

WORTH_OF_A_WHOLE_ROW = 6.0
COST_OF_A_WIDER_ROW = 60.0
COST_OF_WIDER_ROWS = 200.0
COST_OF_BLANKS_IN_ALL_ROWS = 12.0
CHEAP = 1.0


class Surroundings(NamedTuple):
    """What a table may be read with: the lines above and below, tokens, words of the report."""

    above: Sequence[FlatLine]
    below: Sequence[FlatLine]
    tokens: Sequence[Sequence[Token]]
    seen: frozenset[str]


def solve_region(region: Region, around: Surroundings) -> TableDraft:
    """Solve one flattened table."""
    loose = assemble_rows(region.body)
    head = Head(region.head_texts, around.seen)
    header = _best_header(head, loose) or _nameless(loose)
    return _draft(region, loose, header, around)


def solve_stack(stack: Stack, around: Surroundings) -> TableDraft | None:
    """Solve a table whose cells stand one to a line; None where its names fit no columns."""
    region, loose = stack.region, stack.rows
    names = len(region.head) >= max(len(row.cells) for row in loose.rows)
    head = Head(region.head_texts, around.seen, whole=names)
    header = _best_header(head, loose)
    if header is None and names:
        header = _best_header(Head(region.head_texts, around.seen), loose)
    return None if header is None else _draft(region, loose, header, around)


def _best_header(head: Head, loose: LooseTable) -> Header | None:
    labels = any(row.label for row in loose.rows)
    nested = any(row.above for row in loose.rows)
    best: Header | None = None
    merit = 0.0
    for width in _widths(head, loose):
        whole = [row for row in loose.rows if len(row.cells) == width]
        matrices = matrices_of([row.cells for row in whole], [()] * width) if whole else []
        need = Need(width, bool(loose.spanning), loose.has_remarks, labels, nested)
        header = head.solve(need, matrices)
        if header is None:
            continue
        wider = sum(1 for row in loose.rows if len(row.cells) > width)
        dear = COST_OF_A_WIDER_ROW if wider * 10 <= len(loose.rows) else COST_OF_WIDER_ROWS
        weight = header.merit + WORTH_OF_A_WHOLE_ROW * len(whole) - dear * wider
        if not whole and not wider:
            weight -= COST_OF_BLANKS_IN_ALL_ROWS
        if best is None or weight > merit:
            best, merit = header, weight
        if header.cost < CHEAP and len(whole) == len(loose.rows):
            break
    return best


def _widths(head: Head, loose: LooseTable) -> list[int]:
    counts = Counter(len(row.cells) for row in loose.rows)
    widths = [width for width, _ in counts.most_common(3)]
    widest = max(counts)
    if widest not in widths:
        widths.append(widest)
    readings = head.by_count()
    if readings:
        cheapest = min(readings, key=lambda count: readings[count][0].cost)
        limit = 40 if head.is_vertical else 2 * widest + 1
        widths += [w for w in (cheapest - 1, cheapest) if widest < w <= limit]
    return [width for width in widths if width > 0]


def _nameless(loose: LooseTable) -> Header:
    width = max(len(row.cells) for row in loose.rows)
    return Header(tuple(() for _ in range(width)))


def _parts_below(below: Sequence[FlatLine]) -> tuple[str, ...]:
    """Look in the notes under the table for what its brackets mean."""
    notes = (read_caption(line.text, ()) for line in below[:4] if line.role.kind == "note")
    return next((note.parts for note in notes if note.parts), ())


def _draft(region: Region, loose: LooseTable, header: Header, around: Surroundings) -> TableDraft:
    caption = caption_of([*around.above], region.head_texts, around.tokens)
    lines = [*region.head, *region.body]
    rows = _rows(loose, header)
    paths = tuple(tuple(closed_label(word) for word in path) for path in header.paths)
    widest = max(len(row.cells) for row in rows)
    spanning = tuple((closed_label(header.spanning), cell) for cell in loose.spanning)
    texts = remark_paths(header, loose.rows)
    rows = tuple(row.widened(widest) for row in rows)
    return TableDraft(
        paths + ((),) * (widest - len(paths)) + texts,
        _with_remarks(rows, loose, lines, around, len(texts)) if texts else rows,
        tuple(line.index for line in lines),
        lines[0].number,
        lines[-1].number,
        caption.title,
        caption.unit,
        caption.as_of,
        "flat",
        all(row.sure for row in rows),
        spanning,
        caption.parts or _parts_below(around.below),
        tuple(line.index for line in region.head),
        label_columns=tuple((word,) for word in header.label.split("·") if word),
    )


def _with_remarks(
    rows: Sequence[RowDraft],
    loose: LooseTable,
    lines: Sequence[FlatLine],
    around: Surroundings,
    columns: int,
) -> tuple[RowDraft, ...]:
    """Put the text beside each row behind its cells, in the first of the text columns."""
    more = (None,) * (columns - 1)
    by_index = {line.index: line for line in lines}
    outer = [row.label[0] if len(row.label) > 1 else "" for row in rows[1:]]
    return tuple(
        row._replace(cells=(*row.cells, remark_of(one, below, by_index, around.tokens), *more))
        for row, one, below in zip(rows, loose.rows, [*outer, ""], strict=True)
    )


def _rows(loose: LooseTable, header: Header) -> tuple[RowDraft, ...]:
    """Put the cells of the rows under the columns of a head."""
    placements = place_rows(loose.rows, header.paths)
    labels = labels_of(loose.rows, "·" in header.label)
    return tuple(
        RowDraft(label, placement.cells, row.line, tuple(row.segments), placement.sure)
        for row, label, placement in zip(loose.rows, labels, placements, strict=True)
    )
