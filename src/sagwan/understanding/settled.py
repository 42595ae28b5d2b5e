"""Tables settled into one form, however they were set: a solved table drawn as a grid is the same
table again. In a drawn table a place has no cell only where a span covers it; words printed twice
over one column stand once.
"""

from collections.abc import Iterable, Mapping, Sequence

from sagwan.understanding.tables.drafts import SECOND, CellDraft, RowDraft, TableDraft

_Cells = tuple[CellDraft | None, ...]
_Place = tuple[int, int]


def settle(draft: TableDraft) -> TableDraft:
    """Give a table in its settled form."""
    labels = [_label_once(row.label) for row in draft.rows]
    cells = _settled_cells(draft)
    rows = tuple(
        row._replace(label=label, cells=settled)
        for row, label, settled in zip(draft.rows, labels, cells, strict=True)
    )
    columns = tuple(map(_path_once, draft.columns))
    most = max(map(len, labels), default=0)
    return draft._replace(columns=columns, rows=rows, label_columns=_label_paths(draft, most))


def _label_paths(draft: TableDraft, most: int) -> tuple[tuple[str, ...], ...]:
    """Give what stands over the labels, a name that stands over the last of them once."""
    paths = list(map(_path_once, draft.label_columns))
    while len(paths) > most and not paths[-1]:
        paths.pop()
    while len(paths) > 1 and paths[-1] == paths[-2]:
        paths.pop()
    return tuple(paths) if any(paths) else ()


def _path_once(path: Iterable[str]) -> tuple[str, ...]:
    """Leave out a word that only repeats the one above it."""
    kept: list[str] = []
    for word in path:
        if word and word != (kept[-1] if kept else ""):
            kept.append(word)
    return tuple(kept)


def _label_once(label: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in label if word))


def _settled_cells(draft: TableDraft) -> list[_Cells]:
    """Put a blank cell where nothing stands in a drawn table and nothing covers the place; let
    cells span what is there to be covered."""
    if draft.form != "grid":
        return [tuple(map(_as_printed, row.cells)) for row in draft.rows]
    spans, covered = _spans(draft.rows)
    labelled = any(row.label for row in draft.rows)
    settled: list[_Cells] = []
    for r, row in enumerate(draft.rows):
        spanned = labelled  # the label may reach over the first places
        cells: list[CellDraft | None] = []
        for c, cell in enumerate(row.cells):
            spanned = spanned and cell is None and (r, c) not in covered
            free = cell is None and not spanned and (r, c) not in covered
            shown = CellDraft("", row.line, 0, 0) if free else cell
            cells.append(_spanning(shown, spans.get((r, c), (1, 1))))
        settled.append(tuple(cells))
    return settled


def _spanning(cell: CellDraft | None, spans: tuple[int, int]) -> CellDraft | None:
    if cell is None or (cell.rowspan, cell.colspan) == spans:
        return cell
    return cell._replace(rowspan=spans[0], colspan=spans[1])


def _as_printed(cell: CellDraft | None) -> CellDraft | None:
    """A cell of a solved table says all that its numbers mean: one that is the second of a pair
    keeps the slash before it."""
    if cell is None:
        return None
    text = " ".join(cell.text.split())
    if cell.atoms and cell.atoms[0].part == SECOND and not text.startswith("/"):
        text = f"/ {text}"
    return cell._replace(text=text)


def _spans(rows: Sequence[RowDraft]) -> tuple[Mapping[_Place, tuple[int, int]], set[_Place]]:
    """Give the spans of cells as far as no cell stands there, and the places that they cover."""
    spans: dict[_Place, tuple[int, int]] = {}
    covered: set[_Place] = set()
    for r, row in enumerate(rows):
        for c, cell in enumerate(row.cells):
            if cell is not None and (cell.rowspan > 1 or cell.colspan > 1):
                down, across = spans[r, c] = _reach(rows, r, c, cell, covered)
                whole = {(y, x) for y in range(r, r + down) for x in range(c, c + across)}
                covered |= whole - {(r, c)}
    return spans, covered


def _reach(
    rows: Sequence[RowDraft], r: int, c: int, cell: CellDraft, taken: set[_Place]
) -> tuple[int, int]:
    def is_free(row: int, column: int) -> bool:
        inside = row < len(rows) and column < len(rows[row].cells)
        return inside and rows[row].cells[column] is None and (row, column) not in taken

    across = 1
    while across < cell.colspan and is_free(r, c + across):
        across += 1
    down = 1
    while down < cell.rowspan and all(is_free(r + down, x) for x in range(c, c + across)):
        down += 1
    return down, across
