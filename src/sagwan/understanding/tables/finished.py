"""From solved layouts to the tables of a report, with ids of figures, copies linked."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sagwan.facts import Cell, Place, Row, Table
from sagwan.understanding.tables.drafts import CellDraft, RowDraft, TableDraft

Position = tuple[int, int]
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
    originals: defaultdict[tuple[object, ...], list[Table]] = defaultdict(list)
    for draft, name, section in zip(drafts, names, sections, strict=True):
        table = _table(draft, name, section, figures)
        alike = originals[_printed_as(table)]
        first = next((t for t in alike[-_MOST_ALIKE:] if _is_copy(t, table)), None)
        if first is None:
            alike.append(table)
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


def _is_copy(first: Table, other: Table) -> bool:
    """Tell whether two tables are printings of one: same heads and labels, most cells equal."""
    if len(first.rows) != len(other.rows) or not first.rows:
        return False
    if _squeezed(first.columns) != _squeezed(other.columns):
        return False
    pairs = [
        (a, b)
        for one, two in zip(first.rows, other.rows, strict=True)
        for a, b in zip(one.cells, two.cells, strict=False)
    ]
    if any(one.label != two.label for one, two in zip(first.rows, other.rows, strict=True)):
        return False
    texts = [(a.text if a else "", b.text if b else "") for a, b in pairs]
    numbers = [(a, b) for a, b in texts if any(c.isdigit() for c in a + b)]
    equal = sum(re.sub(r"\s", "", a) == re.sub(r"\s", "", b) for a, b in numbers)
    return bool(numbers) and equal >= SHARE_OF_EQUAL_CELLS * len(numbers)


def _squeezed(columns: Sequence[tuple[str, ...]]) -> list[str]:
    return [re.sub(r"\s", "", "/".join(path)) for path in columns]


def _as_copy(table: Table, first: Table) -> Table:
    return table._replace(
        title=first.title,
        unit=first.unit or table.unit,
        as_of=first.as_of or table.as_of,
        copy_of=first.id,
    )
