"""Tables that the file itself draws: head rows, label columns and cells from their spans."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from sagwan.facts import Document, Grid, GridCell
from sagwan.reading.legends import Legend, read_legend
from sagwan.understanding.tables.captions import Caption, read_caption
from sagwan.understanding.tables.drafts import (
    MAIN,
    SECOND,
    Atom,
    CellDraft,
    RowDraft,
    TableDraft,
)
from sagwan.understanding.tables.labels import closed_label
from sagwan.understanding.tables.shapes import Shape, shape_of
from sagwan.understanding.tokens.token import Token

TEXT = "text"
_TICKS = frozenset("○●◯◎◇◆□■☑✓✔√∨△▲×✕")
_COUNTING_HEADS = frozenset({"연번", "번호", "순번", "No", "NO", "no", "순위", "코드", "일련번호"})


class GridView(NamedTuple):
    """A grid with the segments and tokens of its cells at hand."""

    document: Document
    grid: Grid
    cells: tuple[tuple[GridCell | None, ...], ...]
    segments: Mapping[tuple[int, int], Sequence[int]]
    tokens: Sequence[Sequence[Token]]

    def text(self, row: int, column: int) -> str:
        """Give the unified text of the cell that covers a place of the grid."""
        cell = self.cells[row][column]
        return "" if cell is None else _text(self.document, cell)

    def written(self, cell: GridCell) -> str:
        """Give the text of a cell as the file has it, a line for each of its paragraphs."""
        segments = self.document.segments
        inside = [segments[i] for i in self.segments.get((cell.row, cell.column), ())]
        stretches = [(s.line, s.start, s.end) for s in inside] or [
            (cell.line, cell.start, cell.end)
        ]
        lines = (" ".join(self.document.clean(*stretch).split()) for stretch in stretches)
        return "\n".join(lines)

    def shapes(self, row: int, column: int) -> list[Shape]:
        """Give the shapes of the segments in a cell."""
        cell = self.cells[row][column]
        if cell is None:
            return []
        indexes = self.segments.get((cell.row, cell.column), ())
        segments = self.document.segments
        return [
            shape_of(self.document.text_of(segments[i]), segments[i], self.tokens[i])
            for i in indexes
        ]

    def is_numeric(self, row: int, column: int) -> bool:
        """Tell whether a cell holds numbers and nothing else, or a dash."""
        shapes = self.shapes(row, column)
        if not shapes:
            return False
        if len(shapes) == 1 and shapes[0].kind == "text":
            return self.text(row, column).strip() in {"-", "－"}
        return all(shape.kind == "numbers" and len(shape.remark) <= 8 for shape in shapes)


def view_grid(
    document: Document,
    grid: Grid,
    tokens: Sequence[Sequence[Token]],
    segments: Mapping[tuple[int, int], Sequence[int]],
) -> GridView:
    """Spread the cells of a grid over the places that their spans cover."""
    places: list[list[GridCell | None]] = [[None] * grid.columns for _ in range(grid.rows)]
    for cell in grid.cells:
        for row in range(cell.row, min(grid.rows, cell.row + cell.rowspan)):
            for column in range(cell.column, min(grid.columns, cell.column + cell.colspan)):
                places[row][column] = cell
    return GridView(document, grid, tuple(map(tuple, places)), segments, tokens)


def solve_grid(view: GridView, caption: Caption, taken: tuple[int, ...]) -> list[TableDraft]:
    """Turn a drawn grid into its table, or two where two different ones stand side by side."""
    told = read_legend(view.grid.note)
    if told is not None:
        return _as_described(view, told, taken)
    head = _count_heads(view)
    labels = _count_labels(view, head)
    caption = _with_unit(view, caption, head, labels)
    paths = [_path(view, column, head) for column in range(view.grid.columns)]
    halves = _halves(paths, labels, view.grid.columns)
    if len({tuple(paths[first:last]) for first, last in halves}) > 1:
        parts = [[half] for half in halves]
    else:
        parts = [halves]
    drafts = (_draft(view, head, labels, paths, part, caption, taken) for part in parts)
    return [draft for draft in drafts if draft is not None]


def _with_unit(view: GridView, caption: Caption, head: int, labels: int) -> Caption:
    """The unit may stand in the corner of a grid, or over all its columns on a line of its own."""
    corners = (view.cells[row][0] for row in range(head if not caption.units else 0))
    for cell in corners:
        if cell is not None and cell.column + cell.colspan in {
            *range(labels + 1),
            view.grid.columns,
        }:
            said = read_caption(_text(view.document, cell), ())
            if said.units:
                return caption._replace(units=said.units)
    return caption


def _as_described(view: GridView, told: Legend, taken: tuple[int, ...]) -> list[TableDraft]:
    """Believe what the file says of its own table."""
    head = min(told.heads, view.grid.rows)
    labels = min(told.labels, view.grid.columns)
    paths = [_path(view, column, head) for column in range(view.grid.columns)]
    units = (told.unit,) if told.unit is not None else ()
    caption = Caption(told.title, units, told.as_of, told.parts)
    last = max(labels, view.grid.columns - told.beside)
    draft = _draft(view, head, labels, paths, [(0, last)], caption, taken)
    if draft is None:
        return []
    beside = ((paths[c], _cell(view, head, c)) for c in range(last, view.grid.columns))
    spanning = tuple(
        (path[-1] if path else "", cell._replace(rowspan=1, colspan=1))
        for path, cell in beside
        if cell
    )
    draft = draft._replace(complete=told.complete, spanning=spanning)
    return [_opened(draft) if told.open else draft]


def _opened(draft: TableDraft) -> TableDraft:
    """A table that was solved from lines has no blank cells, only places without one."""
    rows = (
        row._replace(cells=tuple(cell if cell and cell.text else None for cell in row.cells))
        for row in draft.rows
    )
    return draft._replace(rows=tuple(rows), form="flat")


def _draft(
    view: GridView,
    head: int,
    labels: int,
    paths: Sequence[tuple[str, ...]],
    halves: Sequence[tuple[int, int]],
    caption: Caption,
    taken: tuple[int, ...],
) -> TableDraft | None:
    rows = [
        _row(view, row, first, labels, last)
        for first, last in halves
        for row in range(head, view.grid.rows)
    ]
    rows = _inherited(row for row in rows if row.label or any(row.cells))
    if not rows:
        return None
    first, last = halves[0]
    columns = tuple(paths[first + labels : last])
    label_columns = tuple(paths[first : first + labels])
    width = max(len(columns), *(len(row.cells) for row in rows))
    return TableDraft(
        columns + ((),) * (width - len(columns)),
        tuple(row.widened(width) for row in rows),
        taken,
        view.grid.first_line,
        view.grid.last_line,
        caption.title,
        caption.unit,
        caption.as_of,
        "grid",
        True,
        (),
        caption.parts,
        (),
        view.grid.number,
        label_columns,
    )


def _inherited(rows: Iterable[RowDraft]) -> list[RowDraft]:
    """Give rows whose outer label was printed once for several rows that label too."""
    named: list[RowDraft] = []
    outer = ""
    for row in rows:
        if row.label and row.label[0] == "" and len(row.label) > 1:
            label = (outer, *row.label[1:]) if outer else row.label[1:]
            named.append(row._replace(label=label))
            continue
        if row.label:
            outer = row.label[0] if len(row.label) > 1 else ""
        named.append(row)
    return named


def _count_heads(view: GridView) -> int:
    flagged = 0
    while flagged < view.grid.rows - 1 and _is_head_row(view, flagged):
        flagged += 1
    return flagged


def _is_head_row(view: GridView, row: int) -> bool:
    own = [c for c in view.cells[row] if c is not None and c.row == row]
    if own and (all(cell.header for cell in own) or _banner(view, own[0]) is not None):
        return True
    if any(view.is_numeric(row, c) for c in range(view.grid.columns)):
        return False
    inherited = [c for c in view.cells[row] if c is not None and c.row < row]
    return bool(inherited) and row > 0 and all(c.header for c in inherited) and bool(own)


def _banner(view: GridView, cell: GridCell) -> Caption | None:
    """Read what stands above the head, over all columns, and says the unit."""
    if cell.row > 0 or cell.colspan < view.grid.columns or cell.colspan == 1:
        return None
    said = read_caption(_text(view.document, cell), ())
    return said if said.units else None


def _count_labels(view: GridView, head: int) -> int:
    """Count the columns before the first that is mostly numbers; at least one where any follow."""
    body = range(head, view.grid.rows)
    for column in range(view.grid.columns):
        texts = [view.text(row, column).strip() for row in body]
        numeric = sum(view.is_numeric(row, column) for row in body)
        written = sum(bool(text) and text not in _TICKS for text in texts)
        if written and numeric * 2 > written and not _is_counting(view, column, head):
            return column
    return 1 if view.grid.columns > 1 else 0


def _is_counting(view: GridView, column: int, head: int) -> bool:
    """Tell whether a column only counts its rows (연번 1, 2, 3 …)."""
    path = _path(view, column, head)
    if path and path[-1].replace(" ", "") in _COUNTING_HEADS:
        return True
    texts = [view.text(row, column).strip() for row in range(head, view.grid.rows)]
    numbers = [int(text) for text in texts if text.isdigit()]
    if column or len(numbers) < 3:
        return False
    steps = zip([0, *numbers], numbers, strict=False)
    return all(number in (before + 1, 1) for before, number in steps)


def _path(view: GridView, column: int, head: int) -> tuple[str, ...]:
    path: list[str] = []
    last: GridCell | None = None
    for row in range(head):
        cell = view.cells[row][column]
        if cell is None or cell is last:
            continue
        last = cell
        banner = _banner(view, cell)
        if banner is not None and not banner.title:
            continue
        word = closed_label(_text(view.document, cell))
        if word and (not path or path[-1] != word):
            path.append(word)
    return tuple(path)


def _text(document: Document, cell: GridCell) -> str:
    return document.clean(cell.line, cell.start, cell.end)


def _halves(paths: Sequence[tuple[str, ...]], labels: int, columns: int) -> list[tuple[int, int]]:
    """Split a grid in which two tables stand side by side (부서 계 완료 | 부서 계 완료)."""
    whole = [(0, columns)]
    if not labels or not paths or not paths[0]:
        return whole
    word = paths[0][-1]
    named = [bool(path) and path[-1] == word for path in paths]
    starts = [c for c in range(columns) if named[c] and (c == 0 or not named[c - 1])]
    edges = [*starts, columns]
    if len(starts) < 2 or any(b - a <= labels for a, b in pairwise(edges)):
        return whole
    begun = [paths[start : start + labels] for start in starts]
    if any(not all(named[s : s + labels]) for s in starts) and any(b != begun[0] for b in begun):
        return whole
    return list(zip(starts, edges[1:], strict=True))


def _row(
    view: GridView,
    row: int,
    first: int,
    labels: int,
    last: int,
) -> RowDraft:
    label = [closed_label(view.text(row, column)) for column in range(first, first + labels)]
    words = tuple(word for i, word in enumerate(label) if word and word not in label[:i])
    if words and labels > 1 and not label[0]:
        words = ("", *words)
    cells = tuple(_cell(view, row, column) for column in range(first + labels, last))
    line = next((c.line for c in view.cells[row] if c is not None and c.row == row), 0)
    return RowDraft(words, cells, line)


def _cell(view: GridView, row: int, column: int) -> CellDraft | None:
    cell = view.cells[row][column]
    if cell is None or (cell.row, cell.column) != (row, column):
        return None
    text = view.written(cell)
    shapes = view.shapes(row, column)
    dash = view.text(row, column).strip() in {"-", "－"}
    atoms: list[Atom] = []
    for shape in shapes:
        if shape.kind == "numbers":
            atoms.extend(_placed_atoms(shape))
    if not atoms:
        indexes = view.segments.get((cell.row, cell.column), ())
        atoms = [Atom(t, TEXT) for i in indexes for t in view.tokens[i] if t.kind == "number"]
    spans = (cell.rowspan, cell.colspan)
    return CellDraft(text.strip(), cell.line, cell.start, cell.end, tuple(atoms), dash, *spans)


def _placed_atoms(shape: Shape) -> list[Atom]:
    """Give the numbers of a cell; one behind a slash that nothing precedes is a second (/3)."""
    atoms = shape.atoms
    if shape.slashes and shape.slashes[0][0] and atoms and atoms[0].part == MAIN:
        atoms[0] = Atom(atoms[0].token, SECOND, atoms[0].word)
    return atoms
