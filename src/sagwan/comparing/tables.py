"""Tables of two reports that are the same table, and the cells in them that are the same cell."""

from collections.abc import Iterator
from typing import NamedTuple

from sagwan.comparing.labels import align, share_of
from sagwan.comparing.laid import Laid
from sagwan.comparing.likeness import Profile, likeness
from sagwan.comparing.pairing import Pair, pair_up
from sagwan.comparing.side import Side
from sagwan.facts import Cell, Table

_ONE_TABLE = 0.5
_TITLE, _COLUMNS, _ROWS, _SECTION = 0.3, 0.35, 0.25, 0.1
_NAMED_ROWS = 30  # rows whose labels are looked at to know a table again


class CellPair(NamedTuple):
    """A cell of an old table and of a new one under the same labels; None where it is empty."""

    old_table: Table
    new_table: Table
    labels: tuple[str, ...]
    old: Cell | None
    new: Cell | None
    renamed: str = ""


def pair_tables(laid: Laid) -> list[tuple[Table, Table]]:
    """Pair the tables of two reports by title, labels and section."""
    old, new = _numeric(laid.old), _numeric(laid.new)
    profiles = [_profile(laid, table) for table in old], [_profile(laid, table) for table in new]

    def score(i: int, j: int) -> float:
        return _likeness(laid, old[i], new[j])

    pairs: list[Pair] = pair_up(*profiles, score, _ONE_TABLE)
    return [(old[pair.old], new[pair.new]) for pair in pairs]


def pair_cells(old: Table, new: Table) -> Iterator[CellPair]:
    """Give the cells of two tables that stand under the same labels."""
    rows = align([row.label for row in old.rows], [row.label for row in new.rows])
    columns = align(old.columns, new.columns)
    for i, j in rows.items():
        for p, q in columns.items():
            row, path = new.rows[j].label, new.columns[q]
            renamed = "" if share_of([old.columns[p]], [path]) else _arrow(old.columns[p], path)
            cells = old.rows[i].cells[p], new.rows[j].cells[q]
            yield CellPair(old, new, (*row, *path), *cells, renamed)


def _numeric(side: Side) -> list[Table]:
    return [
        table
        for table in side.report.tables
        if table.copy_of is None
        and any(cell and cell.figures for row in table.rows for cell in row.cells)
    ]


def _profile(laid: Laid, table: Table) -> Profile:
    labels = [label for path in table.columns for label in path]
    labels += [label for row in table.rows[:_NAMED_ROWS] for label in row.label]
    return laid.weigh(" ".join([table.title, *dict.fromkeys(labels)]))


def _likeness(laid: Laid, old: Table, new: Table) -> float:
    title = likeness(laid.weigh(old.title), laid.weigh(new.title))
    columns = share_of(old.columns, new.columns)
    rows = share_of(*([row.label for row in table.rows[:_NAMED_ROWS]] for table in (old, new)))
    section = _is_one_section(laid, old, new)
    return _TITLE * title + _COLUMNS * columns + _ROWS * rows + _SECTION * section


def _is_one_section(laid: Laid, old: Table, new: Table) -> bool:
    works = laid.old.tasks.get(old.section), laid.new.tasks.get(new.section)
    if works != (None, None):
        return laid.is_one_work(*works)
    return laid.old.parts.get(old.section) == laid.new.parts.get(new.section)


def _arrow(old: tuple[str, ...], new: tuple[str, ...]) -> str:
    return f"{'·'.join(old)} → {'·'.join(new)}"
