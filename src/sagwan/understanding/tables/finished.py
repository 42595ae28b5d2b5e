"""From solved layouts to the tables of a report, with ids of figures, copies linked."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sagwan.facts import Cell, Place, Row, Table
from sagwan.understanding.tables.drafts import CellDraft, RowDraft, TableDraft

Position = tuple[int, int]
Texts = list[list[str]]
_DIGIT = re.compile(r"\d")
_MOST_ALIKE = 40  # a form filled in again and again must not be compared with all the others
SHARE_OF_EQUAL_CELLS = 0.7


def finish_tables(
    drafts: Sequence[TableDraft],
    names: Sequence[str],
    sections: Sequence[str],
    figures: Mapping[Position, str],
) -> tuple[Table, ...]:
    """Give the tables of a report."""
    tables: list[Table] = []
    originals: defaultdict[tuple[object, ...], list[tuple[Table, Texts]]] = defaultdict(list)
    for draft, name, section in zip(drafts, names, sections, strict=True):
        table = _table(draft, name, section, figures)
        alike, texts = originals[_printed_as(table)], _texts_of(table)
        first = next((t for t, known in alike[-_MOST_ALIKE:] if _are_equal(known, texts)), None)
        if first is None:
            alike.append((table, texts))
        tables.append(table if first is None else _as_copy(table, first))
    return tuple(tables)


def _table(draft: TableDraft, name: str, section: str, figures: Mapping[Position, str]) -> Table:
    rows = tuple(_row(row, name, r, figures) for r, row in enumerate(draft.rows))
    return Table(
        name,
        draft.title,
        section,
        draft.unit,
        draft.as_of,
        draft.columns,
        rows,
        Place(draft.first_line, 0, 0, table=name),
        draft.last_line,
        draft.complete,
        None,
        draft.form,
        draft.parts,
        tuple(
            _figure_ids(cell, figures)[0]
            for _, cell in draft.spanning
            if _figure_ids(cell, figures)
        ),
        draft.label_columns,
        tuple((word, _cell(cell, name, None, None, figures)) for word, cell in draft.spanning),
    )


def _row(row: RowDraft, table: str, index: int, figures: Mapping[Position, str]) -> Row:
    cells: list[Cell | None] = []
    for column, cell in enumerate(row.cells):
        if cell is None:
            cells.append(None)
            continue
        cells.append(_cell(cell, table, index, column, figures))
    return Row(row.label, tuple(cells), row.sure)


def _cell(
    cell: CellDraft,
    table: str,
    row: int | None,
    column: int | None,
    figures: Mapping[Position, str],
) -> Cell:
    place = Place(cell.line, cell.start, cell.end, None, table, row, column)
    ids, parts = _figure_ids(cell, figures), _parts(cell, figures)
    return Cell(cell.text, ids, place, parts, cell.rowspan, cell.colspan)


def _figure_ids(cell: CellDraft, figures: Mapping[Position, str]) -> tuple[str, ...]:
    keys = [(atom.token.line, atom.token.start) for atom in cell.atoms]
    return tuple(figures[key] for key in keys if key in figures)


def _parts(cell: CellDraft, figures: Mapping[Position, str]) -> tuple[str, ...]:
    return tuple(atom.part for atom in cell.atoms if (atom.token.line, atom.token.start) in figures)


def _printed_as(table: Table) -> tuple[object, ...]:
    """What all printings of one table share: its heads and the labels of its rows."""
    return tuple(_squeezed(table.columns)), tuple(row.label for row in table.rows)


def _squeezed(columns: Sequence[tuple[str, ...]]) -> list[str]:
    return ["".join("/".join(path).split()) for path in columns]


def _texts_of(table: Table) -> Texts:
    """Give what stands in the cells of each row, closed up."""
    return [
        ["".join(cell.text.split()) if cell else "" for cell in row.cells] for row in table.rows
    ]


def _are_equal(first: Texts, other: Texts) -> bool:
    """Tell whether most cells with numbers are equal in two tables of the same heads and labels."""
    told = equal = 0
    for one, two in zip(first, other, strict=True):
        for a, b in zip(one, two, strict=False):
            if _DIGIT.search(a) or _DIGIT.search(b):
                told, equal = told + 1, equal + (a == b)
    return bool(told) and equal >= SHARE_OF_EQUAL_CELLS * told


def _as_copy(table: Table, first: Table) -> Table:
    return table._replace(
        title=first.title,
        unit=first.unit or table.unit,
        as_of=first.as_of or table.as_of,
        copy_of=first.id,
    )
